import type { Actor } from '../../core/access/permissions.ts';
import type { RecipientKind } from '../../core/catalog/delivery-recipients.ts';
import { ogi } from '../../core/law/citation.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { canonicalJson } from '../../core/values/canonical-json.ts';
import type { EntryId } from '../../core/values/ids.ts';
import { type PlainDate, yearOf } from '../../core/values/plain-date.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorize, authorizeEntry, notFound } from '../authorize.ts';
import type { DeliveredItem, DeliveryList, Deps, ItemHead, Queries } from '../ports.ts';
import { shanghaiDayOf } from '../shanghai-day.ts';

/** What a delivery list is asked to hold. The id is made by the caller, so that sending twice makes one list. */
export interface MakeDelivery {
  readonly deliveryId: EntryId;
  readonly recipientKind: RecipientKind;
  readonly recipient: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
}

const mostRows = 2000;

/**
 * Lists everything that was published in a period and is public now, to be handed to an archive or a library (Article 25).
 * The rows are kept as they are on this day. Refuses a period that has not ended its days yet, and one without anything.
 */
export async function makeDelivery(
  deps: Deps,
  actor: Actor,
  input: MakeDelivery,
): Promise<Result<DeliveryList, readonly Refusal[]>> {
  const allowed = await authorizeEntry(deps, actor, 'delivery.write');
  if (!allowed.ok) return refuse([allowed.refusal]);
  const faults = faultsOf(input, deps.today());
  if (faults.length > 0) return refuse(faults);
  const { agencyId } = actor;
  return deps.inTransaction(async (stores) => {
    await stores.events.history(agencyId, 'delivery', input.deliveryId);
    const earlier = await stores.queries.findDelivery(agencyId, input.deliveryId);
    if (earlier !== undefined) return accept(earlier);
    const rows = await publishedBetween(stores.queries, actor, input, deps.today());
    if (rows.length === 0) return refuse([nothingPublished]);
    if (rows.length >= mostRows) return refuse([tooMuch]);
    const number = await stores.events.nextNumber(agencyId, 'delivery', yearOf(deps.today()));
    const list: Omit<DeliveryList, 'madeByName'> = {
      ...input,
      recipient: input.recipient.trim(),
      agencyId,
      listNumber: `移交〔${yearOf(deps.today())}〕${number}号`,
      rows,
      madeBy: actor.id,
      madeAt: deps.now(),
      receipt: null,
      cancelledAt: null,
      cancelReason: null,
    };
    const { listNumber, recipientKind, from, to } = list;
    const digest = deps.digest(canonicalJson(rows));
    const payload = { listNumber, recipientKind, from, to, rowCount: rows.length, digest };
    await record(deps, stores, actor, list, { action: 'make', audit: 'delivery.made', payload });
    return accept({ ...list, madeByName: actor.displayName });
  });
}

/** Notes that a list was received: when, and who signed for it. Signed for once. */
export function receiveDelivery(
  deps: Deps,
  actor: Actor,
  input: {
    readonly deliveryId: EntryId;
    readonly receivedOn: PlainDate;
    readonly receivedBy: string;
    readonly note: string;
  },
): Promise<Result<DeliveryList, Refusal>> {
  return changeDelivery(deps, actor, input.deliveryId, 'receive', (list) => {
    const receivedBy = input.receivedBy.trim();
    if (list.receipt !== null) return refuse(alreadyReceived);
    if (receivedBy === '')
      return refuse({ reason: 'missing', field: 'receivedBy', message: '请填写签收人（单位和姓名，或者单位印章）。' });
    if (input.receivedOn > deps.today() || input.receivedOn < shanghaiDayOf(list.madeAt))
      return refuse({
        reason: 'outOfRange',
        field: 'receivedOn',
        message: '签收日期应在编制目录之日至今天之间，请核对。',
      });
    return accept({ ...list, receipt: { receivedOn: input.receivedOn, receivedBy, note: input.note.trim() } });
  });
}

/** Takes a list back that was not signed for; its number stays used. */
export function cancelDelivery(
  deps: Deps,
  actor: Actor,
  input: { readonly deliveryId: EntryId; readonly why: string },
): Promise<Result<DeliveryList, Refusal>> {
  return changeDelivery(deps, actor, input.deliveryId, 'cancel', (list) => {
    const why = input.why.trim();
    if (why === '') return refuse({ reason: 'missing', field: 'why', message: '请填写作废原因。' });
    if (list.receipt !== null) return refuse(alreadyReceived);
    return accept({ ...list, cancelledAt: deps.now(), cancelReason: why });
  });
}

async function changeDelivery(
  deps: Deps,
  actor: Actor,
  deliveryId: EntryId,
  action: 'receive' | 'cancel',
  decide: (list: DeliveryList) => Result<DeliveryList, Refusal>,
): Promise<Result<DeliveryList, Refusal>> {
  const allowed = await authorize(deps, actor, 'delivery.write', actor.agencyId);
  if (!allowed.ok) return allowed;
  return deps.inTransaction(async (stores) => {
    await stores.events.history(actor.agencyId, 'delivery', deliveryId);
    const list = await stores.queries.findDelivery(actor.agencyId, deliveryId);
    if (list === undefined) return refuse(notFound);
    if (list.cancelledAt !== null) return refuse({ reason: 'cancelled', message: '这份目录已经作废。请重新编制。' });
    const decided = decide(list);
    if (!decided.ok) return decided;
    const audit = action === 'receive' ? 'delivery.received' : 'delivery.cancelled';
    const { receipt } = decided.value;
    const payload = receipt === null ? {} : { receivedOn: receipt.receivedOn };
    await record(deps, stores, actor, decided.value, { action, audit, payload });
    return decided;
  });
}

async function record(
  deps: Pick<Deps, 'today'>,
  stores: Parameters<Parameters<Deps['inTransaction']>[0]>[0],
  actor: Actor,
  list: Omit<DeliveryList, 'madeByName'>,
  what: {
    readonly action: string;
    readonly audit: 'delivery.made' | 'delivery.received' | 'delivery.cancelled';
    readonly payload: Readonly<Record<string, string | number>>;
  },
): Promise<void> {
  const event = await stores.events.append(actor.id, {
    agencyId: list.agencyId,
    stream: 'delivery',
    subjectId: list.deliveryId,
    action: what.action,
    happenedOn: deps.today(),
    payload: what.payload,
  });
  await stores.duties.saveDelivery(list, event.seq);
  await stores.audit.record(actor, what.audit, `delivery/${list.deliveryId}`, { listNumber: list.listNumber });
}

async function publishedBetween(
  queries: Queries,
  { agencyId }: Pick<Actor, 'agencyId'>,
  { from, to }: Pick<MakeDelivery, 'from' | 'to'>,
  today: PlainDate,
): Promise<readonly DeliveredItem[]> {
  const filter = { agencyIds: [agencyId], from, to, order: 'oldest', offset: 0, limit: mostRows } as const;
  const { rows } = await queries.listPublishedItems(filter, today);
  return rows.map(deliveredItem);
}

function deliveredItem(head: ItemHead): DeliveredItem {
  const { itemId, indexNumber, title, documentNumber, madeOn, publishedAt, genre, fileCount } = head;
  return {
    itemId,
    indexNumber,
    title,
    documentNumber,
    madeOn,
    publishedOn: shanghaiDayOf(publishedAt),
    genre,
    fileCount,
  };
}

function faultsOf({ recipient, from, to }: MakeDelivery, today: PlainDate): readonly Refusal[] {
  const faults: Refusal[] = [];
  if (recipient.trim() === '')
    faults.push({ field: 'recipient', reason: 'missing', message: '请填写接收单位，例如 托里县档案馆。' });
  if (from > to) faults.push({ field: 'to', reason: 'outOfRange', message: '截止日期早于起始日期，请核对。' });
  if (to > today) faults.push({ field: 'to', reason: 'inTheFuture', message: '截止日期晚于今天，请核对。' });
  return faults;
}

const nothingPublished: Refusal = {
  reason: 'nothingPublished',
  field: 'from',
  message: '这段时间没有公开的信息，不需要移交。请核对起止日期。',
  cite: ogi(25),
};
const tooMuch: Refusal = {
  reason: 'tooMuch',
  field: 'to',
  message: `一份目录最多${mostRows}条，请缩短起止日期，分成几份。`,
};
const alreadyReceived: Refusal = {
  reason: 'alreadyReceived',
  message: '这份目录已经签收，不能再次签收或者作废。',
};
