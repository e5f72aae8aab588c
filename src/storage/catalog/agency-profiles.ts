import { sql } from 'kysely';
import { type AgencyProfile, type ProfileStage, profileText } from '../../core/catalog/agency-profile.ts';
import type { AccountId, AgencyId, Digest, EntryId } from '../../core/values/ids.ts';
import type { ReleasedProfile, StoredProfile } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { instantOf } from '../instant.ts';

interface ProfileRow {
  readonly agency_id: AgencyId;
  readonly stage: ProfileStage;
  readonly revision: number;
  readonly sealed: Uint8Array;
  readonly content_digest: Digest;
  readonly author_ids: readonly AccountId[];
  readonly changed_at: string;
  readonly version: number;
  readonly opinion: string;
}

/** Writes the checked copy of what an agency is writing about itself. */
export async function saveProfile(transaction: Database, profile: StoredProfile, lastSeq: number): Promise<void> {
  const { agencyId, stage, revision, sealed, contentDigest, authors, changedAt, version, opinion } = profile;
  await transaction.run(sql`
    insert into agency_profile (agency_id, stage, revision, sealed, content_digest, author_ids, changed_at, version,
                                opinion, last_seq)
    values (${agencyId}, ${stage}, ${revision}, ${sealed}, ${contentDigest}, ${JSON.stringify(authors)}::jsonb,
            ${changedAt}, ${version}, ${opinion}, ${lastSeq})
    on conflict (agency_id) do update
       set stage = excluded.stage, revision = excluded.revision, sealed = excluded.sealed,
           content_digest = excluded.content_digest, author_ids = excluded.author_ids, changed_at = excluded.changed_at,
           version = excluded.version, opinion = excluded.opinion, last_seq = excluded.last_seq`);
}

/** What an agency is writing about itself. */
export async function findProfile(db: Database, agency: AgencyId): Promise<StoredProfile | undefined> {
  const row = await db.maybe(sql<ProfileRow>`
    select agency_id, stage, revision, sealed, content_digest, author_ids, changed_at, version, opinion
      from agency_profile where agency_id = ${agency}`);
  if (row === undefined) return undefined;
  return {
    agencyId: row.agency_id,
    stage: row.stage,
    revision: row.revision,
    sealed: row.sealed,
    contentDigest: row.content_digest,
    authors: row.author_ids,
    changedAt: instantOf(row.changed_at),
    version: row.version,
    opinion: row.opinion,
  };
}

/** Appends a released version. */
export async function releaseProfile(
  transaction: Database,
  { agencyId, version, content, contentDigest, releasedAt }: ReleasedProfile,
  releaseId: EntryId,
): Promise<void> {
  await transaction.run(sql`
    insert into released_profile (agency_id, version, release_id, content, content_digest, released_at)
    values (${agencyId}, ${version}, ${releaseId}, ${profileText(content)}, ${contentDigest}, ${releasedAt})`);
}

/** The newest released version. */
export async function findReleasedProfile(db: Database, agency: AgencyId): Promise<ReleasedProfile | undefined> {
  const row = await db.maybe(sql<{ version: number; content: string; content_digest: Digest; released_at: string }>`
    select version, content, content_digest, released_at
      from released_profile where agency_id = ${agency} order by version desc limit 1`);
  if (row === undefined) return undefined;
  return {
    agencyId: agency,
    version: row.version,
    content: JSON.parse(row.content) as AgencyProfile,
    contentDigest: row.content_digest,
    releasedAt: instantOf(row.released_at),
  };
}
