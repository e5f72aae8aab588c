import { type ItemDraftContent, itemText } from '../../core/catalog/item-content.ts';
import type { AgencyId, Digest, ItemId } from '../../core/values/ids.ts';
import type { Deps, ItemDraft } from '../ports.ts';

/** The words of a draft; they stay in memory. */
export function openDraft(
  deps: Pick<Deps, 'sealer'>,
  { agencyId, itemId, sealed }: Pick<ItemDraft, 'agencyId' | 'itemId' | 'sealed'>,
): ItemDraftContent {
  return JSON.parse(deps.sealer.open(sealed, boundTo(agencyId, itemId))) as ItemDraftContent;
}

/** The sealed words of a draft, with the digest that reviews are bound to. */
export function sealDraft(
  deps: Pick<Deps, 'sealer' | 'digest'>,
  itemId: ItemId,
  content: ItemDraftContent,
): { readonly sealed: Uint8Array; readonly contentDigest: Digest } {
  const text = itemText(content);
  return { sealed: deps.sealer.seal(text, boundTo(content.agencyId, itemId)), contentDigest: deps.digest(text) };
}

function boundTo(agencyId: AgencyId, itemId: ItemId): string {
  return `item/${agencyId}/${itemId}`;
}
