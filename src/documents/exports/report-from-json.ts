import { disputeBlocks, disputeColumns } from '../../core/annual-report/dispute-table.ts';
import type { Finding, ProposedRepair, Severity, Verdict } from '../../core/annual-report/finding.ts';
import { proactiveBlocks2019, proactiveBlocks2021 } from '../../core/annual-report/proactive-table.ts';
import type {
  AnnualReport,
  CellNote,
  FormVersion,
  Narrative,
  NullReason,
  Place,
  PrintedForm,
  ReportTables,
} from '../../core/annual-report/report.ts';
import { applicantColumns, requestRows2019, requestRows2021 } from '../../core/annual-report/request-table.ts';
import type { SectionNumber } from '../../core/annual-report/sections.ts';
import { instrument } from '../../core/law/citation.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { parseWanYuan } from '../../core/values/fen.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { chargeInFen, chargeInWanYuan } from './report-json.ts';

export interface JsonReading {
  readonly report: AnnualReport;
  readonly findings: readonly Finding[];
}

/** Reads a report from its public JSON (product page §4); refuses with the name of the first field that does not fit. */
export function reportFromJson(value: unknown): Result<JsonReading, Refusal> {
  try {
    return accept(parseReport(value));
  } catch (error) {
    if (error instanceof Misfit) return refuse(error.refusal);
    throw error;
  }
}

/** A field that does not fit; it never leaves this file. */
class Misfit extends Error {
  readonly refusal: Refusal;

  constructor(field: string, wanted: string) {
    super(field);
    const message = `JSON 数据不是完整的年度报告：“${field}”应为${wanted}。请使用本系统导出的 JSON 文件，或按公布的数据格式改正。`;
    this.refusal = { reason: 'file.json', message, field };
  }
}

type JsonObject = Readonly<Record<string, unknown>>;

function parseReport(value: unknown): JsonReading {
  const root = objectAt(value, '(根)');
  const version = root['formVersion'];
  if (version !== '2019' && version !== '2021') throw new Misfit('formVersion', '"2019"或"2021"');
  const { year } = root;
  if (year !== null && !(Number.isInteger(year) && Number(year) > 1900)) throw new Misfit('year', '年份或 null');
  const report: AnnualReport = {
    title: textAt(root, 'title'),
    agency: textAt(root, 'agency'),
    year: year === null ? null : Number(year),
    tables: parseTables(objectAt(root['tables'], 'tables'), version),
    cells: parseCells(root['cells'] ?? {}),
    narrative: parseNarrative(root['narrative'] ?? {}),
    ...(root['printed'] === undefined ? {} : { printed: parsePrinted(root['printed']) }),
  };
  const findings = root['findings'] ?? [];
  if (!Array.isArray(findings)) throw new Misfit('findings', '数组');
  return { report, findings: findings.flatMap(parseFinding) };
}

function parseTables(tables: JsonObject, version: FormVersion): ReportTables {
  const proactive = objectAt(tables['proactive'], 'tables.proactive');
  const requests = objectAt(tables['requests'], 'tables.requests');
  const disputes = objectAt(tables['disputes'], 'tables.disputes');
  return {
    formVersion: version,
    proactive: parseProactive(proactive, version),
    requests: parseRequests(requests, version),
    disputes: Object.fromEntries(
      disputeBlocks.map(({ id }) => [
        id,
        parseRow(
          disputes[id],
          `tables.disputes.${id}`,
          disputeColumns.map((column) => column.id),
        ),
      ]),
    ),
  } as unknown as ReportTables;
}

function parseProactive(table: JsonObject, version: FormVersion): JsonObject {
  const blocks = version === '2021' ? proactiveBlocks2021 : proactiveBlocks2019;
  const rows = blocks.flatMap(({ rows: blockRows, columns }) =>
    blockRows.map(({ id }) => {
      const path = `tables.proactive.${id}`;
      const ids = columns.flatMap((column) => (column.id === undefined ? [] : [column.id]));
      if (id === chargeInFen) return [id, fenAt(table[chargeInWanYuan], `tables.proactive.${chargeInWanYuan}`)];
      return [id, ids.length === 0 ? countAt(table[id], path) : parseRow(table[id], path, ids)];
    }),
  );
  return Object.fromEntries(rows);
}

/** Table 3 may lack rows where the report has them in another form; a row that stands there is complete. */
function parseRequests(table: JsonObject, version: FormVersion): JsonObject {
  const known = new Set([...requestRows2021, ...requestRows2019].map(({ id }) => String(id)));
  const required = (version === '2021' ? requestRows2021 : requestRows2019).map(({ id }) => String(id));
  const absent = required.filter((row) => table[row] === undefined);
  const [first] = version === '2019' && table['uncorrected'] !== undefined ? [] : absent;
  if (first !== undefined) throw new Misfit(`tables.requests.${first}`, '七个单元格');
  const ids = applicantColumns.map((column) => column.id);
  return Object.fromEntries(
    Object.keys(table).map((row) => {
      if (!known.has(row)) throw new Misfit(`tables.requests.${row}`, '格式规定的行');
      return [row, parseRow(table[row], `tables.requests.${row}`, ids)];
    }),
  );
}

function parseRow(value: unknown, path: string, ids: readonly string[]): JsonObject {
  const row = objectAt(value, path);
  return Object.fromEntries(
    ids.map((id) => {
      const cell = row[id];
      if (id === 'totalAmount' && typeof cell === 'string') return [id, cell];
      return [id, countAt(cell, `${path}.${id}`)];
    }),
  );
}

function countAt(value: unknown, path: string): number | null {
  if (value === null) return null;
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) throw new Misfit(path, '整数或 null');
  return value;
}

function fenAt(value: unknown, path: string): number | null {
  if (value === null) return null;
  const amount = typeof value === 'number' ? parseWanYuan(String(value)) : undefined;
  if (amount === undefined) throw new Misfit(path, '以万元为单位、不超过六位小数的数或 null');
  return amount;
}

function parseCells(value: unknown): AnnualReport['cells'] {
  return Object.fromEntries(
    Object.entries(objectAt(value, 'cells')).map(([path, note]) => {
      const fields = objectAt(note, `cells.${path}`);
      const isMoney = path.endsWith(chargeInWanYuan);
      const candidates = Array.isArray(fields['candidates'])
        ? fields['candidates'].map((candidate) => (isMoney ? fenAt(candidate, path) : countAt(candidate, path)) ?? 0)
        : undefined;
      const parsed: CellNote = {
        raw: textAt(fields, 'raw'),
        reason: textAt(fields, 'reason') as NullReason,
        place: parsePlace(fields['place']),
        ...(candidates === undefined ? {} : { candidates }),
      };
      return [innerName(path), parsed];
    }),
  );
}

function parseNarrative(value: unknown): Narrative {
  const texts = Object.entries(objectAt(value, 'narrative')).map(([section, text]) => {
    if (!/^[0-6]$/.test(section) || typeof text !== 'string')
      throw new Misfit(`narrative.${section}`, '第0至6部分的文字');
    return [section, text];
  });
  return Object.fromEntries(texts) as Narrative;
}

function parsePrinted(value: unknown): PrintedForm {
  const printed = objectAt(value, 'printed');
  const rowLines = Object.entries(objectAt(printed['rowLines'] ?? {}, 'printed.rowLines'));
  return {
    headings: objectAt(printed['headings'] ?? {}, 'printed.headings') as PrintedForm['headings'],
    breaksOff: printed['breaksOff'] === true,
    rowLines: Object.fromEntries(
      rowLines.map(([row, line]) => [innerName(row), countAt(line, `printed.rowLines.${row}`) ?? 0]),
    ),
  };
}

/** Findings of other shapes (those of a fixture name only a place) are not ours and are left out. */
function parseFinding(value: unknown): readonly Finding[] {
  if (value === null || typeof value !== 'object') return [];
  const fields = value as JsonObject;
  const { rule, severity, verdict, message, cite } = fields;
  if (typeof rule !== 'string' || typeof message !== 'string' || typeof cite !== 'string') return [];
  const fix = fields['fix'] as ProposedRepair | undefined;
  return [
    {
      rule,
      severity: severity as Severity,
      verdict: verdict as Verdict,
      place: parsePlace(fields['place']),
      message,
      cite: instrument(cite),
      ...(fix === undefined ? {} : { fix: innerFix(fix) }),
    },
  ];
}

function innerFix(fix: ProposedRepair): ProposedRepair {
  if (fix.kind !== 'setCell') return fix;
  const isMoney = fix.cell.endsWith(chargeInWanYuan);
  return { ...fix, cell: innerName(fix.cell), value: isMoney ? (fenAt(fix.value, fix.cell) ?? 0) : fix.value };
}

function parsePlace(value: unknown): Place {
  const fields = objectAt(value ?? { section: 0 }, 'place');
  const section = Number(fields['section']);
  if (!Number.isInteger(section) || section < 0 || section > 6) throw new Misfit('place.section', '0至6');
  const { row } = fields;
  return { ...fields, section: section as SectionNumber, ...(typeof row === 'string' ? { row: innerName(row) } : {}) };
}

function innerName(path: string): string {
  return path.replace(chargeInWanYuan, chargeInFen);
}

function objectAt(value: unknown, field: string): JsonObject {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) throw new Misfit(field, '对象');
  return value as JsonObject;
}

function textAt(object: JsonObject, field: string): string {
  const value = object[field];
  if (typeof value !== 'string') throw new Misfit(field, '文字');
  return value;
}
