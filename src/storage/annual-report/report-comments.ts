import { sql } from 'kysely';
import type { CellPath } from '../../core/annual-report/report.ts';
import type { SectionNumber } from '../../core/annual-report/sections.ts';
import type { AccountId, AgencyId, EntryId } from '../../core/values/ids.ts';
import type { Year } from '../../core/values/plain-date.ts';
import type { Instant, ReportComment } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { instantOf, instantOrNull } from '../instant.ts';

/** Keeps what somebody said about a report. */
export async function saveComment(
  transaction: Database,
  comment: Omit<ReportComment, 'writtenByName' | 'settledByName' | 'settledAt'>,
): Promise<void> {
  await transaction.run(sql`
    insert into report_comment (agency_id, year, comment_id, thread_id, section, cell, words, written_by, written_at)
    values (${comment.agencyId}, ${comment.year}, ${comment.commentId}, ${comment.threadId}, ${comment.section},
            ${comment.cell}, ${comment.words}, ${comment.writtenBy}, ${comment.writtenAt}::timestamptz)`);
}

/** Marks a thread as settled or as open again. */
export async function markComment(
  transaction: Database,
  thread: { readonly agencyId: AgencyId; readonly commentId: EntryId },
  isSettled: boolean,
  by: AccountId,
  at: Instant,
): Promise<void> {
  await transaction.run(sql`
    insert into report_comment_mark (agency_id, comment_id, mark_no, is_settled, marked_by, marked_at)
    select ${thread.agencyId}, ${thread.commentId}, coalesce(max(mark_no), 0) + 1, ${isSettled}, ${by}, ${at}::timestamptz
      from report_comment_mark where agency_id = ${thread.agencyId} and comment_id = ${thread.commentId}`);
}

interface CommentRow {
  readonly agency_id: AgencyId;
  readonly year: Year;
  readonly comment_id: EntryId;
  readonly thread_id: EntryId | null;
  readonly section: SectionNumber;
  readonly cell: CellPath | null;
  readonly words: string;
  readonly written_by: AccountId;
  readonly written_by_name: string | null;
  readonly written_at: string;
  readonly settled_by_name: string | null;
  readonly settled_at: string | null;
}

/** Comments on a report, oldest first, with whether their thread is settled; a supervisor's account is of another agency. */
export async function listComments(db: Database, agency: AgencyId, year: Year): Promise<ReportComment[]> {
  const rows = await db.many(sql<CommentRow>`
    select comment.agency_id, comment.year, comment.comment_id, comment.thread_id, comment.section, comment.cell,
           comment.words, comment.written_by, comment.written_at, writer.display_name as written_by_name,
           case when mark.is_settled then settler.display_name end as settled_by_name,
           case when mark.is_settled then mark.marked_at end as settled_at
      from report_comment as comment
      left join account as writer on writer.account_id = comment.written_by
      left join lateral (
           select is_settled, marked_by, marked_at from report_comment_mark
            where agency_id = comment.agency_id and comment_id = comment.comment_id
            order by mark_no desc limit 1) as mark on true
      left join account as settler on settler.account_id = mark.marked_by
     where comment.agency_id = ${agency} and comment.year = ${year}
     order by comment.written_at, comment.thread_id is not null, comment.comment_id`);
  return rows.map((row) => ({
    agencyId: row.agency_id,
    year: row.year,
    commentId: row.comment_id,
    threadId: row.thread_id,
    section: row.section,
    cell: row.cell,
    words: row.words,
    writtenBy: row.written_by,
    writtenByName: row.written_by_name,
    writtenAt: instantOf(row.written_at),
    settledByName: row.settled_by_name,
    settledAt: instantOrNull(row.settled_at),
  }));
}
