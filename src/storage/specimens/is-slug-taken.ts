import { sql } from 'kysely';
import type { Database } from '../database.ts';

/** Whether a specimen of any agency has this address already. */
export async function isSlugTaken(db: Database, slug: string): Promise<boolean> {
  const { taken } = await db.one(sql<{ taken: boolean }>`
    select exists (select from specimen where slug = ${slug}) as taken`);
  return taken;
}
