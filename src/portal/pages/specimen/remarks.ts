import { disputeBlocks } from '../../../core/annual-report/dispute-table.ts';
import type { Finding } from '../../../core/annual-report/finding.ts';
import { comparePlaces } from '../../../core/annual-report/place-words.ts';
import { type AppliedRepair, repairedReading } from '../../../core/annual-report/repaired-reading.ts';
import type { AnnualReport, Place } from '../../../core/annual-report/report.ts';
import { applicantColumns } from '../../../core/annual-report/request-table.ts';
import type { SectionNumber } from '../../../core/annual-report/sections.ts';
import { disputeGrid, proactiveGrid, requestGrid } from '../../../core/annual-report/table-grid.ts';
import type { RepairDecision, Specimen } from '../../../usecases/ports.ts';
import { isSameTarget, type MarkTarget, markTarget } from '../../ui/mark-target.ts';
import { placeCells } from '../../ui/table-headers.ts';

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
  const rendered = renderedTargets(report);
  const numbered = specimen.findings
    .map((finding, findingNo) => ({ finding, findingNo }))
    .filter(({ finding }) => finding.verdict !== 'pass')
    .sort((one, other) => comparePlaces(one.finding.place, other.finding.place, version));
  const remarks = numbered.map(({ finding, findingNo }, index): Remark => {
    const decision = specimen.repairs.find((repair) => repair.findingNo === findingNo);
    const change = applied.find((repair) => repair.findingNo === findingNo);
    const target = targetOf(finding, rendered);
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
  return remarks.filter((remark) => remark.target !== undefined && isSameTarget(remark.target, target));
}

/** The remarks about the texts of a section. */
export function remarksInText(remarks: readonly Remark[], section: SectionNumber): readonly Remark[] {
  return remarks.filter(({ target, finding }) => target === undefined && finding.place.section === section);
}

/**
 * Whether the reading differs from the original by this remark: an accepted repair, or an accepted note about a label that
 * the official form prints and the original had lost, or about what stood before the title and is left out.
 */
export function isRepair({ decision, finding, target }: Remark): boolean {
  if (decision?.decision !== 'accepted' || finding.fix === undefined) return false;
  if (finding.fix.kind !== 'note' || finding.place.section === 0) return true;
  return target?.kind === 'row' || target?.kind === 'column';
}

/** Where in the tables a mark can stand; what a table does not print is marked at the heading of its section instead. */
function renderedTargets(report: AnnualReport): readonly MarkTarget[] {
  return [proactiveGrid, requestGrid, disputeGrid].flatMap((grid) =>
    placeCells(grid(report))
      .flat()
      .flatMap((placed) => markTarget(placed) ?? []),
  );
}

function targetOf({ place, fix }: Finding, rendered: readonly MarkTarget[]): MarkTarget | undefined {
  const target = fix?.kind === 'setCell' ? ({ kind: 'cell', path: fix.cell } as const) : namedTarget(place);
  return target !== undefined && rendered.some((one) => isSameTarget(one, target)) ? target : undefined;
}

function namedTarget({ table, row, column }: Place): MarkTarget | undefined {
  if (table === undefined) return undefined;
  const name = { 2: 'proactive', 3: 'requests', 4: 'disputes' }[table];
  if (row !== undefined && column !== undefined) return { kind: 'cell', path: `${name}.${row}.${column}` };
  // the blocks of table 4 are headings of columns
  const block = disputeBlocks.find(({ id }) => table === 4 && id === row);
  if (block !== undefined) return { kind: 'column', table, label: block.label };
  if (row !== undefined) return { kind: 'row', row };
  const label = table === 3 ? applicantColumns.find(({ id }) => id === column)?.label : undefined;
  return label === undefined ? undefined : { kind: 'column', table, label };
}
