import { approvedYearFault } from '../law/approved-year.ts';
import { type Citation, form2021, ogi } from '../law/citation.ts';
import type { Refusal } from '../law/refusal.ts';
import type { Fen } from '../values/fen.ts';
import type { PlainDate, Year } from '../values/plain-date.ts';

/** What an entry of the register behind table 2 can count. */
export const proactiveItems = [
  { id: 'governmentRule', label: '规章', unit: 'document', cite: ogi(20, undefined, 1) },
  { id: 'normativeDocument', label: '行政规范性文件', unit: 'document', cite: ogi(20, undefined, 1) },
  { id: 'administrativeLicence', label: '行政许可', unit: 'decision', cite: ogi(20, undefined, 5) },
  { id: 'administrativePenalty', label: '行政处罚', unit: 'decision', cite: ogi(20, undefined, 6) },
  { id: 'administrativeCoercion', label: '行政强制', unit: 'decision', cite: ogi(20, undefined, 6) },
  { id: 'administrativeCharge', label: '行政事业性收费', unit: 'money', cite: ogi(20, undefined, 8) },
] as const satisfies readonly { id: string; label: string; unit: 'document' | 'decision' | 'money'; cite: Citation }[];

export type ProactiveItem = (typeof proactiveItems)[number]['id'];

/**
 * What happened to the thing counted. `opening` is the stock in force on the day the register begins; `lapsed` leaves the
 * stock without having been repealed (law page T2-04 names expiry as the reason why stocks do not follow from the year's flows).
 */
export const proactiveKinds = [
  { id: 'opening', label: '期初现行有效', unit: 'document', cite: form2021 },
  { id: 'issued', label: '制发', unit: 'document', cite: form2021 },
  { id: 'repealed', label: '废止', unit: 'document', cite: form2021 },
  { id: 'lapsed', label: '失效', unit: 'document', cite: form2021 },
  { id: 'decided', label: '作出处理决定', unit: 'decision', cite: form2021 },
  { id: 'collected', label: '收费', unit: 'money', cite: form2021 },
] as const satisfies readonly { id: string; label: string; unit: 'document' | 'decision' | 'money'; cite: Citation }[];

export type ProactiveKind = (typeof proactiveKinds)[number]['id'];

/** What somebody enters: either a quantity of documents or decisions, or an amount of money. */
export interface ProactiveEntryFacts {
  readonly item: ProactiveItem;
  readonly kind: ProactiveKind;
  readonly happenedOn: PlainDate;
  readonly quantity: number | null;
  readonly amountFen: Fen | null;
  readonly title: string;
  readonly documentNumber: string | null;
  /** Where the figure comes from: the document, ledger or system that proves it. */
  readonly source: string;
}

/** Whether an item can be entered with a kind: documents are issued and repealed, decisions are made, charges collected. */
export function fits(item: ProactiveItem, kind: ProactiveKind): boolean {
  return unitOfItem(item) === proactiveKinds.find((row) => row.id === kind)?.unit;
}

/** The unit in which an item is counted. */
export function unitOfItem(item: ProactiveItem): 'document' | 'decision' | 'money' {
  const row = proactiveItems.find((candidate) => candidate.id === item);
  if (row === undefined) throw new Error(`There is no item ${item} in table 2.`);
  return row.unit;
}

/**
 * What is wrong with an entry, field by field; empty if it may be appended. `frozenThrough` is the last year whose
 * report is approved: its numbers may not change any more.
 */
export function faultsOfEntry(
  facts: ProactiveEntryFacts,
  today: PlainDate,
  frozenThrough: Year | null,
): readonly Refusal[] {
  const faults: Refusal[] = [];
  const fault = (field: string, reason: string, message: string): void => {
    faults.push({ field, reason, message, cite: form2021 });
  };
  if (!fits(facts.item, facts.kind)) fault('kind', 'kindDoesNotFit', '此项目不能登记这种变动，请重新选择“变动”。');
  if (facts.happenedOn > today) fault('happenedOn', 'inTheFuture', '发生日期晚于今天，请核对日期。');
  const frozen = approvedYearFault(facts.happenedOn, frozenThrough, '发生日期', 'happenedOn');
  if (frozen !== undefined) faults.push(frozen);
  if (facts.title.trim() === '') fault('title', 'missing', '请填写名称或说明。');
  if (facts.source.trim() === '') fault('source', 'missing', '请填写数据来源（文件、台账或系统名称）。');
  faults.push(...faultsOfAmount(facts));
  return faults;
}

/** 10 000 million yuan in one entry: more is a slip of units, and nine thousand such entries still add up exactly. */
const mostFen = 1_000_000_000_000;
const tooMuch = '一笔收费金额超过了 100 亿元，请核对单位：这里以元填写，不是万元。';

function faultsOfAmount(facts: ProactiveEntryFacts): readonly Refusal[] {
  if (unitOfItem(facts.item) === 'money') {
    if (facts.amountFen !== null && facts.amountFen > mostFen)
      return [{ field: 'amountFen', reason: 'tooMuch', message: tooMuch, cite: form2021 }];
    if (facts.amountFen !== null && facts.amountFen >= 0 && facts.quantity === null) return [];
    return [{ field: 'amountFen', reason: 'amount', message: '请填写收费金额，不小于 0，精确到分。', cite: form2021 }];
  }
  if (facts.quantity !== null && Number.isSafeInteger(facts.quantity) && facts.quantity > 0 && facts.amountFen === null)
    return [];
  return [{ field: 'quantity', reason: 'quantity', message: '请填写数量，应为大于 0 的整数。', cite: form2021 }];
}
