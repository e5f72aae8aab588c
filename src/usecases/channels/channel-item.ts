import type { Actor } from '../../core/access/permissions.ts';
import type { ChannelText } from '../../core/catalog/channel-text.ts';
import { itemAddressFrom } from '../../core/catalog/item-address.ts';
import type { Arrival } from '../../core/catalog/publication-channels.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { ItemId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorize, notFound } from '../authorize.ts';
import type { Deps, PublishedItem } from '../ports.ts';
import { agencyIn } from '../requests/request-context.ts';
import { shanghaiDayOf } from '../shanghai-day.ts';

/** A public item of the actor's agency as channels take it. */
export interface ChannelItem {
  readonly item: PublishedItem;
  textFor(arrival: Arrival): ChannelText;
}

/** Opens a public item of the actor's agency for its channels; what is not public, or not its own, is not found. */
export async function openChannelItem(
  deps: Pick<Deps, 'queries' | 'today'>,
  actor: Actor,
  itemId: ItemId,
  baseUrl: string,
): Promise<Result<ChannelItem, Refusal>> {
  const { agencyId } = actor;
  const allowed = await authorize(deps, actor, 'channel.use', agencyId);
  if (!allowed.ok) return allowed;
  const today = deps.today();
  const filter = { agencyIds: [agencyId], itemIds: [itemId], offset: 0, limit: 1 };
  const [head] = (await deps.queries.listPublishedItems(filter, today)).rows;
  const item = head === undefined ? undefined : await deps.queries.findPublishedItem(head.indexNumber, today);
  if (item === undefined || 'withdrawnAt' in item) return refuse(notFound);
  const agency = agencyIn(allowed.value, agencyId);
  return accept({
    item,
    textFor: (arrival) => ({
      agencyName: agency.name,
      indexNumber: item.indexNumber,
      publishedOn: shanghaiDayOf(item.publishedAt),
      content: item.content,
      phone: agency.contact.phone,
      address: `${baseUrl}${itemAddressFrom(item.indexNumber, arrival)}`,
    }),
  });
}
