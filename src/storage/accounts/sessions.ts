import { sql } from 'kysely';
import type { Digest } from '../../core/values/ids.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import type { Account, Instant, Session } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { instantOf } from '../instant.ts';
import { type AccountRow, accountColumns, accountOf } from './account-row.ts';

interface SessionRow extends AccountRow {
  readonly csrf_token: string;
  readonly created_at: string;
  readonly seen_at: string;
  readonly expires_at: string;
}

/** A session that has not expired, of an account that is not disabled, with the roles held today. */
export async function findSession(
  db: Database,
  sessionDigest: Digest,
  today: PlainDate,
  at: Instant,
): Promise<Session | undefined> {
  const row = await db.maybe(
    sql<SessionRow>`
      select ${accountColumns(today)}, session.csrf_token, session.created_at, session.seen_at, session.expires_at
        from session
        join account on account.agency_id = session.agency_id and account.account_id = session.account_id
       where session.session_digest = ${sessionDigest} and session.expires_at > ${at} and account.disabled_at is null`,
    'find-session',
  );
  if (row === undefined) return undefined;
  return {
    account: accountOf(row),
    csrfToken: row.csrf_token,
    createdAt: instantOf(row.created_at),
    seenAt: instantOf(row.seen_at),
    expiresAt: instantOf(row.expires_at),
  };
}

/** Opens a session under the digest of its cookie's secret; sessions of the account that have expired are forgotten. */
export async function openSession(
  transaction: Database,
  sessionDigest: Digest,
  account: Pick<Account, 'agencyId' | 'accountId'>,
  csrfToken: string,
  at: Instant,
  expiresAt: Instant,
): Promise<void> {
  await transaction.run(sql`
    delete from session
     where agency_id = ${account.agencyId} and account_id = ${account.accountId} and expires_at <= ${at}`);
  await transaction.run(sql`
    insert into session (session_digest, agency_id, account_id, csrf_token, created_at, seen_at, expires_at)
    values (${sessionDigest}, ${account.agencyId}, ${account.accountId}, ${csrfToken}, ${at}, ${at}, ${expiresAt})`);
}

/** Notes when a session was last used. */
export async function touchSession(transaction: Database, sessionDigest: Digest, at: Instant): Promise<void> {
  await transaction.run(sql`update session set seen_at = ${at} where session_digest = ${sessionDigest}`);
}

/** Ends a session; nothing happens if it is gone. */
export async function closeSession(transaction: Database, sessionDigest: Digest): Promise<void> {
  await transaction.run(sql`delete from session where session_digest = ${sessionDigest}`);
}

/** Ends every session of an account, except one if it is named. */
export async function closeSessions(
  transaction: Database,
  account: Pick<Account, 'agencyId' | 'accountId'>,
  except?: Digest,
): Promise<void> {
  await transaction.run(sql`
    delete from session
     where agency_id = ${account.agencyId} and account_id = ${account.accountId}
       and session_digest is distinct from ${except ?? null}`);
}

/** Ends the oldest sessions of an account beyond the newest `count`. */
export async function keepNewestSessions(
  transaction: Database,
  account: Pick<Account, 'agencyId' | 'accountId'>,
  count: number,
): Promise<void> {
  await transaction.run(sql`
    delete from session
     where session_digest in (
             select session_digest from session
              where agency_id = ${account.agencyId} and account_id = ${account.accountId}
              order by created_at desc, session_digest
             offset ${count})`);
}
