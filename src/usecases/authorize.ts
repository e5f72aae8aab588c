import { type Actor, may, type Permission } from '../core/access/permissions.ts';
import { ledgerFault } from '../core/agencies/agency.ts';
import type { AgencyTree } from '../core/agencies/agency-tree.ts';
import type { Refusal } from '../core/law/refusal.ts';
import type { AgencyId } from '../core/values/ids.ts';
import { accept, type Result, refuse } from '../core/values/result.ts';
import type { Deps } from './ports.ts';
import { agencyIn } from './requests/request-context.ts';

/** The answer to whoever asks for what does not exist, and word for word to whoever may not know that it does. */
export const notFound: Refusal = { reason: 'notFound', message: '没有找到这条记录。请检查地址，或返回列表重新选择。' };

/**
 * Whether an actor may use a permission on an agency's records today; the tree comes along because most callers need it.
 * A permission that the actor's posts never give is refused as such; somebody else's agency is answered as not found.
 */
export async function authorize(
  deps: Pick<Deps, 'queries' | 'today'>,
  actor: Actor,
  permission: Permission,
  agencyId: AgencyId,
): Promise<Result<AgencyTree, Refusal>> {
  const tree = await deps.queries.loadTree();
  if (may(actor, permission, agencyId, tree, deps.today())) return accept(tree);
  if (agencyId !== actor.agencyId) return refuse(notFound);
  return refuse({
    reason: 'notPermitted',
    message: '您现在的岗位没有这项权限。如工作需要，请联系系统管理员调整岗位。',
  });
}

/** Whether an actor may enter something new in the ledgers of the own agency: an area has none, so it is refused there. */
export async function authorizeEntry(
  deps: Pick<Deps, 'queries' | 'today'>,
  actor: Actor,
  permission: Permission,
): Promise<Result<AgencyTree, Refusal>> {
  const allowed = await authorize(deps, actor, permission, actor.agencyId);
  if (!allowed.ok) return allowed;
  const fault = ledgerFault(agencyIn(allowed.value, actor.agencyId));
  return fault === undefined ? allowed : refuse(fault);
}
