import type { Actor } from '../../core/access/permissions.ts';
import { checkItemReason } from '../../core/catalog/item-reason.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { ItemId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorize, notFound } from '../authorize.ts';
import type { Deps, StoredItem } from '../ports.ts';
import { takeItemStep } from './item-course.ts';

/**
 * Takes a public item back at once, whatever stage a correction of it is at: its words and those of every earlier version
 * are removed, its address keeps a tombstone with the reason.
 */
export async function withdrawItem(
  deps: Deps,
  actor: Actor,
  { itemId, why }: { readonly itemId: ItemId; readonly why: string },
): Promise<Result<StoredItem, Refusal | readonly Refusal[]>> {
  const reason = checkItemReason(why, 'why', '请写明撤回的原因：公众会在原来的网址上看到它。');
  if (!reason.ok) return reason;
  return takeItemStep(deps, actor, {
    itemId,
    act: 'withdraw',
    audit: 'item.withdrawn',
    payload: { why: reason.value },
    decide: async ({ stored, stores, becomes }) => {
      if (stored.version === 0 || stored.withdrawnAt !== null) return refuse(notPublic);
      const { agencyId } = stored;
      const at = deps.now();
      await stores.reports.withdrawRelease(agencyId, 'item', itemId, actor.id, at, reason.value);
      await stores.items.takeBack(agencyId, itemId, at, reason.value);
      return accept({ item: { ...stored, stage: becomes, publishAt: null, withdrawnAt: at } });
    },
  });
}

/** Takes the words of an earlier version from the public, where they hold what must not be seen. The version stays listed. */
export async function hideItemVersion(
  deps: Deps,
  actor: Actor,
  { itemId, version, why }: { readonly itemId: ItemId; readonly version: number; readonly why: string },
): Promise<Result<StoredItem, Refusal>> {
  const { agencyId } = actor;
  const reason = checkItemReason(why, 'why', '请写明隐去旧版本的原因，系统会记录。');
  if (!reason.ok) return reason;
  const allowed = await authorize(deps, actor, 'item.withdraw', agencyId);
  if (!allowed.ok) return allowed;
  return deps.inTransaction(async (stores): Promise<Result<StoredItem, Refusal>> => {
    await stores.events.history(agencyId, 'item', itemId);
    const stored = await stores.queries.findItem(agencyId, itemId);
    const versions = await stores.queries.listReleasedVersions(agencyId, itemId);
    const earlier = versions.find((row) => row.version === version);
    if (stored === undefined || earlier === undefined) return refuse(notFound);
    if (earlier.isHidden) return accept(stored);
    if (version === stored.version && stored.withdrawnAt === null) return refuse(isShown);
    await stores.items.hideVersion(agencyId, itemId, version);
    const event = await stores.events.append(actor.id, {
      agencyId,
      stream: 'item',
      subjectId: itemId,
      action: 'hideVersion',
      happenedOn: deps.today(),
      payload: { version, why: reason.value, contentDigest: stored.contentDigest },
    });
    await stores.items.save(stored, event.seq);
    await stores.audit.record(actor, 'item.versionHidden', `item/${itemId}`, { version });
    return accept(stored);
  });
}

const notPublic: Refusal = {
  reason: 'notPublic',
  message: '这条信息现在没有公开，没有可以撤回的内容。不再需要的草稿请办理“放弃”。',
};

const isShown: Refusal = {
  reason: 'isShown',
  message: '这是公众现在看到的版本，不能隐去。有错误的请更正，不应公开的请撤回。',
};
