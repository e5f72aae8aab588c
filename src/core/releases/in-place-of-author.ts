import { type Actor, type Permission, principalFor } from '../access/permissions.ts';
import { ogi } from '../law/citation.ts';
import type { Refusal } from '../law/refusal.ts';
import type { AccountId } from '../values/ids.ts';

/**
 * Why a deputy may not review, approve or let stand what the colleague in whose place they act wrote: nobody passes their
 * own work by way of a deputy either (Article 17). Undefined where the right is the person's own, or another colleague's.
 */
export function inPlaceOfAuthor(
  actor: Actor,
  permission: Permission,
  authors: readonly AccountId[],
): Refusal | undefined {
  const principal = principalFor(actor, permission);
  return principal !== undefined && authors.includes(principal.id) ? ofTheAuthor : undefined;
}

const ofTheAuthor: Refusal = {
  reason: 'ownWork',
  message: '您现在代理的是编写这项内容的人员，不能由本人的代理人审查。请由另一位人员审查。',
  cite: ogi(17),
};
