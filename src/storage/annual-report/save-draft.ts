import { sql } from 'kysely';
import type { AgencyId } from '../../core/values/ids.ts';
import type { Year } from '../../core/values/plain-date.ts';
import type { ReportDraft } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';

/** Appends a draft as the revision after `basedOn`; false, and nothing is saved, if somebody else has saved that one. */
export async function saveDraft(
  transaction: Database,
  agency: AgencyId,
  year: Year,
  basedOn: number,
  draft: Omit<ReportDraft, 'revision'>,
): Promise<boolean> {
  const saved = await transaction.run(sql`
    insert into report_draft (agency_id, year, revision, narrative, bindings, saved_by, saved_at)
    select ${agency}, ${year}, ${basedOn + 1}::integer, ${JSON.stringify(draft.narrative)}::jsonb,
           ${JSON.stringify(draft.bindings)}::jsonb, ${draft.savedBy}, ${draft.savedAt}::timestamptz
     where ${basedOn}::integer =
           (select coalesce(max(revision), 0) from report_draft where agency_id = ${agency} and year = ${year})
    on conflict (agency_id, year, revision) do nothing`);
  return saved === 1;
}
