import * as contract from '../contract/channels.ts';
import { renderBroadcastScript } from '../core/catalog/channel-broadcast.ts';
import { renderWechatText } from '../core/catalog/channel-wechat.ts';
import { itemAddressFrom } from '../core/catalog/item-address.ts';
import { publicationChannels } from '../core/catalog/publication-channels.ts';
import type { ItemId } from '../core/values/ids.ts';
import { addDays, type PlainDate } from '../core/values/plain-date.ts';
import { type ApiRoute, apiRoute } from '../http/api-route.ts';
import { type ChannelItem, openChannelItem } from '../usecases/channels/channel-item.ts';
import { printSheet } from '../usecases/channels/print-sheet.ts';
import { savePlace } from '../usecases/channels/save-place.ts';
import type { Deps, PostingPlace, ReachRow } from '../usecases/ports.ts';
import { shanghaiDayOf } from '../usecases/shanghai-day.ts';
import { pagingOf, readDay } from './inputs.ts';

/** Reach is shown of a year unless asked otherwise. */
const usualDays = 365;

const list = apiRoute({
  ...contract.listChannelItems,
  permission: 'channel.use',
  async handle({ deps, actor, query, today }) {
    const to = query.to === undefined ? { ok: true as const, value: today } : readDay(query.to, 'to');
    if (!to.ok) return to;
    const from =
      query.from === undefined
        ? { ok: true as const, value: addDays(to.value, -usualDays) }
        : readDay(query.from, 'from');
    if (!from.ok) return from;
    const words = query.words?.trim() ?? '';
    const filter = { agencyIds: [actor.agencyId], ...(words === '' ? {} : { words }), ...pagingOf(query) };
    const [page, reach, subscriberCount, places] = await Promise.all([
      deps.queries.listPublishedItems(filter, today),
      deps.queries.listReach(actor.agencyId, from.value, to.value),
      deps.queries.countSubscribers(actor.agencyId),
      deps.queries.listPlaces(actor.agencyId),
    ]);
    const rows = page.rows.map(({ itemId, indexNumber, title, publishedAt }) => ({
      itemId,
      indexNumber,
      title,
      publishedAt,
      reach: reachShape(summed(reach.filter((row) => row.itemId === itemId)), places),
    }));
    const value = { from: from.value, to: to.value, total: page.total, rows, subscriberCount };
    return {
      ok: true,
      value: { ...value, reach: reachShape(summed(reach), places), places: places.map(placeShape) },
    };
  },
});

const open = apiRoute({
  ...contract.openChannels,
  permission: 'channel.use',
  async handle({ deps, actor, params, baseUrl, today }) {
    const opened = await openChannelItem(deps, actor, params.itemId as ItemId, baseUrl);
    return opened.ok ? { ok: true, value: await studio(deps, opened.value, baseUrl, today) } : opened;
  },
});

const print = apiRoute({
  ...contract.printChannelSheet,
  permission: 'channel.use',
  async handle({ deps, actor, params, query, baseUrl }) {
    const wanted = { itemId: params.itemId as ItemId, sheet: params.sheet, placeNo: Number(query.place ?? 0) };
    const printed = await printSheet(deps, actor, wanted, baseUrl);
    return printed.ok ? { ok: true, file: { ...printed.value, contentType: 'application/pdf' } } : printed;
  },
});

const add = apiRoute({
  ...contract.addPlace,
  permission: 'channel.use',
  async handle({ deps, actor, body }) {
    const saved = await savePlace(deps, actor, { placeNo: null, name: body.name, isOpen: true });
    return saved.ok ? { ok: true, status: 201, value: placeShape(saved.value) } : saved;
  },
});

const change = apiRoute({
  ...contract.changePlace,
  permission: 'channel.use',
  async handle({ deps, actor, params, body }) {
    const saved = await savePlace(deps, actor, { placeNo: Number(params.placeNo), ...body });
    return saved.ok ? { ok: true, value: placeShape(saved.value) } : saved;
  },
});

export const channelRoutes: readonly ApiRoute[] = [list, open, print, add, change];

async function studio(deps: Deps, { item, textFor }: ChannelItem, baseUrl: string, today: PlainDate) {
  const [reach, places] = await Promise.all([
    deps.queries.listReach(item.agencyId, shanghaiDayOf(item.publishedAt), today),
    deps.queries.listPlaces(item.agencyId),
  ]);
  const own = reach.filter((row) => row.itemId === item.itemId);
  return {
    itemId: item.itemId,
    indexNumber: item.indexNumber,
    title: item.title,
    publishedAt: item.publishedAt,
    wechatText: renderWechatText(textFor({ channel: 'wechat', placeNo: 0 })),
    broadcastScript: renderBroadcastScript(textFor({ channel: 'web', placeNo: 0 })),
    addresses: publicationChannels.map(({ id }) => ({
      channel: id,
      address: `${baseUrl}${itemAddressFrom(item.indexNumber, { channel: id, placeNo: 0 })}`,
    })),
    feeds: ['atom.xml', 'feed.json'].map((format) => `${baseUrl}/feed/gk/${item.agencyId}/${format}`),
    reach: reachShape(summed(own), places),
    places: places.map(placeShape),
  };
}

/** Over all items, by channel and place, the most read first. */
function summed(rows: readonly ReachRow[]): readonly Omit<ReachRow, 'itemId'>[] {
  const sums = new Map<string, Omit<ReachRow, 'itemId'>>();
  for (const { channel, placeNo, count } of rows) {
    const key = `${channel} ${placeNo}`;
    sums.set(key, { channel, placeNo, count: count + (sums.get(key)?.count ?? 0) });
  }
  return [...sums.values()].sort((one, other) => other.count - one.count);
}

function reachShape(rows: readonly Omit<ReachRow, 'itemId'>[], places: readonly PostingPlace[]) {
  return rows.map((row) => ({
    ...row,
    placeName: places.find(({ placeNo }) => placeNo === row.placeNo)?.name ?? null,
  }));
}

function placeShape({ placeNo, name, closedAt }: PostingPlace) {
  return { placeNo, name, isOpen: closedAt === null };
}
