import type { Actor } from '../../core/access/permissions.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { EntryId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorize, notFound } from '../authorize.ts';
import type { Deps, RecordedEvent, StoredComplaint, StoredInquiry } from '../ports.ts';
import { maskedWords, openComplaintAnswer, openComplaintWords, openInquiryWords } from './complaint-seal.ts';

/** A complaint as the supervising agency reads it; name and contact are asked for separately. */
export interface OpenedComplaint {
  readonly complaint: StoredComplaint;
  /** With numbers of persons covered; `null` once it was forgotten. */
  readonly words: string | null;
  readonly requestNumber: string;
  readonly answer: string;
  readonly inquiries: readonly (StoredInquiry & ReturnType<typeof openInquiryWords>)[];
  readonly events: readonly RecordedEvent[];
}

/** Opens a complaint for its supervising agency; what was written may name people, so that each look is recorded. */
export async function openComplaint(
  deps: Deps,
  actor: Actor,
  complaintId: EntryId,
): Promise<Result<OpenedComplaint, Refusal>> {
  const { agencyId } = actor;
  const allowed = await authorize(deps, actor, 'complaint.read', agencyId);
  if (!allowed.ok) return allowed;
  return deps.inTransaction(async (stores) => {
    const complaint = await stores.queries.findComplaint(agencyId, complaintId);
    if (complaint === undefined) return refuse(notFound);
    await stores.audit.record(actor, 'complaint.seen', `complaint/${complaintId}`);
    const words = openComplaintWords(deps, complaint);
    const inquiries = await stores.queries.listInquiriesOf(agencyId, complaintId);
    return accept({
      complaint,
      words: words === null ? null : maskedWords(words.words),
      requestNumber: words?.requestNumber ?? '',
      answer: openComplaintAnswer(deps, complaint),
      inquiries: inquiries.map((inquiry) => ({ ...inquiry, ...openInquiryWords(deps, inquiry) })),
      events: await stores.queries.listEvents(agencyId, 'complaint', complaintId),
    });
  });
}

/** Who complained, how to reach them, and their words uncovered; for a purpose, and each look is recorded with it. */
export async function revealComplainant(
  deps: Deps,
  actor: Actor,
  input: { readonly complaintId: EntryId; readonly purpose: string },
): Promise<Result<{ readonly name: string; readonly contact: string; readonly words: string }, Refusal>> {
  const { agencyId } = actor;
  const purpose = input.purpose.trim();
  const allowed = await authorize(deps, actor, 'complaint.handle', agencyId);
  if (!allowed.ok) return allowed;
  if (purpose === '') return refuse(purposeMissing);
  return deps.inTransaction(async (stores) => {
    const complaint = await stores.queries.findComplaint(agencyId, input.complaintId);
    const words = complaint === undefined ? null : openComplaintWords(deps, complaint);
    if (words === null) return refuse(notFound);
    await stores.audit.record(actor, 'complaint.complainantSeen', `complaint/${input.complaintId}`, { purpose });
    return accept({ name: words.name, contact: words.contact, words: words.words });
  });
}

const purposeMissing: Refusal = {
  reason: 'missing',
  field: 'purpose',
  message: '请填写查看投诉人信息的用途，系统会记录。',
};
