import type { Actor } from '../../core/access/permissions.ts';
import type { ValidityChange } from '../../core/catalog/validity.ts';
import {
  type ChangedDocument,
  checkValidityChange,
  validityChangeText,
} from '../../core/catalog/validity-proposals.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { EntryId, ItemId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorizeEntry, notFound } from '../authorize.ts';
import { findDocument, nameOfDocument } from '../catalog/find-document.ts';
import type { Deps, PublishedItem, Queries, Stores, ValidityProposal } from '../ports.ts';

/** A change of validity as it is entered. */
export interface ProposeValidityChange {
  /** Chosen by the form, so that sending it twice proposes once. */
  readonly proposalId: EntryId;
  readonly itemId: ItemId;
  readonly change: Pick<ValidityChange, 'effect' | 'from' | 'by'>;
  /** The public document that ends or changes it, instead of its name in words. */
  readonly byItemId: ItemId | null;
  readonly reason: string;
}

/**
 * Proposes that a public document was amended, repealed, lapsed, or is in force after all; nothing changes for the public
 * until another person approves exactly this. Refuses what `checkValidityChange` does, a document that has a proposal
 * waiting already, and one that the agency does not show.
 */
export async function proposeValidityChange(
  deps: Deps,
  actor: Actor,
  input: ProposeValidityChange,
): Promise<Result<ValidityProposal, Refusal | readonly Refusal[]>> {
  const allowed = await authorizeEntry(deps, actor, 'validity.propose');
  if (!allowed.ok) return allowed;
  const { agencyId } = actor;
  const reason = input.reason.trim();
  if ([...reason].length > 500)
    return refuse({ reason: 'tooLong', field: 'reason', message: '说明最多500个字，请精简。' });
  return deps.inTransaction(async (stores) => {
    await stores.events.history(agencyId, 'validity', input.proposalId);
    const earlier = await stores.queries.findProposal(agencyId, input.proposalId);
    if (earlier !== undefined) return accept(earlier);
    const document = await findDocument(stores.queries, agencyId, input.itemId, deps.today());
    if (document === undefined) return refuse(notFound);
    const waiting = await stores.queries.listProposals(agencyId, { stage: 'waiting', offset: 0, limit: 500 });
    if (waiting.rows.some(({ itemId }) => itemId === input.itemId)) return refuse(waitsAlready);
    const change = await changeFrom(deps, stores.queries, actor, input);
    if (!change.ok) return change;
    const facts = factsOf(document);
    const checked = checkValidityChange(facts, change.value);
    if (!checked.ok) return checked;
    const contentDigest = deps.digest(validityChangeText(facts, checked.value));
    return accept(await keep(deps, stores, actor, { ...input, reason, change: checked.value, contentDigest }));
  });
}

/** A document as a change of its validity is judged by. */
export function factsOf(document: PublishedItem): ChangedDocument {
  const { agencyId, itemId, title, madeOn, normativeKind, validity, validityChanges } = document;
  const isEnd = ({ effect }: ValidityChange) => effect === 'repealed' || effect === 'lapsed';
  const lastEnd = validityChanges.findLastIndex(isEnd);
  const isTakenBack = validityChanges.slice(lastEnd + 1).some(({ effect }) => effect === 'reinstated');
  return {
    ...{ agencyId, itemId, title, madeOn },
    validity: validity.kind,
    hasValidity: normativeKind !== 'none',
    endsLater: lastEnd >= 0 && !isTakenBack,
  };
}

async function changeFrom(
  deps: Pick<Deps, 'today'>,
  queries: Queries,
  { agencyId }: Actor,
  { change, byItemId }: ProposeValidityChange,
): Promise<Result<ValidityChange, Refusal>> {
  if (byItemId === null) return accept({ ...change, byIndexNumber: null });
  const by = await findDocument(queries, agencyId, byItemId, deps.today());
  if (by === undefined) return refuse(noSuchBasis);
  return accept({ ...change, by: nameOfDocument(by), byIndexNumber: by.indexNumber });
}

async function keep(
  deps: Deps,
  stores: Stores,
  actor: Actor,
  input: Pick<ValidityProposal, 'proposalId' | 'itemId' | 'change' | 'reason' | 'contentDigest'>,
): Promise<ValidityProposal> {
  const { agencyId } = actor;
  const { proposalId, itemId, change, reason, contentDigest } = input;
  const proposal: ValidityProposal = {
    ...{ agencyId, proposalId, itemId, change, reason, contentDigest, stage: 'waiting' },
    ...{ proposedBy: actor.id, proposedAt: deps.now(), decidedBy: null, decidedAt: null, opinion: '' },
  };
  const event = await stores.events.append(actor.id, {
    ...{ agencyId, stream: 'validity', subjectId: proposalId, action: 'propose', happenedOn: deps.today() },
    payload: { itemId, contentDigest, effect: change.effect, from: change.from, by: change.by },
  });
  await stores.catalog.saveProposal(proposal, event.seq);
  await stores.audit.record(actor, 'validity.proposed', `item/${itemId}`, { effect: change.effect, from: change.from });
  return proposal;
}

const waitsAlready: Refusal = {
  reason: 'waitsAlready',
  message: '这份文件已有一项有效性变动在等待审定，请先审定或者退回它。',
};
const noSuchBasis: Refusal = {
  reason: 'noSuchBasis',
  field: 'byItemId',
  message: '所选的依据文件没有在本机关公开，或者已经撤回。请重新选择，或者直接填写文件名称和文号。',
};
