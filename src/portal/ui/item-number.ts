import { parseIndexNumber } from '../../core/catalog/index-number.ts';
import { itemAddress } from '../../core/catalog/item-address.ts';
import type { PageContext, PageReply } from '../../http/page-route.ts';
import type { ItemTombstone, PublishedItem } from '../../usecases/ports.ts';

/** What stands at an address below `/d/`: an item, what is left of one, or the address it is to be found at. */
export type FoundDocument = PublishedItem | ItemTombstone | PageReply;

/**
 * The item that `/d/:prefix/:serial…` names. Another writing of its number (letters in lower case, full width) or an old
 * number of an imported item leads on to the permanent address; `rest` is what stands behind the number.
 */
export async function findDocument(context: PageContext, rest = ''): Promise<FoundDocument | undefined> {
  const { deps, params, today } = context;
  const asked = `${params['prefix'] ?? ''}/${params['serial'] ?? ''}`;
  const parsed = parseIndexNumber(asked);
  const found = await deps.queries.findPublishedItem(parsed.ok ? parsed.value.text : asked, today);
  if (found === undefined || found.indexNumber === asked) return found;
  return movedTo(`${itemAddress(found.indexNumber)}${rest}`);
}

/** Whether a document was found that the public may read. */
export function isPublished(found: FoundDocument | undefined): found is PublishedItem {
  return found !== undefined && 'content' in found;
}

/** Whether what was found is the reply itself. */
export function isReply(found: FoundDocument | undefined): found is PageReply {
  return found !== undefined && 'status' in found;
}

function movedTo(address: string): PageReply {
  return {
    status: 301,
    contentType: 'text/plain; charset=utf-8',
    body: '',
    headers: { location: address },
    cache: 'revalidate',
  };
}
