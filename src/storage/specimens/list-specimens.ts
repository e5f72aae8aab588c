import { sql } from 'kysely';
import type { AgencyId } from '../../core/values/ids.ts';
import type { Specimen } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { type SpecimenRow, specimenOf, specimenSource } from './specimen-row.ts';

/** The reports that an agency imported, the newest first. */
export async function listSpecimens(db: Database, agency: AgencyId): Promise<Specimen[]> {
  const rows = await db.many(sql<SpecimenRow>`
    ${specimenSource} where specimen.agency_id = ${agency}
     order by specimen.imported_at desc, specimen.specimen_id`);
  return rows.map(specimenOf);
}
