import { type Actor, holds } from '../../core/access/permissions.ts';
import type { ItemStage } from '../../core/catalog/item-stages.ts';
import { ogi } from '../../core/law/citation.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { inPlaceOfAuthor } from '../../core/releases/in-place-of-author.ts';
import { itemChecks } from '../../core/releases/item-check-table.ts';
import { type ItemFinding, isOverridden, placeKey } from '../../core/releases/item-findings.ts';
import { decideSameContent } from '../../core/releases/public-answer.ts';
import type { Digest, ItemId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorize, notFound } from '../authorize.ts';
import { openDraft, sealDraft } from '../catalog/sealed-draft.ts';
import type { Deps, Queries, StoredItem, StoredOverride } from '../ports.ts';
import { findItemFaults } from './find-item-faults.ts';

/** The findings in the newest words of an item, and who let which of them stand. */
export interface ItemFindings {
  readonly contentDigest: Digest;
  readonly findings: readonly ItemFinding[];
  /** Only those for exactly this content. */
  readonly overrides: readonly StoredOverride[];
  /** Why this person may not let a finding stand, where that is so. */
  readonly hindrance: Refusal | undefined;
}

/** Checks the newest words of an item of the actor's agency. */
export async function openItemFindings(
  deps: Deps,
  actor: Actor,
  itemId: ItemId,
): Promise<Result<ItemFindings, Refusal>> {
  const allowed = await authorize(deps, actor, 'item.read', actor.agencyId);
  if (!allowed.ok) return allowed;
  const opened = await checkedItem(deps, deps.queries, actor, itemId);
  if (opened === undefined) return refuse(notFound);
  const { stored, contentDigest, findings, overrides } = opened;
  return accept({ contentDigest, findings, overrides, hindrance: hindranceOf(stored, actor) });
}

/** A finding that somebody takes the responsibility for. */
export interface LetFindingStand {
  readonly itemId: ItemId;
  readonly seen: Digest;
  readonly check: string;
  readonly placeKey: string;
  readonly reason: string;
}

/**
 * Lets one finding stand, in the name of the actor and for exactly the content that was seen. Refuses whoever wrote the
 * item, a finding that is not there or cannot be right, and a reason that says nothing.
 */
export async function letFindingStand(
  deps: Deps,
  actor: Actor,
  input: LetFindingStand,
): Promise<Result<null, Refusal>> {
  const allowed = await authorize(deps, actor, 'item.letStand', actor.agencyId);
  if (!allowed.ok) return allowed;
  const reason = input.reason.trim();
  if ([...reason].length < 4)
    return refuse({
      reason: 'missing',
      field: 'reason',
      message: '请写明可以保留的理由（至少4个字），系统会记录姓名和理由。',
    });
  return deps.inTransaction(async (stores) => {
    await stores.events.history(actor.agencyId, 'item', input.itemId);
    const opened = await checkedItem(deps, stores.queries, actor, input.itemId);
    if (opened === undefined) return refuse(notFound);
    const decided = decideStanding(opened, actor, input);
    if (!decided.ok || decided.value === undefined) return decided.ok ? accept(null) : decided;
    const { check, place } = decided.value;
    const { contentDigest } = opened;
    await stores.itemChecks.saveOverride({
      agencyId: actor.agencyId,
      itemId: input.itemId,
      contentDigest,
      check,
      placeKey: input.placeKey,
      place,
      reason,
      madeBy: actor.id,
      madeAt: deps.now(),
    });
    const detail = { check, place: input.placeKey, contentDigest };
    await stores.audit.record(actor, 'item.findingLetStand', `item/${input.itemId}`, detail);
    return accept(null);
  });
}

/** The finding that may be let stand; undefined where somebody did so before. */
function decideStanding(
  { stored, contentDigest, findings, overrides }: CheckedItem,
  actor: Actor,
  input: LetFindingStand,
): Result<ItemFinding | undefined, Refusal> {
  const same = decideSameContent(input.seen, contentDigest);
  if (!same.ok) return same;
  const hindrance = hindranceOf(stored, actor);
  if (hindrance !== undefined) return refuse(hindrance);
  const finding = findings.find(({ check, place }) => check === input.check && placeKey(place) === input.placeKey);
  if (finding === undefined) return refuse(gone);
  if (!itemChecks[finding.check].mayStand) return refuse(neverRight(finding));
  return accept(isOverridden(finding, contentDigest, overrides) ? undefined : finding);
}

const finished: readonly ItemStage[] = ['published', 'filed', 'withdrawn', 'discarded'];

function hindranceOf({ authors, stage }: StoredItem, actor: Actor): Refusal | undefined {
  if (!holds(actor, 'item.letStand'))
    return {
      reason: 'notPermitted',
      message: '您现在的岗位不能准许保留检查意见，请由审核人、保密审查人或者公开工作机构办理。',
    };
  if (authors.includes(actor.id))
    return {
      reason: 'ownWork',
      message: '不能准许保留本人所写内容的检查意见，请由另一位有权限的人员办理。',
      cite: ogi(17),
    };
  const own = inPlaceOfAuthor(actor, 'item.letStand', authors);
  if (own !== undefined) return own;
  if (finished.includes(stage)) return { reason: 'wrongStage', message: '这条信息已经办完，不必再处理检查意见。' };
  return undefined;
}

interface CheckedItem extends Omit<ItemFindings, 'hindrance'> {
  readonly stored: StoredItem;
}

async function checkedItem(
  deps: Deps,
  queries: Queries,
  { agencyId }: Actor,
  itemId: ItemId,
): Promise<CheckedItem | undefined> {
  const [stored, draft] = await Promise.all([
    queries.findItem(agencyId, itemId),
    queries.findItemDraft(agencyId, itemId),
  ]);
  if (stored === undefined || draft === undefined) return undefined;
  const content = openDraft(deps, draft);
  const { contentDigest } = sealDraft(deps, itemId, content);
  const [findings, overrides] = await Promise.all([
    findItemFaults(deps, queries, itemId, content),
    queries.listOverrides(agencyId, itemId),
  ]);
  return {
    stored,
    contentDigest,
    findings,
    overrides: overrides.filter((override) => override.contentDigest === contentDigest),
  };
}

const gone: Refusal = {
  reason: 'findingGone',
  message: '这条检查意见已经不在了，内容或者错敏词表可能有变化。请刷新后再看。',
};

function neverRight({ check }: ItemFinding): Refusal {
  return {
    reason: 'mayNotStand',
    message: `“${itemChecks[check].label}”必须改正，不能保留。`,
    cite: itemChecks[check].cite,
  };
}
