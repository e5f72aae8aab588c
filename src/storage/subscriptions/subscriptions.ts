import { sql } from 'kysely';
import type { SubscriptionFrequency, SubscriptionStage } from '../../core/catalog/subscription.ts';
import type { AgencyId, ColumnId, Digest, EntryId } from '../../core/values/ids.ts';
import type { Instant, Subscription } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { instantOf, instantOrNull } from '../instant.ts';

interface Row {
  readonly subscription_id: EntryId;
  readonly agency_id: AgencyId | null;
  readonly subject_id: string | null;
  readonly column_id: ColumnId | null;
  readonly keyword: string | null;
  readonly frequency: SubscriptionFrequency;
  readonly stage: SubscriptionStage;
  readonly sealed: Uint8Array | null;
  readonly address_digest: Digest | null;
  readonly secret_digest: Digest;
  readonly created_at: string;
  readonly confirmed_at: string | null;
  readonly ended_at: string | null;
  readonly sent_through: string;
  readonly mail_due_at: string | null;
  readonly mail_attempts: number;
  readonly mail_fault: string | null;
}

const columns = sql`
  subscription_id, agency_id, subject_id, column_id, keyword, frequency, stage, sealed, address_digest, secret_digest,
  created_at, confirmed_at, ended_at, sent_through, mail_due_at, mail_attempts, mail_fault`;

/** Writes a subscription; its scope and its secret never change. */
export async function saveSubscription(transaction: Database, subscription: Subscription): Promise<void> {
  const { scope, ...kept } = subscription;
  await transaction.run(sql`
    insert into subscription (${columns})
    values (${kept.subscriptionId}, ${scope.agencyId}, ${scope.subjectId}, ${scope.columnId}, ${scope.keyword},
            ${kept.frequency}, ${kept.stage}, ${kept.sealed}, ${kept.addressDigest}, ${kept.secretDigest},
            ${kept.createdAt}, ${kept.confirmedAt}, ${kept.endedAt}, ${kept.sentThrough}, ${kept.mailDueAt},
            ${kept.mailAttempts}, ${kept.mailFault})
    on conflict (subscription_id) do update
       set frequency = excluded.frequency, stage = excluded.stage, sealed = excluded.sealed,
           address_digest = excluded.address_digest, confirmed_at = excluded.confirmed_at,
           ended_at = excluded.ended_at, sent_through = excluded.sent_through, mail_due_at = excluded.mail_due_at,
           mail_attempts = excluded.mail_attempts, mail_fault = excluded.mail_fault`);
}

/** Makes whoever else subscribes an address wait until this transaction ends: a button pressed twice subscribes once. */
export async function lockAddress(transaction: Database, addressDigest: Digest): Promise<void> {
  await transaction.run(sql`select pg_advisory_xact_lock(hashtextextended(${addressDigest}, 0))`);
}

/** The subscription behind a link; whoever else changes it waits until this transaction ends. */
export async function lockSubscription(transaction: Database, secretDigest: Digest): Promise<Subscription | undefined> {
  const row = await transaction.maybe(sql<Row>`
    select ${columns} from subscription where secret_digest = ${secretDigest} for update`);
  return row === undefined ? undefined : subscriptionOf(row);
}

/** One subscription whose mail is due; no other worker takes it while this transaction lasts. */
export async function takeDueSubscription(transaction: Database, at: Instant): Promise<Subscription | undefined> {
  const row = await transaction.maybe(sql<Row>`
    select ${columns} from subscription where mail_due_at <= ${at}::timestamptz
     order by mail_due_at, subscription_id limit 1 for update skip locked`);
  return row === undefined ? undefined : subscriptionOf(row);
}

/** Takes away what was never confirmed since an instant. */
export function forgetPending(transaction: Database, before: Instant): Promise<number> {
  return transaction.run(sql`
    delete from subscription where stage = 'pending' and created_at < ${before}::timestamptz`);
}

/** The subscription behind the link in its mails. */
export async function findSubscription(db: Database, secretDigest: Digest): Promise<Subscription | undefined> {
  const row = await db.maybe(sql<Row>`select ${columns} from subscription where secret_digest = ${secretDigest}`);
  return row === undefined ? undefined : subscriptionOf(row);
}

/** Subscriptions of an address that have not ended, the oldest first. */
export async function listSubscriptionsOf(db: Database, addressDigest: Digest): Promise<readonly Subscription[]> {
  const rows = await db.many(sql<Row>`
    select ${columns} from subscription where address_digest = ${addressDigest}
     order by created_at, subscription_id`);
  return rows.map(subscriptionOf);
}

/** How many confirmed subscriptions follow an agency. */
export async function countSubscribers(db: Database, agency: AgencyId): Promise<number> {
  const { count } = await db.one(sql<{ count: number }>`
    select count(*) as count from subscription where agency_id = ${agency} and stage = 'confirmed'`);
  return count;
}

function subscriptionOf(row: Row): Subscription {
  return {
    subscriptionId: row.subscription_id,
    scope: { agencyId: row.agency_id, subjectId: row.subject_id, columnId: row.column_id, keyword: row.keyword },
    frequency: row.frequency,
    stage: row.stage,
    sealed: row.sealed,
    addressDigest: row.address_digest,
    secretDigest: row.secret_digest,
    createdAt: instantOf(row.created_at),
    confirmedAt: instantOrNull(row.confirmed_at),
    endedAt: instantOrNull(row.ended_at),
    sentThrough: instantOf(row.sent_through),
    mailDueAt: instantOrNull(row.mail_due_at),
    mailAttempts: row.mail_attempts,
    mailFault: row.mail_fault,
  };
}
