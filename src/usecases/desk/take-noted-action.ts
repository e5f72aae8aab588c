import type { Actor } from '../../core/access/permissions.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { Action } from '../../core/requests/actions.ts';
import type { EntryId, RequestId } from '../../core/values/ids.ts';
import { type Result, refuse } from '../../core/values/result.ts';
import { authorize } from '../authorize.ts';
import type { Deps, NoteKind, RequestRecord } from '../ports.ts';
import { appendRequestAction, type RequestActionInput } from '../requests/append-request-action.ts';
import { servedByPaperFault } from '../requests/decide-request-action.ts';
import { keepNote } from './request-notes.ts';

/**
 * Takes one action on a request of the actor's agency, with what may not stand in an event (whom a letter went to, what a
 * division wrote) in a sealed note of the same transaction.
 */
export async function takeNotedAction(
  deps: Deps,
  actor: Actor,
  input: { readonly requestId: RequestId; readonly event: RequestActionInput; readonly note: string },
): Promise<Result<RequestRecord, Refusal>> {
  const allowed = await authorize(deps, actor, 'request.read', actor.agencyId);
  if (!allowed.ok) return allowed;
  const { requestId, event } = input;
  const text = input.note.trim();
  return deps.inTransaction(async (stores) => {
    const fault = await servedByPaperFault(stores.queries, actor.agencyId, input);
    if (fault !== undefined) return refuse(fault);
    const done = await appendRequestAction({ deps, stores, actor, tree: allowed.value }, { requestId, event });
    if (!done.ok || text === '') return done;
    const { action, happenedOn } = event;
    const noteId = deps.newId() as EntryId;
    await keepNote(deps, stores, actor, { noteId, requestId, kind: kindOf(action), happenedOn, text });
    return done;
  });
}

function kindOf(action: Action): NoteKind {
  if (action === 'askThirdParty' || action === 'endThirdParty' || action === 'informThirdParty') return 'thirdParty';
  return action === 'askAssistance' || action === 'answerAssistance' ? 'assistance' : 'communication';
}
