import { type Actor, may } from '../../core/access/permissions.ts';
import type { ClockFacts } from '../../core/deadlines/running-clock.ts';
import type { WorkCalendar } from '../../core/deadlines/work-calendar.ts';
import type { HandlingSettings } from '../../core/fees/handling-settings.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { Action } from '../../core/requests/actions.ts';
import type { Application } from '../../core/requests/application-form.ts';
import { allowedActions } from '../../core/requests/decide-action.ts';
import { eventDetail } from '../../core/requests/event-detail.ts';
import { nextStepOf } from '../../core/requests/next-step.ts';
import { type ReplyDue, replyDueOf } from '../../core/requests/request-clock.ts';
import { answeredOn, stateAfter } from '../../core/requests/request-state.ts';
import type { RequestId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorize, notFound } from '../authorize.ts';
import type { Account, Deps, RecordedEvent, RequestRecord } from '../ports.ts';
import { agencyIn, calendarOf, disclosureOfficeHeads, recordFrom, requestHistory } from './request-context.ts';
import { openApplication } from './reveal-application.ts';

/** Everything the page of one request shows. */
export interface OpenRequest {
  readonly record: RequestRecord;
  readonly calendar: WorkCalendar;
  readonly nextStep: string;
  readonly allowed: readonly Action[];
  readonly timeline: readonly {
    readonly event: RecordedEvent;
    readonly actorName: string | null;
    readonly detail: string;
  }[];
  readonly due: ReplyDue;
  readonly clockFacts: ClockFacts | null;
  /** For the caller to mask before anybody sees it. */
  readonly application: Application | undefined;
  /** What holds for the agency where the law leaves it open. */
  readonly settings: HandlingSettings;
  /** Who may consent to an extension (Article 33(2)). */
  readonly consenters: readonly Pick<Account, 'accountId' | 'displayName'>[];
}

/** Opens a request of the actor's agency as it stands today: state and clock are computed from its events. */
export async function openRequest(
  deps: Pick<Deps, 'queries' | 'today' | 'sealer'>,
  actor: Actor,
  requestId: RequestId,
): Promise<Result<OpenRequest, Refusal>> {
  const allowed = await authorize(deps, actor, 'request.read', actor.agencyId);
  if (!allowed.ok) return allowed;
  const { agencyId } = actor;
  const today = deps.today();
  const [events, application, calendar, accounts] = await Promise.all([
    deps.queries.listRequestEvents(agencyId, requestId),
    openApplication(deps, agencyId, requestId),
    calendarOf(deps.queries, agencyIn(allowed.value, agencyId)),
    deps.queries.listAccounts([agencyId], today),
  ]);
  if (events.length === 0) return refuse(notFound);
  const history = requestHistory(events);
  const state = stateAfter(history);
  const settings = await deps.queries.loadSettings(agencyId, answeredOn(state) ?? today);
  const due = replyDueOf(state, calendar, today, settings.clock);
  return accept({
    record: recordFrom(agencyId, requestId, state, { calendar, today, settings: settings.clock }),
    calendar,
    nextStep: nextStepOf(state, due, today, calendar),
    allowed: allowedActions(state, (permission) => may(actor, permission, agencyId, allowed.value, today)),
    timeline: events.map((event, at) => {
      const read = history[at];
      const actorName = accounts.find((account) => account.accountId === event.actorId)?.displayName ?? null;
      return { event, actorName, detail: read === undefined ? '' : eventDetail(read) };
    }),
    due,
    clockFacts: state.clock.facts,
    application,
    consenters: disclosureOfficeHeads(accounts),
    settings,
  });
}
