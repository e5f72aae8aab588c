import { type RawBuilder, sql } from 'kysely';
import type { ComplaintResult, ComplaintStage } from '../../core/disputes/complaint-course.ts';
import type { ComplaintKind } from '../../core/disputes/complaint-form.ts';
import type { AgencyId, Digest, EntryId } from '../../core/values/ids.ts';
import { firstDayOf, lastDayOf, type PlainDate, type Year } from '../../core/values/plain-date.ts';
import type { ComplaintFilter, ComplaintTally, Page, StoredComplaint } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { allOf, pageOf } from '../page.ts';

interface ComplaintRow {
  readonly agency_id: AgencyId;
  readonly complaint_id: EntryId;
  readonly complaint_number: string;
  readonly unit_id: AgencyId;
  readonly kind: ComplaintKind;
  readonly stage: ComplaintStage;
  readonly received_on: PlainDate;
  readonly due_on: PlainDate;
  readonly due_is_provisional: boolean;
  readonly is_anonymous: boolean;
  readonly code_digest: Digest;
  readonly link_digest: Digest;
  readonly sealed: Uint8Array | null;
  readonly sealed_answer: Uint8Array | null;
  readonly result: ComplaintResult | null;
  readonly answered_on: PlainDate | null;
  readonly closed_on: PlainDate | null;
  readonly correct_by: PlainDate | null;
}

const columns = sql`
  agency_id, complaint_id, complaint_number, unit_id, kind, stage, received_on, due_on, due_is_provisional,
  is_anonymous, code_digest, link_digest, sealed, sealed_answer, result, answered_on, closed_on, correct_by`;

/** Writes a complaint as of its event `lastSeq`. */
export async function saveComplaint(transaction: Database, complaint: StoredComplaint, lastSeq: number): Promise<void> {
  const c = complaint;
  await transaction.run(sql`
    insert into complaint (${columns}, last_seq)
    values (${c.agencyId}, ${c.complaintId}, ${c.complaintNumber}, ${c.unitId}, ${c.kind}, ${c.stage},
            ${c.receivedOn}, ${c.dueOn}, ${c.dueIsProvisional}, ${c.isAnonymous}, ${c.codeDigest}, ${c.linkDigest},
            ${c.sealed}, ${c.sealedAnswer}, ${c.result}, ${c.answeredOn}, ${c.closedOn}, ${c.correctBy}, ${lastSeq})
    on conflict (agency_id, complaint_id) do update
       set stage = excluded.stage, sealed = excluded.sealed, sealed_answer = excluded.sealed_answer,
           result = excluded.result, answered_on = excluded.answered_on, closed_on = excluded.closed_on,
           correct_by = excluded.correct_by, last_seq = excluded.last_seq`);
}

/** One complaint of a supervising agency. */
export async function findComplaint(
  db: Database,
  agency: AgencyId,
  complaintId: EntryId,
): Promise<StoredComplaint | undefined> {
  const row = await db.maybe(sql<ComplaintRow>`
    select ${columns} from complaint where agency_id = ${agency} and complaint_id = ${complaintId}`);
  return row && complaintOf(row);
}

/** The complaint behind its complainant's link. */
export async function findComplaintByLink(db: Database, linkDigest: Digest): Promise<StoredComplaint | undefined> {
  const row = await db.maybe(sql<ComplaintRow>`
    select ${columns} from complaint where link_digest = ${linkDigest}`);
  return row && complaintOf(row);
}

/** The complaint of a number and a code: both have to fit. */
export async function findComplaintByCode(
  db: Database,
  complaintNumber: string,
  codeDigest: Digest,
): Promise<StoredComplaint | undefined> {
  const row = await db.maybe(sql<ComplaintRow>`
    select ${columns} from complaint where code_digest = ${codeDigest} and complaint_number = ${complaintNumber}`);
  return row && complaintOf(row);
}

/** Complaints of a supervising agency: first those that wait, by their last day, then the closed ones, the newest first. */
export function listComplaints(
  db: Database,
  agency: AgencyId,
  filter: ComplaintFilter,
): Promise<Page<StoredComplaint>> {
  const conditions: RawBuilder<unknown>[] = [sql`agency_id = ${agency}`];
  if (filter.stages !== undefined) conditions.push(sql`stage = any(${[...filter.stages]}::text[])`);
  if (filter.unitId !== undefined) conditions.push(sql`unit_id = ${filter.unitId}`);
  if (filter.year !== undefined)
    conditions.push(sql`received_on between ${firstDayOf(filter.year)} and ${lastDayOf(filter.year)}`);
  return pageOf(
    db,
    sql<ComplaintRow>`select ${columns} from complaint where ${allOf(conditions)}`,
    sql`closed_on desc nulls first, coalesce(correct_by, due_on), complaint_number`,
    filter,
    complaintOf,
  );
}

/** Complaints received in a year by unit, kind and result, with those that were late. */
export function tallyComplaints(
  db: Database,
  agency: AgencyId,
  year: Year,
  today: PlainDate,
): Promise<ComplaintTally[]> {
  return db.many(sql<ComplaintTally>`
    select unit_id as "unitId", kind, result, count(*) as count,
           count(*) filter (where coalesce(answered_on, ${today}::date) > due_on) as "lateCount"
      from complaint
     where agency_id = ${agency} and received_on between ${firstDayOf(year)} and ${lastDayOf(year)}
     group by unit_id, kind, result
     order by unit_id, kind, result`);
}

/** Complaints closed up to a day whose words are still kept. */
export async function listForgettableComplaints(
  db: Database,
  agency: AgencyId,
  closedUntil: PlainDate,
): Promise<StoredComplaint[]> {
  const rows = await db.many(sql<ComplaintRow>`
    select ${columns} from complaint
     where agency_id = ${agency} and closed_on <= ${closedUntil} and sealed is not null
     order by closed_on, complaint_id`);
  return rows.map(complaintOf);
}

function complaintOf(row: ComplaintRow): StoredComplaint {
  return {
    agencyId: row.agency_id,
    complaintId: row.complaint_id,
    complaintNumber: row.complaint_number,
    unitId: row.unit_id,
    kind: row.kind,
    stage: row.stage,
    receivedOn: row.received_on,
    dueOn: row.due_on,
    dueIsProvisional: row.due_is_provisional,
    isAnonymous: row.is_anonymous,
    codeDigest: row.code_digest,
    linkDigest: row.link_digest,
    sealed: row.sealed,
    sealedAnswer: row.sealed_answer,
    result: row.result,
    answeredOn: row.answered_on,
    closedOn: row.closed_on,
    correctBy: row.correct_by,
  };
}
