import type { Actor } from '../../core/access/permissions.ts';
import { checkComplaintWords } from '../../core/disputes/complaint-course.ts';
import { ogi } from '../../core/law/citation.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { EntryId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorize, notFound } from '../authorize.ts';
import { notifyPosts } from '../messages/remind-posts.ts';
import type { Deps, StoredInquiry } from '../ports.ts';
import { undoOnRefusal } from '../undo-on-refusal.ts';
import { inquiryPlace, openInquiryWords } from './complaint-seal.ts';
import { appendComplaintAct, appendInquiry, lockChains } from './complaint-step.ts';

/** What the supervising agency asks, opened for somebody of the unit; each look is recorded. */
export async function openInquiry(
  deps: Deps,
  actor: Actor,
  inquiryId: EntryId,
): Promise<Result<StoredInquiry & ReturnType<typeof openInquiryWords>, Refusal>> {
  const allowed = await authorize(deps, actor, 'inquiry.read', actor.agencyId);
  if (!allowed.ok) return allowed;
  return deps.inTransaction(async (stores) => {
    const inquiry = await stores.queries.findInquiry(actor.agencyId, inquiryId);
    if (inquiry === undefined) return refuse(notFound);
    await stores.audit.record(actor, 'inquiry.seen', `inquiry/${inquiryId}`);
    return accept({ ...inquiry, ...openInquiryWords(deps, inquiry) });
  });
}

/** Answers the supervising agency: the statement, or what was corrected. */
export async function answerInquiry(
  deps: Deps,
  actor: Actor,
  input: { readonly inquiryId: EntryId; readonly answer: string },
): Promise<Result<StoredInquiry, Refusal>> {
  const { agencyId } = actor;
  const allowed = await authorize(deps, actor, 'inquiry.answer', agencyId);
  if (!allowed.ok) return allowed;
  const answer = checkComplaintWords(input.answer, 'answer', '说明或者改正情况');
  if (!answer.ok) return answer;
  return undoOnRefusal<StoredInquiry>(deps, async (stores) => {
    const seen = await stores.queries.findInquiry(agencyId, input.inquiryId);
    if (seen === undefined) return refuse(notFound);
    await lockChains(stores, [agencyId, seen.supervisorId]);
    const inquiry = (await stores.queries.findInquiry(agencyId, input.inquiryId)) ?? seen;
    if (inquiry.stage !== 'asked' && inquiry.stage !== 'returned') return refuse(alreadyAnswered);
    const complaint = await stores.queries.findComplaint(inquiry.supervisorId, inquiry.complaintId);
    if (complaint === undefined) throw new Error(`Inquiry ${input.inquiryId} is about no complaint.`);
    const acting = { stores, actor, today: deps.today() };
    const sealedAnswer = deps.sealer.seal(answer.value, inquiryPlace(inquiry));
    const answered: StoredInquiry = { ...inquiry, stage: 'answered', answeredOn: acting.today, sealedAnswer };
    await appendInquiry(acting, answered, 'answer');
    const act = inquiry.kind === 'statement' ? 'giveStatement' : 'reportCorrection';
    const moved = await appendComplaintAct(acting, complaint, act);
    if (!moved.ok) return moved;
    await stores.audit.record(actor, 'inquiry.answered', `inquiry/${input.inquiryId}`);
    const notice = {
      kind: 'inquiryAnswered',
      subject: `inquiry/${input.inquiryId}`,
      sentence: `投诉举报${complaint.complaintNumber}：单位已${act === 'giveStatement' ? '说明情况' : '报告改正情况'}，请核查。`,
      path: `/complaints/${complaint.complaintId}`,
      roles: ['countySupervisor'] as const,
    };
    await notifyPosts(stores, inquiry.supervisorId, notice, acting.today);
    return accept(answered);
  });
}

const alreadyAnswered: Refusal = {
  reason: 'alreadyAnswered',
  message: '这一事项已经答复或者了结，不必再答复。主管部门退回的，会重新出现在这里。',
  cite: ogi(47),
};
