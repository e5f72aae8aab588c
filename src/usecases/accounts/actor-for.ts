import type { Actor } from '../../core/access/permissions.ts';
import type { Account } from '../ports.ts';

/** An account as the one who acts, with the posts it was loaded with. */
export function actorFor(account: Account): Actor {
  return {
    id: account.accountId,
    agencyId: account.agencyId,
    displayName: account.displayName,
    roles: account.roles,
  };
}
