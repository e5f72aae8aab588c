import type { Actor } from '../../core/access/permissions.ts';
import { checkValidityChange, validityChangeText } from '../../core/catalog/validity-proposals.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { decideRelease } from '../../core/releases/gate.ts';
import { inPlaceOfAuthor } from '../../core/releases/in-place-of-author.ts';
import { decideSameContent } from '../../core/releases/public-answer.ts';
import type { Digest, EntryId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorizeEntry, notFound } from '../authorize.ts';
import { findDocument } from '../catalog/find-document.ts';
import type { Deps, PublishedItem, Stores, ValidityProposal } from '../ports.ts';
import { recordValidityInRegister } from '../registers/record-release-in-register.ts';
import { factsOf } from './propose-change.ts';

/**
 * Approves exactly the change that was seen and releases it through the gate: banner, library, list of ended documents and
 * the register behind table 2 follow in the same transaction. Nobody approves their own proposal, and none that no longer
 * fits the document.
 */
export async function approveValidityChange(
  deps: Deps,
  actor: Actor,
  input: { readonly proposalId: EntryId; readonly seen: Digest },
): Promise<Result<ValidityProposal, Refusal | readonly Refusal[]>> {
  return decide(deps, actor, input.proposalId, async (stores, proposal) => {
    const document = await findDocument(stores.queries, actor.agencyId, proposal.itemId, deps.today());
    if (document === undefined) return refuse(gone);
    const fits = checkValidityChange(factsOf(document), proposal.change);
    if (!fits.ok) return fits;
    const released = await release(deps, stores, actor, proposal, document, input.seen);
    return released.ok ? accept({ stage: 'released', opinion: '' }) : released;
  });
}

/** Gives a proposal back, with the reason; nothing changes for the public. */
export async function sendValidityChangeBack(
  deps: Deps,
  actor: Actor,
  input: { readonly proposalId: EntryId; readonly opinion: string },
): Promise<Result<ValidityProposal, Refusal | readonly Refusal[]>> {
  const opinion = input.opinion.trim();
  if (opinion === '')
    return refuse({ reason: 'missing', field: 'opinion', message: '请写明退回的原因，便于提出人修改。' });
  return decide(deps, actor, input.proposalId, async () => accept({ stage: 'sentBack', opinion }));
}

type Decision = Pick<ValidityProposal, 'opinion'> & { readonly stage: 'released' | 'sentBack' };

async function decide(
  deps: Deps,
  actor: Actor,
  proposalId: EntryId,
  judge: (stores: Stores, proposal: ValidityProposal) => Promise<Result<Decision, Refusal | readonly Refusal[]>>,
): Promise<Result<ValidityProposal, Refusal | readonly Refusal[]>> {
  const { agencyId } = actor;
  const allowed = await authorizeEntry(deps, actor, 'validity.approve');
  if (!allowed.ok) return allowed;
  return deps.inTransaction(async (stores) => {
    await stores.events.history(agencyId, 'validity', proposalId);
    const proposal = await stores.queries.findProposal(agencyId, proposalId);
    if (proposal === undefined) return refuse(notFound);
    if (proposal.stage !== 'waiting') return refuse(decidedAlready);
    const judged = await judge(stores, proposal);
    if (!judged.ok) return judged;
    const { stage, opinion } = judged.value;
    const after: ValidityProposal = { ...proposal, stage, opinion, decidedBy: actor.id, decidedAt: deps.now() };
    const event = await stores.events.append(actor.id, {
      ...{ agencyId, stream: 'validity', subjectId: proposalId, happenedOn: deps.today() },
      action: stage === 'released' ? 'approve' : 'sendBack',
      payload: { itemId: proposal.itemId, contentDigest: proposal.contentDigest, opinion },
    });
    await stores.catalog.saveProposal(after, event.seq);
    const act = stage === 'released' ? 'validity.released' : 'validity.sentBack';
    await stores.audit.record(actor, act, `item/${proposal.itemId}`, { effect: proposal.change.effect });
    return accept(after);
  });
}

async function release(
  deps: Deps,
  stores: Stores,
  actor: Actor,
  proposal: ValidityProposal,
  document: PublishedItem,
  seen: Digest,
): Promise<Result<null, Refusal>> {
  const { agencyId, proposalId, change, contentDigest, proposedBy } = proposal;
  const same = decideSameContent(seen, deps.digest(validityChangeText(document, change)));
  if (!same.ok) return same;
  const own = inPlaceOfAuthor(actor, 'validity.approve', [proposedBy]);
  if (own !== undefined) return refuse(own);
  const clearance = decideRelease({
    ...{ kind: 'validityChange', authors: [proposedBy], contentDigest },
    reviews: [{ step: 'approval', by: actor.id, verdict: 'approved', contentDigest: seen, opinion: '' }],
  });
  if (!clearance.ok) return clearance;
  const releaseId = deps.newId() as EntryId;
  await stores.reports.saveRelease({
    ...{ agencyId, releaseId, subjectId: proposalId, clearance: clearance.value },
    ...{ releasedBy: actor.id, releasedAt: deps.now() },
  });
  await stores.items.saveValidityChange(agencyId, document.itemId, change, releaseId);
  await recordValidityInRegister(deps, stores, actor, document, change);
  return accept(null);
}

const gone: Refusal = {
  reason: 'notPublished',
  message: '这份文件已经撤回，不再公开，不能审定它的有效性变动。请退回这项变动。',
};
const decidedAlready: Refusal = { reason: 'wrongStage', message: '这项变动已经审定或者退回。请刷新后再看。' };
