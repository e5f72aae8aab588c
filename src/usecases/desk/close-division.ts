import type { Actor } from '../../core/access/permissions.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { DivisionId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorize, notFound } from '../authorize.ts';
import type { Deps } from '../ports.ts';

/** Ends the use of a division. Refused while open requests are with it: they would be found by nobody. */
export async function closeDivision(deps: Deps, actor: Actor, divisionId: DivisionId): Promise<Result<null, Refusal>> {
  const allowed = await authorize(deps, actor, 'division.write', actor.agencyId);
  if (!allowed.ok) return allowed;
  const { agencyId } = actor;
  return deps.inTransaction(async (stores) => {
    const division = (await stores.queries.listDivisions(agencyId)).find((row) => row.divisionId === divisionId);
    if (division === undefined) return refuse(notFound);
    const filter = { state: 'open', divisionId, offset: 0, limit: 1 } as const;
    const { total } = await stores.queries.listRequests(agencyId, filter, deps.today());
    if (total > 0) {
      const message = `“${division.name}”还有${total}件在办的申请，请先指派给其他内设机构，再停用。`;
      return refuse({ reason: 'hasRequests', message });
    }
    await stores.desk.closeDivision(agencyId, divisionId, deps.now());
    await stores.audit.record(actor, 'division.closed', `division/${divisionId}`, { name: division.name });
    return accept(null);
  });
}
