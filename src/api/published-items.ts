import * as contract from '../contract/published-items.ts';
import { hasValidity } from '../core/catalog/item-content.ts';
import type { ItemId } from '../core/values/ids.ts';
import { type ApiRoute, apiRoute } from '../http/api-route.ts';
import { pagingOf } from './inputs.ts';

const search = apiRoute({
  ...contract.searchPublishedItems,
  permission: 'item.read',
  async handle({ deps, actor, query }) {
    const words = query.words ?? '';
    const order = words.trim() === '' ? 'newest' : 'relevance';
    const own = { agencyIds: [actor.agencyId], ...pagingOf(query) };
    const found =
      query.itemId === undefined
        ? await deps.queries.searchItems({ words, order, ...own }, deps.today())
        : await deps.queries.listPublishedItems({ itemIds: [query.itemId as ItemId], ...own }, deps.today());
    return {
      ok: true,
      value: {
        total: found.total,
        rows: found.rows.map((item) => ({
          itemId: item.itemId,
          indexNumber: item.indexNumber,
          title: item.title,
          documentNumber: item.documentNumber,
          publishedAt: item.publishedAt,
          validity: item.validity.kind,
          isNormative: hasValidity(item),
        })),
      },
    };
  },
});

/** Public items of the own agency, for pairing and ending. */
export const publishedItemRoutes: readonly ApiRoute[] = [search];
