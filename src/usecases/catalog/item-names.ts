import type { ItemDraftContent } from '../../core/catalog/item-content.ts';
import type { ItemNames } from '../../core/catalog/item-fields.ts';
import type { AgencyId, ItemId } from '../../core/values/ids.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import type { Queries } from '../ports.ts';
import { agencyIn } from '../requests/request-context.ts';
import { catalogFrameOf } from './catalog-frame.ts';
import { nameOfDocument } from './find-document.ts';

/** Names of what contents of an agency refer to: subjects, columns (closed ones too), titles of public items. */
export async function itemNamesFor(
  queries: Queries,
  agencyId: AgencyId,
  contents: readonly ItemDraftContent[],
  today: PlainDate,
): Promise<ItemNames> {
  const ids = [
    ...new Set(
      contents.flatMap(({ ends, explains, variantOf }) => [...ends.map(({ itemId }) => itemId), explains, variantOf]),
    ),
  ];
  const itemIds = ids.filter((id): id is ItemId => id !== null);
  const agency = agencyIn(await queries.loadTree(), agencyId);
  const [{ subjects }, columns, items] = await Promise.all([
    catalogFrameOf(queries, agency, today),
    queries.listColumns(agencyId),
    itemIds.length === 0
      ? { rows: [] }
      : queries.listPublishedItems({ agencyIds: [agencyId], itemIds, offset: 0, limit: itemIds.length }, today),
  ]);
  return {
    subjects: new Map(subjects.map(({ id, label }) => [id, label])),
    columns: new Map(columns.map(({ columnId, name }) => [columnId, name])),
    items: new Map(items.rows.map((item) => [item.itemId, nameOfDocument(item)])),
  };
}
