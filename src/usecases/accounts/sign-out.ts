import type { Actor } from '../../core/access/permissions.ts';
import type { Digest } from '../../core/values/ids.ts';
import type { Deps } from '../ports.ts';

/** Ends a session on the server; its cookie is worth nothing from then on. */
export function signOut(deps: Deps, actor: Actor, sessionDigest: Digest): Promise<void> {
  return deps.inTransaction(async ({ accounts, audit }) => {
    await accounts.closeSession(sessionDigest);
    await audit.record(actor, 'account.signedOut', `account/${actor.id}`);
  });
}
