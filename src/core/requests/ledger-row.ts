import type { Refusal } from '../law/refusal.ts';
import { type PlainDate, parsePlainDate } from '../values/plain-date.ts';
import { accept, type Result, refuse } from '../values/result.ts';
import { applicantKinds } from './applicant-kinds.ts';
import { type Application, type ApplicationField, parsePaperApplication } from './application-form.ts';
import { type Channel, channels, deliveryMethods, type Receipt } from './channels.ts';
import { identityProofKinds } from './identity-proofs.ts';
import { type Outcome, outcomeIds, outcomeOf } from './outcomes.ts';
import { type ServiceMode, serviceModes } from './request-events.ts';

/** The columns of a ledger that was kept elsewhere, as the template names them. */
export const ledgerColumns = {
  oldNumber: { label: '原编号', isRequired: true, example: '2025-001' },
  receivedOn: { label: '收到日期', isRequired: true, example: '2025-03-10' },
  channel: { label: '渠道', isRequired: true, example: '当面提交' },
  applicantKind: { label: '申请人类别', isRequired: true, example: '自然人' },
  name: { label: '姓名或者名称', isRequired: true, example: '申请人' },
  identityProofKind: { label: '身份证明类别', isRequired: false, example: '' },
  identityProofNumber: { label: '身份证明号码', isRequired: false, example: '' },
  contactPerson: { label: '联系人', isRequired: false, example: '' },
  phone: { label: '联系电话', isRequired: false, example: '' },
  email: { label: '电子邮箱', isRequired: false, example: '' },
  address: { label: '联系地址', isRequired: false, example: '' },
  postalCode: { label: '邮政编码', isRequired: false, example: '' },
  informationSought: { label: '申请内容', isRequired: true, example: '2024年农村危房改造补助名单' },
  deliveryMethod: { label: '获取方式', isRequired: true, example: '邮寄' },
  outcome: { label: '办理结果', isRequired: false, example: '予以公开' },
  decidedOn: { label: '决定日期', isRequired: false, example: '2025-03-28' },
  documentNumber: { label: '答复文号', isRequired: false, example: '' },
  serviceMode: { label: '送达方式', isRequired: false, example: '邮寄送达' },
  servedOn: { label: '送达日期', isRequired: false, example: '2025-03-29' },
} as const;

export type LedgerColumn = keyof typeof ledgerColumns;

/** What is wrong with one cell. */
export interface CellFault {
  /** Heading of the column; the whole row where it is `null`. */
  readonly column: string | null;
  readonly message: string;
}

/** One request of an old ledger. */
export interface LedgerRow {
  readonly oldNumber: string;
  readonly receipt: Receipt;
  readonly application: Application;
  /** `null` where it is still open. */
  readonly closing: {
    readonly outcome: Outcome;
    readonly decidedOn: PlainDate;
    readonly documentNumber: string | null;
  } | null;
  readonly service: { readonly mode: ServiceMode; readonly servedOn: PlainDate } | null;
}

type Cells = Readonly<Record<LedgerColumn, string>>;

/** Which column stands at which place, from the row of headings; refuses with the headings that are missing. */
export function readHeadings(cells: readonly string[]): Result<readonly (LedgerColumn | null)[], Refusal> {
  const places = cells.map((cell) => columnOf(cell));
  const missing = columnIds.filter((id) => ledgerColumns[id].isRequired && !places.includes(id));
  if (missing.length === 0) return accept(places);
  const labels = missing.map((id) => ledgerColumns[id].label).join('、');
  return refuse({
    reason: 'headingsMissing',
    message: `没有找到这些列：${labels}。请下载模板，按模板的列名填写后再导入。`,
  });
}

/** Whether a row can be the row of headings: it names at least three of the columns. */
export function isHeadings(cells: readonly string[]): boolean {
  return cells.filter((cell) => columnOf(cell) !== null).length >= 3;
}

/** Reads one row of a ledger; refuses with every cell that is missing or cannot be right. */
export function parseLedgerRow(
  places: readonly (LedgerColumn | null)[],
  texts: readonly string[],
  today: PlainDate,
): Result<LedgerRow, readonly CellFault[]> {
  const cells = cellsOf(places, texts);
  const days = {
    received: readDay(cells.receivedOn),
    decided: readDay(cells.decidedOn),
    served: readDay(cells.servedOn),
  };
  const codes = codesOf(cells);
  const paper = parsePaperApplication(applicationTexts(cells, codes), today);
  const faults = [
    ...requiredFaults(cells),
    ...codeFaults(cells, codes),
    ...dayFaults(cells, days),
    ...(paper.ok ? [] : paper.refusal.map(({ field, message }) => ({ column: labelOf(field), message }))),
    ...pairFaults(cells),
  ];
  const distinct = inColumnOrder(
    faults.filter(({ column }, at) => faults.findIndex((fault) => fault.column === column) === at),
  );
  if (distinct.length > 0 || !paper.ok || days.received === undefined || codes.channel === undefined)
    return refuse(distinct);
  return accept({
    oldNumber: cells.oldNumber,
    receipt: receiptOf(codes.channel, days.received),
    application: paper.value.application,
    closing: closingOf(codes.outcome, days.decided, cells),
    service:
      codes.serviceMode === undefined || days.served === undefined
        ? null
        : { mode: codes.serviceMode, servedOn: days.served },
  });
}

/** A day as ledgers write it: `2025-03-09`, `2025/3/9`, `2025.3.9`, `2025年3月9日`, `20250309`; undefined if it is none. */
export function readDay(text: string): PlainDate | undefined {
  const match =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T ].*)?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (match === null) return undefined;
  const [, year = '', month = '', day = ''] = match;
  return parsePlainDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

const columnIds = Object.keys(ledgerColumns) as readonly LedgerColumn[];

function inColumnOrder(faults: readonly CellFault[]): readonly CellFault[] {
  const labels: readonly (string | null)[] = columnIds.map((id) => ledgerColumns[id].label);
  return [...faults].sort((one, other) => labels.indexOf(one.column) - labels.indexOf(other.column));
}

function columnOf(cell: string): LedgerColumn | null {
  const heading = cell.replace(/[\s*＊（）()]|必填/g, '');
  return columnIds.find((id) => ledgerColumns[id].label === heading) ?? null;
}

function cellsOf(places: readonly (LedgerColumn | null)[], texts: readonly string[]): Cells {
  const found = columnIds.map((id) => [id, (texts[places.indexOf(id)] ?? '').normalize('NFKC').trim()] as const);
  return Object.fromEntries(found) as Cells;
}

interface Codes {
  readonly channel: Channel | undefined;
  readonly applicantKind: string | undefined;
  readonly deliveryMethod: string | undefined;
  readonly identityProofKind: string | undefined;
  readonly outcome: Outcome | undefined;
  readonly serviceMode: ServiceMode | undefined;
}

function codesOf(cells: Cells): Codes {
  const named = <Id extends string>(rows: readonly { readonly id: Id; readonly label: string }[], label: string) =>
    rows.find((row) => row.label.normalize('NFKC') === label)?.id;
  return {
    channel: named(channels, cells.channel),
    applicantKind: named(applicantKinds, cells.applicantKind),
    deliveryMethod: named(deliveryMethods, cells.deliveryMethod),
    identityProofKind: named(identityProofKinds, cells.identityProofKind),
    outcome: outcomeIds.find((id) => outcomeOf(id).label.normalize('NFKC') === cells.outcome),
    serviceMode: named(serviceModes, cells.serviceMode),
  };
}

function applicationTexts(cells: Cells, codes: Codes): Readonly<Record<string, string>> {
  const { oldNumber: _old, receivedOn: _day, channel: _channel, documentNumber: _reply, ...texts } = cells;
  return {
    ...texts,
    applicantKind: codes.applicantKind ?? '',
    deliveryMethod: codes.deliveryMethod ?? '',
    identityProofKind: codes.identityProofKind ?? '',
  };
}

function labelOf(field: ApplicationField): string | null {
  return Object.entries(ledgerColumns).find(([id]) => id === field)?.[1].label ?? null;
}

function requiredFaults(cells: Cells): CellFault[] {
  return columnIds
    .filter((id) => ledgerColumns[id].isRequired && cells[id] === '')
    .map((id) => ({ column: ledgerColumns[id].label, message: `“${ledgerColumns[id].label}”没有填写。` }));
}

const coded = ['channel', 'applicantKind', 'deliveryMethod', 'identityProofKind', 'outcome', 'serviceMode'] as const;

function codeFaults(cells: Cells, codes: Codes): CellFault[] {
  return coded
    .filter((id) => cells[id] !== '' && codes[id] === undefined)
    .map((id) => ({
      column: ledgerColumns[id].label,
      message: `“${cells[id].slice(0, 30)}”不是可以填写的内容，请从模板“填写说明”所列的名称中选用。`,
    }));
}

interface Days {
  readonly received: PlainDate | undefined;
  readonly decided: PlainDate | undefined;
  readonly served: PlainDate | undefined;
}

function dayFaults(cells: Cells, days: Days): CellFault[] {
  const read = [
    ['receivedOn', days.received],
    ['decidedOn', days.decided],
    ['servedOn', days.served],
  ] as const;
  return read
    .filter(([id, day]) => cells[id] !== '' && day === undefined)
    .map(([id]) => ({
      column: ledgerColumns[id].label,
      message: `“${cells[id].slice(0, 20)}”不是存在的日期，请按“2025-03-09”填写。`,
    }));
}

function pairFaults(cells: Cells): CellFault[] {
  const lacking = (has: LedgerColumn, lacks: LedgerColumn): CellFault[] =>
    cells[has] !== '' && cells[lacks] === ''
      ? [
          {
            column: ledgerColumns[lacks].label,
            message: `填写了“${ledgerColumns[has].label}”的，请同时填写“${ledgerColumns[lacks].label}”。`,
          },
        ]
      : [];
  return [
    ...lacking('outcome', 'decidedOn'),
    ...lacking('decidedOn', 'outcome'),
    ...lacking('servedOn', 'serviceMode'),
    ...lacking('serviceMode', 'servedOn'),
    ...lacking('servedOn', 'outcome'),
  ];
}

// an old ledger has one day of receipt: whatever the channel, it is the day that counted
function receiptOf(channel: Channel, day: PlainDate): Receipt {
  if (channel === 'inPerson') return { channel, submittedOn: day };
  if (channel === 'byPost') return { channel, mail: 'signedFor', signedForOn: day };
  return { channel, arrivedOn: day, confirmedOn: day };
}

function closingOf(
  outcome: Outcome | undefined,
  decidedOn: PlainDate | undefined,
  { documentNumber }: Cells,
): LedgerRow['closing'] {
  if (outcome === undefined || decidedOn === undefined) return null;
  return { outcome, decidedOn, documentNumber: documentNumber === '' ? null : documentNumber };
}
