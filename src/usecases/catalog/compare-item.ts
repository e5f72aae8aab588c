import type { Actor } from '../../core/access/permissions.ts';
import type { ItemDraftContent } from '../../core/catalog/item-content.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { ItemId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorize, notFound } from '../authorize.ts';
import type { Deps } from '../ports.ts';
import { type Comparison, compareContents } from './compare-contents.ts';
import { itemNamesFor } from './item-names.ts';
import { openDraft } from './sealed-draft.ts';

/** A state of an item: a revision of its draft, or a released version. */
export interface ItemState {
  readonly kind: 'revision' | 'version';
  readonly no: number;
}

/** What changed between two states, with their names. */
export interface ItemComparison extends Comparison {
  readonly from: string | null;
  readonly to: string;
}

interface NamedState {
  readonly name: string;
  readonly content: ItemDraftContent;
}

/**
 * What changed between two states of an item. Left out, the newer one is the newest revision, the older one what the public
 * saw last, or before the first release what was submitted before this time. The sight is recorded.
 */
export async function compareItem(
  deps: Deps,
  actor: Actor,
  input: { readonly itemId: ItemId; readonly from: ItemState | null; readonly to: ItemState | null },
): Promise<Result<ItemComparison, Refusal>> {
  const { agencyId } = actor;
  const allowed = await authorize(deps, actor, 'item.read', agencyId);
  if (!allowed.ok) return allowed;
  const stored = await deps.queries.findItem(agencyId, input.itemId);
  if (stored === undefined) return refuse(notFound);
  const to = await stateOf(deps, actor, input.itemId, input.to ?? { kind: 'revision', no: stored.revision });
  const earlier = input.from ?? (await earlierState(deps, actor, input.itemId, stored.version, stored.revision));
  const from = earlier === null ? null : await stateOf(deps, actor, input.itemId, earlier);
  if (to === undefined || from === undefined) return refuse(notShown);
  const contents = from === null ? [to.content] : [from.content, to.content];
  const names = await itemNamesFor(deps.queries, agencyId, contents, deps.today());
  await deps.inTransaction(({ audit }) => audit.record(actor, 'item.seen', `item/${input.itemId}`));
  const comparison = compareContents(from?.content ?? null, to.content, names);
  return accept({ ...comparison, from: from?.name ?? null, to: to.name });
}

async function stateOf(
  deps: Deps,
  { agencyId }: Actor,
  itemId: ItemId,
  { kind, no }: ItemState,
): Promise<NamedState | undefined> {
  if (kind === 'revision') {
    const draft = await deps.queries.findItemDraft(agencyId, itemId, no);
    return draft === undefined ? undefined : { name: `第${no}稿`, content: openDraft(deps, draft) };
  }
  const versions = await deps.queries.listReleasedVersions(agencyId, itemId);
  const content = versions.find(({ version }) => version === no)?.content;
  return content == null ? undefined : { name: `已公开的第${no}版`, content };
}

async function earlierState(
  deps: Deps,
  { agencyId }: Actor,
  itemId: ItemId,
  version: number,
  revision: number,
): Promise<ItemState | null> {
  const versions = version === 0 ? [] : await deps.queries.listReleasedVersions(agencyId, itemId);
  const shown = versions.findLast(({ content }) => content !== null);
  if (shown !== undefined) return { kind: 'version', no: shown.version };
  const events = await deps.queries.listEvents(agencyId, 'item', itemId);
  const submitted = events
    .filter(({ action }) => action === 'submit')
    .map(({ payload }) => Number(payload['revision']))
    .findLast((no) => no < revision);
  return submitted === undefined ? null : { kind: 'revision', no: submitted };
}

const notShown: Refusal = {
  ...notFound,
  message: '没有找到要对照的版本，或者它的文字已经隐去。请在版本列表中重新选择。',
};
