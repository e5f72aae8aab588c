import type { Finding } from '../../../core/annual-report/finding.ts';
import { comparePlaces } from '../../../core/annual-report/place-words.ts';
import { type AppliedRepair, repairedReading } from '../../../core/annual-report/repaired-reading.ts';
import type { AnnualReport, CellPath } from '../../../core/annual-report/report.ts';
import { applicantColumns } from '../../../core/annual-report/request-table.ts';
import type { SectionNumber } from '../../../core/annual-report/sections.ts';
import type { RepairDecision, Specimen } from '../../../usecases/ports.ts';
import type { MarkTarget } from '../../ui/official-table.tsx';

/** A finding under the number it has on the page, with what was decided and what that changed. */
export interface Remark {
  readonly number: number;
  readonly finding: Finding;
  readonly decision?: RepairDecision;
  readonly applied?: AppliedRepair;
  /** The place in the tables it is about; without one it is about a text. */
  readonly target?: MarkTarget;
}

/** A specimen ready to be shown: its repaired reading and its numbered remarks. */
export interface ReadSpecimen {
  readonly specimen: Specimen;
  readonly reading: AnnualReport;
  readonly remarks: readonly Remark[];
  readonly passedCount: number;
}

/** Numbers the findings in the order of their places; checks that passed are only counted. */
export function readSpecimen(specimen: Specimen): ReadSpecimen {
  const { report, applied } = repairedReading(specimen.report, specimen.findings, specimen.repairs);
  const version = report.tables.formVersion;
  const numbered = specimen.findings
    .map((finding, findingNo) => ({ finding, findingNo }))
    .filter(({ finding }) => finding.verdict !== 'pass')
    .sort((one, other) => comparePlaces(one.finding.place, other.finding.place, version));
  const remarks = numbered.map(({ finding, findingNo }, index): Remark => {
    const decision = specimen.repairs.find((repair) => repair.findingNo === findingNo);
    const change = applied.find((repair) => repair.findingNo === findingNo);
    const target = targetOf(finding);
    return {
      number: index + 1,
      finding,
      ...(decision === undefined ? {} : { decision }),
      ...(change === undefined ? {} : { applied: change }),
      ...(target === undefined ? {} : { target }),
    };
  });
  return { specimen, reading: report, remarks, passedCount: specimen.findings.length - remarks.length };
}

/** The remarks about one place of the tables. */
export function remarksAt(remarks: readonly Remark[], target: MarkTarget): readonly Remark[] {
  return remarks.filter((remark) => remark.target !== undefined && isSame(remark.target, target));
}

/** The remarks about the texts of a section. */
export function remarksInText(remarks: readonly Remark[], section: SectionNumber): readonly Remark[] {
  return remarks.filter(({ target, finding }) => target === undefined && finding.place.section === section);
}

/** Whether the reading differs from the original by this remark: a repair was accepted, not only a note. */
export function isRepair({ decision, finding }: Remark): boolean {
  return decision?.decision === 'accepted' && finding.fix !== undefined && finding.fix.kind !== 'note';
}

function targetOf({ place, fix }: Finding): MarkTarget | undefined {
  if (fix?.kind === 'setCell') return { kind: 'cell', path: fix.cell };
  if (place.table === undefined) return undefined;
  const { row, column } = place;
  if (row !== undefined && column !== undefined) return { kind: 'cell', path: cellOf(place.table, row, column) };
  if (row !== undefined) return { kind: 'row', row };
  const label = applicantColumns.find(({ id }) => id === column)?.label;
  return label === undefined || place.table !== 3 ? undefined : { kind: 'column', label };
}

function cellOf(table: 2 | 3 | 4, row: string, column: string): CellPath {
  const name = { 2: 'proactive', 3: 'requests', 4: 'disputes' }[table];
  return `${name}.${row}.${column}`;
}

function isSame(one: MarkTarget, other: MarkTarget): boolean {
  if (one.kind === 'cell') return other.kind === 'cell' && one.path === other.path;
  if (one.kind === 'row') return other.kind === 'row' && one.row === other.row;
  return other.kind === 'column' && one.label === other.label;
}
