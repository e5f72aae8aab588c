import type { AgencyId } from '../values/ids.ts';
import { daysBetween, type PlainDate, type Year } from '../values/plain-date.ts';
import { cellAt } from './cells.ts';
import { withoutNumbering } from './outcome-counts.ts';
import type { CellPath, FormVersion, ReportTables } from './report.ts';
import { requestRowsOf } from './table-grid.ts';

/** A published report as one point of a comparison. */
export interface ComparedReport {
  readonly agencyId: AgencyId;
  readonly year: Year;
  readonly tables: ReportTables;
  readonly publishedOn: PlainDate;
  /** Last day on which it had to be public (Article 49). */
  readonly dueOn: PlainDate;
}

/** What can be compared over units and years: sums of cells that mean the same in every report of a form. */
export const indicators = [
  indicator('newlyReceived', '本年新收申请', 'requests.newlyReceived.total'),
  indicator('handled', '本年办结申请', 'requests.total.total'),
  indicator('carriedForward', '结转下年度申请', 'requests.carriedForward.total'),
  indicator('reconsideration', '行政复议', 'disputes.reconsideration.total'),
  indicator(
    'litigation',
    '行政诉讼',
    'disputes.litigationDirect.total',
    'disputes.litigationAfterReconsideration.total',
  ),
  newForm('issued', '制发行政规范性文件', 'proactive.normativeDocument.issuedCount'),
  newForm('inForce', '现行有效行政规范性文件', 'proactive.normativeDocument.inForceCount'),
  newForm('licences', '行政许可决定', 'proactive.administrativeLicence'),
  newForm('penalties', '行政处罚决定', 'proactive.administrativePenalty'),
  newForm('coercions', '行政强制决定', 'proactive.administrativeCoercion'),
  { ...newForm('charges', '行政事业性收费', 'proactive.administrativeChargeFen'), unit: 'fen' },
] as const satisfies readonly Indicator[];

export type IndicatorId = (typeof indicators)[number]['id'];

export interface Indicator {
  readonly id: string;
  readonly label: string;
  /** `fen` is shown in 万元. */
  readonly unit: 'cases' | 'fen';
  readonly cells: readonly CellPath[];
  /** Form versions in which the cells mean this (table 2 of 2019 counts other things, law page §3.3). */
  readonly forms: readonly FormVersion[];
}

/** The value of an indicator in a report; `null` where its form has none or a cell has no number. Money in fen. */
export function indicatorValue(tables: ReportTables, { cells, forms }: Indicator): number | null {
  if (!forms.includes(tables.formVersion)) return null;
  const values = cells.map((cell) => cellAt(tables, cell));
  return values.every((value) => typeof value === 'number') ? values.reduce((sum, value) => sum + value, 0) : null;
}

/** One of the six groups under 三、本年度办理结果. */
export interface OutcomeGroupCount {
  readonly label: string;
  readonly count: number;
}

/**
 * Requests by the six groups （一） to （六） of the form, zeros too; `null` where a row has no number, because a sum
 * without it would be too small.
 */
export function outcomeGroupCounts(tables: ReportTables): readonly OutcomeGroupCount[] | null {
  const groups = new Map<string, number>();
  for (const { id, label, groups: under } of requestRowsOf(tables)) {
    if (under.length === 0 || id === 'total') continue;
    const count = tables.requests[id]?.total ?? null;
    if (count === null) return null;
    const name = withoutNumbering(under[1]?.label ?? label);
    groups.set(name, (groups.get(name) ?? 0) + count);
  }
  return [...groups].map(([label, count]) => ({ label, count }));
}

/** Units with fewer handled requests are not ranked: one case would move them by more than a tenth of the scale. */
export const smallestSample = 5;

/** How many of a unit's handled requests were answered by full or partial disclosure. */
export interface DisclosedShare {
  readonly agencyId: AgencyId;
  readonly disclosed: number;
  readonly handled: number;
}

export interface Ranking {
  /** The largest share first; equal shares stand in the order of their sample, the larger first. */
  readonly ranked: readonly DisclosedShare[];
  readonly tooFew: readonly DisclosedShare[];
}

/**
 * Units by the share of requests that were granted or partly granted, over all compared years together. Only units with
 * at least `smallestSample` handled requests have a place; a report without these numbers counts for nothing.
 */
export function rankByDisclosure(reports: readonly ComparedReport[]): Ranking {
  const shares = new Map<AgencyId, DisclosedShare>();
  for (const { agencyId, tables } of reports) {
    const share = disclosedIn(tables);
    if (share === null) continue;
    const before = shares.get(agencyId) ?? { disclosed: 0, handled: 0 };
    shares.set(agencyId, {
      agencyId,
      disclosed: before.disclosed + share.disclosed,
      handled: before.handled + share.handled,
    });
  }
  const all = [...shares.values()];
  return {
    ranked: all.filter(({ handled }) => handled >= smallestSample).sort(byShare),
    tooFew: all.filter(({ handled }) => handled < smallestSample),
  };
}

/** Days from the day on which a report had to be public to its publication; negative where it came early. */
export function daysAfterDue({ publishedOn, dueOn }: Pick<ComparedReport, 'publishedOn' | 'dueOn'>): number {
  return daysBetween(dueOn, publishedOn);
}

function disclosedIn({ requests }: ReportTables): { readonly disclosed: number; readonly handled: number } | null {
  const [granted, partial, handled] = [requests.granted, requests.partiallyGranted, requests.total].map(
    (row) => row?.total ?? null,
  );
  if (granted == null || partial == null || handled == null) return null;
  return { disclosed: granted + partial, handled };
}

// compared by cross multiplication: whole numbers only
function byShare(one: DisclosedShare, other: DisclosedShare): number {
  return other.disclosed * one.handled - one.disclosed * other.handled || other.handled - one.handled;
}

function indicator<Id extends string>(id: Id, label: string, ...cells: readonly CellPath[]) {
  return { id, label, unit: 'cases', cells, forms: ['2019', '2021'] } as const;
}

function newForm<Id extends string>(id: Id, label: string, cell: CellPath) {
  return { id, label, unit: 'cases', cells: [cell], forms: ['2021'] } as const;
}
