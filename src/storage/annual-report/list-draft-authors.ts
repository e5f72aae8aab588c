import { sql } from 'kysely';
import type { AccountId, AgencyId } from '../../core/values/ids.ts';
import type { Year } from '../../core/values/plain-date.ts';
import type { Database } from '../database.ts';

/** Everybody who ever saved a draft of a report: none of them may approve it. */
export async function listDraftAuthors(db: Database, agency: AgencyId, year: Year): Promise<AccountId[]> {
  const rows = await db.many(sql<{ saved_by: AccountId }>`
    select distinct saved_by from report_draft where agency_id = ${agency} and year = ${year} order by saved_by`);
  return rows.map((row) => row.saved_by);
}
