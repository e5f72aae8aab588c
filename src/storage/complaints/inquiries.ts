import { type RawBuilder, sql } from 'kysely';
import type { InquiryKind, InquiryStage } from '../../core/disputes/complaint-course.ts';
import type { AgencyId, EntryId } from '../../core/values/ids.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import type { Page, StoredInquiry } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { pageOf } from '../page.ts';

interface InquiryRow {
  readonly agency_id: AgencyId;
  readonly inquiry_id: EntryId;
  readonly supervisor_id: AgencyId;
  readonly complaint_id: EntryId;
  readonly complaint_number: string;
  readonly kind: InquiryKind;
  readonly stage: InquiryStage;
  readonly asked_on: PlainDate;
  readonly due_on: PlainDate;
  readonly answered_on: PlainDate | null;
  readonly sealed_question: Uint8Array;
  readonly sealed_answer: Uint8Array | null;
  readonly sealed_return: Uint8Array | null;
}

const columns = sql`
  agency_id, inquiry_id, supervisor_id, complaint_id, complaint_number, kind, stage, asked_on, due_on, answered_on,
  sealed_question, sealed_answer, sealed_return`;

/** Writes an inquiry as of its event `lastSeq`; what was asked never changes. */
export async function saveInquiry(transaction: Database, inquiry: StoredInquiry, lastSeq: number): Promise<void> {
  const q = inquiry;
  await transaction.run(sql`
    insert into complaint_inquiry (${columns}, last_seq)
    values (${q.agencyId}, ${q.inquiryId}, ${q.supervisorId}, ${q.complaintId}, ${q.complaintNumber}, ${q.kind},
            ${q.stage}, ${q.askedOn}, ${q.dueOn}, ${q.answeredOn}, ${q.sealedQuestion}, ${q.sealedAnswer},
            ${q.sealedReturn}, ${lastSeq})
    on conflict (agency_id, inquiry_id) do update
       set stage = excluded.stage, due_on = excluded.due_on, answered_on = excluded.answered_on,
           sealed_question = excluded.sealed_question, sealed_answer = excluded.sealed_answer,
           sealed_return = excluded.sealed_return, last_seq = excluded.last_seq`);
}

/** One inquiry that a unit was sent. */
export async function findInquiry(
  db: Database,
  agency: AgencyId,
  inquiryId: EntryId,
): Promise<StoredInquiry | undefined> {
  const row = await db.maybe(sql<InquiryRow>`
    select ${columns} from complaint_inquiry where agency_id = ${agency} and inquiry_id = ${inquiryId}`);
  return row && inquiryOf(row);
}

/** Inquiries that a unit was sent: those that wait first, by their last day. */
export function listInquiries(
  db: Database,
  agency: AgencyId,
  filter: { readonly stages?: readonly InquiryStage[]; readonly offset: number; readonly limit: number },
): Promise<Page<StoredInquiry>> {
  const inStages: RawBuilder<unknown> =
    filter.stages === undefined ? sql`true` : sql`stage = any(${[...filter.stages]}::text[])`;
  return pageOf(
    db,
    sql<InquiryRow>`select ${columns} from complaint_inquiry where agency_id = ${agency} and ${inStages}`,
    sql`stage in ('asked', 'returned') desc, due_on, inquiry_id`,
    filter,
    inquiryOf,
  );
}

/** What a supervising agency asked about one of its complaints, the oldest first. */
export async function listInquiriesOf(
  db: Database,
  supervisor: AgencyId,
  complaintId: EntryId,
): Promise<StoredInquiry[]> {
  const rows = await db.many(sql<InquiryRow>`
    select ${columns} from complaint_inquiry
     where supervisor_id = ${supervisor} and complaint_id = ${complaintId}
     order by asked_on, inquiry_id`);
  return rows.map(inquiryOf);
}

function inquiryOf(row: InquiryRow): StoredInquiry {
  return {
    agencyId: row.agency_id,
    inquiryId: row.inquiry_id,
    supervisorId: row.supervisor_id,
    complaintId: row.complaint_id,
    complaintNumber: row.complaint_number,
    kind: row.kind,
    stage: row.stage,
    askedOn: row.asked_on,
    dueOn: row.due_on,
    answeredOn: row.answered_on,
    sealedQuestion: row.sealed_question,
    sealedAnswer: row.sealed_answer,
    sealedReturn: row.sealed_return,
  };
}
