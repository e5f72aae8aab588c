import { sql } from 'kysely';
import type { Database } from '../database.ts';

/** Tables of an agency's facts in the order in which their rows may go: whoever refers to another one first. */
export const factTables = [
  'imported_request',
  'ledger_import',
  'request_trace',
  'request_note',
  'deputy',
  'item_column',
  'division_member',
  'division',
  'session',
  'role_grant',
  'message_reading',
  'message',
  'account',
  'paper_service',
  'paper_file',
  'paper_opinion',
  'paper_draft',
  'paper',
  'public_answer',
  'application_draft',
  'request_access',
  'request_visit',
  'request_satisfaction',
  'request_supplement',
  'found_without_request',
  'attachment_discard',
  'attachment_clearance',
  'attachment',
  'request_secret',
  'item_origin',
  'disclosure_request',
  'register_cover',
  'register_import',
  'proactive_entry',
  'channel_test',
  'complaint_inquiry',
  'complaint',
  'dispute_document',
  'dispute_case',
  'assessed_item',
  'impact_assessment',
  'incident',
  'word_choice',
  'finding_override',
  'item_file_removal',
  'item_file',
  'item_visit',
  'posting_place',
  'published_mistake_reply',
  'mistake_report',
  'subscription',
  'released_file',
  'validity_review',
  'validity_proposal',
  'released_profile',
  'agency_profile',
  'nothing_statement',
  'delivery_list',
  'validity_change',
  'withdrawn_item',
  'old_address',
  'site_import_file',
  'site_import',
  'search_number',
  'search_doc',
  'published_file_text',
  'published_item',
  'released_version',
  'index_number',
  'item_draft',
  'item',
  'noted_file',
  'released_note',
  'rectification_note',
  'report_waiver',
  'report_comment_mark',
  'report_comment',
  'report_file',
  'report_version_source',
  'report_version',
  'report_draft',
  'report',
  'release',
  'specimen_repair',
  'specimen',
  'event',
  'event_head',
  'audit_entry',
  'number_series',
  'setting',
  'agency_reorganisation',
  'agency_succession',
  'agency_name',
] as const;

/** How much of the demonstration county there was. */
export interface RemovedDemo {
  readonly agencyCount: number;
  readonly rowCount: number;
}

/**
 * Removes the invented county in one transaction: its agencies and every row of theirs, events and audit entries too.
 * The database allows that for agencies with the demonstration mark only; a real agency below one keeps its rows and
 * stands at the top afterwards.
 */
export function removeDemo(db: Database): Promise<RemovedDemo> {
  return db.inTransaction(async (transaction) => {
    await transaction.run(sql`set local gongkai.remove_demo = 'on'`);
    await transaction.run(sql`set local statement_timeout = 0`);
    let rowCount = 0;
    for (const table of factTables) {
      rowCount += await transaction.run(sql`
        delete from ${sql.table(table)} where agency_id in (select agency_id from agency where is_demo)`);
    }
    rowCount += await transaction.run(sql`
      delete from agency_link
       where child_id in (select agency_id from agency where is_demo)
          or parent_id in (select agency_id from agency where is_demo)`);
    const agencyCount = await transaction.run(sql`delete from agency where is_demo`);
    return { agencyCount, rowCount: rowCount + agencyCount };
  });
}
