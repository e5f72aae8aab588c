import { createHash } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';
import {
  type PublicAnswerContent,
  type PublicAnswerOrigin,
  publicAnswerText,
} from '../../core/releases/public-answer.ts';
import type { Outcome } from '../../core/requests/outcomes.ts';
import type { AgencyId, Digest, EntryId } from '../../core/values/ids.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import type { Instant, Page, PublishedAnswer, PublishedAnswerFilter } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { instantOf } from '../instant.ts';
import { allOf, pageOf } from '../page.ts';

interface ReleasedRow {
  readonly agency_id: AgencyId;
  readonly answer_id: EntryId;
  readonly origin: PublicAnswerOrigin;
  readonly title: string;
  readonly question: string;
  readonly answer: string;
  readonly outcome: Outcome | null;
  readonly received_on: PlainDate | null;
  readonly answered_on: PlainDate | null;
  readonly asked_count: number;
  readonly released_digest: Digest;
  readonly released_at: string;
}

// a release holds for exactly what was reviewed; without a standing one there is nothing to see
const released = sql`
  select shown.agency_id, shown.answer_id, shown.origin, shown.title, shown.question, shown.answer, shown.outcome,
         shown.received_on, shown.answered_on, shown.asked_count, standing.content_digest as released_digest,
         standing.released_at
    from public_answer as shown
    join lateral (
         select content_digest, released_at from release
          where agency_id = shown.agency_id and subject_kind = 'publicAnswer' and subject_id = shown.answer_id
            and withdrawn_at is null
          order by released_at desc limit 1) as standing on true
   where shown.stage = 'published'`;

/** Entries that the public may see, the newest first, by agency, outcome and words that stand in title or question. */
export async function listPublishedAnswers(
  db: Database,
  filter: PublishedAnswerFilter,
): Promise<Page<PublishedAnswer>> {
  const { agencyIds, outcome, words = [], offset, limit } = filter;
  const conditions: RawBuilder<unknown>[] = [sql`true`];
  if (agencyIds !== undefined) conditions.push(sql`shown.agency_id = any(${[...agencyIds]}::text[])`);
  if (outcome !== undefined) conditions.push(sql`shown.outcome = ${outcome}`);
  for (const word of words)
    conditions.push(sql`position(lower(${word}) in lower(shown.title || ' ' || shown.question)) > 0`);
  const page = await pageOf(
    db,
    sql<ReleasedRow>`${released} and ${allOf(conditions)}`,
    sql`released_at desc, answer_id`,
    { offset, limit },
    standingOf,
  );
  return { total: page.total, rows: page.rows.flat() };
}

/** One entry that the public may see, or when it was taken back. */
export async function findPublishedAnswer(
  db: Database,
  answerId: EntryId,
): Promise<PublishedAnswer | { readonly withdrawnAt: Instant } | undefined> {
  const row = await db.maybe(sql<ReleasedRow>`${released} and shown.answer_id = ${answerId}`);
  const [answer] = row === undefined ? [] : standingOf(row);
  if (answer !== undefined) return answer;
  const gone = await db.maybe(sql<{ withdrawn_at: string | null }>`
    select withdrawn_at from public_answer where answer_id = ${answerId} and stage = 'withdrawn'`);
  return gone === undefined || gone.withdrawn_at === null ? undefined : { withdrawnAt: instantOf(gone.withdrawn_at) };
}

function standingOf(row: ReleasedRow): PublishedAnswer[] {
  const content: PublicAnswerContent = {
    agencyId: row.agency_id,
    origin: row.origin,
    outcome: row.outcome,
    receivedOn: row.received_on,
    answeredOn: row.answered_on,
    askedCount: row.asked_count,
    title: row.title,
    question: row.question,
    answer: row.answer,
  };
  const digest = createHash('sha256').update(publicAnswerText(content), 'utf8').digest('hex');
  if (digest !== row.released_digest) return [];
  return [{ ...content, answerId: row.answer_id, publishedAt: instantOf(row.released_at) }];
}
