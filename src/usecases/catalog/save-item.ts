import type { Actor } from '../../core/access/permissions.ts';
import { checkItemDraft } from '../../core/catalog/check-item-content.ts';
import type { ItemDraftContent } from '../../core/catalog/item-content.ts';
import { decideItemAct } from '../../core/catalog/item-stages.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { ItemId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorize, notFound } from '../authorize.ts';
import type { Deps, StoredItem } from '../ports.ts';
import { agencyIn } from '../requests/request-context.ts';
import { type ItemMoment, loadItem } from './item-course.ts';
import { readItemDue } from './item-due.ts';
import { sealDraft } from './sealed-draft.ts';
import { placeOf } from './start-item.ts';

/** New words for an item, and the revision they were written on. */
export interface SaveItem {
  readonly itemId: ItemId;
  readonly basedOn: number;
  readonly content: ItemDraftContent;
}

/**
 * Saves the words of an item that is being drafted as a new revision. Refuses where somebody else saved in between, so that
 * nobody's words are lost. Whoever saves is an author and can review it no more.
 */
export async function saveItem(
  deps: Deps,
  actor: Actor,
  input: SaveItem,
): Promise<Result<StoredItem, Refusal | readonly Refusal[]>> {
  const { agencyId } = actor;
  const allowed = await authorize(deps, actor, 'item.draft', agencyId);
  if (!allowed.ok) return allowed;
  const draft = checkItemDraft({ ...input.content, agencyId });
  if (!draft.ok) return draft;
  return deps.inTransaction(async (stores): Promise<Result<StoredItem, Refusal>> => {
    const history = await stores.events.history(agencyId, 'item', input.itemId);
    const open = await loadItem(deps, stores.queries, actor, input.itemId, history);
    if (open === undefined) return refuse(notFound);
    const stage = decideItemAct(open.stored.stage, 'save');
    if (!stage.ok) return stage;
    const { contentDigest } = sealDraft(deps, input.itemId, draft.value);
    // saving again what is there already, as after a broken connection, makes no revision
    if (contentDigest === open.contentDigest && input.basedOn <= open.stored.revision) return accept(open.stored);
    if (input.basedOn !== open.stored.revision) return refuse(changedMeanwhile);
    const moment = { ...open, deps, stores, actor, tree: allowed.value };
    const saved = await keepRevision(moment, draft.value);
    const lastSeq = history.at(-1)?.seq ?? 0;
    await stores.items.save(saved, lastSeq);
    await stores.audit.record(actor, 'item.draftSaved', `item/${input.itemId}`, { revision: saved.revision });
    return accept(saved);
  });
}

/** Appends words as the next revision of an item; the caller saves the state that is answered. */
export async function keepRevision(
  { deps, stores, actor, tree, stored, history }: Omit<ItemMoment, 'becomes' | 'principal'>,
  content: ItemDraftContent,
): Promise<StoredItem> {
  const { agencyId, itemId } = stored;
  const { sealed, contentDigest } = sealDraft(deps, itemId, content);
  const revision = stored.revision + 1;
  const at = deps.now();
  const isKept = await stores.items.saveDraft({
    agencyId,
    itemId,
    revision,
    sealed,
    contentDigest,
    savedBy: actor.id,
    savedAt: at,
  });
  // the lock of the agency's chain is held since the revision was read
  if (!isKept) throw new Error(`Revision ${revision} of item ${itemId} was saved outside the agency's lock.`);
  const due = await readItemDue(stores.queries, agencyIn(tree, agencyId), content, history);
  return {
    ...stored,
    ...placeOf(content),
    revision,
    contentDigest,
    authors: [...new Set([...stored.authors, actor.id])],
    dueOn: due?.reading.dueOn ?? null,
    changedAt: at,
  };
}

const changedMeanwhile: Refusal = {
  reason: 'changedMeanwhile',
  message: '这条信息刚刚被其他人保存过，您的修改没有覆盖它。请复制您的文字，刷新页面后合并再保存。',
};
