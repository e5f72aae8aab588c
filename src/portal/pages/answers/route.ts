import { h } from 'preact';
import { isOutcome } from '../../../core/requests/outcomes.ts';
import { parseAgencyId } from '../../../core/values/ids.ts';
import type { PageContext, PageRoute } from '../../../http/page-route.ts';
import type { ItemHead } from '../../../usecases/ports.ts';
import { renderPage } from '../../ui/render-page.tsx';
import { existingAgencies, findAgency } from '../../ui/unit-groups.ts';
import { answersColumn, answersText } from './text.ts';
import { AnswersView } from './view.tsx';

const pageSize = 20;
const mostWords = 5;
const mostItems = 5;

/** P22: requests that were answered and may be shown, with a filter; the address holds it. */
export const answersRoute: PageRoute = {
  path: '/wd',
  permission: 'public',
  audit: null,
  async handle(context) {
    const { deps, query, today } = context;
    const tree = await deps.queries.loadTree();
    const agency = findAgency(tree, parseAgencyId(query['agency'] ?? ''));
    const outcome = query['outcome'] !== undefined && isOutcome(query['outcome']) ? query['outcome'] : undefined;
    const words = (query['q'] ?? '').trim().slice(0, 100);
    const offset = /^\d{1,6}$/.test(query['from'] ?? '') ? Number(query['from']) : 0;
    const page = await deps.queries.listPublishedAnswers({
      ...(agency === undefined ? {} : { agencyIds: [agency.id] }),
      ...(outcome === undefined ? {} : { outcome }),
      words: words
        .split(/\s+/)
        .filter((word) => word !== '')
        .slice(0, mostWords),
      offset,
      limit: pageSize,
    });
    const items = words === '' ? [] : await itemsNaming(context, words);
    const content = {
      page,
      items,
      agencies: existingAgencies(tree, today),
      nameOf: (id: string) => tree.agencies.find((one) => one.id === id)?.name ?? id,
      chosen: { agency: agency?.id, outcome, words, offset },
      pageSize,
    };
    const description = {
      title: answersText.heading,
      entry: 'asking',
      trail: [{ label: answersText.heading }],
      column: answersColumn,
    } as const;
    return renderPage(context, description, h(AnswersView, content));
  },
};

/** What was published and holds the same words: it need not be asked for either. */
async function itemsNaming({ deps, today }: PageContext, words: string): Promise<readonly ItemHead[]> {
  const found = await deps.queries.searchItems({ words, order: 'relevance', offset: 0, limit: mostItems }, today);
  return found.rows;
}
