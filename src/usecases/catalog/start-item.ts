import type { Actor } from '../../core/access/permissions.ts';
import { checkItemDraft } from '../../core/catalog/check-item-content.ts';
import type { ItemDraftContent } from '../../core/catalog/item-content.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { JsonValue } from '../../core/values/canonical-json.ts';
import type { ItemId } from '../../core/values/ids.ts';
import { accept, type Result } from '../../core/values/result.ts';
import { authorizeEntry } from '../authorize.ts';
import type { Deps, StoredItem, Stores } from '../ports.ts';
import { agencyIn } from '../requests/request-context.ts';
import { readItemDue } from './item-due.ts';
import { sealDraft } from './sealed-draft.ts';

/** A new item: its identifier, chosen by the form so that sending it twice begins one, and its first words. */
export interface StartItem {
  readonly itemId: ItemId;
  readonly content: ItemDraftContent;
}

/** Begins an item of the actor's agency. Refuses words that could not be kept as they are. */
export async function startItem(
  deps: Deps,
  actor: Actor,
  { itemId, content }: StartItem,
): Promise<Result<StoredItem, Refusal | readonly Refusal[]>> {
  const allowed = await authorizeEntry(deps, actor, 'item.draft');
  if (!allowed.ok) return allowed;
  const draft = checkItemDraft({ ...content, agencyId: actor.agencyId });
  if (!draft.ok) return draft;
  const agency = agencyIn(allowed.value, actor.agencyId);
  return deps.inTransaction(async (stores) => {
    await stores.events.history(actor.agencyId, 'item', itemId);
    const earlier = await stores.queries.findItem(actor.agencyId, itemId);
    if (earlier !== undefined) return accept(earlier);
    return accept(await keepNewItem(deps, stores, actor, { itemId, content: draft.value, agency }));
  });
}

/**
 * Writes the first state of an item with its event and audit entry, in the caller's transaction, which holds the lock of the
 * agency's chain. The words were checked by the caller.
 */
export async function keepNewItem(
  deps: Pick<Deps, 'sealer' | 'digest' | 'now' | 'today'>,
  stores: Stores,
  actor: Pick<Actor, 'id' | 'agencyId'>,
  start: StartItem & {
    readonly agency: Parameters<typeof readItemDue>[1];
    /** Where it comes from, recorded with the event; no personal data. */
    readonly origin?: { readonly [key: string]: JsonValue };
  },
): Promise<StoredItem> {
  const { itemId, content, agency, origin } = start;
  const { agencyId } = actor;
  const { sealed, contentDigest } = sealDraft(deps, itemId, content);
  const due = await readItemDue(stores.queries, agency, content, []);
  const at = deps.now();
  const dueOn = due?.reading.dueOn ?? null;
  const item = { ...newItem, ...placeOf(content), agencyId, itemId, contentDigest, authors: [actor.id], dueOn };
  const begun = { ...item, createdAt: at, changedAt: at };
  const event = await stores.events.append(actor.id, {
    agencyId,
    stream: 'item',
    subjectId: itemId,
    action: 'start',
    happenedOn: deps.today(),
    payload: { contentDigest, revision: 1, ...origin },
  });
  await stores.items.save(begun, event.seq);
  await stores.items.saveDraft({
    agencyId,
    itemId,
    revision: 1,
    sealed,
    contentDigest,
    savedBy: actor.id,
    savedAt: at,
  });
  await stores.audit.record(actor, 'item.started', `item/${itemId}`);
  return begun;
}

/** An item of which nothing has happened yet. */
const newItem = {
  stage: 'drafting',
  revision: 1,
  version: 0,
  indexNumber: null,
  publishAt: null,
  reassessOn: null,
  publishedAt: null,
  withdrawnAt: null,
} as const;

/** What lists know of a content without its words. */
export function placeOf(content: ItemDraftContent): Pick<StoredItem, 'openness' | 'subjectId' | 'columnId' | 'madeOn'> {
  const { openness, subjectId, columnId, madeOn } = content;
  return { openness: openness?.kind ?? null, subjectId, columnId, madeOn };
}
