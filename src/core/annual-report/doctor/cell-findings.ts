import { form2021 } from '../../law/citation.ts';
import { applicantSum, handledSum } from '../checks/table-checks.ts';
import type { Finding, ProposedRepair } from '../finding.ts';
import { columnLabel, rowLabel } from '../place-labels.ts';
import type { Place } from '../report.ts';
import { applicantColumns, type RequestRow } from '../request-table.ts';
import { readableRequestRows } from './form-labels.ts';
import type { UnknownRow } from './read-requests.ts';
import { type ReadCell, readCells, type TablesReading } from './report-tables.ts';
import type { RowOutcome } from './row-outcome.ts';

const tableNames = { 2: '表二', 3: '表三', 4: '表四' } as const;
type TableNumber = keyof typeof tableNames;
/** So many cells of a row are named one by one; of more the row is named once. */
const singly = 2;
/** So many rows of a table that are absent are named one by one; more are named together. */
const rowsSingly = 3;
const leavesOfOtherwise: readonly string[] = ['uncorrected', 'feeUnpaid', 'otherReason'];

/** A finding for whatever has no number, and for whatever was read in another way than by its place. */
export function cellFindings(reading: TablesReading): readonly Finding[] {
  const cells = readCells(reading).filter(({ outcome }) => outcome.value === null);
  return [
    ...absentRows(reading, cells),
    ...rowsOf(cells).flatMap((row) => rowFindings(reading, row)),
    ...recoveredRows(reading),
    ...reading.requests.unknownRows.map(unknownRowFinding),
    ...collapsedFinding(reading),
  ];
}

interface RowOfCells {
  readonly table: TableNumber;
  readonly row: string;
  readonly cells: readonly ReadCell[];
}

function rowsOf(cells: readonly ReadCell[]): readonly RowOfCells[] {
  const rows = new Map<string, RowOfCells>();
  for (const cell of cells) {
    const { table, row } = cell.place;
    if (table === undefined || row === undefined || cell.outcome.reason === 'rowAbsent') continue;
    const key = `${table}.${row}`;
    rows.set(key, { table, row, cells: [...(rows.get(key)?.cells ?? []), cell] });
  }
  return [...rows.values()];
}

function rowFindings(reading: TablesReading, row: RowOfCells): readonly Finding[] {
  const byReason = new Map<string, ReadCell[]>();
  for (const cell of row.cells) {
    const reason = cell.outcome.reason ?? 'unreadable';
    byReason.set(reason, [...(byReason.get(reason) ?? []), cell]);
  }
  return [...byReason.values()].flatMap((cells) =>
    cells.length > singly ? [togetherFinding(row, cells)] : cells.map((cell) => cellFinding(reading, cell)),
  );
}

const rules = {
  blank: { rule: 'D-cell-blank', says: '为空白' },
  slash: { rule: 'D-cell-slash', says: '以“/”或横线填写' },
  notApplicable: { rule: 'D-cell-not-applicable', says: '写明“无”或不适用' },
  unreadable: { rule: 'D-cell-unreadable', says: '不是一个数字，不能读取' },
  uncertain: { rule: 'D-cell-uncertain', says: '不能确定' },
  rowAbsent: { rule: 'D-row-absent', says: '没有这一行' },
} as const;

function cellFinding(reading: TablesReading, { path, place, outcome }: ReadCell): Finding {
  const { rule, says } = rules[outcome.reason ?? 'unreadable'];
  const candidates = outcome.candidates ?? [];
  const possible = candidates.length === 0 ? '' : `，可能是${candidates.join('、')}`;
  const raw = outcome.raw === '' || outcome.reason === 'uncertain' ? '' : `（原文“${outcome.raw}”）`;
  const fix = proposedValue(reading, path, place);
  return {
    rule,
    severity: 'warning',
    verdict: outcome.reason === 'uncertain' ? 'uncertain' : 'fail',
    place,
    message: `${nameOf(place)}${raw}${says}${possible}，没有当作0处理。`,
    cite: form2021,
    fix,
  };
}

function togetherFinding({ table, row }: RowOfCells, cells: readonly ReadCell[]): Finding {
  const [first] = cells;
  const reason = first?.outcome.reason ?? 'unreadable';
  const { rule, says } = rules[reason];
  const line = first?.place.line;
  const columns = cells.map(({ place }) => columnLabel(place)).filter((label) => label !== '');
  const candidates = [...new Set(cells.flatMap(({ outcome }) => outcome.candidates ?? []))];
  const possible = candidates.length === 0 ? '' : `，这些单元格里的数字是${candidates.join('、')}`;
  const place: Place = { section: table, table, row, ...(line === undefined ? {} : { line }) };
  return {
    rule,
    severity: 'warning',
    verdict: reason === 'uncertain' ? 'uncertain' : 'fail',
    place,
    message: `${nameOf(place)}有${cells.length}个单元格${says}（${columns.join('、')}）${possible}，没有当作0处理。`,
    cite: form2021,
    fix: { kind: 'note', why: '请对照原件或向发布单位核实后逐格填写。' },
  };
}

function absentRows(reading: TablesReading, cells: readonly ReadCell[]): readonly Finding[] {
  const tables: readonly TableNumber[] = [2, 3, 4];
  return tables.flatMap((table) => absentRowsOf(table, reading, cells));
}

function absentRowsOf(table: TableNumber, reading: TablesReading, cells: readonly ReadCell[]): readonly Finding[] {
  const { requests, proactive, alignment } = reading;
  const absent = cells.filter(({ place, outcome }) => place.table === table && outcome.reason === 'rowAbsent');
  const rows = [...new Set(absent.map(({ place }) => place.row ?? ''))].filter(
    (row) => !(table === 3 && requests.isCollapsed && leavesOfOtherwise.includes(row)),
  );
  if (rows.length === 0) return [];
  const size = table === 3 ? requests.rows.size : proactive.rows.size;
  const endsHere = alignment.matches.every(
    ({ label: { target } }) => target.kind !== 'heading' || target.section <= table,
  );
  const reason = endsHere ? '，文件到这里就结束了' : '';
  if (table === 4 || rows.length === size) {
    const message = `${tableNames[table]}没有读到全部数据${reason}。`;
    return [absentFinding({ section: table, table }, message, '请补充完整的文件后重新读取。')];
  }
  if (rows.length > rowsSingly) {
    const message = `${tableNames[table]}没有读到${rows.length}行：${listed(table, rows)}${reason}。`;
    return [absentFinding({ section: table, table }, message, '请补充完整的文件后重新读取。')];
  }
  return rows.map((row) => {
    const line = lineBefore(table, row, reading);
    const place: Place = { section: table, table, row, ...(line === undefined ? {} : { line }) };
    const why = table === 3 ? whyAbsent(row as RequestRow) : '请对照原件或向发布单位核实后补上这一行。';
    return absentFinding(place, `${tableNames[table]}没有“${rowLabel(table, row)}”这一行${reason}。`, why);
  });
}

/** Rows that follow each other on the form as a span, others one by one. */
function listed(table: TableNumber, rows: readonly string[]): string {
  const all = table === 3 ? readableRequestRows.map(({ id }) => String(id)) : [];
  const expected = all
    .slice(all.indexOf(rows[0] ?? ''))
    .filter((row) => rows.includes(row) || row !== 'otherwiseHandled');
  const [first = '', last = ''] = [rows[0], rows.at(-1)];
  const isSpan = table === 3 && rows.every((row, at) => expected[at] === row);
  if (isSpan) return `从“${rowLabel(table, first)}”到“${rowLabel(table, last)}”`;
  return rows.map((row) => `“${rowLabel(table, row)}”`).join('、');
}

/** Where an absent row should stand: the line of the nearest row before it. */
function lineBefore(table: TableNumber, row: string, { requests, proactive }: TablesReading): number | undefined {
  const found: readonly (readonly [string, RowOutcome])[] =
    table === 3 ? inFormOrder(requests.rows) : [...proactive.rows];
  const at = found.findIndex(([id]) => id === row);
  return found.slice(0, Math.max(at, 0)).findLast(([, outcome]) => outcome.line !== undefined)?.[1].line;
}

function inFormOrder(rows: TablesReading['requests']['rows']): readonly (readonly [string, RowOutcome])[] {
  return readableRequestRows.flatMap(({ id }): readonly (readonly [string, RowOutcome])[] => {
    const outcome = rows.get(id);
    return outcome === undefined ? [] : [[id, outcome]];
  });
}

function whyAbsent(row: RequestRow): string {
  const isPart = handledSum.left.includes(row);
  return `按格式补上“${rowLabel(3, row)}”一行${isPart ? '；其各列应等于（七）总计减去其余各项' : ''}，数字由发布单位确认。`;
}

function absentFinding(place: Place, message: string, why: string): Finding {
  return {
    rule: 'D-row-absent',
    severity: 'warning',
    verdict: 'fail',
    place,
    message,
    cite: form2021,
    fix: { kind: 'note', why },
  };
}

function recoveredRows({ requests, disputes }: TablesReading): readonly Finding[] {
  const rows: readonly (readonly [Place, RowOutcome])[] = [
    ...[...requests.rows].map(([row, outcome]) => [{ section: 3, table: 3, row } satisfies Place, outcome] as const),
    [{ section: 4, table: 4 } satisfies Place, disputes],
  ];
  return rows.flatMap(([place, outcome]): readonly Finding[] => {
    const where: Place = outcome.line === undefined ? place : { ...place, line: outcome.line };
    const base = { severity: 'warning', verdict: 'uncertain', place: where, cite: form2021 } as const;
    if (outcome.how === 'unlabelled') {
      const message = `${nameOf(place)}的行名缺失，数字接在上一行之后，按次序和勾稽关系读取。`;
      return [{ ...base, rule: 'D-label-lost', message, fix: { kind: 'note', why: '补上行名并核对这一行的数字。' } }];
    }
    if (outcome.how === 'computed') {
      const message = `${nameOf(place)}的单元格数目与格式不符，只有一种排法符合勾稽关系，按此读取。`;
      return [{ ...base, rule: 'D-cells-placed', message, fix: { kind: 'note', why: '请对照原件核对这一行的各列。' } }];
    }
    return [];
  });
}

function unknownRowFinding({ text, line, cells, mayBe }: UnknownRow): Finding {
  const numbers = cells.filter((cell) => cell.kind === 'cell').map((cell) => cell.text);
  const guess = mayBe === undefined ? '' : `，从位置看可能是“${rowLabel(3, mayBe)}”`;
  return {
    rule: 'D-row-unknown',
    severity: 'warning',
    verdict: 'uncertain',
    place: { section: 3, table: 3, line, ...(mayBe === undefined ? {} : { row: mayBe }) },
    message: `表三有一行“${text}”（${numbers.join('、')}）不是格式规定的行名${guess}，没有采用。`,
    cite: form2021,
    fix: { kind: 'note', why: '请对照格式改正行名后重新读取。' },
  };
}

function collapsedFinding({ alignment, requests }: TablesReading): readonly Finding[] {
  if (alignment.version !== '2021' || !requests.isCollapsed) return [];
  const line = requests.rows.get('otherwiseHandled')?.line;
  return [
    {
      rule: 'D-row-collapsed',
      severity: 'notice',
      verdict: 'fail',
      place: { section: 3, table: 3, row: 'otherwiseHandled', ...(line === undefined ? {} : { line }) },
      message: '“（六）其他处理”只有一行，没有按2021年格式分列三个小项；小项数字无从得知，没有拆分。',
      cite: form2021,
      fix: { kind: 'note', why: '由发布单位按格式分列三个小项。' },
    },
  ];
}

/** What the row's own sum asks for, if just one of its cells has no number; a person decides whether it is so. */
function proposedValue(reading: TablesReading, path: string, place: Place): ProposedRepair {
  const row = place.table === 3 ? reading.requests.rows.get(place.row as RequestRow) : undefined;
  const values = new Map(applicantColumns.map(({ id }, at) => [id, row?.cells[at]?.value]));
  const missing = [...values].filter(([, value]) => typeof value !== 'number');
  if (row === undefined || missing.length !== 1) return { kind: 'note', why: '请对照原件或向发布单位核实后填写。' };
  const sum = (ids: readonly (typeof applicantColumns)[number]['id'][]): number =>
    ids.reduce((total, id) => total + (typeof values.get(id) === 'number' ? Number(values.get(id)) : 0), 0);
  const isTotal = missing[0]?.[0] === 'total';
  const value = isTotal ? sum(applicantSum.left) : sum(applicantSum.right) - sum(applicantSum.left);
  if (value < 0) return { kind: 'note', why: '请对照原件或向发布单位核实后填写。' };
  return { kind: 'setCell', cell: path, value, why: `按“${applicantSum.says}”推算，这一格应为${value}。` };
}

function nameOf(place: Place): string {
  const column = columnLabel(place);
  const row = place.table === undefined || place.row === undefined ? '' : `“${rowLabel(place.table, place.row)}”`;
  const table = place.table === undefined ? '' : tableNames[place.table];
  return `${table}${row}${column === '' ? '' : `“${column}”一格`}`;
}
