import { approvedYearFault } from '../law/approved-year.ts';
import { form2021 } from '../law/citation.ts';
import type { Refusal } from '../law/refusal.ts';
import type { PlainDate, Year } from '../values/plain-date.ts';
import { accept, type Result, refuse } from '../values/result.ts';
import { type DisputeOutcome, forumFault } from './dispute-outcomes.ts';
import type { DisputeResult, DisputeRoute } from './dispute-results.ts';

/** What somebody enters when a dispute begins. */
export interface DisputeOpening {
  readonly route: DisputeRoute;
  readonly caseNumber: string;
  /** The review organ or court. */
  readonly authority: string;
  readonly openedOn: PlainDate;
  /** Number of the disputed request, where the dispute is about one. */
  readonly requestNumber: string | null;
  readonly source: string;
}

/** What is wrong with the opening of a dispute, field by field; empty if it may be entered. */
export function faultsOfOpening(
  opening: DisputeOpening,
  today: PlainDate,
  frozenThrough: Year | null,
): readonly Refusal[] {
  const faults: Refusal[] = [];
  const fault = (field: string, reason: string, message: string): void => {
    faults.push({ field, reason, message, cite: form2021 });
  };
  if (opening.caseNumber.trim() === '')
    fault('caseNumber', 'missing', '请填写案号；尚无案号的，请填写收到通知的文号。');
  if (opening.authority.trim() === '') fault('authority', 'missing', '请填写复议机关或者人民法院的名称。');
  if (opening.source.trim() === '') fault('source', 'missing', '请填写来源文书，例如《行政复议答复通知书》及其文号。');
  if (opening.openedOn > today) fault('openedOn', 'inTheFuture', '收到日期晚于今天，请核对日期。');
  const frozen = approvedYearFault(opening.openedOn, frozenThrough, '收到日期', 'openedOn');
  return frozen === undefined ? faults : [...faults, frozen];
}

/** What the register knows of a dispute that is to be concluded. */
export interface PendingDispute {
  readonly route: DisputeRoute;
  readonly openedOn: PlainDate;
  readonly result: DisputeResult | null;
  readonly voidedAt: string | null;
}

/** Whether a dispute can be concluded with an outcome on a day; a second conclusion or another forum's outcome is refused. */
export function decideConclusion(
  dispute: PendingDispute,
  { outcome, concludedOn }: { readonly outcome: DisputeOutcome; readonly concludedOn: PlainDate },
  today: PlainDate,
  frozenThrough: Year | null,
): Result<PlainDate, Refusal> {
  const no = (reason: string, message: string, field?: string): Result<PlainDate, Refusal> =>
    refuse({ reason, message, cite: form2021, ...(field === undefined ? {} : { field }) });
  if (dispute.voidedAt !== null) return no('voided', '该案件已经作废，不能登记结果。');
  if (dispute.result !== null)
    return no('alreadyConcluded', '该案件已经登记结果，不能重复登记。如登记有误，请作废后重新登记。');
  if (concludedOn > today) return no('inTheFuture', '结案日期晚于今天，请核对日期。', 'concludedOn');
  if (concludedOn < dispute.openedOn)
    return no('beforeOpening', `结案日期早于收到日期 ${dispute.openedOn}，请核对日期。`, 'concludedOn');
  const fault =
    approvedYearFault(concludedOn, frozenThrough, '结案日期', 'concludedOn') ?? forumFault(dispute.route, outcome);
  return fault === undefined ? accept(concludedOn) : refuse(fault);
}
