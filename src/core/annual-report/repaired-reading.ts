import { withCell } from './cells.ts';
import type { Finding, ProposedRepair } from './finding.ts';
import type { AnnualReport, CellPath, Narrative, ReportTables } from './report.ts';
import { applicantColumns } from './request-table.ts';
import { type SectionNumber, sections } from './sections.ts';

/** What somebody decided about the repair that a finding proposes (the finding's position in the list). */
export interface DecidedRepair {
  readonly findingNo: number;
  readonly decision: 'accepted' | 'declined';
}

/** An accepted repair and what it changed. A label is printed by the official form anyway, so nothing is rewritten for it. */
export type AppliedRepair =
  | { readonly findingNo: number; readonly change: 'cell'; readonly cell: CellPath }
  | { readonly findingNo: number; readonly change: 'text'; readonly section: SectionNumber; readonly to: string }
  | { readonly findingNo: number; readonly change: 'title' | 'label' | 'none' };

/** The 校读本 of a published report, with what makes it differ from the original. */
export interface RepairedReading {
  readonly report: AnnualReport;
  readonly applied: readonly AppliedRepair[];
}

/**
 * The reading with its accepted repairs and no others: declined and undecided ones leave the report as it was read, so a
 * row that is absent stays absent and a blank cell stays blank. Throws on a decision about a finding that does not exist.
 */
export function repairedReading(
  report: AnnualReport,
  findings: readonly Finding[],
  repairs: readonly DecidedRepair[],
): RepairedReading {
  const accepted = repairs
    .filter(({ decision }) => decision === 'accepted')
    .sort((one, other) => one.findingNo - other.findingNo);
  return accepted.reduce<RepairedReading>(
    (reading, { findingNo }) => {
      const finding = findings[findingNo];
      if (finding === undefined) throw new Error(`There is no finding ${findingNo} among ${findings.length}.`);
      const { report: repaired, applied } = applyRepair(reading.report, finding, findingNo);
      return { report: repaired, applied: [...reading.applied, applied] };
    },
    { report, applied: [] },
  );
}

interface Step {
  readonly report: AnnualReport;
  readonly applied: AppliedRepair;
}

function applyRepair(report: AnnualReport, finding: Finding, findingNo: number): Step {
  const fix = finding.fix;
  if (fix === undefined || fix.kind === 'note') return { report, applied: { findingNo, change: 'none' } };
  if (fix.kind === 'setCell') return setCell(report, fix, findingNo);
  const inTable = finding.place.table !== undefined;
  return inTable ? { report, applied: { findingNo, change: 'label' } } : replaceText(report, finding, fix, findingNo);
}

function setCell(report: AnnualReport, fix: Extract<ProposedRepair, { kind: 'setCell' }>, findingNo: number): Step {
  const { [fix.cell]: _, ...cells } = report.cells;
  const tables = withCell(withRow(report.tables, fix.cell), fix.cell, fix.value);
  return { report: { ...report, tables, cells }, applied: { findingNo, change: 'cell', cell: fix.cell } };
}

/** Table 3 may lack the row that a cell is set in; the row then begins with no number in any column. */
function withRow(tables: ReportTables, cell: CellPath): ReportTables {
  const [table, row = ''] = cell.split('.');
  if (table !== 'requests' || row in tables.requests) return tables;
  const empty = Object.fromEntries(applicantColumns.map(({ id }) => [id, null]));
  return { ...tables, requests: { ...tables.requests, [row]: empty } } as ReportTables;
}

function replaceText(
  report: AnnualReport,
  finding: Finding,
  fix: Extract<ProposedRepair, { kind: 'replaceText' }>,
  findingNo: number,
): Step {
  const narrative = replacedIn(report.narrative, finding.place.section, fix);
  if (narrative !== undefined) {
    const section = narrative.section;
    return {
      report: { ...report, narrative: narrative.narrative },
      applied: { findingNo, change: 'text', section, to: fix.to },
    };
  }
  if (fix.from !== '' && report.title.includes(fix.from)) {
    return {
      report: { ...report, title: replacedOnce(report.title, fix) },
      applied: { findingNo, change: 'title' },
    };
  }
  // what was to be replaced never entered the reading: page chrome, or a heading that the official form prints itself
  return { report, applied: { findingNo, change: 'none' } };
}

/** Looks in the finding's own section first; a paragraph may have been read into a neighbouring one. */
function replacedIn(
  narrative: Narrative,
  section: SectionNumber,
  fix: { readonly from: string; readonly to: string },
): { readonly narrative: Narrative; readonly section: SectionNumber } | undefined {
  if (fix.from === '') return undefined;
  const order = [section, 0 as const, ...sections.map(({ number }) => number)];
  const found = order.find((number) => narrative[number]?.includes(fix.from));
  if (found === undefined) return undefined;
  return { narrative: { ...narrative, [found]: replacedOnce(narrative[found] ?? '', fix) }, section: found };
}

function replacedOnce(text: string, fix: { readonly from: string; readonly to: string }): string {
  // a function, because `$&` in a replacement text would otherwise be read as a pattern
  return text.replace(fix.from, () => fix.to);
}
