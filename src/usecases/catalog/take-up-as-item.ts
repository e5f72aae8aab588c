import type { Actor } from '../../core/access/permissions.ts';
import { checkItemDraft } from '../../core/catalog/check-item-content.ts';
import { emptyItemDraft, type ItemDraftContent } from '../../core/catalog/item-content.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { checkPublicAnswerWords, type PublicAnswerWords } from '../../core/releases/public-answer.ts';
import type { AgencyId, ItemId, RequestId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { openTraces, takenAlready } from '../answers/propose-disclosure.ts';
import { authorizeEntry } from '../authorize.ts';
import type { Deps, StoredItem } from '../ports.ts';
import { agencyIn } from '../requests/request-context.ts';
import { keepNewItem } from './start-item.ts';

/**
 * Begins an item from information that several people were given (Article 44(1)): it is disclosed to everybody and takes the
 * way of every item. Nothing of anybody's request is quoted; the requests are noted so that they are not proposed again.
 */
export async function takeUpAsItem(
  deps: Deps,
  actor: Actor,
  input: {
    readonly itemId: ItemId;
    readonly requestIds: readonly RequestId[];
    readonly words: PublicAnswerWords;
  },
): Promise<Result<StoredItem, Refusal | readonly Refusal[]>> {
  const allowed = await authorizeEntry(deps, actor, 'item.draft');
  if (!allowed.ok) return allowed;
  const { agencyId } = actor;
  const { itemId, requestIds } = input;
  const words = checkPublicAnswerWords(input.words);
  if (!words.ok) return words;
  const agency = agencyIn(allowed.value, agencyId);
  const content = checkItemDraft(draftFrom(agencyId, agency.name, words.value));
  if (!content.ok) return content;
  return deps.inTransaction(async (stores): Promise<Result<StoredItem, Refusal>> => {
    await stores.events.history(agencyId, 'item', itemId);
    const earlier = await stores.queries.findItem(agencyId, itemId);
    if (earlier !== undefined) return accept(earlier);
    const known = new Set((await openTraces(stores.queries, actor, deps)).map(({ requestId }) => requestId));
    if (!requestIds.every((requestId) => known.has(requestId))) return refuse(takenAlready);
    const origin = { requestIds: [...requestIds] };
    const item = await keepNewItem(deps, stores, actor, { itemId, content: content.value, agency, origin });
    await stores.items.saveOrigins(agencyId, itemId, requestIds);
    return accept(item);
  });
}

function draftFrom(agencyId: AgencyId, agencyName: string, { title, answer }: PublicAnswerWords): ItemDraftContent {
  return {
    ...emptyItemDraft(agencyId),
    title,
    issuers: [agencyName],
    openness: { kind: 'proactive', ground: null, reason: '' },
    body: answer
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => ({ kind: 'paragraph', spans: [{ text: line.trim() }] })),
  };
}
