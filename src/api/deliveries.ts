import type { Static } from 'typebox';
import * as contract from '../contract/deliveries.ts';
import { genres } from '../core/catalog/genres.ts';
import type { EntryId } from '../core/values/ids.ts';
import { type ApiRoute, apiRoute } from '../http/api-route.ts';
import { notFound } from '../usecases/authorize.ts';
import { cancelDelivery, makeDelivery, receiveDelivery } from '../usecases/duties/deliver.ts';
import type { DeliveryList } from '../usecases/ports.ts';
import { agencyIn } from '../usecases/requests/request-context.ts';
import { pagingOf, readDay } from './inputs.ts';

const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const list = apiRoute({
  ...contract.listDeliveries,
  permission: 'delivery.read',
  async handle({ deps, actor, query }) {
    const { rows, total } = await deps.queries.listDeliveries(actor.agencyId, pagingOf(query));
    return { ok: true, value: { rows: rows.map(rowOf), total } };
  },
});

const open = apiRoute({
  ...contract.getDelivery,
  permission: 'delivery.read',
  async handle({ deps, actor, params }) {
    const found = await deps.queries.findDelivery(actor.agencyId, params.deliveryId as EntryId);
    if (found === undefined) return { ok: false, refusal: notFound };
    const items = found.rows.map(({ genre, ...item }) => ({
      ...item,
      genreLabel: genres.find(({ id }) => id === genre)?.label ?? genre,
    }));
    const agencyName = agencyIn(await deps.queries.loadTree(), actor.agencyId).name;
    return { ok: true, value: { row: rowOf(found), agencyName, items } };
  },
});

const sheet = apiRoute({
  ...contract.getDeliverySheet,
  permission: 'delivery.read',
  async handle({ deps, actor, params }) {
    const found = await deps.queries.findDelivery(actor.agencyId, params.deliveryId as EntryId);
    if (found === undefined) return { ok: false, refusal: notFound };
    const agencyName = agencyIn(await deps.queries.loadTree(), actor.agencyId).name;
    const bytes = await deps.dutyFiles.writeDeliveryList(found, agencyName);
    return { ok: true, file: { fileName: `${found.listNumber}.xlsx`, contentType: sheetType, bytes } };
  },
});

const make = apiRoute({
  ...contract.makeDelivery,
  permission: 'delivery.write',
  async handle({ deps, actor, body }) {
    const from = readDay(body.from, 'from');
    if (!from.ok) return from;
    const to = readDay(body.to, 'to');
    if (!to.ok) return to;
    const deliveryId = body.deliveryId as EntryId;
    const made = await makeDelivery(deps, actor, { ...body, deliveryId, from: from.value, to: to.value });
    return made.ok ? { ok: true, status: 201, value: rowOf(made.value) } : made;
  },
});

const receive = apiRoute({
  ...contract.receiveDelivery,
  permission: 'delivery.write',
  async handle({ deps, actor, params, body }) {
    const receivedOn = readDay(body.receivedOn, 'receivedOn');
    if (!receivedOn.ok) return receivedOn;
    const deliveryId = params.deliveryId as EntryId;
    const done = await receiveDelivery(deps, actor, { ...body, deliveryId, receivedOn: receivedOn.value });
    return done.ok ? { ok: true, value: rowOf(done.value) } : done;
  },
});

const cancel = apiRoute({
  ...contract.cancelDelivery,
  permission: 'delivery.write',
  async handle({ deps, actor, params, body }) {
    const done = await cancelDelivery(deps, actor, { deliveryId: params.deliveryId as EntryId, why: body.why });
    return done.ok ? { ok: true, value: rowOf(done.value) } : done;
  },
});

export const deliveryRoutes: readonly ApiRoute[] = [list, open, sheet, make, receive, cancel];

function rowOf(list: DeliveryList): Static<typeof contract.DeliveryRow> {
  const { deliveryId, listNumber, recipientKind, recipient, from, to, rows, madeByName, madeAt, receipt } = list;
  return {
    ...{ deliveryId, listNumber, recipientKind, recipient, from, to, rowCount: rows.length, madeByName, madeAt },
    receivedOn: receipt?.receivedOn ?? null,
    receivedBy: receipt?.receivedBy ?? null,
    note: receipt?.note ?? '',
    cancelledAt: list.cancelledAt,
    cancelReason: list.cancelReason,
  };
}
