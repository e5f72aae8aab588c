import { type Citation, form2021 } from '../law/citation.ts';
import type { Year } from '../values/plain-date.ts';
import { yearOf } from '../values/plain-date.ts';
import type { ProactiveEntryFacts, ProactiveItem, ProactiveKind } from './proactive-entries.ts';

/** Documents are the only thing of table 2 that has a stock. */
export type StockItem = Extract<ProactiveItem, 'governmentRule' | 'normativeDocument'>;

/** What one year did to the stock of an item: opening + entered as opening + issued − repealed − lapsed = in force. */
export interface StockYear {
  readonly item: StockItem;
  readonly year: Year;
  readonly before: number;
  readonly opening: number;
  readonly issued: number;
  readonly repealed: number;
  readonly lapsed: number;
  readonly inForce: number;
  /** 现行有效件数 in the approved report of the year; `null` where there is none in the form of 2021. */
  readonly reported: number | null;
  readonly findings: readonly StockFinding[];
}

export interface StockFinding {
  readonly id: 'identity' | 'reportedDiffers' | 'formIdentity' | 'moreEndedThanStood' | 'openingAfterEntries';
  readonly severity: 'error' | 'warning' | 'notice';
  readonly message: string;
  readonly cite: Citation;
}

/** A reported 现行有效件数 by item and year. */
export interface ReportedStock {
  readonly item: StockItem;
  readonly year: Year;
  readonly inForce: number;
}

type StockEntry = Pick<ProactiveEntryFacts, 'item' | 'kind' | 'happenedOn' | 'quantity'>;

/**
 * The stock of an item year by year up to a year, the newest first, with what does not fit: against the approved reports,
 * against the identity that the form knows (law page T2-04, which leaves out lapse and opening stocks), against T2-03.
 */
export function checkStock(
  item: StockItem,
  entries: readonly StockEntry[],
  reported: readonly ReportedStock[],
  until: Year,
): readonly StockYear[] {
  const own = entries.filter((entry) => entry.item === item);
  const firsts = [...own.map(({ happenedOn }) => yearOf(happenedOn)), ...reported.map(({ year }) => year)];
  const years: StockYear[] = [];
  for (let year = Math.min(until, ...firsts); year <= until; year += 1) {
    const before = years.at(-1)?.inForce ?? 0;
    const flows = flowsOf(own, year);
    const inForce = before + flows.opening + flows.issued - flows.repealed - flows.lapsed;
    const reportedOf = (of: Year) => reported.find((row) => row.item === item && row.year === of)?.inForce ?? null;
    const bare = { item, year, before, ...flows, inForce, reported: reportedOf(year) };
    years.push({ ...bare, findings: findingsOf(bare, reportedOf(year - 1), own) });
  }
  return years.reverse();
}

/** `上年末12 + 期初0 + 制发3 − 废止1 − 失效0 = 14`: the identity as it is read. */
function stockIdentityWords(row: Omit<StockYear, 'findings'>): string {
  return `上年末${row.before} + 期初登记${row.opening} + 制发${row.issued} − 废止${row.repealed} − 失效${row.lapsed} = 现行有效${row.inForce}`;
}

function flowsOf(entries: readonly StockEntry[], year: Year) {
  const sum = (kind: ProactiveKind): number =>
    entries
      .filter((entry) => entry.kind === kind && yearOf(entry.happenedOn) === year)
      .reduce((total, { quantity }) => total + (quantity ?? 0), 0);
  return { opening: sum('opening'), issued: sum('issued'), repealed: sum('repealed'), lapsed: sum('lapsed') };
}

type BareYear = Omit<StockYear, 'findings'>;

function findingsOf(row: BareYear, previous: number | null, entries: readonly StockEntry[]): readonly StockFinding[] {
  return [
    { id: 'identity', severity: 'notice', message: `${stockIdentityWords(row)}。`, cite: form2021 },
    ...moreEnded(row),
    ...openingAfterEntries(row, entries),
    ...reportedDiffers(row),
    ...formIdentity(row, previous),
  ];
}

function moreEnded({ before, opening, issued, repealed, lapsed }: BareYear): readonly StockFinding[] {
  if (repealed + lapsed <= before + opening + issued) return [];
  const message = `废止和失效共${repealed + lapsed}件，多于上年末现行有效和本年制发的${before + opening + issued}件。请核对是否重复登记，或者补登期初现行有效。`;
  return [{ id: 'moreEndedThanStood', severity: 'error', message, cite: form2021 }];
}

/** An opening stock counts everything of its day: what is entered from before it is counted twice. */
function openingAfterEntries({ year }: BareYear, entries: readonly StockEntry[]): readonly StockFinding[] {
  return entries
    .filter(({ kind, happenedOn }) => kind === 'opening' && yearOf(happenedOn) === year)
    .flatMap(({ happenedOn }): readonly StockFinding[] => {
      const earlier = entries
        .filter((entry) => entry.kind !== 'opening' && entry.happenedOn <= happenedOn)
        .reduce((total, { quantity }) => total + (quantity ?? 0), 0);
      if (earlier === 0) return [];
      const message = `${happenedOn}登记了期初现行有效，而当日以前另有${earlier}件变动，可能重复计算。期初只应包括没有逐件登记的文件，请核对。`;
      return [{ id: 'openingAfterEntries', severity: 'warning', message, cite: form2021 }];
    });
}

function reportedDiffers({ inForce, reported, year }: BareYear): readonly StockFinding[] {
  if (reported === null || reported === inForce) return [];
  const message = `${year}年年报审定的现行有效为${reported}件，台账计算为${inForce}件，相差${inForce - reported}件。审定以后的登记不改变年报，请在下一年度的年报中说明。`;
  return [{ id: 'reportedDiffers', severity: 'warning', message, cite: form2021 }];
}

function formIdentity(row: BareYear, previous: number | null): readonly StockFinding[] {
  const { reported, issued, repealed, lapsed, opening } = row;
  if (reported === null || previous === null || reported === previous + issued - repealed) return [];
  const gap = reported - (previous + issued - repealed);
  const causes = [...(lapsed > 0 ? [`失效${lapsed}件`] : []), ...(opening > 0 ? [`期初登记${opening}件`] : [])];
  const unexplained = gap + lapsed - opening;
  const why =
    unexplained === 0
      ? `差额由${causes.join('、')}造成，年报中可以说明。`
      : `其中${Math.abs(unexplained)}件没有登记说明${causes.length === 0 ? '' : `（已扣除${causes.join('、')}）`}，请核对移交、重新分类或者漏登。`;
  const message = `年报口径：上年现行有效${previous} + 制发${issued} − 废止${repealed} = ${previous + issued - repealed}，与本年现行有效${reported}相差${gap}件。${why}`;
  return [{ id: 'formIdentity', severity: unexplained === 0 ? 'notice' : 'warning', message, cite: form2021 }];
}
