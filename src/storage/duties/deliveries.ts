import { sql } from 'kysely';
import type { RecipientKind } from '../../core/catalog/delivery-recipients.ts';
import type { AccountId, AgencyId, EntryId } from '../../core/values/ids.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import type { DeliveredItem, DeliveryList, Page } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { instantOf, instantOrNull } from '../instant.ts';
import { pageOf } from '../page.ts';

interface DeliveryRow {
  readonly agency_id: AgencyId;
  readonly delivery_id: EntryId;
  readonly list_number: string;
  readonly recipient_kind: RecipientKind;
  readonly recipient: string;
  readonly period_from: PlainDate;
  readonly period_to: PlainDate;
  readonly rows: readonly DeliveredItem[];
  readonly made_by: AccountId;
  readonly made_by_name: string;
  readonly made_at: string;
  readonly received_on: PlainDate | null;
  readonly received_by: string | null;
  readonly receipt_note: string | null;
  readonly cancelled_at: string | null;
  readonly cancel_reason: string | null;
}

const source = sql`
  select list.agency_id, delivery_id, list_number, recipient_kind, recipient, period_from, period_to, rows, made_by,
         coalesce(account.display_name, made_by) as made_by_name, made_at, received_on, received_by, receipt_note,
         cancelled_at, cancel_reason
    from delivery_list as list
    left join account on account.account_id = list.made_by`;

/** Writes a delivery list as of its event; only receipt and cancellation are added to it. */
export async function saveDelivery(
  transaction: Database,
  list: Omit<DeliveryList, 'madeByName'>,
  lastSeq: number,
): Promise<void> {
  const { receipt } = list;
  await transaction.run(sql`
    insert into delivery_list (agency_id, delivery_id, list_number, recipient_kind, recipient, period_from, period_to,
                               rows, made_by, made_at, received_on, received_by, receipt_note, cancelled_at,
                               cancel_reason, last_seq)
    values (${list.agencyId}, ${list.deliveryId}, ${list.listNumber}, ${list.recipientKind}, ${list.recipient},
            ${list.from}, ${list.to}, ${JSON.stringify(list.rows)}::jsonb, ${list.madeBy}, ${list.madeAt},
            ${receipt?.receivedOn ?? null}, ${receipt?.receivedBy ?? null}, ${receipt?.note ?? null},
            ${list.cancelledAt}, ${list.cancelReason}, ${lastSeq})
    on conflict (agency_id, delivery_id) do update
       set received_on = excluded.received_on, received_by = excluded.received_by,
           receipt_note = excluded.receipt_note, cancelled_at = excluded.cancelled_at,
           cancel_reason = excluded.cancel_reason, last_seq = excluded.last_seq`);
}

/** Delivery lists of an agency, the newest first. */
export function listDeliveries(
  db: Database,
  agency: AgencyId,
  window: { readonly offset: number; readonly limit: number },
): Promise<Page<DeliveryList>> {
  const matching = sql<DeliveryRow>`${source} where list.agency_id = ${agency}`;
  return pageOf(db, matching, sql`made_at desc, delivery_id`, window, deliveryOf);
}

/** One delivery list of an agency. */
export async function findDelivery(
  db: Database,
  agency: AgencyId,
  deliveryId: EntryId,
): Promise<DeliveryList | undefined> {
  const row = await db.maybe(
    sql<DeliveryRow>`${source} where list.agency_id = ${agency} and list.delivery_id = ${deliveryId}`,
  );
  return row && deliveryOf(row);
}

function deliveryOf(row: DeliveryRow): DeliveryList {
  const { received_on: receivedOn, received_by: receivedBy } = row;
  return {
    agencyId: row.agency_id,
    deliveryId: row.delivery_id,
    listNumber: row.list_number,
    recipientKind: row.recipient_kind,
    recipient: row.recipient,
    from: row.period_from,
    to: row.period_to,
    rows: row.rows,
    madeBy: row.made_by,
    madeByName: row.made_by_name,
    madeAt: instantOf(row.made_at),
    receipt:
      receivedOn === null || receivedBy === null ? null : { receivedOn, receivedBy, note: row.receipt_note ?? '' },
    cancelledAt: instantOrNull(row.cancelled_at),
    cancelReason: row.cancel_reason,
  };
}
