import { h } from 'preact';
import type { PageContext, PageRoute } from '../../../http/page-route.ts';
import { annualReportColumn } from '../../ui/column-text.ts';
import { renderPage } from '../../ui/render-page.tsx';
import { existingAgencies } from '../../ui/unit-groups.ts';
import { matrixRows, matrixYears } from './report-matrix.ts';
import { reportsText } from './text.ts';
import { ReportsView } from './view.tsx';

/** The annual reports of all units by year; `year` and `kind` in the address narrow the list. */
export const reportsRoute: PageRoute = {
  path: '/nb',
  permission: 'public',
  audit: null,
  async handle(context) {
    const { queries } = context.deps;
    const [tree, reports] = await Promise.all([queries.loadTree(), queries.listPublishedReports()]);
    const agencies = existingAgencies(tree, context.today);
    const years = matrixYears(reports, context.today);
    const kinds = [...new Set(agencies.map(({ kind }) => kind))];
    const chosen = chosenFrom(context.query, years, kinds);
    const shownYears = years.filter((year) => chosen.year === undefined || year === chosen.year);
    const shown = agencies.filter(({ kind }) => chosen.kind === undefined || kind === chosen.kind);
    const page = {
      title: reportsText.heading,
      entry: 'reports',
      trail: [{ label: reportsText.heading }],
      column: annualReportColumn,
    } as const;
    const rows = matrixRows(shown, shownYears, reports, context.today);
    return renderPage(context, page, h(ReportsView, { years, kinds, chosen, shownYears, rows }));
  },
};

/** What nobody can choose in the form is taken as not chosen. */
function chosenFrom(query: PageContext['query'], years: readonly number[], kinds: readonly string[]) {
  return {
    year: years.find((year) => String(year) === query['year']),
    kind: kinds.find((kind) => kind === query['kind']),
  };
}
