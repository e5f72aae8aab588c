import type { Agency } from '../../../src/core/agencies/agency.ts';
import { withCell } from '../../../src/core/annual-report/cells.ts';
import type { CheckOptions, LedgerFacts } from '../../../src/core/annual-report/checks/report-check.ts';
import { checkReport } from '../../../src/core/annual-report/checks/report-checks.ts';
import type { Finding } from '../../../src/core/annual-report/finding.ts';
import type { AnnualReport } from '../../../src/core/annual-report/report.ts';
import { rollUp, type UnitReport } from '../../../src/core/annual-report/roll-up.ts';
import { changedReport, type ReportChange, reportChangeKeys } from './changed-report.ts';
import { cleanReports } from './clean-reports.ts';
import { tables2019 } from './clean-tables.ts';

interface UnitChange {
  readonly agency?: Partial<Agency>;
  readonly cells?: Readonly<Record<string, number | null>>;
}

interface UnitChanges {
  readonly remove?: readonly string[];
  readonly repeat?: readonly string[];
  /** Units that have filed nothing. */
  readonly silent?: readonly string[];
  /** Units that have filed in the form of 2019. */
  readonly trial?: readonly string[];
  /** Units that have filed what another one did. */
  readonly copy?: Readonly<Record<string, string>>;
  readonly change?: Readonly<Record<string, UnitChange>>;
  /** The area's tables are the sum of the changed units. */
  readonly addedUp?: boolean;
}

interface PreviousChange extends ReportChange {
  /** Tables and sections of text that are the same in both years. */
  readonly sameTables?: readonly ('proactive' | 'requests' | 'disputes')[];
  readonly sameText?: readonly number[];
}

/** One case of `tests/law`: a clean report, what is changed in it and in what is known beside it. JSON throughout. */
export interface CheckVector extends ReportChange {
  readonly base: keyof typeof cleanReports;
  readonly mode?: CheckOptions['mode'];
  readonly level?: NonNullable<CheckOptions['level']>;
  readonly kind?: NonNullable<CheckOptions['kind']>;
  /** What is not known. */
  readonly unknown?: readonly (keyof CheckOptions)[];
  readonly previous?: PreviousChange;
  readonly ledger?: Partial<LedgerFacts>;
  readonly days?: Partial<NonNullable<CheckOptions['days']>>;
  readonly publishedYears?: readonly number[];
  readonly siblings?: NonNullable<CheckOptions['siblings']>;
  readonly units?: UnitChanges;
}

const options = ['mode', 'level', 'kind', 'siblings', 'publishedYears'] as const;
const vectorKeys: readonly string[] = [
  ...[...reportChangeKeys, ...options, 'base', 'unknown', 'previous', 'ledger', 'days', 'units'],
];

/** The report of a case and what is known beside it. Throws where the case names what the clean report does not have. */
export function reportOf(vector: CheckVector): { readonly report: AnnualReport; readonly options: CheckOptions } {
  const strange = Object.keys(vector).filter((key) => !vectorKeys.includes(key));
  if (strange.length > 0) throw new Error(`A case has no ${strange.join(', ')}.`);
  const clean = cleanReports[vector.base];
  const units = changedUnits(clean.options.units, vector.units);
  const tables = vector.units?.addedUp === true ? rollUp(units ?? []).tables : clean.report.tables;
  const report = changedReport({ ...clean.report, tables }, vector);
  const { previous, ledger, days } = clean.options;
  const given = {
    ...clean.options,
    ...Object.fromEntries(options.flatMap((key) => (vector[key] === undefined ? [] : [[key, vector[key]]]))),
    ...(units === undefined ? {} : { units }),
    ...(previous === undefined ? {} : { previous: changedPrevious(previous, report, vector.previous ?? {}) }),
    ...(ledger === undefined ? {} : { ledger: { ...ledger, ...vector.ledger } }),
    ...(days === undefined ? {} : { days: { ...days, ...vector.days } }),
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

function changedPrevious(
  previous: AnnualReport,
  report: AnnualReport,
  { sameTables = [], sameText = [], ...change }: PreviousChange,
): AnnualReport {
  const tables = Object.fromEntries(sameTables.map((table) => [table, report.tables[table]]));
  const texts = Object.entries(report.narrative).filter(([section]) => sameText.includes(Number(section)));
  const copied = {
    ...previous,
    tables: { ...previous.tables, ...tables } as AnnualReport['tables'],
    narrative: { ...previous.narrative, ...Object.fromEntries(texts) },
  };
  return changedReport(copied, change);
}

function changedUnits(
  units: readonly UnitReport[] | undefined,
  changes: UnitChanges | undefined,
): readonly UnitReport[] | undefined {
  if (units === undefined || changes === undefined) return units;
  const { remove = [], repeat = [], silent = [], trial = [], copy = {}, change = {} } = changes;
  const known = units.map(({ agency }) => String(agency.id));
  const named = [...remove, ...repeat, ...silent, ...trial, ...Object.entries(copy).flat(), ...Object.keys(change)];
  const strange = named.filter((id) => !known.includes(id));
  if (strange.length > 0) throw new Error(`The area has no unit ${strange.join(', ')}.`);
  return units.flatMap((unit): readonly UnitReport[] => {
    const id = String(unit.agency.id);
    if (remove.includes(id)) return [];
    const filed = units.find(({ agency }) => agency.id === (copy[id] ?? id))?.tables ?? null;
    const { agency = {}, cells = {} } = change[id] ?? {};
    const tables = Object.entries(cells).reduce(
      (all, [path, value]) => (all === null ? null : withCell(all, path, value)),
      silent.includes(id) ? null : trial.includes(id) ? tables2019(2) : filed,
    );
    const own = { agency: { ...unit.agency, ...agency }, tables };
    return repeat.includes(id) ? [own, own] : [own];
  });
}
