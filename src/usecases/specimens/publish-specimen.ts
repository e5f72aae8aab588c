import type { Actor } from '../../core/access/permissions.ts';
import { decideCompleteness } from '../../core/annual-report/specimen.ts';
import { specimenText } from '../../core/annual-report/specimen-text.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { decideRelease, type ReleaseClearance, type ReviewDecision } from '../../core/releases/gate.ts';
import type { Digest, EntryId, SpecimenId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorize, notFound } from '../authorize.ts';
import type { Deps, Specimen, Stores } from '../ports.ts';

/**
 * Approves a repaired reading and publishes it beside its original, through the release gate: whoever imported the page
 * or decided one of its repairs is its author and cannot approve it.
 */
export async function publishSpecimen(
  deps: Deps,
  actor: Actor,
  input: { readonly specimenId: SpecimenId },
): Promise<Result<SpecimenId, Refusal>> {
  const allowed = await authorize(deps, actor, 'specimen.publish', actor.agencyId);
  if (!allowed.ok) return allowed;
  return deps.inTransaction(async (stores) => {
    await stores.events.history(actor.agencyId, 'specimen', input.specimenId);
    const specimen = await stores.queries.findSpecimen(actor.agencyId, input.specimenId);
    if (specimen === undefined) return refuse(notFound);
    const contentDigest = deps.digest(specimenText(specimen));
    const gate = decidePublication(specimen, actor, contentDigest);
    if (!gate.ok) return gate;
    await keepPublication(deps, stores, actor, specimen, gate.value);
    await stores.audit.record(actor, 'specimen.published', `specimen/${input.specimenId}`);
    return accept(input.specimenId);
  });
}

function decidePublication(
  { findings, repairs, importedBy, publishedAt }: Specimen,
  actor: Actor,
  contentDigest: Digest,
): Result<ReleaseClearance, Refusal> {
  if (publishedAt !== null) return refuse({ reason: 'alreadyPublished', message: '校读本已经发布，无须重复发布。' });
  const complete = decideCompleteness(
    findings,
    repairs.map((repair) => repair.findingNo),
  );
  if (!complete.ok) return complete;
  const review: ReviewDecision = { step: 'approval', by: actor.id, verdict: 'approved', contentDigest, opinion: '' };
  const authors = [importedBy, ...repairs.map((repair) => repair.decidedBy)];
  return decideRelease({ kind: 'repairedReading', authors, contentDigest, reviews: [review] });
}

async function keepPublication(
  deps: Deps,
  stores: Stores,
  actor: Actor,
  specimen: Specimen,
  clearance: ReleaseClearance,
): Promise<void> {
  const { agencyId, specimenId } = specimen;
  const event = await stores.events.append(actor.id, {
    agencyId,
    stream: 'specimen',
    subjectId: specimenId,
    action: 'publish',
    happenedOn: deps.today(),
    payload: { contentDigest: clearance.contentDigest },
  });
  const { repairs: _repairs, importedByName: _name, ...kept } = specimen;
  await stores.specimens.save({ ...kept, publishedAt: event.recordedAt }, event.seq);
  await stores.reports.saveRelease({
    agencyId,
    releaseId: deps.newId() as EntryId,
    subjectId: specimenId,
    clearance,
    releasedBy: actor.id,
    releasedAt: event.recordedAt,
  });
}
