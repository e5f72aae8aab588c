import { createHash } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';
import { specimenText } from '../../core/annual-report/specimen-text.ts';
import type { Digest } from '../../core/values/ids.ts';
import type { Specimen } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { instantOf } from '../instant.ts';
import { type SpecimenRow, specimenOf, specimenSource } from './specimen-row.ts';

interface ReleasedRow extends SpecimenRow {
  readonly released_digest: Digest;
  readonly released_at: string;
}

/** Every repaired reading that the public may see, the newest release first. */
export async function listPublishedSpecimens(db: Database): Promise<Specimen[]> {
  const released = await listReleased(db, sql`true`);
  return released.flatMap(standingOf);
}

/** How many repaired readings have a standing release: cheap enough for the menu of every page. */
export async function countPublishedSpecimens(db: Database): Promise<number> {
  const { count } = await db.one(sql<{ count: number }>`
    select count(distinct (agency_id, subject_id)) as count from release
     where subject_kind = 'repairedReading' and withdrawn_at is null`);
  return count;
}

/** The repaired reading that the public may see at an address. */
export async function findPublishedSpecimen(db: Database, slug: string): Promise<Specimen | undefined> {
  const released = await listReleased(db, sql`released.slug = ${slug}`);
  return released.flatMap(standingOf)[0];
}

function listReleased(db: Database, condition: RawBuilder<unknown>): Promise<ReleasedRow[]> {
  return db.many(sql<ReleasedRow>`
    with standing as (
      select distinct on (agency_id, subject_id) agency_id, subject_id, content_digest, released_at from release
       where subject_kind = 'repairedReading' and withdrawn_at is null
       order by agency_id, subject_id, released_at desc, release_id desc)
    select released.*, standing.content_digest as released_digest, standing.released_at
      from (${specimenSource}) as released
      join standing on standing.agency_id = released.agency_id and standing.subject_id = released.specimen_id
     where ${condition}
     order by standing.released_at desc, released.specimen_id`);
}

/** A release holds for exactly what was reviewed: content that was changed since has another digest and is not shown. */
function standingOf(row: ReleasedRow): Specimen[] {
  const specimen = specimenOf(row);
  const digest = createHash('sha256').update(specimenText(specimen), 'utf8').digest('hex');
  return digest === row.released_digest ? [{ ...specimen, publishedAt: instantOf(row.released_at) }] : [];
}
