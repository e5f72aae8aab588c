import { sql } from 'kysely';
import type { Database } from '../database.ts';

/** How many accounts there are at all: none on the first start. */
export async function countAccounts(db: Database): Promise<number> {
  const { count } = await db.one(sql<{ count: number }>`select count(*) as count from account`);
  return count;
}
