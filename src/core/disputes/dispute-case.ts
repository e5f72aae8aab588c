import { approvedYearFault } from '../law/approved-year.ts';
import { form2021, instrument, ogi, reconsiderationAct } from '../law/citation.ts';
import type { Refusal } from '../law/refusal.ts';
import { findPersonalInformation, personalInformationKinds } from '../privacy/find-personal-information.ts';
import type { EntryId } from '../values/ids.ts';
import type { PlainDate, Year } from '../values/plain-date.ts';
import { accept, type Result, refuse } from '../values/result.ts';
import type { DisputedAct, DisputeProcedure } from './dispute-events.ts';
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
  /** Whether the agency is sued only as the review organ, beside the original agency. */
  readonly asCoDefendant?: boolean;
  readonly procedure?: DisputeProcedure;
  readonly disputedAct?: DisputedAct;
  /** The reconsideration after which the suit was brought. */
  readonly precededBy?: EntryId | null;
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
  faults.push(...wordFaults({ ...opening }), ...routeFaults(opening));
  if (opening.openedOn > today) fault('openedOn', 'inTheFuture', '收到日期晚于今天，请核对日期。');
  const frozen = approvedYearFault(opening.openedOn, frozenThrough, '收到日期', 'openedOn');
  return frozen === undefined ? faults : [...faults, frozen];
}

/** Refusals of numbers of persons in words that lists and tables show: parties are never named in the docket. */
export function wordFaults(words: Readonly<Record<string, unknown>>): readonly Refusal[] {
  return Object.entries(words).flatMap(([field, text]) => {
    const [found] = typeof text === 'string' ? findPersonalInformation(text) : [];
    if (found === undefined) return [];
    const message = `这里写有${personalInformationKinds[found.kind]}。台账不记录当事人的个人信息，请删去。`;
    return [{ field, reason: 'personal', message, cite: ogi(15) }];
  });
}

/** Refusals of facts that do not go with the route of a case. */
export function routeFaults({
  route,
  procedure,
  asCoDefendant,
  precededBy,
}: Partial<DisputeOpening>): readonly Refusal[] {
  const faults: Refusal[] = [];
  if (procedure === 'simplified' && route !== 'reconsideration')
    faults.push({
      field: 'procedure',
      reason: 'otherForum',
      message: '这里的简易程序只适用于行政复议，请选择普通程序。',
      cite: reconsiderationAct(53, 1, 4),
    });
  if (asCoDefendant === true && route === 'reconsideration')
    faults.push({
      field: 'asCoDefendant',
      reason: 'otherForum',
      message: '只有诉讼案件才有共同被告，请核对途径。',
      cite: instrument('国办公开办函〔2016〕201号'),
    });
  if (typeof precededBy === 'string' && route !== 'litigationAfterReconsideration')
    faults.push({
      field: 'precededBy',
      reason: 'otherRoute',
      message: '关联了先行的复议案件，途径应当是“复议后起诉”，请核对。',
      cite: form2021,
    });
  return faults;
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
    return no('alreadyConcluded', '该案件已经登记结果，不能重复登记。如登记有误，请更正；当事人上诉的，请登记上诉。');
  if (concludedOn > today) return no('inTheFuture', '结案日期晚于今天，请核对日期。', 'concludedOn');
  if (concludedOn < dispute.openedOn)
    return no('beforeOpening', `结案日期早于收到日期 ${dispute.openedOn}，请核对日期。`, 'concludedOn');
  const fault =
    approvedYearFault(concludedOn, frozenThrough, '结案日期', 'concludedOn') ?? forumFault(dispute.route, outcome);
  return fault === undefined ? accept(concludedOn) : refuse(fault);
}
