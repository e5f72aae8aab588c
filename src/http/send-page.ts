import type { FastifyReply, FastifyRequest } from 'fastify';
import { type compressedCopies, encodingFor } from './compressed-copies.ts';
import type { PreparedPage } from './kept-pages.ts';
import type { PageReply } from './page-route.ts';

const cacheControl = { revalidate: 'public, no-cache', immutable: 'public, max-age=31536000, immutable' } as const;

/**
 * Sends a page: with an entity tag by content and compressed copies where browsers may keep it. One drawn for the choices
 * of its reader (`isOwn`) is kept by no proxy.
 */
export async function sendPage(
  request: FastifyRequest,
  reply: FastifyReply,
  { page, bytes, digest }: PreparedPage,
  compressed: ReturnType<typeof compressedCopies>,
  isOwn = false,
): Promise<FastifyReply> {
  if (page.cache === 'none') return sendPrivatePage(reply, { ...page, body: bytes });
  reply.code(page.status).headers({ ...page.headers });
  reply.header('cache-control', isOwn && page.cache === 'revalidate' ? 'private, no-cache' : cacheControl[page.cache]);
  reply.type(page.contentType);
  // weak, because the compressed copies of one content share it
  const tag = `W/"${digest.slice(0, 27)}"`;
  reply.header('etag', tag);
  if (page.status === 200 && isStillHeld(request.headers['if-none-match'], tag)) return reply.code(304).send();
  const encoding = encodingFor(request.headers['accept-encoding'], page.contentType, bytes.byteLength);
  if (/^text\/|json|xml|javascript/.test(page.contentType)) reply.header('vary', 'accept-encoding');
  if (encoding === undefined) return reply.send(bytes);
  return reply.header('content-encoding', encoding).send(Buffer.from(await compressed(digest, bytes, encoding)));
}

/** Sends what is kept nowhere, as it is: its compressed length would betray the form's token beside what a visitor typed. */
export function sendPrivatePage(reply: FastifyReply, page: Omit<PageReply, 'cache'>): FastifyReply {
  reply.code(page.status).headers({ ...page.headers });
  return reply.header('cache-control', 'no-store').type(page.contentType).send(Buffer.from(page.body));
}

/** RFC 9110 §13.1.2, by weak comparison. */
function isStillHeld(ifNoneMatch: string | undefined, tag: string): boolean {
  const opaque = tag.slice(2);
  return (ifNoneMatch ?? '')
    .split(',')
    .map((item) => item.trim())
    .some((item) => item === '*' || item.replace(/^W\//, '') === opaque);
}
