import type { Actor } from '../../core/access/permissions.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { allowedActions } from '../../core/requests/decide-action.ts';
import { applicableFields, type LetterField } from '../../core/requests/letter-fields.ts';
import {
  type CoachContradiction,
  type CoachProposal,
  contradictions,
  proposals,
} from '../../core/requests/outcome-coach-proposals.ts';
import { coachRecordOf } from '../../core/requests/outcome-coach-record.ts';
import { type CoachResult, evaluateCoach } from '../../core/requests/outcome-coach-result.ts';
import { type RemedyClass, remedyOf } from '../../core/requests/outcomes.ts';
import type { CoachChoice } from '../../core/requests/request-events.ts';
import { type RequestState, registrationOf, stateAfter } from '../../core/requests/request-state.ts';
import type { RequestId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorize, notFound } from '../authorize.ts';
import type { Deps } from '../ports.ts';
import { requestHistory } from './request-context.ts';

/** What the coach knows of a request before the first question. */
export interface OpenCoach {
  readonly requestNumber: string;
  /** Whether a decision may be made now. */
  readonly mayClose: boolean;
  readonly proposals: readonly CoachProposal[];
  readonly contradictions: readonly CoachContradiction[];
}

/** Opens the coach for a request of the actor's agency: what its record proposes, and what it rules out. */
export async function openCoach(
  deps: Pick<Deps, 'queries' | 'today'>,
  actor: Actor,
  requestId: RequestId,
): Promise<Result<OpenCoach, Refusal>> {
  const state = await stateFor(deps, actor, requestId);
  if (!state.ok) return state;
  const record = coachRecordOf(state.value, deps.today());
  return accept({
    requestNumber: registrationOf(state.value).requestNumber,
    mayClose: allowedActions(state.value, () => true).includes('close'),
    proposals: proposals(record),
    contradictions: contradictions(record),
  });
}

/** What the answers come to, and the fields of the letter they fill. */
export interface CoachedOutcome extends CoachResult {
  readonly fields: readonly LetterField[];
  readonly remedy: RemedyClass;
}

/** Follows the answers of a clerk against the record of a request; nothing is kept. */
export async function consultCoach(
  deps: Pick<Deps, 'queries' | 'today' | 'letters'>,
  actor: Actor,
  input: {
    readonly requestId: RequestId;
    readonly choices: readonly CoachChoice[];
    readonly values: Readonly<Record<string, string>>;
  },
): Promise<Result<CoachedOutcome, Refusal | readonly Refusal[]>> {
  const state = await stateFor(deps, actor, input.requestId);
  if (!state.ok) return state;
  const today = deps.today();
  const result = evaluateCoach(input.choices, input.values, coachRecordOf(state.value, today), today);
  if (!result.ok) return result;
  const { letter, outcome, refusedPartGrounds } = result.value;
  const fields = applicableFields(deps.letters.fieldsOf(letter), { outcome, refusedPartGrounds });
  const { outcomes } = await deps.queries.loadSettings(actor.agencyId, today);
  return accept({ ...result.value, fields, remedy: remedyOf(outcome, outcomes, refusedPartGrounds) });
}

async function stateFor(
  deps: Pick<Deps, 'queries' | 'today'>,
  actor: Actor,
  requestId: RequestId,
): Promise<Result<RequestState, Refusal>> {
  const allowed = await authorize(deps, actor, 'request.handle', actor.agencyId);
  if (!allowed.ok) return allowed;
  const events = await deps.queries.listRequestEvents(actor.agencyId, requestId);
  return events.length === 0 ? refuse(notFound) : accept(stateAfter(requestHistory(events)));
}
