import { sql } from 'kysely';
import type { AccountId } from '../../core/values/ids.ts';
import type { Instant, NewMessage, NewNotice } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';

/** Keeps a message in the transaction that caused it; one to an applicant waits there to be sent as mail. */
export async function queueMessage(transaction: Database, message: NewMessage, at: Instant): Promise<void> {
  const { agencyId, requestId, to, message: kind } = message;
  const account = to.kind === 'account' ? to.accountId : await officerOf(transaction, message);
  const toApplicant = to.kind === 'applicant';
  await transaction.run(sql`
    insert into message (agency_id, request_id, kind, to_kind, account_id, queued_at, mail_state, mail_due_at)
    values (${agencyId}, ${requestId}, ${kind}, ${to.kind}, ${account}, ${at},
            ${toApplicant ? 'waiting' : null}, ${toApplicant ? at : null}::timestamptz)`);
  if (toApplicant) await transaction.run(sql`select ask_worker('send-messages', ${at}::timestamptz)`);
}

/** Keeps a notice to one person in the transaction that caused it. */
export async function queueNotice(transaction: Database, notice: NewNotice, at: Instant): Promise<void> {
  const { agencyId, accountId, kind, ...words } = notice;
  await transaction.run(sql`
    insert into message (agency_id, kind, to_kind, account_id, queued_at, notice)
    values (${agencyId}, ${kind}, 'account', ${accountId}, ${at}, ${JSON.stringify(words)}::jsonb)`);
}

/** Who holds the request after its newest change of hands; nobody where it may be claimed. */
async function officerOf(transaction: Database, { agencyId, requestId, to }: NewMessage): Promise<AccountId | null> {
  if (to.kind !== 'caseOfficer') return null;
  const row = await transaction.maybe(sql<{ officer: AccountId | null }>`
    select case action when 'claim' then actor_id else payload ->> 'to' end as officer
      from event
     where agency_id = ${agencyId} and stream = 'request' and subject_id = ${requestId}
       and action in ('claim', 'assign', 'transferInternally', 'returnToPool')
     order by seq desc limit 1`);
  return row?.officer ?? null;
}
