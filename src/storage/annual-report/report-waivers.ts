import { sql } from 'kysely';
import type { Place } from '../../core/annual-report/report.ts';
import type { ReportWaiver } from '../../core/annual-report/report-waiver.ts';
import type { AccountId, AgencyId, EntryId } from '../../core/values/ids.ts';
import type { PlainDate, Year } from '../../core/values/plain-date.ts';
import type { StoredWaiver } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';

/** Writes the checked copy of a waiver's state; creates it on its first event. */
export async function saveWaiver(
  transaction: Database,
  agency: AgencyId,
  waiver: ReportWaiver & { readonly revokedBy: AccountId | null },
  lastSeq: number,
): Promise<void> {
  await transaction.run(sql`
    insert into report_waiver (agency_id, waiver_id, year, rule, severity, place, message, reason, signed_by, signed_on,
                               expires_on, confirmed_by, confirmed_on, revoked_by, revoked_on, last_seq)
    values (${agency}, ${waiver.waiverId}, ${waiver.year}, ${waiver.rule}, ${waiver.severity},
            ${JSON.stringify(waiver.place)}::jsonb, ${waiver.message}, ${waiver.reason}, ${waiver.signedBy},
            ${waiver.signedOn}, ${waiver.expiresOn}, ${waiver.confirmedBy}, ${waiver.confirmedOn}, ${waiver.revokedBy},
            ${waiver.revokedOn}, ${lastSeq})
    on conflict (agency_id, waiver_id) do update
       set confirmed_by = excluded.confirmed_by, confirmed_on = excluded.confirmed_on,
           revoked_by = excluded.revoked_by, revoked_on = excluded.revoked_on, last_seq = excluded.last_seq`);
}

interface WaiverRow {
  readonly agency_id: AgencyId;
  readonly waiver_id: EntryId;
  readonly year: Year;
  readonly rule: string;
  readonly severity: ReportWaiver['severity'];
  readonly place: Place;
  readonly message: string;
  readonly reason: string;
  readonly signed_by: AccountId;
  readonly signed_by_name: string | null;
  readonly signed_on: PlainDate;
  readonly expires_on: PlainDate;
  readonly confirmed_by: AccountId | null;
  readonly confirmed_by_name: string | null;
  readonly confirmed_on: PlainDate | null;
  readonly revoked_on: PlainDate | null;
}

/** What was signed for findings of the reports of a year, of some agencies, oldest first. */
export async function listWaivers(db: Database, agencies: readonly AgencyId[], year: Year): Promise<StoredWaiver[]> {
  const rows = await db.many(sql<WaiverRow>`
    select waiver.*, signer.display_name as signed_by_name, confirmer.display_name as confirmed_by_name
      from report_waiver as waiver
      left join account as signer on signer.account_id = waiver.signed_by
      left join account as confirmer on confirmer.account_id = waiver.confirmed_by
     where waiver.agency_id = any(${agencies}) and waiver.year = ${year}
     order by (select event.event_no from event
                where event.agency_id = waiver.agency_id and event.stream = 'waiver'
                  and event.subject_id = waiver.waiver_id and event.action = 'sign'), waiver.waiver_id`);
  return rows.map((row) => ({
    agencyId: row.agency_id,
    waiverId: row.waiver_id,
    year: row.year,
    rule: row.rule,
    severity: row.severity,
    place: row.place,
    message: row.message,
    reason: row.reason,
    signedBy: row.signed_by,
    signedByName: row.signed_by_name,
    signedOn: row.signed_on,
    expiresOn: row.expires_on,
    confirmedBy: row.confirmed_by,
    confirmedByName: row.confirmed_by_name,
    confirmedOn: row.confirmed_on,
    revokedOn: row.revoked_on,
  }));
}
