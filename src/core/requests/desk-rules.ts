import { workingDaysBetween } from '../deadlines/work-calendar.ts';
import { ogi } from '../law/citation.ts';
import type { Refusal } from '../law/refusal.ts';
import type { DivisionId } from '../values/ids.ts';
import { formatChinese, type PlainDate } from '../values/plain-date.ts';
import { type Action, actionOf } from './actions.ts';
import { type DecisionContext, fault } from './decision-context.ts';
import type { EventOf, RequestEvent } from './request-events.ts';
import type { RequestState } from './request-state.ts';

type DeskEvent = EventOf<'claim' | 'assign' | 'returnToPool' | 'transferInternally' | 'urge'>;

/**
 * Refusal of a step by which a request changes hands inside the agency, else undefined. Article 45 asks every agency for
 * working rules; nothing here touches the reply period. Urging is held to once a day.
 */
export function deskFault(state: RequestState, event: DeskEvent, context: DecisionContext): Refusal | undefined {
  switch (event.action) {
    case 'claim':
      return claimFault(state, event);
    case 'assign':
      return assignmentFault(state, event, context);
    case 'transferInternally':
      return transferFault(state, event, context);
    case 'returnToPool':
      return isHeld(state) ? undefined : fault('inPool', '本申请没有承办人，已经在待认领的申请中。', ogi(45));
    case 'urge':
      return urgingFault(state, event);
  }
}

/** Whether what a desk action needs is there, so that it may be offered as a button. */
export function mayBeOffered(state: RequestState, action: Action): boolean {
  if (action === 'claim') return state.caseOfficer === null;
  if (action === 'returnToPool') return isHeld(state);
  if (action === 'assessStatement') return state.statement === 'unassessed';
  return action !== 'urge' || isHeld(state) || isAssisted(state);
}

/**
 * Refusal of an entry about a day that lies more than the allowed working days back and does not say why it comes late,
 * else undefined. Registration has a rule of its own; what sets an entry right looks back by its nature.
 */
export function lateRecordingFault(event: RequestEvent, context: DecisionContext): Refusal | undefined {
  const { lateRecordingDays, calendar, today } = context;
  if (lateRecordingDays === undefined || event.lateReason !== undefined || looksBack.includes(event.action)) {
    return undefined;
  }
  const legalDay = legalDayOf(event);
  if (workingDaysBetween(calendar, legalDay, today) <= lateRecordingDays) return undefined;
  const { label, cite } = actionOf(event.action);
  const message = `“${label}”的日期（${formatChinese(legalDay)}）距今天超过${lateRecordingDays}个工作日，请选择补登的原因。`;
  return fault('lateReasonMissing', message, cite, 'lateReason');
}

/** Refusal of a division that the agency does not have today, else undefined. */
export function divisionFault(division: DivisionId | undefined, context: DecisionContext): Refusal | undefined {
  if (division === undefined || (context.hasDivision?.(division) ?? true)) return undefined;
  return fault('noDivision', '所选的内设机构不存在或者已经停用，请另选一个。', ogi(45), 'division');
}

const looksBack: readonly Action[] = ['register', 'rectifyRegistration', 'rectifyClosing'];

/** The day the law counts: of the decision for a closing, whenever it is entered. */
function legalDayOf(event: RequestEvent): PlainDate {
  return event.action === 'close' ? event.decidedOn : event.happenedOn;
}

function isHeld({ caseOfficer, division }: RequestState): boolean {
  return caseOfficer !== null || division !== null;
}

function isAssisted({ open }: RequestState): boolean {
  return open.some(({ matter }) => matter === 'assistance');
}

function claimFault({ caseOfficer }: RequestState, { by }: DeskEvent): Refusal | undefined {
  if (caseOfficer === null) return undefined;
  return caseOfficer === by
    ? fault('alreadyYours', '本申请已经由您承办，无需再次认领。', ogi(45))
    : fault('alreadyClaimed', '本申请已有承办人。需要换人的，请由承办人退回或者办理“内部转办”。', ogi(45));
}

function assignmentFault(
  { caseOfficer, division }: RequestState,
  event: EventOf<'assign'>,
  context: DecisionContext,
): Refusal | undefined {
  if (event.to === undefined && event.division === undefined) {
    return fault('missing', '请选择要指派的人员或者内设机构。', ogi(45), 'to');
  }
  const isSame = (event.to ?? null) === caseOfficer && (event.division ?? division) === division;
  if (isSame) return fault('alreadyAssigned', '本申请已经由所选的人员或者内设机构承办。', ogi(45), 'to');
  return officerFault(event.to, context) ?? divisionFault(event.division, context);
}

function transferFault(
  { caseOfficer }: RequestState,
  { to }: EventOf<'transferInternally'>,
  context: DecisionContext,
): Refusal | undefined {
  if (to === caseOfficer) return fault('alreadyAssigned', '本申请已经由所选的人员承办，无需转办。', ogi(45), 'to');
  return officerFault(to, context);
}

function officerFault(to: RequestState['caseOfficer'] | undefined, context: DecisionContext): Refusal | undefined {
  if (to === undefined || to === null || (context.mayBeCaseOfficer?.(to) ?? true)) return undefined;
  return fault('noCaseOfficer', '所选人员现在没有承办申请的岗位，请另选人员。', ogi(45), 'to');
}

function urgingFault(state: RequestState, { happenedOn }: DeskEvent): Refusal | undefined {
  if (!isHeld(state) && !isAssisted(state)) {
    return fault('nobodyToUrge', '本申请没有承办人，也没有请内设机构协办，请先认领或者指派。', ogi(45));
  }
  if (!state.urgedOn.includes(happenedOn)) return undefined;
  return fault('urgedToday', `${formatChinese(happenedOn)}已经催办过一次，每天只能催办一次。`, ogi(45));
}
