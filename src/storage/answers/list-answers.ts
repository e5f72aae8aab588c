import { sql } from 'kysely';
import type { PublicAnswerOrigin, PublicAnswerStage } from '../../core/releases/public-answer.ts';
import type { AccountId, AgencyId, Digest, EntryId, RequestId } from '../../core/values/ids.ts';
import type { StoredAnswer } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { instantOrNull } from '../instant.ts';

interface AnswerRow {
  readonly agency_id: AgencyId;
  readonly answer_id: EntryId;
  readonly stage: PublicAnswerStage;
  readonly origin: PublicAnswerOrigin;
  readonly request_ids: readonly RequestId[];
  readonly author_ids: readonly AccountId[];
  readonly content_digest: Digest;
  readonly sealed: Uint8Array;
  readonly published_at: string | null;
  readonly withdrawn_at: string | null;
}

const columns = sql`
  agency_id, answer_id, stage, origin, request_ids, author_ids, content_digest, sealed, published_at, withdrawn_at`;

/** Entries of an agency's register of answers, at every stage, the newest first. */
export async function listAnswers(db: Database, agency: AgencyId): Promise<StoredAnswer[]> {
  const rows = await db.many(sql<AnswerRow>`
    select ${columns} from public_answer where agency_id = ${agency} order by last_seq desc, answer_id`);
  return rows.map(answerOf);
}

/** One entry of an agency's register of answers. */
export async function findAnswer(db: Database, agency: AgencyId, answerId: EntryId): Promise<StoredAnswer | undefined> {
  const row = await db.maybe(sql<AnswerRow>`
    select ${columns} from public_answer where agency_id = ${agency} and answer_id = ${answerId}`);
  return row === undefined ? undefined : answerOf(row);
}

/** The words are sealed; the plain copy is read by the public's own queries only. */
function answerOf(row: AnswerRow): StoredAnswer {
  return {
    agencyId: row.agency_id,
    answerId: row.answer_id,
    stage: row.stage,
    origin: row.origin,
    requestIds: row.request_ids,
    authors: row.author_ids,
    contentDigest: row.content_digest,
    sealed: row.sealed,
    published: null,
    publishedAt: instantOrNull(row.published_at),
    withdrawnAt: instantOrNull(row.withdrawn_at),
  };
}
