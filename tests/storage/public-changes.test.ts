import { sql } from 'kysely';
import { afterAll, describe, expect, it } from 'vitest';
import { type ListeningChanges, listenForPublicChanges } from '../../src/storage/public-changes.ts';
import { aDatabase } from '../support/database.ts';
import { eventually } from '../support/eventually.ts';
import { anAgency } from '../support/stored-facts.ts';

const db = await aDatabase();
const changes: ListeningChanges = await listenForPublicChanges(db.url);
afterAll(() => changes.close());

/** Tables of which no public page shows anything, each with the reason. */
const neverShown: Readonly<Record<string, string>> = {
  account: 'people of the office',
  agency_profile: 'drafts; what was released stands in released_profile',
  agency_reorganisation: 'what follows from it stands in agency, agency_link, agency_name and agency_succession',
  application_draft: 'seen by one browser only',
  application_draft_file: 'seen by one browser only',
  assessed_item: 'the office only',
  attachment: 'files of requests, seen by the applicant only',
  attachment_clearance: 'the office only',
  attachment_discard: 'the office only',
  audit_entry: 'auditors only',
  channel_test: 'the office only',
  complaint: 'the office, and one complainant on pages that are never kept',
  complaint_inquiry: 'the office only',
  delivery_list: 'the office only',
  dispute_document: 'the office only',
  deputy: 'the office only',
  division: 'the office only',
  division_member: 'the office only',
  event: 'shown only through what follows from it',
  event_head: 'the chain',
  finding_override: 'the office only',
  form_attempt: 'rate limits',
  found_without_request: 'the office only',
  impact_assessment: 'the office only',
  imported_request: 'the office only',
  incident: 'the office only',
  index_serial: 'counters',
  item: 'its public part stands in published_item',
  item_draft: 'sealed drafts',
  item_file: 'files before their release',
  item_file_removal: 'the office only',
  item_origin: 'the office only',
  item_visit: 'pages show the readers of days that are over',
  ledger_import: 'the office only',
  login_attempt: 'rate limits',
  message: 'the office and one applicant',
  message_reading: 'the office only',
  mistake_report: 'the office, and one reporter on pages that are never kept',
  number_series: 'counters',
  paper: 'seen by one applicant on pages that are never kept',
  paper_draft: 'sealed drafts',
  paper_file: 'sealed files',
  paper_opinion: 'the office only',
  paper_service: 'the office only',
  posting_place: 'the office only',
  published_mistake_reply: 'shown beside a form, on pages that are never kept',
  rectification_note: 'notes on their way; what was released stands in released_note',
  register_cover: 'what is counted stands in proactive_entry',
  register_import: 'the office only',
  released_file: 'shown beside a form, on pages that are never kept',
  report_version_source: 'the office only',
  report_comment: 'the office only',
  report_comment_mark: 'the office only',
  report_draft: 'the office only',
  report_waiver: 'the office only',
  request_access: 'links and codes',
  request_note: 'the office only',
  request_satisfaction: 'the office only',
  request_secret: 'sealed applications',
  request_supplement: 'seen by one applicant on pages that are never kept',
  request_trace: 'the office only',
  request_visit: 'pages that are never kept',
  role_grant: 'the office only',
  schema_migration: 'the schema itself',
  session: 'the office only',
  site_import: 'the office only',
  site_import_file: 'files before their release',
  subscription: 'one subscriber, on pages that are never kept',
  used_proof: 'rate limits',
  validity_proposal: 'proposals; what was released stands in validity_change',
  validity_review: 'the office only',
  word_choice: 'the office only',
};

describe('public changes', () => {
  it('are told of every table, or the table is never shown', async () => {
    const tables = await db.many<{ name: string; tells: boolean }>(sql`
      select class.relname as name,
             exists (select from pg_trigger where tgrelid = class.oid and tgname = 'tells_the_public_site') as tells
        from pg_class as class
       where class.relkind = 'r' and class.relnamespace = 'public'::regnamespace
       order by class.relname`);
    const unclear = tables.filter(({ name, tells }) => tells === name in neverShown).map(({ name }) => name);
    expect(unclear).toEqual([]);
  });

  it('are heard once committed, and not of what was rolled back', async () => {
    const before = changes.generation();
    await expect(
      db.inTransaction(async (transaction) => {
        await transaction.run(sql`update agency set list_order = list_order`);
        throw new Error('rolled back');
      }),
    ).rejects.toThrow('rolled back');
    expect(changes.generation()).toBe(before);
    await anAgency(db, 'heard');
    await eventually(() => (changes.generation() ?? 0) > (before ?? 0));
  });

  it('count as missed while the connection was lost', async () => {
    const before = changes.generation() ?? 0;
    await db.run(sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'gongkai listener'
                       and datname = current_database()`);
    await eventually(() => changes.generation() === undefined || (changes.generation() ?? 0) > before);
    await eventually(() => (changes.generation() ?? 0) > before);
  });
});
