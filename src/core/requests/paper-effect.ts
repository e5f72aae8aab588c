import { feePaymentDueOn } from '../deadlines/reply-deadline.ts';
import type { WorkCalendar } from '../deadlines/work-calendar.ts';
import { ogi } from '../law/citation.ts';
import type { Refusal } from '../law/refusal.ts';
import type { AccountId } from '../values/ids.ts';
import type { PlainDate } from '../values/plain-date.ts';
import { actionOf } from './actions.ts';
import { fault } from './decision-context.ts';
import { consultationOf } from './open-matters.ts';
import { type Outcome, outcomeOf } from './outcomes.ts';
import type { PaperEffect } from './paper-events.ts';
import { type PaperKind, paperKindOf, paperTitle } from './paper-kinds.ts';
import type { RequestEvent } from './request-events.ts';
import type { RequestState } from './request-state.ts';

/** Decisions that hand information out, so that secrecy review comes first whatever the letter says (Article 17). */
const releasing: readonly Outcome[] = ['granted', 'partiallyGranted'];

/** Whether a paper releases information, or quotes some to others, so that secrecy review has to see it. */
export function needsSecrecyReview(kind: PaperKind, effect: PaperEffect | null, attachmentCount: number): boolean {
  if (paperKindOf(kind).quotesContent || attachmentCount > 0) return true;
  return effect?.action === 'close' && releasing.includes(effect.outcome);
}

/** Refusal of an effect that a kind of paper cannot have, else undefined: a letter tells the decision it was made for. */
export function effectFault(kind: PaperKind, effect: PaperEffect | null, isReplacement = false): Refusal | undefined {
  const { causes, after } = paperKindOf(kind);
  const title = paperTitle(kind);
  if (effect === null) {
    if (causes.length === 0 || after.length > 0 || isReplacement) return undefined;
    const label = causes.map((action) => `“${actionOf(action).label}”`).join('或者');
    return fault('effectMissing', `《${title}》要同时办理${label}，请填写办理事项。`, ogi(45), 'event');
  }
  if (isReplacement)
    return fault('effectOfReplacement', '更正重发的文书不再办理原来的事项，请不要填写办理事项。', ogi(45), 'event');
  if (!causes.includes(effect.action)) {
    return fault(
      'effectForeign',
      `《${title}》不能用于“${actionOf(effect.action).label}”，请改用相应的文书。`,
      ogi(45),
      'kind',
    );
  }
  return letterFault(kind, effect);
}

function letterFault(kind: PaperKind, effect: PaperEffect): Refusal | undefined {
  if (effect.action === 'close') {
    const { letter, label } = outcomeOf(effect.outcome);
    if (letter === kind) return undefined;
    const right = paperTitle(letter as PaperKind);
    return fault('letterForeign', `以“${label}”办结的，应当使用《${right}》，请改用该文书。`, ogi(36), 'kind');
  }
  if (effect.action === 'askAgency') {
    const isJoint = effect.capacity === 'jointMaker';
    if (isJoint === (kind === 'joint-agency-consultation')) return undefined;
    const right = paperTitle(isJoint ? 'joint-agency-consultation' : 'agency-confirmation');
    return fault('letterForeign', `该机关应当使用《${right}》征求意见，请改用该文书。`, ogi(34), 'kind');
  }
  return undefined;
}

/** Refusal of a paper that only informs of something that was not done yet, else undefined. */
export function prematureFault(
  kind: PaperKind,
  effect: PaperEffect | null,
  state: Pick<RequestState, 'taken'>,
): Refusal | undefined {
  const { after } = paperKindOf(kind);
  if (effect !== null || after.length === 0 || state.taken.some(({ action }) => after.includes(action)))
    return undefined;
  const label = after.map((action) => `“${actionOf(action).label}”`).join('或者');
  return fault('premature', `《${paperTitle(kind)}》是告知已办理的事项，请先办理${label}。`, ogi(45), 'kind');
}

/** What signing gives an effect. */
export interface Signing {
  readonly by: AccountId;
  readonly signedOn: PlainDate;
  readonly documentNumber: string | null;
  readonly calendar: WorkCalendar;
  readonly history: readonly RequestEvent[];
}

/** The event of a request that a paper causes when it is signed. */
export function eventOfEffect(effect: PaperEffect, signing: Signing): RequestEvent {
  const { by, signedOn, documentNumber, calendar } = signing;
  const fact = { by, happenedOn: signedOn };
  switch (effect.action) {
    case 'close': {
      const number = documentNumber === null ? {} : { documentNumber };
      return { ...effect, ...fact, decidedOn: signedOn, ...number };
    }
    case 'extendReply':
      return { ...effect, ...fact, approvedBy: by };
    case 'sendFeeNotice':
      return { ...effect, ...fact, payBy: effect.payBy ?? feePaymentDueOn(signedOn, calendar) };
    case 'askThirdParty':
    case 'askAgency':
      return { ...effect, ...fact, consultation: nextConsultation(signing.history) };
    case 'askAssistance':
      if (effect.answerBy === undefined) throw new Error('A request for help names the last day to answer.');
      return { ...effect, ...fact, answerBy: effect.answerBy, consultation: nextConsultation(signing.history) };
    case 'askStatementOfReasons':
      if (effect.answerBy === undefined) throw new Error('A demand for reasons names the last day to answer.');
      return { ...effect, ...fact, answerBy: effect.answerBy };
    default:
      return { ...effect, ...fact };
  }
}

/** The number of the next consultation of a request. */
function nextConsultation(history: readonly RequestEvent[]): number {
  return history.reduce((last, event) => Math.max(last, consultationOf(event) ?? 0), 0) + 1;
}
