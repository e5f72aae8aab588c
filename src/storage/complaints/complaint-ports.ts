import type { ComplaintStore, Queries } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import {
  findComplaint,
  findComplaintByCode,
  findComplaintByLink,
  listComplaints,
  listForgettableComplaints,
  saveComplaint,
  tallyComplaints,
} from './complaints.ts';
import { findInquiry, listInquiries, listInquiriesOf, saveInquiry } from './inquiries.ts';

/** What a transaction can change about complaints. */
export function complaintStore(transaction: Database): ComplaintStore {
  return {
    save: (complaint, lastSeq) => saveComplaint(transaction, complaint, lastSeq),
    saveInquiry: (inquiry, lastSeq) => saveInquiry(transaction, inquiry, lastSeq),
  };
}

type ComplaintQuery =
  | 'findComplaint'
  | 'findComplaintByLink'
  | 'findComplaintByCode'
  | 'listComplaints'
  | 'tallyComplaints'
  | 'listForgettableComplaints'
  | 'findInquiry'
  | 'listInquiries'
  | 'listInquiriesOf';

/** What can be asked about complaints. */
export function complaintQueries(db: Database): Pick<Queries, ComplaintQuery> {
  return {
    findComplaint: (agency, complaintId) => findComplaint(db, agency, complaintId),
    findComplaintByLink: (linkDigest) => findComplaintByLink(db, linkDigest),
    findComplaintByCode: (number, codeDigest) => findComplaintByCode(db, number, codeDigest),
    listComplaints: (agency, filter) => listComplaints(db, agency, filter),
    tallyComplaints: (agency, year, today) => tallyComplaints(db, agency, year, today),
    listForgettableComplaints: (agency, closedUntil) => listForgettableComplaints(db, agency, closedUntil),
    findInquiry: (agency, inquiryId) => findInquiry(db, agency, inquiryId),
    listInquiries: (agency, filter) => listInquiries(db, agency, filter),
    listInquiriesOf: (supervisor, complaintId) => listInquiriesOf(db, supervisor, complaintId),
  };
}
