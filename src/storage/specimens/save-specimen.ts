import { sql } from 'kysely';
import type { Specimen } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';

/** Writes a specimen as of its event `lastSeq`. What was imported stays; only its publication is added. */
export async function saveSpecimen(
  transaction: Database,
  specimen: Omit<Specimen, 'repairs' | 'importedByName'>,
  lastSeq: number,
): Promise<void> {
  const reading = JSON.stringify({ report: specimen.report, findings: specimen.findings });
  await transaction.run(sql`
    insert into specimen (agency_id, specimen_id, slug, file_name, source_title, source_address, original_digest,
                          original_text, reading, imported_by, imported_at, published_at, last_seq)
    values (${specimen.agencyId}, ${specimen.specimenId}, ${specimen.slug}, ${specimen.fileName},
            ${specimen.sourceTitle}, ${specimen.sourceAddress}, ${specimen.originalDigest}, ${specimen.originalText},
            ${reading}::jsonb, ${specimen.importedBy}, ${specimen.importedAt}, ${specimen.publishedAt}, ${lastSeq})
    on conflict (agency_id, specimen_id) do update
       set published_at = excluded.published_at, last_seq = excluded.last_seq`);
}
