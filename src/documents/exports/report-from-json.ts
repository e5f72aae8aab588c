import { disputeBlocks, disputeColumns } from '../../core/annual-report/dispute-table.ts';
import type { Finding } from '../../core/annual-report/finding.ts';
import { proactiveBlocks2019, proactiveBlocks2021 } from '../../core/annual-report/proactive-table.ts';
import type {
  AnnualReport,
  CellNote,
  FormVersion,
  Narrative,
  NullReason,
  PrintedForm,
  ReportTables,
} from '../../core/annual-report/report.ts';
import { applicantColumns, requestRows2019, requestRows2021 } from '../../core/annual-report/request-table.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { findingsAt, knownCells, placeAt } from './findings-from-json.ts';
import {
  cellNumberAt,
  codeAt,
  countAt,
  fenAt,
  innerName,
  type JsonObject,
  Misfit,
  objectAt,
  textAt,
} from './json-fields.ts';
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

function parseReport(value: unknown): JsonReading {
  const root = objectAt(value, '(根)');
  const version = root['formVersion'];
  if (version !== '2019' && version !== '2021') throw new Misfit('formVersion', '"2019"或"2021"');
  const { year } = root;
  const isYear = typeof year === 'number' && Number.isInteger(year) && year > 1900 && year < 2200;
  if (year !== null && !isYear) throw new Misfit('year', '年份或 null');
  const report: AnnualReport = {
    title: textAt(root, 'title'),
    agency: textAt(root, 'agency'),
    year,
    tables: parseTables(objectAt(root['tables'], 'tables'), version),
    cells: parseCells(root['cells'] ?? {}, version),
    narrative: parseNarrative(root['narrative'] ?? {}),
    ...(root['printed'] === undefined ? {} : { printed: parsePrinted(root['printed']) }),
  };
  return { report, findings: findingsAt(root['findings'] ?? [], version) };
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
  // （六） is one row or three, in either form
  const isSingle = version === '2019' ? table['uncorrected'] === undefined : table['otherwiseHandled'] !== undefined;
  const required = (isSingle ? requestRows2019 : requestRows2021).map(({ id }) => String(id));
  const first = required.find((row) => table[row] === undefined);
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

function parseCells(value: unknown, version: FormVersion): AnnualReport['cells'] {
  const known = knownCells(version);
  return Object.fromEntries(
    Object.entries(objectAt(value, 'cells')).map(([name, note]) => {
      const path = innerName(name);
      if (!known.has(path)) throw new Misfit(`cells.${name}`, '格式规定的单元格');
      return [path, parseNote(note, path, `cells.${name}`)];
    }),
  );
}

const nullReasons: readonly NullReason[] = ['blank', 'slash', 'rowAbsent', 'notApplicable', 'unreadable', 'uncertain'];

function parseNote(value: unknown, path: string, field: string): CellNote {
  const note = objectAt(value, field);
  const { candidates } = note;
  return {
    raw: textAt(note, 'raw', `${field}.raw`),
    reason: codeAt(note['reason'], nullReasons, `${field}.reason`),
    place: placeAt(note['place'], `${field}.place`),
    ...(Array.isArray(candidates)
      ? { candidates: candidates.map((candidate) => cellNumberAt(candidate, path, `${field}.candidates`)) }
      : {}),
  };
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
  const headings = objectAt(printed['headings'] ?? {}, 'printed.headings');
  for (const [section, heading] of Object.entries(headings))
    if (!/^[1-6]$/.test(section) || typeof heading !== 'string')
      throw new Misfit(`printed.headings.${section}`, '第1至6部分的标题');
  const rowLines = Object.entries(objectAt(printed['rowLines'] ?? {}, 'printed.rowLines'));
  return {
    headings: headings as PrintedForm['headings'],
    breaksOff: printed['breaksOff'] === true,
    rowLines: Object.fromEntries(
      rowLines.map(([row, line]) => [innerName(row), countAt(line, `printed.rowLines.${row}`) ?? 0]),
    ),
  };
}
