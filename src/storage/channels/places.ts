import { sql } from 'kysely';
import type { AgencyId } from '../../core/values/ids.ts';
import type { PostingPlace } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { instantOrNull } from '../instant.ts';

/** Writes a place; its number never names another one. */
export async function savePlace(transaction: Database, place: PostingPlace): Promise<void> {
  const { agencyId, placeNo, name, closedAt } = place;
  await transaction.run(sql`
    insert into posting_place (agency_id, place_no, name, closed_at)
    values (${agencyId}, ${placeNo}, ${name}, ${closedAt})
    on conflict (agency_id, place_no) do update set name = excluded.name, closed_at = excluded.closed_at`);
}

/** The places of an agency by their numbers, closed ones too. */
export async function listPlaces(db: Database, agency: AgencyId): Promise<readonly PostingPlace[]> {
  const rows = await db.many(
    sql<{ place_no: number; name: string; closed_at: string | null }>`
      select place_no, name, closed_at from posting_place where agency_id = ${agency} order by place_no`,
  );
  return rows.map((row) => ({
    agencyId: agency,
    placeNo: row.place_no,
    name: row.name,
    closedAt: instantOrNull(row.closed_at),
  }));
}
