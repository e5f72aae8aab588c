import { h } from 'preact';
import { type Year, yearOf } from '../../../core/values/plain-date.ts';
import type { PageContext, PageRoute } from '../../../http/page-route.ts';
import { type Statistics, showStatistics } from '../../../usecases/statistics/show-statistics.ts';
import { csvOf } from '../../ui/csv.ts';
import { fileHeaders } from '../../ui/file-headers.ts';
import { renderPage } from '../../ui/render-page.tsx';
import { statisticsText } from './text.ts';
import { StatisticsView } from './view.tsx';

/** How many years back the statistics go. */
const yearCount = 3;

/** P23: what the units published and answered, for everybody. */
export const statisticsRoute: PageRoute = {
  path: '/tj',
  permission: 'public',
  audit: null,
  async handle(context) {
    const statistics = await statisticsOf(context);
    const page = {
      title: statisticsText.title(statistics.year),
      entry: 'about',
      trail: [{ label: statisticsText.heading }],
      column: statisticsText.column,
    } as const;
    return renderPage(context, page, h(StatisticsView, { statistics, years: yearsOf(context) }));
  },
};

/** The table of units as a file. */
export const statisticsCsvRoute: PageRoute = {
  path: '/tj/danwei.csv',
  permission: 'public',
  audit: null,
  async handle(context) {
    const { year, units } = await statisticsOf(context);
    const { unit, published, late, newest, received, handled, open, lateReply } = statisticsText;
    const body = csvOf(
      [unit, published, late, newest, received, handled, open, lateReply],
      units.map((row) => [
        row.name,
        String(row.publishedCount),
        String(row.lateCount),
        row.newestOn ?? '',
        String(row.receivedCount),
        String(row.handledCount),
        String(row.openCount),
        String(row.lateReplyCount),
      ]),
    );
    const headers = fileHeaders(`statistics-${year}.csv`, statisticsText.csvName(year));
    return { status: 200, contentType: 'text/csv; charset=utf-8', body, headers, cache: 'revalidate' };
  },
};

async function statisticsOf(context: PageContext): Promise<Statistics> {
  const { deps, today, query } = context;
  const asked = Number(query['nian']);
  const year = yearsOf(context).find((known) => known === asked) ?? yearOf(today);
  return showStatistics(deps.queries, await deps.queries.loadTree(), year, today);
}

function yearsOf({ today }: PageContext): readonly Year[] {
  return Array.from({ length: yearCount }, (_, back) => yearOf(today) - back);
}
