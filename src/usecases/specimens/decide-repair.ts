import type { Actor } from '../../core/access/permissions.ts';
import { decideRepair } from '../../core/annual-report/specimen.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { SpecimenId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorize, notFound } from '../authorize.ts';
import type { Deps, RepairDecision } from '../ports.ts';

/** A named person accepts or declines the repair proposed for one finding. */
export async function decideSpecimenRepair(
  deps: Deps,
  actor: Actor,
  input: { readonly specimenId: SpecimenId; readonly findingNo: number; readonly decision: RepairDecision['decision'] },
): Promise<Result<RepairDecision['decision'], Refusal>> {
  const allowed = await authorize(deps, actor, 'specimen.acceptRepair', actor.agencyId);
  if (!allowed.ok) return allowed;
  return deps.inTransaction(async (stores) => {
    const { agencyId } = actor;
    await stores.events.history(agencyId, 'specimen', input.specimenId);
    const specimen = await stores.queries.findSpecimen(agencyId, input.specimenId);
    if (specimen === undefined) return refuse(notFound);
    const possible = decideRepair(specimen.findings, input.findingNo, specimen.publishedAt !== null);
    if (!possible.ok) return possible;
    const event = await stores.events.append(actor.id, {
      agencyId,
      stream: 'specimen',
      subjectId: input.specimenId,
      action: 'decideRepair',
      happenedOn: deps.today(),
      payload: { findingNo: input.findingNo, rule: possible.value.rule, decision: input.decision },
    });
    await stores.specimens.saveRepair(agencyId, input.specimenId, {
      findingNo: input.findingNo,
      decision: input.decision,
      decidedBy: actor.id,
      decidedAt: event.recordedAt,
    });
    await stores.audit.record(actor, 'specimen.repairDecided', `specimen/${input.specimenId}`, {
      findingNo: input.findingNo,
      decision: input.decision,
    });
    return accept(input.decision);
  });
}
