import { type RawBuilder, sql } from 'kysely';
import type { MessageKind } from '../../core/requests/message-kinds.ts';
import type { AgencyId, RequestId } from '../../core/values/ids.ts';
import type { Instant, MailRecord, MailState, Page } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { instantOf, instantOrNull } from '../instant.ts';
import { pageOf } from '../page.ts';

interface MailRow {
  readonly agency_id: AgencyId;
  readonly message_no: number;
  readonly request_id: RequestId;
  readonly request_number: string;
  readonly kind: MessageKind;
  readonly queued_at: string;
  readonly mail_state: MailState;
  readonly mail_attempts: number;
  readonly mail_fault: string | null;
  readonly mail_due_at: string | null;
  readonly mail_settled_at: string | null;
}

const mailSource = sql`
  select message.agency_id, message_no, message.request_id, request_number, kind, queued_at, mail_state, mail_attempts,
         mail_fault, mail_due_at, mail_settled_at
    from message
    join disclosure_request request on request.agency_id = message.agency_id and request.request_id = message.request_id`;

/**
 * Mails whose time has come, the oldest first, of every agency: for the worker alone. Rows that another worker holds are
 * passed over, so that no mail is sent twice at the same time.
 */
export async function takeDueMails(transaction: Database, at: Instant, limit: number): Promise<readonly MailRecord[]> {
  const rows = await transaction.many(sql<MailRow>`
    ${mailSource} where mail_state = 'waiting' and mail_due_at <= ${at}
     order by mail_due_at, message.agency_id, message_no limit ${limit} for update of message skip locked`);
  return rows.map(mailOf);
}

/** Writes how an attempt ended: settled, or to be tried again at a later time. */
export async function saveMailAttempt(transaction: Database, mail: MailRecord): Promise<void> {
  await transaction.run(sql`
    update message set mail_state = ${mail.state}, mail_attempts = ${mail.attempts}, mail_fault = ${mail.fault},
           mail_due_at = ${mail.dueAt}::timestamptz, mail_settled_at = ${mail.settledAt}::timestamptz
     where agency_id = ${mail.agencyId} and message_no = ${mail.messageNo}`);
}

/** Mails of an agency by their state, the newest first. */
export function listMails(
  db: Database,
  agency: AgencyId,
  filter: { readonly state?: MailState; readonly offset: number; readonly limit: number },
): Promise<Page<MailRecord>> {
  const state = filter.state === undefined ? sql`mail_state is not null` : sql`mail_state = ${filter.state}`;
  const matching: RawBuilder<MailRow> = sql<MailRow>`${mailSource} where message.agency_id = ${agency} and ${state}`;
  return pageOf(db, matching, sql`message_no desc`, filter, mailOf);
}

function mailOf(row: MailRow): MailRecord {
  return {
    agencyId: row.agency_id,
    messageNo: row.message_no,
    requestId: row.request_id,
    requestNumber: row.request_number,
    kind: row.kind,
    queuedAt: instantOf(row.queued_at),
    state: row.mail_state,
    attempts: row.mail_attempts,
    fault: row.mail_fault,
    dueAt: instantOrNull(row.mail_due_at),
    settledAt: instantOrNull(row.mail_settled_at),
  };
}
