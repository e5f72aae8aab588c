import type { ItemContent } from '../../core/catalog/item-content.ts';
import type { AgencyId, ItemId } from '../../core/values/ids.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import type { PublishedItem, Queries } from '../ports.ts';

/** Title and number of a document, as others name it: 《…》（多政发〔2026〕3号）. */
export function nameOfDocument({ title, documentNumber }: Pick<ItemContent, 'title' | 'documentNumber'>): string {
  const quoted = title.startsWith('《') ? title : `《${title}》`;
  return documentNumber === null ? quoted : `${quoted}（${documentNumber}）`;
}

/** A document that an agency shows to the public; undefined where it shows none under this identifier. */
export async function findDocument(
  queries: Queries,
  agencyId: AgencyId,
  itemId: ItemId,
  today: PlainDate,
): Promise<PublishedItem | undefined> {
  const heads = await queries.listPublishedItems(
    { agencyIds: [agencyId], itemIds: [itemId], offset: 0, limit: 1 },
    today,
  );
  const [head] = heads.rows;
  if (head === undefined) return undefined;
  const found = await queries.findPublishedItem(head.indexNumber, today);
  return found !== undefined && 'content' in found ? found : undefined;
}
