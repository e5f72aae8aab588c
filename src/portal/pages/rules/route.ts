import { h } from 'preact';
import { hasLedger } from '../../../core/agencies/agency.ts';
import { rulesKeyword, rulesTitleWords } from '../../../core/catalog/disclosure-rules.ts';
import type { AgencyId } from '../../../core/values/ids.ts';
import type { PageContext, PageRoute } from '../../../http/page-route.ts';
import type { ItemHead } from '../../../usecases/ports.ts';
import { notFoundPage } from '../../ui/not-found.tsx';
import { renderPage } from '../../ui/render-page.tsx';
import { lineOf } from '../../ui/unit-groups.ts';
import { findUnit, unitTrail } from '../../ui/unit-place.ts';
import { rulesText } from './text.ts';
import { RulesView } from './view.tsx';

/** P04: the rules that the disclosure of an agency rests on, those of the State, of the agencies above, its own. */
export const rulesRoute: PageRoute = {
  path: '/gk/:agency/zd',
  permission: 'public',
  audit: null,
  async handle(context) {
    const found = await findUnit(context);
    if (found === undefined || !hasLedger(found.agency)) return notFoundPage(context);
    const { agency, tree } = found;
    const line = lineOf(tree, agency, context.today);
    const rules = await rulesOf(
      context,
      line.map(({ id }) => id),
    );
    const page = {
      title: rulesText.headingOf(agency.name),
      entry: 'units',
      trail: unitTrail(found, context.today, { label: rulesText.heading }),
      column: rulesText.column(agency.name),
      unit: { agency, part: 'rules' },
    } as const;
    const names = new Map(line.map(({ id, shortName }) => [id, shortName]));
    const content = {
      agency,
      own: rules.filter(({ agencyId }) => agencyId === agency.id),
      above: rules.filter(({ agencyId }) => agencyId !== agency.id),
      nameOf: (id: AgencyId) => names.get(id) ?? '',
    };
    return renderPage(context, page, h(RulesView, content));
  },
};

const mostRules = 200;

/** What was published under the keyword of rules, and documents whose title speaks of disclosure. */
async function rulesOf({ deps, today }: PageContext, agencyIds: readonly AgencyId[]): Promise<readonly ItemHead[]> {
  const page = { agencyIds, offset: 0, limit: mostRules, order: 'madeOn' } as const;
  const documents = { ...page, normativeKinds: ['governmentRule', 'normativeDocument'] } as const;
  const found = await Promise.all([
    deps.queries.listPublishedItems({ ...page, keyword: rulesKeyword }, today),
    ...rulesTitleWords.map((words) => deps.queries.listPublishedItems({ ...documents, words }, today)),
  ]);
  const heads = found.flatMap(({ rows }) => rows);
  return heads.filter((head, index) => heads.findIndex(({ itemId }) => itemId === head.itemId) === index);
}
