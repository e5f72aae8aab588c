import { sql } from 'kysely';
import type { TextBinding } from '../../core/annual-report/bound-text.ts';
import type { Narrative } from '../../core/annual-report/report.ts';
import type { AccountId, AgencyId } from '../../core/values/ids.ts';
import type { Year } from '../../core/values/plain-date.ts';
import type { ReportDraft } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { instantOf } from '../instant.ts';

interface DraftRow {
  readonly revision: number;
  readonly narrative: Narrative;
  readonly bindings: readonly TextBinding[];
  readonly saved_by: AccountId;
  readonly saved_at: string;
}

/** The newest draft of a report. */
export async function findDraft(db: Database, agency: AgencyId, year: Year): Promise<ReportDraft | undefined> {
  const row = await db.maybe(sql<DraftRow>`
    select revision, narrative, bindings, saved_by, saved_at from report_draft
     where agency_id = ${agency} and year = ${year}
     order by revision desc limit 1`);
  if (row === undefined) return undefined;
  return {
    revision: row.revision,
    narrative: row.narrative,
    bindings: row.bindings,
    savedBy: row.saved_by,
    savedAt: instantOf(row.saved_at),
  };
}
