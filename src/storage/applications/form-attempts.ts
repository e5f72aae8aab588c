import { sql } from 'kysely';
import type { Digest } from '../../core/values/ids.ts';
import type { Instant } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';

/** How often a key was tried since an instant. */
export async function countFormAttempts(db: Database, key: string, since: Instant): Promise<number> {
  const { count } = await db.one(sql<{ count: number }>`
    select count(*) as count from form_attempt where attempt_key = ${key} and attempted_at >= ${since}`);
  return count;
}

/** Notes an attempt. */
export async function recordFormAttempt(db: Database, key: string, at: Instant): Promise<void> {
  await db.run(sql`insert into form_attempt (attempt_key, attempted_at) values (${key}, ${at})`);
}

/** Notes that a proof of work was used; false if it was before. */
export async function takeProof(db: Database, proofDigest: Digest, expiresAt: Instant): Promise<boolean> {
  const added = await db.run(sql`
    insert into used_proof (proof_digest, expires_at) values (${proofDigest}, ${expiresAt})
    on conflict (proof_digest) do nothing`);
  return added === 1;
}

/** Takes away drafts and proofs that have expired and attempts of more than a day ago; answers the number of drafts. */
export async function discardExpired(db: Database, at: Instant): Promise<number> {
  await db.run(sql`delete from used_proof where expires_at < ${at}`);
  await db.run(sql`delete from form_attempt where attempted_at < ${at}::timestamptz - interval '1 day'`);
  return db.run(sql`delete from application_draft where expires_at < ${at}`);
}
