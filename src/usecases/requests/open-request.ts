import { outsideActorName } from '../../core/access/outside-actors.ts';
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
import type { RequestEvent } from '../../core/requests/request-events.ts';
import { answeredOn, type RequestState, stateAfter } from '../../core/requests/request-state.ts';
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
  const reading = { calendar, today, settings: settings.clock };
  const due = replyDueOf(state, calendar, today, settings.clock);
  return accept({
    record: { ...recordFrom(agencyId, requestId, state, reading), ...presentRound(state) },
    calendar,
    nextStep: nextStepOf(state, due, today, calendar),
    allowed: allowedActions(state, (permission) => may(actor, permission, agencyId, allowed.value, today)),
    timeline: events.map((event, at) => {
      const read = history[at];
      const detail = read === undefined ? '' : eventDetail(read);
      return { event, actorName: nameOf(accounts, event.actorId), detail: detail + toldDetail(accounts, read) };
    }),
    due,
    clockFacts: state.clock.facts,
    application,
    consenters: disclosureOfficeHeads(accounts),
    settings,
  });
}

/** The ledger keeps the answer that table 3 counted; the case page shows the one that stands now. */
function presentRound({ closing }: RequestState): Pick<RequestRecord, 'outcome' | 'closedOn' | 'servedOn'> {
  return {
    outcome: closing?.outcome ?? null,
    closedOn: closing?.closedOn ?? null,
    servedOn: closing?.servedOn ?? null,
  };
}

function nameOf(accounts: readonly Account[], id: string | undefined): string | null {
  const account = accounts.find(({ accountId }) => accountId === id);
  return account?.displayName ?? (id === undefined ? null : outsideActorName(id));
}

/** Whom a request was handed to, and in whose place somebody acted: the events keep identifiers only. */
function toldDetail(accounts: readonly Account[], event: RequestEvent | undefined): string {
  if (event === undefined) return '';
  const handedTo = event.action === 'assign' || event.action === 'transferInternally' ? event.to : undefined;
  const [to, principal] = [nameOf(accounts, handedTo), nameOf(accounts, event.onBehalfOf)];
  return `${to === null ? '' : `交由${to}承办。`}${principal === null ? '' : `代${principal}办理。`}`;
}
