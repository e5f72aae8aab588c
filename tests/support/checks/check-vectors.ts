import type { Agency } from '../../../src/core/agencies/agency.ts';
import { withCell } from '../../../src/core/annual-report/cells.ts';
import type { CheckOptions, LedgerFacts } from '../../../src/core/annual-report/checks/report-check.ts';
import { checkReport } from '../../../src/core/annual-report/checks/report-checks.ts';
import type { Finding } from '../../../src/core/annual-report/finding.ts';
import type { AnnualReport, CellNote, NullReason, Place } from '../../../src/core/annual-report/report.ts';
import { rollUp, type UnitReport } from '../../../src/core/annual-report/roll-up.ts';
import { cleanReports } from './clean-reports.ts';

type CellChange = number | null | string | { readonly raw: string; readonly reason: NullReason };

/** What a case changes in a report: everything else is as in the clean one. */
interface ReportChange {
  readonly title?: string;
  readonly agency?: string;
  readonly year?: number | null;
  readonly cells?: Readonly<Record<string, CellChange>>;
  /** Rows of table 3 that the report does not have. */
  readonly withoutRows?: readonly string[];
  /** Texts by section; `null` takes one away. */
  readonly text?: Readonly<Record<string, string | null>>;
  /** Words that stand somewhere in the texts, and what stands there instead. */
  readonly words?: Readonly<Record<string, string>>;
  readonly printed?: Partial<NonNullable<AnnualReport['printed']>>;
}

interface UnitChange {
  readonly agency?: Partial<Agency>;
  readonly cells?: Readonly<Record<string, number | null>>;
}

/** One case of `tests/law`: a clean report, what is changed in it and in what is known beside it. JSON throughout. */
export interface CheckVector extends ReportChange {
  readonly base: keyof typeof cleanReports;
  readonly mode?: CheckOptions['mode'];
  readonly level?: NonNullable<CheckOptions['level']>;
  readonly kind?: NonNullable<CheckOptions['kind']>;
  /** What is not known. */
  readonly unknown?: readonly (keyof CheckOptions)[];
  readonly previous?: ReportChange | 'sameFigures' | 'sameText';
  readonly ledger?: Partial<LedgerFacts>;
  readonly days?: Partial<NonNullable<CheckOptions['days']>>;
  readonly publishedYears?: readonly number[];
  readonly siblings?: NonNullable<CheckOptions['siblings']>;
  readonly units?: {
    readonly remove?: readonly string[];
    readonly repeat?: readonly string[];
    /** Units that have filed nothing. */
    readonly silent?: readonly string[];
    readonly change?: Readonly<Record<string, UnitChange>>;
    /** The area's tables are the sum of the changed units. */
    readonly addedUp?: boolean;
  };
}

/** The report of a case and what is known beside it. Throws where the case names what the clean report does not have. */
export function reportOf(vector: CheckVector): { readonly report: AnnualReport; readonly options: CheckOptions } {
  const clean = cleanReports[vector.base];
  const units = changedUnits(clean.options.units, vector.units);
  const tables = vector.units?.addedUp === true ? rollUp(units ?? []).tables : clean.report.tables;
  const report = changed({ ...clean.report, tables }, vector);
  const given: CheckOptions = {
    ...clean.options,
    ...chosen(vector, ['mode', 'level', 'kind', 'siblings', 'publishedYears']),
    ...(units === undefined ? {} : { units }),
    ...previousOf(clean.options.previous, report, vector.previous),
    ...(clean.options.ledger === undefined ? {} : { ledger: { ...clean.options.ledger, ...vector.ledger } }),
    ...(clean.options.days === undefined ? {} : { days: { ...clean.options.days, ...vector.days } }),
  };
  const unknown: readonly string[] = vector.unknown ?? [];
  const known = Object.entries(given).filter(([option]) => !unknown.includes(option));
  return { report, options: Object.fromEntries(known) as unknown as CheckOptions };
}

/** Everything the rules say of a case. */
export function answersTo(vector: CheckVector): readonly Finding[] {
  const { report, options } = reportOf(vector);
  return checkReport(report, options);
}

/** The rules that fail in a case, each once, in their order. */
export function failedRules(vector: CheckVector): readonly string[] {
  return [...new Set(answersTo(vector).flatMap(({ rule, verdict }) => (verdict === 'fail' ? [rule] : [])))];
}

function previousOf(
  previous: AnnualReport | undefined,
  report: AnnualReport,
  change: CheckVector['previous'],
): Pick<CheckOptions, 'previous'> {
  if (previous === undefined) return {};
  if (change === 'sameFigures') return { previous: { ...previous, tables: report.tables } };
  if (change === 'sameText') return { previous: { ...previous, narrative: report.narrative } };
  return { previous: changed(previous, change ?? {}) };
}

function changed(report: AnnualReport, change: ReportChange): AnnualReport {
  const cells = Object.entries(change.cells ?? {});
  const tables = cells.reduce(
    (all, [path, value]) => withCell(all, path, typeof value === 'object' ? null : value),
    withoutRows(report.tables, change.withoutRows ?? []),
  );
  const notes = cells.flatMap(([path, value]) =>
    value !== null && typeof value === 'object' ? [[path, noteOf(path, value)] as const] : [],
  );
  const texts = Object.entries({ ...report.narrative, ...change.text }).flatMap(([section, text]) =>
    text === null ? [] : [[section, text] as const],
  );
  const printed = { headings: {}, breaksOff: false, rowLines: {}, ...report.printed, ...change.printed };
  return {
    ...report,
    ...chosen(change, ['title', 'agency', 'year']),
    tables,
    cells: { ...report.cells, ...Object.fromEntries(notes) },
    narrative: reworded(Object.fromEntries(texts), change.words ?? {}),
    ...(change.printed === undefined && report.printed === undefined ? {} : { printed }),
  };
}

function withoutRows(tables: AnnualReport['tables'], rows: readonly string[]): AnnualReport['tables'] {
  const kept = Object.entries(tables.requests).filter(([row]) => !rows.includes(row));
  return { ...tables, requests: Object.fromEntries(kept) };
}

function noteOf(path: string, { raw, reason }: { readonly raw: string; readonly reason: NullReason }): CellNote {
  const [table, row = '', column] = path.split('.');
  const section = table === 'proactive' ? 2 : table === 'requests' ? 3 : 4;
  const place: Place = { section, table: section, row, ...(column === undefined ? {} : { column }) };
  return { raw, reason, place };
}

function reworded(
  narrative: AnnualReport['narrative'],
  words: Readonly<Record<string, string>>,
): AnnualReport['narrative'] {
  const whole = Object.values(narrative).join('\n');
  for (const from of Object.keys(words)) if (!whole.includes(from)) throw new Error(`The texts do not say “${from}”.`);
  const reword = (text: string) =>
    Object.entries(words).reduce((changing, [from, to]) => changing.replaceAll(from, to), text);
  return Object.fromEntries(Object.entries(narrative).map(([section, text]) => [section, reword(text)]));
}

function changedUnits(
  units: readonly UnitReport[] | undefined,
  change: CheckVector['units'],
): readonly UnitReport[] | undefined {
  if (units === undefined || change === undefined) return units;
  const known = units.map(({ agency }) => String(agency.id));
  const named = [...(change.remove ?? []), ...(change.repeat ?? []), ...(change.silent ?? [])];
  const strange = [...named, ...Object.keys(change.change ?? {})].filter((id) => !known.includes(id));
  if (strange.length > 0) throw new Error(`The area has no unit ${strange.join(', ')}.`);
  return units.flatMap((unit): readonly UnitReport[] => {
    const id = String(unit.agency.id);
    if (change.remove?.includes(id) === true) return [];
    const { agency = {}, cells = {} } = change.change?.[id] ?? {};
    const tables = Object.entries(cells).reduce(
      (all, [path, value]) => (all === null ? null : withCell(all, path, value)),
      change.silent?.includes(id) === true ? null : unit.tables,
    );
    const own = { agency: { ...unit.agency, ...agency }, tables };
    return change.repeat?.includes(id) === true ? [own, own] : [own];
  });
}

/** The named fields of an object that has them. */
function chosen<T extends object, K extends keyof T>(from: T, keys: readonly K[]): Partial<Pick<T, K>> {
  return Object.fromEntries(keys.filter((key) => from[key] !== undefined).map((key) => [key, from[key]])) as Partial<
    Pick<T, K>
  >;
}
