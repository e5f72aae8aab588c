import { disputeBlocks } from '../../src/core/annual-report/dispute-table.ts';
import { proactiveBlocks2019, proactiveBlocks2021 } from '../../src/core/annual-report/proactive-table.ts';
import { requestRows2019, requestRows2021 } from '../../src/core/annual-report/request-table.ts';
import { sections } from '../../src/core/annual-report/sections.ts';
import { disclosureSubjects } from '../../src/core/catalog/disclosure-subjects.ts';
import { timeLimits } from '../../src/core/deadlines/time-limits.ts';
import { disputeOutcomes } from '../../src/core/disputes/dispute-outcomes.ts';
import { reviewOrgans } from '../../src/core/disputes/review-organs.ts';
import { feeTariffs } from '../../src/core/fees/fee-tiers.ts';
import type { Citation } from '../../src/core/law/citation.ts';
import { actions } from '../../src/core/requests/actions.ts';
import { channels } from '../../src/core/requests/channels.ts';
import { outcomes } from '../../src/core/requests/outcomes.ts';

/** What a row of a statutory table has to show: where it stands in the law, and the words a case names it by. */
export interface StatutoryRow {
  readonly name: string;
  readonly cites: readonly (Citation | undefined)[];
}

/** A table of rows that the law prescribes, and how a law case names one of them. */
export interface StatutoryTable {
  readonly says: string;
  readonly rows: readonly StatutoryRow[];
  /** File of cases in `tests/law`, without its ending. */
  readonly casesIn: readonly string[];
  /** The field of a case that names the row. */
  readonly field: string;
}

/** Every table of `core` whose rows are law. A new one is listed here, with its cases. */
export const statutoryTables: readonly StatutoryTable[] = [
  table('decisions on a request', byLabel(outcomes), ['request-outcomes'], '处理决定'),
  table(
    'decisions the coach leads to',
    byLabel(Object.values(outcomes).filter(({ reachedBy }) => reachedBy === 'close')),
    ['coach-outcomes'],
    '结果',
  ),
  table('actions on a request', byLabel(actions), ['request-actions'], '动作'),
  table('channels of a request', byLabel(channels), ['request-receipt'], '渠道'),
  table('time limits', versioned(timeLimits), ['time-limits'], 'limit'),
  table('fee tariffs by request', tiers('perRequest'), ['fee-per-request'], 'requests'),
  table('fee tariffs by page', tiers('perPage'), ['fee-per-page'], 'pages'),
  table('outcomes of a dispute', byLabel(disputeOutcomes), ['request-disputes'], '结果'),
  table('review organs', byLabel(reviewOrgans), ['request-disputes'], '被申请人'),
  table(
    'subjects of disclosure, city and county',
    byLabel(disclosureSubjects('cityAndCounty')),
    ['disclosure-subjects'],
    '主题',
  ),
  table('subjects of disclosure, township', byLabel(disclosureSubjects('township')), ['disclosure-subjects'], '主题'),
  table('sections of the report', byHeading(sections), ['annual-report-form'], '标题'),
  table(
    'blocks of table 2',
    byHeading([...proactiveBlocks2021, ...proactiveBlocks2019]),
    ['annual-report-form'],
    '栏目',
  ),
  table('rows of table 3', byLabel([...requestRows2021, ...requestRows2019]), ['annual-report-form'], '行'),
  table('blocks of table 4', byLabel(disputeBlocks), ['annual-report-form'], '栏目'),
];

/** What is wrong with a table: rows without a citation, rows that no case names. */
export function faultsOf({ rows, field, casesIn }: StatutoryTable, cases: readonly unknown[]): readonly string[] {
  const named = cases.flatMap((document) => valuesUnder(document, field));
  return rows.flatMap(({ name, cites }) => [
    ...(cites.length > 0 && cites.every(isCitation) ? [] : [`${name} cites nothing`]),
    ...(named.includes(name) ? [] : [`no case of ${casesIn.join(', ')} names ${name} under ${field}`]),
  ]);
}

/** An instrument alone is a citation only where it has a number: the form has no articles. */
function isCitation(cite: Citation | undefined): boolean {
  return (
    cite !== undefined &&
    cite.instrument !== '' &&
    (cite.article !== undefined || /〔\d{4}〕/.test(`${cite.instrument}${cite.number ?? ''}`))
  );
}

function valuesUnder(value: unknown, field: string): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((inner) => valuesUnder(inner, field));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key === field && (typeof inner === 'string' || typeof inner === 'number')) return [String(inner)];
    return valuesUnder(inner, field);
  });
}

function table(says: string, rows: readonly StatutoryRow[], casesIn: readonly string[], field: string): StatutoryTable {
  return { says, rows, casesIn, field };
}

type Cites = Citation | readonly Citation[] | undefined;

function byLabel(
  rows: Readonly<Record<string, { label: string; cite?: Cites }>> | readonly { label: string; cite?: Cites }[],
) {
  return Object.values(rows).map(({ label, cite }) => ({ name: label, cites: [cite].flat() }));
}

function byHeading(rows: readonly { readonly heading: string; readonly cite?: Cites }[]): readonly StatutoryRow[] {
  return rows.map(({ heading, cite }) => ({ name: heading, cites: [cite].flat() }));
}

function versioned(limits: typeof timeLimits): readonly StatutoryRow[] {
  return Object.entries(limits).map(([name, { versions }]) => ({ name, cites: versions.map(({ cite }) => cite) }));
}

/** A tier is named by the last number it covers. */
function tiers(basis: keyof typeof feeTariffs): readonly StatutoryRow[] {
  return feeTariffs[basis].flatMap(({ tiers, cite }) =>
    tiers.map(({ upTo }) => ({ name: String(upTo), cites: [cite] })),
  );
}
