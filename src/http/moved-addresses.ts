import type { FastifyReply, FastifyRequest } from 'fastify';
import { itemAddress } from '../core/catalog/item-address.ts';
import { parseOldAddress } from '../core/catalog/old-address.ts';
import type { Deps } from '../usecases/ports.ts';

/** Where what stood at an address of an old site stands now; undefined where nothing did, or it is not public yet. */
export async function movedTo(
  { queries }: Pick<Deps, 'queries'>,
  request: Pick<FastifyRequest, 'host' | 'originalUrl'>,
): Promise<string | undefined> {
  if (request.originalUrl.startsWith('/api/')) return undefined;
  const address = parseOldAddress(`//${request.host}${request.originalUrl}`);
  const indexNumber = address === undefined ? undefined : await queries.findMovedItem(address);
  return indexNumber === undefined ? undefined : itemAddress(indexNumber);
}

/** 301: links and search engines take the new address. Asked for again after a while, should the item move once more. */
export function redirectForGood(reply: FastifyReply, address: string): FastifyReply {
  return reply.code(301).header('location', address).header('cache-control', 'public, max-age=3600').send();
}
