import type { Permission } from '../access/permissions.ts';
import type { ClockSettings } from '../deadlines/clock-settings.ts';
import type { WorkCalendar } from '../deadlines/work-calendar.ts';
import { type Citation, ogi } from '../law/citation.ts';
import type { Refusal } from '../law/refusal.ts';
import type { AccountId, DivisionId } from '../values/ids.ts';
import { formatChinese, type PlainDate, type Year } from '../values/plain-date.ts';
import { actionOf } from './actions.ts';
import { type Outcome, outcomeOf } from './outcomes.ts';
import type { RequestEvent } from './request-events.ts';
import type { RequestState } from './request-state.ts';
import { stageLabel } from './stages.ts';

/** What a decision needs besides the history: the day, the calendar, the person's rights, and what is frozen. */
export interface DecisionContext {
  readonly today: PlainDate;
  readonly calendar: WorkCalendar;
  /** Last year whose report is approved: its numbers may not change any more. */
  readonly frozenThrough: Year | null;
  /** Whether the person acting holds a permission for this request's agency today. */
  readonly holds: (permission: Permission) => boolean;
  /** Whether an account holds the post of head of the disclosure office today (Article 33(2)). */
  readonly headsDisclosureOffice: (account: AccountId) => boolean;
  /** The decision goes out as a paper of this system, so that it has to carry its proof. */
  readonly isIssued?: boolean;
  /** Whether an account may hold a request as its case officer; everybody where it is not said. */
  readonly mayBeCaseOfficer?: (account: AccountId) => boolean;
  /** Whether the agency has such a division today; every one where it is not said. */
  readonly hasDivision?: (division: DivisionId) => boolean;
  /** Working days after which an entry about an earlier day must say why it comes late; none where it is not said. */
  readonly lateRecordingDays?: number;
  /** How the agency reads the unsettled points of the clock; the named defaults where it is not said. */
  readonly clockSettings?: ClockSettings;
}

/** Refusal for want of permission, else undefined. */
export function permissionFault(event: Pick<RequestEvent, 'action'>, context: DecisionContext): Refusal | undefined {
  const { label, permission } = actionOf(event.action);
  if (context.holds(permission)) return undefined;
  return { reason: 'notPermitted', message: `您的岗位不能办理“${label}”，请由有相应权限的人员办理。` };
}

/** Refusal where the stage does not allow an action, else undefined. A request that is closed says so first. */
export function stageFault(state: RequestState, event: Pick<RequestEvent, 'action'>): Refusal | undefined {
  const row = actionOf(event.action);
  if (row.during.includes(state.stage)) return undefined;
  if (state.closing !== null && row.during.includes('handling')) return alreadyClosed(state.closing);
  const message =
    state.stage === 'new'
      ? `申请尚未登记，不能办理“${row.label}”，请先登记。`
      : `申请处于“${stageLabel(state.stage)}”阶段，不能办理“${row.label}”。`;
  return { reason: 'wrongStage', message, cite: row.cite };
}

/** Refusal of a day that has not come yet, else undefined. */
export function futureFault(
  day: PlainDate,
  context: DecisionContext,
  field: string,
  name: string,
): Refusal | undefined {
  if (day <= context.today) return undefined;
  return {
    reason: 'dayInFuture',
    message: `${name}（${formatChinese(day)}）晚于今天（${formatChinese(context.today)}），请核对。`,
    field,
  };
}

/** Refusal of a day before the request was received, else undefined. */
export function beforeReceiptFault(
  day: PlainDate,
  state: RequestState,
  field: string,
  name: string,
): Refusal | undefined {
  const receivedOn = state.clock.facts?.receivedOn;
  if (receivedOn === undefined || day >= receivedOn) return undefined;
  const start = state.round === 1 ? '收到申请之日' : '重新答复开始之日';
  return {
    reason: 'dayBeforeReceipt',
    message: `${name}（${formatChinese(day)}）早于${start}（${formatChinese(receivedOn)}），请核对。`,
    cite: ogi(31),
    field,
  };
}

/** A refusal under an article. */
export function fault(reason: string, message: string, cite: Citation, field?: string): Refusal {
  return { reason, message, cite, ...(field === undefined ? {} : { field }) };
}

function alreadyClosed(closing: { readonly outcome: Outcome; readonly closedOn: PlainDate }): Refusal {
  return fault(
    'alreadyClosed',
    `本申请已于${formatChinese(closing.closedOn)}以“${outcomeOf(closing.outcome).label}”办结，一件申请只有一个办理结果，不能再次办理。登记有误的，请办理“更正办理结果的登记”；被责令重新答复的，请办理“重新答复”。`,
    ogi(36),
  );
}
