import * as contract from '../contract/published-items.ts';
import { hasValidity } from '../core/catalog/item-content.ts';
import { type ApiRoute, apiRoute } from '../http/api-route.ts';
import { pagingOf } from './inputs.ts';

const search = apiRoute({
  ...contract.searchPublishedItems,
  permission: 'item.read',
  async handle({ deps, actor, query }) {
    const words = query.words ?? '';
    const order = words.trim() === '' ? 'newest' : 'relevance';
    const found = await deps.queries.searchItems(
      { words, agencyIds: [actor.agencyId], order, ...pagingOf(query) },
      deps.today(),
    );
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
