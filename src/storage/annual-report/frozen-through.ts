import { sql } from 'kysely';
import type { ReportStage } from '../../core/annual-report/report-stages.ts';
import type { AgencyId } from '../../core/values/ids.ts';
import type { Year } from '../../core/values/plain-date.ts';
import type { Database } from '../database.ts';

const frozenStages: readonly ReportStage[] = ['approved', 'filed', 'accepted'];

/** Last year whose report is approved, filed or accepted; `null` if there is none. */
export async function frozenThrough(db: Database, agency: AgencyId): Promise<Year | null> {
  const { year } = await db.one(sql<{ year: Year | null }>`
    select max(year) as year from report where agency_id = ${agency} and stage = any(${frozenStages})`);
  return year;
}
