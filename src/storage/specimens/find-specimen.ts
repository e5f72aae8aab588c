import { sql } from 'kysely';
import type { AgencyId, SpecimenId } from '../../core/values/ids.ts';
import type { Specimen } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { type SpecimenRow, specimenOf, specimenSource } from './specimen-row.ts';

/** An imported report of an agency, published or not. */
export async function findSpecimen(
  db: Database,
  agency: AgencyId,
  specimenId: SpecimenId,
): Promise<Specimen | undefined> {
  const row = await db.maybe(sql<SpecimenRow>`
    ${specimenSource} where specimen.agency_id = ${agency} and specimen.specimen_id = ${specimenId}`);
  return row && specimenOf(row);
}
