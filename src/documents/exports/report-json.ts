import type { Finding, ProposedRepair } from '../../core/annual-report/finding.ts';
import type { AnnualReport, CellNote, CellPath, Place, ReportTables } from '../../core/annual-report/report.ts';
import { formatCitation } from '../../core/law/citation.ts';
import { fen, formatWanYuan } from '../../core/values/fen.ts';

/** What the public shape calls a cell whose money `core` keeps in fen. */
export const chargeInFen = 'administrativeChargeFen';
export const chargeInWanYuan = 'administrativeChargeWanYuan';

/** A report in the public JSON shape (product page §4). */
export interface ReportJson {
  readonly title: string;
  readonly agency: string;
  readonly year: number | null;
  readonly formVersion: string;
  readonly tables: JsonTree;
  readonly cells: Readonly<Record<CellPath, unknown>>;
  readonly narrative: Readonly<Record<string, string>>;
  readonly printed?: unknown;
  readonly findings: readonly FindingJson[];
}

export interface JsonTree {
  readonly [step: string]: JsonTree | number | string | null;
}

export interface FindingJson {
  readonly rule: string;
  readonly severity: string;
  readonly verdict: string;
  readonly place: Place;
  readonly message: string;
  /** The source of the rule as it is printed. */
  readonly cite: string;
  readonly fix?: ProposedRepair;
}

/** The public JSON of a report: money is a decimal number of 万元, paths carry the public names. */
export function reportToJson(report: AnnualReport, findings: readonly Finding[] = []): ReportJson {
  const { formVersion } = report.tables;
  const cells = Object.entries(report.cells).map(([path, note]) => [publicName(path), noteToJson(path, note)]);
  return {
    title: report.title,
    agency: report.agency,
    year: report.year,
    formVersion,
    tables: tablesToJson(report.tables),
    cells: Object.fromEntries(cells),
    narrative: report.narrative as Readonly<Record<string, string>>,
    ...(report.printed === undefined ? {} : { printed: publicLines(report.printed) }),
    findings: findings.map(findingToJson),
  };
}

/** A finding in the public JSON shape. */
export function findingToJson({ rule, severity, verdict, place, message, cite, fix }: Finding): FindingJson {
  return {
    rule,
    severity,
    verdict,
    place: publicPlace(place),
    message,
    cite: formatCitation(cite),
    ...(fix === undefined ? {} : { fix: publicFix(fix) }),
  };
}

/** A path or identifier with the public name of the charge. */
function publicName(path: string): string {
  return path.replace(chargeInFen, chargeInWanYuan);
}

function tablesToJson(tables: ReportTables): JsonTree {
  const { proactive, requests, disputes } = tables;
  const plain = { proactive, requests, disputes } as unknown as JsonTree;
  return renamed(plain);
}

function renamed(tree: JsonTree): JsonTree {
  return Object.fromEntries(
    Object.entries(tree).map(([step, value]) => {
      if (step === chargeInFen) return [chargeInWanYuan, typeof value === 'number' ? inWanYuan(value) : null];
      return [step, value !== null && typeof value === 'object' ? renamed(value) : value];
    }),
  );
}

function noteToJson(path: string, { raw, reason, candidates, place }: CellNote): unknown {
  const numbers = path.endsWith(chargeInFen) ? candidates?.map(inWanYuan) : candidates;
  return { raw, reason, ...(numbers === undefined ? {} : { candidates: numbers }), place: publicPlace(place) };
}

function publicPlace(place: Place): Place {
  return place.row === undefined ? place : { ...place, row: publicName(place.row) };
}

function publicFix(fix: ProposedRepair): ProposedRepair {
  if (fix.kind !== 'setCell') return fix;
  const value = fix.cell.endsWith(chargeInFen) ? inWanYuan(fix.value) : fix.value;
  return { ...fix, cell: publicName(fix.cell), value };
}

function publicLines(printed: NonNullable<AnnualReport['printed']>): unknown {
  const rowLines = Object.fromEntries(Object.entries(printed.rowLines).map(([row, line]) => [publicName(row), line]));
  return { ...printed, rowLines };
}

function inWanYuan(amount: number): number {
  return Number(formatWanYuan(fen(amount)));
}
