import { selfAndBelowOn } from '../../core/agencies/agency-tree.ts';
import type { ItemScope } from '../../core/catalog/item-scope.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import type { ItemHead, PublishedItemFilter, Queries } from '../ports.ts';

/** The newest public items of a scope, with those of the units below its own, published from a day on where one is named. */
export async function listItemsOfScope(
  queries: Pick<Queries, 'listPublishedItems' | 'loadTree'>,
  scope: ItemScope,
  today: PlainDate,
  { limit, from }: { readonly limit: number; readonly from?: PlainDate },
): Promise<readonly ItemHead[]> {
  const { agencyId, subjectId, columnId, keyword } = scope;
  const filter: PublishedItemFilter = {
    ...(agencyId === null ? {} : { agencyIds: selfAndBelowOn(await queries.loadTree(), agencyId, today) }),
    ...(subjectId === null ? {} : { subjectIds: [subjectId] }),
    ...(columnId === null ? {} : { columnId }),
    ...(from === undefined ? {} : { from }),
    order: 'newest',
    offset: 0,
    limit,
  };
  const filters =
    keyword === null
      ? [filter]
      : [
          { ...filter, words: keyword },
          { ...filter, keyword },
        ];
  const pages = await Promise.all(filters.map((one) => queries.listPublishedItems(one, today)));
  const found = new Map(pages.flatMap(({ rows }) => rows).map((head) => [head.itemId, head]));
  return [...found.values()].sort(newestFirst).slice(0, limit);
}

function newestFirst(one: ItemHead, other: ItemHead): number {
  if (one.publishedAt !== other.publishedAt) return one.publishedAt < other.publishedAt ? 1 : -1;
  return one.itemId < other.itemId ? -1 : 1;
}
