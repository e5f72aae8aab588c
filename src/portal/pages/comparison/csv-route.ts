import {
  indicatorValue,
  outcomeGroupCounts,
  rankByDisclosure,
  smallestSample,
} from '../../../core/annual-report/comparison.ts';
import { fen, formatWanYuan } from '../../../core/values/fen.ts';
import type { PageRoute } from '../../../http/page-route.ts';
import { csvOf } from '../../ui/csv.ts';
import { fileHeaders } from '../../ui/file-headers.ts';
import { type ComparisonContent, comparisonContent, dueOn, newestYear, reportAt } from './comparison-content.ts';
import { percentWords, shareWords } from './disclosure-ranking.tsx';
import { standingWords } from './publication-days.tsx';
import type { ComparisonTable } from './table-file.tsx';
import { comparisonText } from './text.ts';

type Rows = readonly (readonly string[])[];

const tables: Readonly<Record<ComparisonTable, (content: ComparisonContent) => readonly [readonly string[], Rows]>> = {
  qushi: trendRows,
  jieguo: outcomeRows,
  riqi: dayRows,
  bili: shareRows,
};

/** Each table of the comparison as a file, for the same choice as the page. */
export const comparisonCsvRoutes: readonly PageRoute[] = (Object.keys(tables) as ComparisonTable[]).map((kind) => ({
  path: `/nb/bj/${kind}.csv`,
  permission: 'public',
  audit: null,
  async handle(context) {
    const [head, rows] = tables[kind](ofSomeYear(await comparisonContent(context)));
    return {
      status: 200,
      contentType: 'text/csv; charset=utf-8',
      body: csvOf(head, rows),
      headers: fileHeaders(`reports-${kind}.csv`, `${comparisonText.csvNames[kind]}.csv`),
      cache: 'revalidate',
    };
  },
}));

/** Before anything was published there is no year, and nothing to say of any unit. */
function ofSomeYear(content: ComparisonContent): ComparisonContent {
  return content.choice.years.length > 0 ? content : { ...content, choice: { ...content.choice, units: [] } };
}

function trendRows(content: ComparisonContent): readonly [readonly string[], Rows] {
  const { units, years, indicator } = content.choice;
  return [
    [comparisonText.unit, ...years.map((year) => `${comparisonText.year(year)}${indicator.label}`)],
    units.map((agency) => [
      agency.name,
      ...years.map((year) => {
        const report = reportAt(content, agency, year);
        const value = report === undefined ? null : indicatorValue(report.tables, indicator);
        if (value === null) return report === undefined ? comparisonText.missing : comparisonText.noValue;
        return indicator.unit === 'fen' ? formatWanYuan(fen(value)) : String(value);
      }),
    ]),
  ];
}

function outcomeRows(content: ComparisonContent): readonly [readonly string[], Rows] {
  const year = newestYear(content);
  const rows = content.choice.units.map((agency) => {
    const report = reportAt(content, agency, year);
    return { agency, report, counts: report === undefined ? null : outcomeGroupCounts(report.tables) };
  });
  const labels = rows.find(({ counts }) => counts !== null)?.counts?.map(({ label }) => label) ?? [];
  return [
    [comparisonText.unit, comparisonText.state, ...labels],
    rows.map(({ agency, report, counts }) => [
      agency.name,
      report === undefined
        ? comparisonText.missing
        : counts === null
          ? comparisonText.noValue
          : comparisonText.year(year),
      ...(counts ?? labels.map(() => ({ count: '' }))).map(({ count }) => String(count)),
    ]),
  ];
}

function dayRows(content: ComparisonContent): readonly [readonly string[], Rows] {
  const year = newestYear(content);
  const { days, unit } = comparisonText;
  return [
    [unit, days.publishedOn, days.dueOn, days.standing],
    content.choice.units.map((agency) => {
      const publishedOn = reportAt(content, agency, year)?.publishedOn;
      const last = dueOn(agency, year);
      return [agency.name, publishedOn ?? '', last, standingWords(publishedOn, last, content.today)];
    }),
  ];
}

function shareRows(content: ComparisonContent): readonly [readonly string[], Rows] {
  const { ranked, tooFew } = rankByDisclosure(content.reports);
  const { ranking, unit } = comparisonText;
  const nameOf = (id: string): string => content.choice.units.find((agency) => agency.id === id)?.name ?? id;
  return [
    [unit, ranking.share, ranking.percent],
    [
      ...ranked.map((share) => [nameOf(share.agencyId), shareWords(share), percentWords(share)]),
      ...tooFew.map((share) => [
        nameOf(share.agencyId),
        shareWords(share),
        ranking.tooFew(smallestSample).slice(0, -1),
      ]),
    ],
  ];
}
