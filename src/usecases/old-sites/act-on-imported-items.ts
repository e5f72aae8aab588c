import type { Actor } from '../../core/access/permissions.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { EntryId, ItemId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorize, notFound } from '../authorize.ts';
import { publishItem } from '../catalog/publish-item.ts';
import { approveItem, reviewItem, reviewItemForSecrecy, sendItemBack } from '../catalog/review-item.ts';
import { type SeenItem, submitItem } from '../catalog/submit-item.ts';
import type { Deps } from '../ports.ts';

/** What can be done with several imported items at once. */
export const importedItemActs = ['submit', 'passReview', 'passSecrecy', 'approve', 'sendBack', 'publish'] as const;

export type ImportedItemAct = (typeof importedItemActs)[number];

/** What became of one of them. */
export interface ImportedItemOutcome {
  readonly itemId: ItemId;
  readonly refusals: readonly Refusal[];
}

/**
 * Takes one act on several items of an import. Each is decided by itself, for exactly the content that was seen, by all
 * the rules of a single one: reviews stay bound to the digest of each item, and the gate is asked for each.
 */
export async function actOnImportedItems(
  deps: Deps,
  actor: Actor,
  input: {
    readonly importId: EntryId;
    readonly act: ImportedItemAct;
    readonly items: readonly SeenItem[];
    readonly opinion: string;
  },
): Promise<Result<readonly ImportedItemOutcome[], Refusal>> {
  const allowed = await authorize(deps, actor, 'item.read', actor.agencyId);
  if (!allowed.ok) return allowed;
  const imported = await deps.queries.listImportedItems(actor.agencyId, input.importId);
  const known = new Set(imported.map(({ item }) => item.itemId));
  if (known.size === 0) return refuse(notFound);
  const outcomes: ImportedItemOutcome[] = [];
  for (const seen of input.items) {
    const done = known.has(seen.itemId) ? await actOn(deps, actor, input.act, seen, input.opinion) : refuse(notFound);
    outcomes.push({ itemId: seen.itemId, refusals: done.ok ? [] : [done.refusal].flat() });
  }
  return accept(outcomes);
}

function actOn(deps: Deps, actor: Actor, act: ImportedItemAct, seen: SeenItem, opinion: string) {
  const review = { ...seen, opinion, remarks: [] };
  switch (act) {
    case 'submit':
      return submitItem(deps, actor, seen);
    case 'passReview':
      return reviewItem(deps, actor, review);
    case 'passSecrecy':
      return reviewItemForSecrecy(deps, actor, review);
    case 'approve':
      return approveItem(deps, actor, review);
    case 'sendBack':
      return sendItemBack(deps, actor, review);
    case 'publish':
      return publishItem(deps, actor, seen);
  }
}
