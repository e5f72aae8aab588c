import type { Refusal } from '../law/refusal.ts';
import type { CellFault } from '../requests/ledger-row.ts';
import { parseYuan } from '../values/fen.ts';
import { addDays, type PlainDate, parsePlainDate, plainDate } from '../values/plain-date.ts';
import { accept, type Result, refuse } from '../values/result.ts';
import { type ProactiveEntryFacts, type ProactiveItem, proactiveItems, proactiveKinds } from './proactive-entries.ts';

/** Columns of a sheet of figures for table 2, as its template names them. */
export const registerColumns = {
  item: { label: '项目', isRequired: true, example: '行政处罚' },
  kind: { label: '变动', isRequired: false, example: '' },
  day: { label: '日期', isRequired: true, example: '2026-03' },
  quantity: { label: '数量', isRequired: false, example: '12' },
  amount: { label: '金额（元）', isRequired: false, example: '' },
  title: { label: '名称或说明', isRequired: true, example: '2026年3月行政处罚决定' },
  documentNumber: { label: '文号', isRequired: false, example: '' },
  source: { label: '数据来源', isRequired: true, example: '行政执法案卷目录' },
} as const;

export type RegisterColumn = keyof typeof registerColumns;

/** Rows of one file; beyond it the file has to be parted. */
export const mostRegisterRows = 1000;

/** Which column stands at which place, from the row of headings; refuses with the headings that are missing. */
export function readRegisterHeadings(cells: readonly string[]): Result<readonly (RegisterColumn | null)[], Refusal> {
  const places = cells.map(columnOf);
  const missing = columnIds.filter((id) => registerColumns[id].isRequired && !places.includes(id));
  if (missing.length === 0) return accept(places);
  return refuse({
    reason: 'headingsMissing',
    field: 'file',
    message: `没有找到这些列：${missing.map((id) => registerColumns[id].label).join('、')}。请下载模板，按模板的列名填写后再导入。`,
  });
}

/** Whether a row can be the row of headings: it names at least three of the columns. */
export function isRegisterHeadings(cells: readonly string[]): boolean {
  return cells.filter((cell) => columnOf(cell) !== null).length >= 3;
}

/**
 * Reads one row; refuses with every cell that is missing or cannot be right. A month (`2026-03`, `2026年3月`) stands for its
 * last day, the running month for today.
 */
export function parseRegisterRow(
  places: readonly (RegisterColumn | null)[],
  texts: readonly string[],
  today: PlainDate,
): Result<ProactiveEntryFacts, readonly CellFault[]> {
  const cell = (id: RegisterColumn): string => (texts[places.indexOf(id)] ?? '').normalize('NFKC').trim();
  const faults: CellFault[] = [];
  const item = itemOf(cell('item'));
  const kind = item === undefined ? undefined : kindOf(item, cell('kind'));
  const happenedOn = parseDayOrMonth(cell('day'), today);
  const isMoney = item === 'administrativeCharge';
  const quantity = /^\d{1,9}$/.test(cell('quantity')) ? Number(cell('quantity')) : undefined;
  const amountFen = parseYuan(cell('amount').replaceAll(',', ''));
  if (item === undefined)
    faults.push(fault('item', `应填写：${proactiveItems.map(({ label }) => label).join('、')}。`));
  else if (kind === undefined) faults.push(fault('kind', `“${labelOf(item)}”应填写：${kindsOf(item).join('、')}。`));
  if (happenedOn === undefined) faults.push(fault('day', '请写成 2026-03-09，或者只写月份 2026-03。'));
  if (item !== undefined && isMoney && amountFen === undefined)
    faults.push(fault('amount', '请填写收费金额（元），最多两位小数。'));
  if (item !== undefined && !isMoney && quantity === undefined) faults.push(fault('quantity', '请填写大于 0 的整数。'));
  if (item === undefined || kind === undefined || happenedOn === undefined || faults.length > 0) return refuse(faults);
  return accept({
    item,
    kind,
    happenedOn,
    quantity: isMoney ? null : (quantity ?? null),
    amountFen: isMoney ? (amountFen ?? null) : null,
    title: cell('title'),
    documentNumber: cell('documentNumber') === '' ? null : cell('documentNumber'),
    source: cell('source'),
  });
}

/** Reads a day, or a month as its last day (the running month as today); undefined where it is neither. */
export function parseDayOrMonth(text: string, today: PlainDate): PlainDate | undefined {
  const [, year = '', month = '', day = ''] =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})(?:\s*[-/.月]\s*(\d{1,2})\s*日?|\s*月)?(?:[T ]00:00(?::00)?.*)?$/.exec(text) ?? [];
  if (year === '') return undefined;
  if (day !== '') return parsePlainDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  const first = parsePlainDate(`${year}-${month.padStart(2, '0')}-01`);
  if (first === undefined) return undefined;
  return first.slice(0, 7) === today.slice(0, 7) ? today : lastDayOfMonth(first);
}

/** The last day of the month that a day lies in. */
export function lastDayOfMonth(day: PlainDate): PlainDate {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  return addDays(month === 12 ? plainDate(year + 1, 1, 1) : plainDate(year, month + 1, 1), -1);
}

const columnIds = Object.keys(registerColumns) as readonly RegisterColumn[];

function columnOf(heading: string): RegisterColumn | null {
  const plain = bare(heading);
  return columnIds.find((id) => bare(registerColumns[id].label) === plain) ?? null;
}

function bare(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s()*]/g, '');
}

function itemOf(text: string): ProactiveItem | undefined {
  return proactiveItems.find(({ label }) => label === text || (text === '规范性文件' && label === '行政规范性文件'))
    ?.id;
}

function labelOf(item: ProactiveItem): string {
  return proactiveItems.find(({ id }) => id === item)?.label ?? item;
}

function unitOf(item: ProactiveItem): string {
  return proactiveItems.find(({ id }) => id === item)?.unit ?? '';
}

function kindsOf(item: ProactiveItem): readonly string[] {
  return proactiveKinds.filter(({ unit }) => unit === unitOf(item)).map(({ label }) => label);
}

/** Decisions and charges have one kind each, which need not be written. */
function kindOf(item: ProactiveItem, text: string): ProactiveEntryFacts['kind'] | undefined {
  const kinds = proactiveKinds.filter(({ unit }) => unit === unitOf(item));
  const named = kinds.find(({ label }) => label === text);
  return named?.id ?? (text === '' && kinds.length === 1 ? kinds[0]?.id : undefined);
}

function fault(column: RegisterColumn, message: string): CellFault {
  return { column: registerColumns[column].label, message };
}
