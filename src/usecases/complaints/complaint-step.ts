import type { Actor } from '../../core/access/permissions.ts';
import { type ComplaintAct, decideComplaintAct } from '../../core/disputes/complaint-course.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { JsonValue } from '../../core/values/canonical-json.ts';
import type { AgencyId } from '../../core/values/ids.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import { accept, type Result } from '../../core/values/result.ts';
import type { StoredComplaint, StoredInquiry, Stores } from '../ports.ts';

/** Who acts on which day in which transaction. */
export interface ComplaintActing {
  readonly stores: Stores;
  readonly actor: Actor;
  readonly today: PlainDate;
}

/**
 * Locks the chains of the agencies of a complaint, always in one order, so that a supervising agency and its unit that act
 * at once do not wait for each other in a circle.
 */
export async function lockChains(stores: Stores, agencies: readonly AgencyId[]): Promise<void> {
  for (const agencyId of [...new Set(agencies)].sort()) await stores.events.history(agencyId, 'complaint', '');
}

/**
 * Appends one act to a complaint and writes the state that follows; refused where its stage does not allow it. `changes`
 * is what becomes of the record besides its stage; nothing that anybody wrote goes into the event.
 */
export async function appendComplaintAct(
  { stores, actor, today }: ComplaintActing,
  stored: StoredComplaint,
  act: ComplaintAct,
  changes: Partial<StoredComplaint> = {},
  payload: { readonly [key: string]: JsonValue } = {},
): Promise<Result<StoredComplaint, Refusal>> {
  const { agencyId, complaintId } = stored;
  const stage = decideComplaintAct(stored.stage, act);
  if (!stage.ok) return stage;
  await stores.events.history(agencyId, 'complaint', complaintId);
  const after: StoredComplaint = {
    ...stored,
    ...changes,
    stage: stage.value,
    closedOn: stage.value === 'closed' ? today : null,
  };
  const event = await stores.events.append(actor.id, {
    agencyId,
    stream: 'complaint',
    subjectId: complaintId,
    action: act,
    happenedOn: today,
    payload,
  });
  await stores.complaints.save(after, event.seq);
  return accept(after);
}

/** Appends what happened to an inquiry to the chain of its unit and writes it. */
export async function appendInquiry(
  { stores, actor, today }: ComplaintActing,
  inquiry: StoredInquiry,
  action: 'ask' | 'answer' | 'return' | 'settle',
): Promise<void> {
  const { agencyId, inquiryId, kind, complaintNumber, dueOn } = inquiry;
  await stores.events.history(agencyId, 'inquiry', inquiryId);
  const event = await stores.events.append(actor.id, {
    agencyId,
    stream: 'inquiry',
    subjectId: inquiryId,
    action,
    happenedOn: today,
    payload: { kind, complaintNumber, dueOn },
  });
  await stores.complaints.saveInquiry(inquiry, event.seq);
}
