import type { Actor } from '../../core/access/permissions.ts';
import { type Role, roles } from '../../core/access/roles.ts';
import type { Account } from '../ports.ts';

/** An account as the one who acts, with its own posts and those it holds as a deputy today. */
export function actorFor(account: Account): Actor {
  return {
    id: account.accountId,
    agencyId: account.agencyId,
    displayName: account.displayName,
    roles: postsOf(account),
    ...(account.deputyFor === undefined ? {} : { deputyFor: account.deputyFor, ownRoles: account.roles }),
  };
}

/** The posts of an account today: its own, and those of colleagues it is the deputy of. */
export function postsOf({ roles: own, deputyFor = [] }: Pick<Account, 'roles' | 'deputyFor'>): readonly Role[] {
  const held = [...own, ...deputyFor.flatMap((principal) => principal.roles)];
  return roles.map(({ id }) => id).filter((role) => held.includes(role));
}
