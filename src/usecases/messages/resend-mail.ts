import type { Actor } from '../../core/access/permissions.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorize, notFound } from '../authorize.ts';
import type { Deps } from '../ports.ts';

const pageLength = 500;

/** Puts a mail that was given up back into the queue, with all its attempts again. */
export async function resendMail(deps: Deps, actor: Actor, messageNo: number): Promise<Result<number, Refusal>> {
  const allowed = await authorize(deps, actor, 'message.oversee', actor.agencyId);
  if (!allowed.ok) return allowed;
  return deps.inTransaction(async (stores) => {
    const filter = { state: 'dead', offset: 0, limit: pageLength } as const;
    const { rows } = await stores.queries.listMails(actor.agencyId, filter);
    const mail = rows.find((row) => row.messageNo === messageNo);
    if (mail === undefined) return refuse(notFound);
    const again = { ...mail, state: 'waiting', attempts: 0, fault: null, dueAt: deps.now(), settledAt: null } as const;
    await stores.messages.saveMailAttempt(again);
    await stores.audit.record(actor, 'message.resent', `request/${mail.requestId}`, { messageNo });
    return accept(messageNo);
  });
}
