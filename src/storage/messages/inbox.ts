import { type RawBuilder, sql } from 'kysely';
import type { MessageKind } from '../../core/requests/message-kinds.ts';
import type { AccountId, AgencyId, RequestId } from '../../core/values/ids.ts';
import type { InboxFilter, InboxMessage, Instant, Page } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { instantOf, instantOrNull } from '../instant.ts';
import { pageOf } from '../page.ts';

interface InboxRow {
  readonly message_no: number;
  readonly request_id: RequestId | null;
  readonly request_number: string | null;
  readonly kind: MessageKind;
  readonly notice: { readonly sentence: string; readonly path: string } | null;
  readonly queued_at: string;
  readonly read_at: string | null;
}

/** Messages of an agency to one of its people, the newest first. */
export function listInbox(db: Database, agency: AgencyId, filter: InboxFilter): Promise<Page<InboxMessage>> {
  const unread = filter.unreadOnly === true ? sql`and reading.read_at is null` : sql``;
  const matching = sql<InboxRow>`
    select message.message_no, message.request_id, request.request_number, message.kind, message.notice,
           message.queued_at, reading.read_at
      from message
      left join disclosure_request request on request.agency_id = message.agency_id and request.request_id = message.request_id
      left join message_reading reading on reading.agency_id = message.agency_id
           and reading.message_no = message.message_no and reading.account_id = ${filter.accountId}
     where message.agency_id = ${agency} and ${isFor(filter)} ${unread}`;
  return pageOf(db, matching, sql`message_no desc`, filter, messageOf);
}

/** How many messages somebody has not read. */
export async function countUnread(
  db: Database,
  agency: AgencyId,
  reader: Pick<InboxFilter, 'accountId' | 'mayClaim'>,
): Promise<number> {
  const { total } = await db.one(sql<{ total: number }>`
    select count(*) as total from message
     where agency_id = ${agency} and ${isFor(reader)}
       and not exists (select from message_reading reading where reading.agency_id = message.agency_id
                       and reading.message_no = message.message_no and reading.account_id = ${reader.accountId})`);
  return total;
}

/** How many messages of a kind about a request were queued since an instant, to whomever. */
export async function countMessages(
  db: Database,
  agency: AgencyId,
  requestId: RequestId,
  kind: MessageKind,
  since: Instant,
): Promise<number> {
  const { total } = await db.one(sql<{ total: number }>`
    select count(*) as total from message
     where agency_id = ${agency} and request_id = ${requestId} and kind = ${kind} and queued_at >= ${since}`);
  return total;
}

/** How many notices of a kind about a subject were queued since an instant, to whomever. */
export async function countNotices(
  db: Database,
  agency: AgencyId,
  kind: string,
  subject: string,
  since: Instant,
): Promise<number> {
  const { total } = await db.one(sql<{ total: number }>`
    select count(*) as total from message
     where agency_id = ${agency} and kind = ${kind} and notice ->> 'subject' = ${subject} and queued_at >= ${since}`);
  return total;
}

/** Marks messages to somebody as read, all of them up to a number; those of others stay as they are. */
export async function markRead(
  transaction: Database,
  agency: AgencyId,
  reader: Pick<InboxFilter, 'accountId' | 'mayClaim'>,
  upTo: number,
  at: Instant,
): Promise<void> {
  await transaction.run(sql`
    insert into message_reading (agency_id, message_no, account_id, read_at)
    select agency_id, message_no, ${reader.accountId}, ${at} from message
     where agency_id = ${agency} and message_no <= ${upTo} and ${isFor(reader)}
    on conflict do nothing`);
}

// what is addressed to the case officer of a request that nobody holds is for everybody who may claim it
function isFor({ accountId, mayClaim }: { accountId: AccountId; mayClaim: boolean }): RawBuilder<unknown> {
  const mine = sql`message.account_id = ${accountId}`;
  if (!mayClaim) return mine;
  return sql`(${mine} or (message.to_kind = 'caseOfficer' and message.account_id is null))`;
}

function messageOf(row: InboxRow): InboxMessage {
  return {
    messageNo: row.message_no,
    about: aboutOf(row),
    queuedAt: instantOf(row.queued_at),
    readAt: instantOrNull(row.read_at),
  };
}

function aboutOf({ request_id, request_number, kind, notice }: InboxRow): InboxMessage['about'] {
  if (notice !== null) return { sentence: notice.sentence, path: notice.path };
  if (request_id === null || request_number === null) throw new Error('A message is about a request or a notice.');
  return { requestId: request_id, requestNumber: request_number, kind };
}
