import { sql } from 'kysely';
import type { Instant } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';

/** How often a key (account and source) was tried since an instant. */
export async function countAttempts(db: Database, key: string, since: Instant): Promise<number> {
  const { count } = await db.one(sql<{ count: number }>`
    select count(*) as count from login_attempt where attempt_key = ${key} and attempted_at >= ${since}`);
  return count;
}

/** Notes an attempt, and forgets those of every key older than an hour, so that guessing does not fill the table. */
export async function recordAttempt(db: Database, key: string, at: Instant): Promise<void> {
  await db.run(sql`delete from login_attempt where attempted_at < ${at}::timestamptz - interval '1 hour'`);
  await db.run(sql`insert into login_attempt (attempt_key, attempted_at) values (${key}, ${at})`);
}

/** Forgets the attempts of a key: its owner signed in. */
export async function forgetAttempts(db: Database, key: string): Promise<void> {
  await db.run(sql`delete from login_attempt where attempt_key = ${key}`);
}
