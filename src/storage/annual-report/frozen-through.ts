import { sql } from 'kysely';
import type { ReportStage } from '../../core/annual-report/report-stages.ts';
import type { AgencyId } from '../../core/values/ids.ts';
import type { Year } from '../../core/values/plain-date.ts';
import type { Database } from '../database.ts';

const frozenStages: readonly ReportStage[] = ['approved', 'filed', 'accepted'];

/**
 * Last year whose report is approved, filed or accepted, the own one or that of a successor which counts this ledger;
 * `null` if there is none.
 */
export async function frozenThrough(db: Database, agency: AgencyId): Promise<Year | null> {
  const { year } = await db.one(sql<{ year: Year | null }>`
    select max(year) as year from (
      select year from report where agency_id = ${agency} and stage = any(${frozenStages})
       union all
      select report.year from report_version_source source
        join report using (agency_id, year, version)
       where source.source_id = ${agency} and source.source_version is null and source.is_direct
         and report.stage = any(${frozenStages})) as frozen`);
  return year;
}
