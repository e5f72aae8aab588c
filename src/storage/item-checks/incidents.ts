import { type RawBuilder, sql } from 'kysely';
import type { IncidentKind, IncidentStage } from '../../core/releases/incidents.ts';
import type { AccountId, AgencyId, EntryId, ItemId } from '../../core/values/ids.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import type { StoredIncident } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { instantOrNull } from '../instant.ts';

interface IncidentRow {
  readonly agency_id: AgencyId;
  readonly incident_id: EntryId;
  readonly kind: IncidentKind;
  readonly stage: IncidentStage;
  readonly item_id: ItemId | null;
  readonly found_on: PlainDate;
  readonly reported_by: AccountId;
  readonly author_ids: readonly AccountId[];
  readonly sealed: Uint8Array;
  readonly closed_at: string | null;
}

/** Incidents of an agency, open ones first, the newest of each first. */
export function listIncidents(db: Database, agency: AgencyId): Promise<StoredIncident[]> {
  return incidentsWhere(db, sql`agency_id = ${agency} order by closed_at is not null, found_on desc, incident_id`);
}

/** One incident of an agency. */
export async function findIncident(
  db: Database,
  agency: AgencyId,
  incidentId: EntryId,
): Promise<StoredIncident | undefined> {
  const [incident] = await incidentsWhere(db, sql`agency_id = ${agency} and incident_id = ${incidentId}`);
  return incident;
}

/** Writes an incident as of its event `lastSeq`. */
export async function saveIncident(transaction: Database, incident: StoredIncident, lastSeq: number): Promise<void> {
  await transaction.run(sql`
    insert into incident (agency_id, incident_id, kind, stage, item_id, found_on, reported_by, author_ids, sealed,
                          closed_at, last_seq)
    values (${incident.agencyId}, ${incident.incidentId}, ${incident.kind}, ${incident.stage}, ${incident.itemId},
            ${incident.foundOn}, ${incident.reportedBy}, ${JSON.stringify(incident.authors)}::jsonb, ${incident.sealed},
            ${incident.closedAt}, ${lastSeq})
    on conflict (agency_id, incident_id) do update
      set stage = excluded.stage, author_ids = excluded.author_ids, sealed = excluded.sealed,
          closed_at = excluded.closed_at, last_seq = excluded.last_seq`);
}

async function incidentsWhere(db: Database, condition: RawBuilder<unknown>): Promise<StoredIncident[]> {
  const rows = await db.many(sql<IncidentRow>`
    select agency_id, incident_id, kind, stage, item_id, found_on, reported_by, author_ids, sealed, closed_at
      from incident where ${condition}`);
  return rows.map((row) => ({
    agencyId: row.agency_id,
    incidentId: row.incident_id,
    kind: row.kind,
    stage: row.stage,
    itemId: row.item_id,
    foundOn: row.found_on,
    reportedBy: row.reported_by,
    authors: row.author_ids,
    sealed: row.sealed,
    closedAt: instantOrNull(row.closed_at),
  }));
}
