import type { Actor } from '../../core/access/permissions.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { ItemId } from '../../core/values/ids.ts';
import { accept, type Result } from '../../core/values/result.ts';
import type { Deps, StoredItem } from '../ports.ts';
import { type ItemMoment, type ItemOutcome, takeItemStep } from './item-course.ts';
import { keepRevision } from './save-item.ts';

/**
 * Begins a correction of what is public or was withdrawn; what the public sees stays until the correction has passed all
 * reviews. `hidesEarlier`: earlier versions lose their words when it is published, because they hold what must not be seen.
 */
export function correctItem(
  deps: Deps,
  actor: Actor,
  { itemId, hidesEarlier }: { readonly itemId: ItemId; readonly hidesEarlier: boolean },
): Promise<Result<StoredItem, Refusal | readonly Refusal[]>> {
  return takeItemStep(deps, actor, {
    itemId,
    act: 'correct',
    audit: 'item.correctionBegun',
    payload: { hidesEarlier },
    decide: async (moment) => {
      // the note speaks of one correction: the next one has its own
      const blank = { ...moment.content, changeNote: '' };
      const kept = moment.content.changeNote === '' ? moment.stored : await keepRevision(moment, blank);
      return accept({ item: { ...kept, stage: moment.becomes } });
    },
  });
}

/** Gives up a draft. A correction that was begun leaves what the public sees as it is, with the words that were released. */
export function discardItem(
  deps: Deps,
  actor: Actor,
  itemId: ItemId,
): Promise<Result<StoredItem, Refusal | readonly Refusal[]>> {
  return takeItemStep(deps, actor, {
    itemId,
    act: 'discard',
    audit: 'item.discarded',
    decide: async (moment) =>
      moment.stored.version === 0
        ? accept({ item: { ...moment.stored, stage: moment.becomes } })
        : accept(await dropCorrection(moment)),
  });
}

async function dropCorrection(moment: ItemMoment): Promise<ItemOutcome> {
  const { stores, stored, contentDigest } = moment;
  const versions = await stores.queries.listReleasedVersions(stored.agencyId, stored.itemId);
  const released = versions.at(-1);
  const stage = stored.withdrawnAt === null ? 'published' : 'withdrawn';
  // of what was withdrawn no released words are left to go back to
  const isBack = released?.content == null || released.contentDigest === contentDigest;
  const item = isBack || released?.content == null ? stored : await keepRevision(moment, released.content);
  return { item: { ...item, stage }, audit: 'item.correctionDropped', payload: { isCorrection: true } };
}
