import { sql } from 'kysely';
import type { Paper } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import type { PaperCourse } from './paper-row.ts';

/** Writes the checked copy of a paper's state as of its event `lastSeq`; an older event never overwrites a newer one. */
export async function savePaper(transaction: Database, paper: Paper, lastSeq: number): Promise<void> {
  const touched = await transaction.run(sql`
    insert into paper (agency_id, paper_id, request_id, kind, stage, document_number, issued_on, drafted_by, effect, state,
                       revision, started_at, last_seq)
    values (${paper.agencyId}, ${paper.paperId}, ${paper.requestId}, ${paper.kind}, ${paper.stage},
            ${paper.documentNumber}, ${paper.issuedOn}, ${paper.draftedBy},
            ${paper.effect === null ? null : JSON.stringify(paper.effect)}::jsonb,
            ${JSON.stringify(courseOf(paper))}::jsonb, ${paper.revision}, ${paper.startedAt}::timestamptz, ${lastSeq})
    on conflict (agency_id, paper_id) do update
       set stage = excluded.stage, document_number = excluded.document_number, issued_on = excluded.issued_on,
           effect = excluded.effect, state = excluded.state, revision = excluded.revision, last_seq = excluded.last_seq
     where paper.last_seq <= excluded.last_seq and paper.request_id = excluded.request_id`);
  if (touched === 0) throw new Error(`Paper ${paper.paperId} was already saved as of an event after ${lastSeq}.`);
}

function courseOf(paper: Paper): PaperCourse {
  const { replaces, authors, contentDigest, isReturned, needsSecrecyReview, reviewedBy, secrecyReviewedBy, signedBy } =
    paper;
  const { consultation, files, service, failure } = paper;
  return {
    replaces,
    authors,
    contentDigest,
    isReturned,
    needsSecrecyReview,
    reviewedBy,
    secrecyReviewedBy,
    signedBy,
    consultation,
    files,
    service,
    failure,
  };
}
