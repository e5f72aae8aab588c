import type { Actor } from '../../core/access/permissions.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { checkAssessment } from '../../core/releases/impact-assessment.ts';
import type { EntryId, ItemId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorize, authorizeEntry, notFound } from '../authorize.ts';
import type { Deps, StoredAssessment } from '../ports.ts';

/** A new assessment, and the item that it is made for, where it is one. */
export interface AssessImpact {
  /** Chosen by the form, so that sending it twice keeps one. */
  readonly assessmentId: EntryId;
  readonly itemId: ItemId | null;
  readonly title: string;
  readonly answers: Readonly<Record<string, string>>;
}

/** Keeps an impact assessment for good. Refuses empty answers and the data of anybody, every fault by field. */
export async function assessImpact(
  deps: Deps,
  actor: Actor,
  input: AssessImpact,
): Promise<Result<EntryId, Refusal | readonly Refusal[]>> {
  const allowed = await authorizeEntry(deps, actor, 'assessment.write');
  if (!allowed.ok) return allowed;
  const checked = checkAssessment(input.title, input.answers);
  if (!checked.ok) return checked;
  const { agencyId } = actor;
  const { assessmentId, itemId } = input;
  return deps.inTransaction(async (stores) => {
    if (itemId !== null && (await stores.queries.findItem(agencyId, itemId)) === undefined) return refuse(notFound);
    await stores.itemChecks.saveAssessment({
      agencyId,
      assessmentId,
      ...checked.value,
      madeBy: actor.id,
      madeAt: deps.now(),
      madeOn: deps.today(),
    });
    if (itemId !== null)
      await stores.itemChecks.coverWithAssessment(agencyId, assessmentId, itemId, actor.id, deps.now());
    await stores.audit.record(actor, 'assessment.made', `assessment/${assessmentId}`, { itemId });
    return accept(assessmentId);
  });
}

/** Takes an earlier assessment for another item of the same kind, whose circumstances are the same. */
export async function takeAssessment(
  deps: Deps,
  actor: Actor,
  { assessmentId, itemId }: { readonly assessmentId: EntryId; readonly itemId: ItemId },
): Promise<Result<null, Refusal>> {
  const allowed = await authorizeEntry(deps, actor, 'assessment.write');
  if (!allowed.ok) return allowed;
  const { agencyId } = actor;
  return deps.inTransaction(async (stores) => {
    const known = await stores.queries.listAssessments(agencyId);
    const item = await stores.queries.findItem(agencyId, itemId);
    if (item === undefined || !known.some((assessment) => assessment.assessmentId === assessmentId))
      return refuse(notFound);
    await stores.itemChecks.coverWithAssessment(agencyId, assessmentId, itemId, actor.id, deps.now());
    await stores.audit.record(actor, 'assessment.used', `assessment/${assessmentId}`, { itemId });
    return accept(null);
  });
}

/** The assessments of the actor's agency, the newest first. */
export async function listImpactAssessments(
  deps: Deps,
  actor: Actor,
): Promise<Result<readonly StoredAssessment[], Refusal>> {
  const allowed = await authorize(deps, actor, 'assessment.read', actor.agencyId);
  return allowed.ok ? accept(await deps.queries.listAssessments(actor.agencyId)) : allowed;
}
