import type { Actor } from '../../core/access/permissions.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { decideSameContent } from '../../core/releases/public-answer.ts';
import type { Digest, ItemId } from '../../core/values/ids.ts';
import { accept, type Result } from '../../core/values/result.ts';
import type { Deps, StoredItem } from '../ports.ts';
import { takeItemStep } from './item-course.ts';
import { readyContent } from './item-readiness.ts';

/** An item with the content that somebody saw. */
export interface SeenItem {
  readonly itemId: ItemId;
  readonly seen: Digest;
}

/**
 * Submits the content that was seen: from now on it stands still, and everybody after agrees to it and nothing else. Whoever
 * submits counts among its authors. Refuses what is incomplete or carries a fault that must be corrected.
 */
export function submitItem(
  deps: Deps,
  actor: Actor,
  { itemId, seen }: SeenItem,
): Promise<Result<StoredItem, Refusal | readonly Refusal[]>> {
  return takeItemStep(deps, actor, {
    itemId,
    act: 'submit',
    audit: 'item.submitted',
    decide: async (moment) => {
      const { stored, contentDigest, becomes } = moment;
      const same = decideSameContent(seen, contentDigest);
      if (!same.ok) return same;
      const ready = await readyContent(moment);
      if (!ready.ok) return ready;
      const authors = [...new Set([...stored.authors, actor.id])];
      return accept({ item: { ...stored, stage: becomes, authors } });
    },
  });
}

/** What became of one of several items that were submitted at once. */
export interface Submission {
  readonly itemId: ItemId;
  readonly refusals: readonly Refusal[];
}

/** Submits several items, each decided by itself: one that is refused keeps no other one back. */
export async function submitItems(
  deps: Deps,
  actor: Actor,
  items: readonly SeenItem[],
): Promise<readonly Submission[]> {
  const submissions: Submission[] = [];
  for (const item of items) {
    const done = await submitItem(deps, actor, item);
    submissions.push({ itemId: item.itemId, refusals: done.ok ? [] : [done.refusal].flat() });
  }
  return submissions;
}

/** Takes an item back to change it; every review before is void, and so is its appointed time. */
export function recallItem(
  deps: Deps,
  actor: Actor,
  itemId: ItemId,
): Promise<Result<StoredItem, Refusal | readonly Refusal[]>> {
  return takeItemStep(deps, actor, {
    itemId,
    act: 'recall',
    audit: 'item.recalled',
    decide: async ({ stored, becomes }) => accept({ item: { ...stored, stage: becomes, publishAt: null } }),
  });
}
