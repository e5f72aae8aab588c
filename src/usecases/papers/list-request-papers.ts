import { type Actor, holds } from '../../core/access/permissions.ts';
import { addWorkingDays } from '../../core/deadlines/work-calendar.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { Action } from '../../core/requests/actions.ts';
import { allowedActions } from '../../core/requests/decide-action.ts';
import { type Outcome, outcomeIds, outcomeOf } from '../../core/requests/outcomes.ts';
import { prematureFault } from '../../core/requests/paper-effect.ts';
import { type PaperKind, paperKindIds, paperKindOf } from '../../core/requests/paper-kinds.ts';
import { type RequestState, stateAfter } from '../../core/requests/request-state.ts';
import type { RequestId } from '../../core/values/ids.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorize, notFound } from '../authorize.ts';
import type { Account, Deps, Paper } from '../ports.ts';
import { agencyIn, calendarOf, requestHistory } from '../requests/request-context.ts';

/** A kind of paper that can be started for a request as it stands, with what issuing it would do. */
export interface StartableKind {
  readonly kind: PaperKind;
  readonly action: Action | null;
  readonly outcomes: readonly Outcome[];
}

/** The papers of a request, and which ones can be started. */
export interface RequestPapers {
  readonly requestNumber: string;
  readonly papers: readonly Paper[];
  readonly startable: readonly StartableKind[];
  /** Proposed last day of a correction: the agency's usual period, were the notice to arrive today (Article 30). */
  readonly correctBy: PlainDate;
  readonly accounts: readonly Account[];
}

/** Lists the papers of a request of the actor's agency, cancelled ones too. */
export async function listRequestPapers(
  deps: Pick<Deps, 'queries' | 'today'>,
  actor: Actor,
  requestId: RequestId,
): Promise<Result<RequestPapers, Refusal>> {
  const allowed = await authorize(deps, actor, 'paper.read', actor.agencyId);
  if (!allowed.ok) return allowed;
  const { agencyId } = actor;
  const agency = agencyIn(allowed.value, agencyId);
  const [record, events, papers, accounts, calendar, settings] = await Promise.all([
    deps.queries.findRequest(agencyId, requestId),
    deps.queries.listRequestEvents(agencyId, requestId),
    deps.queries.listPapers(agencyId, requestId),
    deps.queries.listAccounts([agencyId], deps.today()),
    calendarOf(deps.queries, agency),
    deps.queries.loadSettings(agencyId, deps.today()),
  ]);
  if (record === undefined || events.length === 0) return refuse(notFound);
  const startable = holds(actor, 'paper.draft') ? startableKinds(stateAfter(requestHistory(events))) : [];
  const correctBy = addWorkingDays(calendar, deps.today(), settings.correctionDays);
  return accept({ requestNumber: record.requestNumber, papers, startable, correctBy, accounts });
}

function startableKinds(state: RequestState): readonly StartableKind[] {
  const possible = allowedActions(state, () => true);
  return paperKindIds.flatMap((kind): readonly StartableKind[] => {
    const { causes, after } = paperKindOf(kind);
    const action = causes.find((cause) => possible.includes(cause));
    if (action !== undefined) return [{ kind, action, outcomes: outcomesFor(kind) }];
    const mayFollow = after.length > 0 && prematureFault(kind, null, state) === undefined;
    return mayFollow ? [{ kind, action: null, outcomes: [] }] : [];
  });
}

function outcomesFor(kind: PaperKind): readonly Outcome[] {
  return outcomeIds.filter((outcome) => outcomeOf(outcome).letter === kind && outcomeOf(outcome).reachedBy === 'close');
}
