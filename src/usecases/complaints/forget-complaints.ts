import { systemActor } from '../../core/access/outside-actors.ts';
import { existsOn } from '../../core/agencies/agency-tree.ts';
import { addCalendarPeriod } from '../../core/deadlines/reply-deadline.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import type { Deps, StoredComplaint } from '../ports.ts';
import { inquiryPlace } from './complaint-seal.ts';
import { appendInquiry, lockChains } from './complaint-step.ts';

/**
 * Takes out what complaints said and who made them, once the years of the setting have passed since they were closed;
 * number, kind, days and result stay. Answers how many were forgotten.
 */
export async function forgetComplaints(deps: Deps): Promise<number> {
  const today = deps.today();
  const tree = await deps.queries.loadTree();
  let forgotten = 0;
  for (const { id } of tree.agencies.filter((agency) => existsOn(agency, today))) {
    const { complaints } = await deps.queries.loadSettings(id, today);
    const until = addCalendarPeriod(today, { count: -complaints.keepYears, unit: 'year' });
    for (const complaint of await deps.queries.listForgettableComplaints(id, until)) {
      await forget(deps, complaint, today);
      forgotten += 1;
    }
  }
  return forgotten;
}

async function forget(deps: Deps, complaint: StoredComplaint, today: PlainDate): Promise<void> {
  const { agencyId, complaintId, unitId } = complaint;
  const actor = { id: systemActor, agencyId, displayName: '', roles: [] } as const;
  await deps.inTransaction(async (stores) => {
    await lockChains(stores, [agencyId, unitId]);
    await stores.events.history(agencyId, 'complaint', complaintId);
    for (const inquiry of await stores.queries.listInquiriesOf(agencyId, complaintId)) {
      const empty = deps.sealer.seal('', inquiryPlace(inquiry));
      const bare = { ...inquiry, sealedQuestion: empty, sealedAnswer: null, sealedReturn: null };
      await appendInquiry({ stores, actor, today }, bare, 'settle');
    }
    const event = await stores.events.append(systemActor, {
      ...{ agencyId, stream: 'complaint', subjectId: complaintId, action: 'forget', happenedOn: today, payload: {} },
    });
    await stores.complaints.save({ ...complaint, sealed: null, sealedAnswer: null }, event.seq);
    await stores.audit.record(actor, 'complaint.forgotten', `complaint/${complaintId}`);
  });
}
