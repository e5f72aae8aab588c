import { type Actor, holds } from '../../core/access/permissions.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { accept, type Result } from '../../core/values/result.ts';
import { authorize } from '../authorize.ts';
import type { Deps, InboxFilter } from '../ports.ts';

/** How the messages of a person are asked for. */
export function readerOf(actor: Actor): Pick<InboxFilter, 'accountId' | 'mayClaim'> {
  return { accountId: actor.id, mayClaim: holds(actor, 'request.handle') };
}

/** Marks the person's messages as read up to a number; answers how many are still unread. */
export async function markMessagesRead(deps: Deps, actor: Actor, upTo: number): Promise<Result<number, Refusal>> {
  const allowed = await authorize(deps, actor, 'message.read', actor.agencyId);
  if (!allowed.ok) return allowed;
  return deps.inTransaction(async (stores) => {
    await stores.messages.markRead(actor.agencyId, readerOf(actor), upTo);
    return accept(await stores.queries.countUnread(actor.agencyId, readerOf(actor)));
  });
}
