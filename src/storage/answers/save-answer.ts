import { sql } from 'kysely';
import type { StoredAnswer } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';

/** Writes an entry of the public register as of its event `lastSeq`; its words stand in plain text only while public. */
export async function saveAnswer(transaction: Database, answer: StoredAnswer, lastSeq: number): Promise<void> {
  const shown = answer.published;
  await transaction.run(sql`
    insert into public_answer (agency_id, answer_id, stage, origin, request_ids, author_ids, content_digest, sealed,
                               title, question, answer, outcome, received_on, answered_on, asked_count, published_at,
                               withdrawn_at, last_seq)
    values (${answer.agencyId}, ${answer.answerId}, ${answer.stage}, ${answer.origin},
            ${JSON.stringify(answer.requestIds)}::jsonb, ${JSON.stringify(answer.authors)}::jsonb,
            ${answer.contentDigest}, ${answer.sealed}, ${shown?.title ?? null}, ${shown?.question ?? null},
            ${shown?.answer ?? null}, ${shown?.outcome ?? null}, ${shown?.receivedOn ?? null},
            ${shown?.answeredOn ?? null}, ${answer.requestIds.length}, ${answer.publishedAt}, ${answer.withdrawnAt},
            ${lastSeq})
    on conflict (agency_id, answer_id) do update
       set stage = excluded.stage, author_ids = excluded.author_ids, content_digest = excluded.content_digest,
           sealed = excluded.sealed, title = excluded.title, question = excluded.question, answer = excluded.answer,
           outcome = excluded.outcome, received_on = excluded.received_on, answered_on = excluded.answered_on,
           published_at = excluded.published_at, withdrawn_at = excluded.withdrawn_at, last_seq = excluded.last_seq`);
}
