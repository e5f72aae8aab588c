import type { Actor } from '../../core/access/permissions.ts';
import { addWorkingDays } from '../../core/deadlines/work-calendar.ts';
import {
  type ComplaintAct,
  type ComplaintResult,
  checkComplaintWords,
  type InquiryKind,
} from '../../core/disputes/complaint-course.ts';
import type { ComplaintWords } from '../../core/disputes/complaint-form.ts';
import { ogi } from '../../core/law/citation.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { EntryId } from '../../core/values/ids.ts';
import { formatChinese, type PlainDate } from '../../core/values/plain-date.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorize, notFound } from '../authorize.ts';
import { notifyPosts } from '../messages/remind-posts.ts';
import type { Deps, StoredComplaint, StoredInquiry } from '../ports.ts';
import { agencyIn, calendarOf } from '../requests/request-context.ts';
import { undoOnRefusal } from '../undo-on-refusal.ts';
import { complaintPlace, inquiryPlace, maskedWords, openComplaintWords } from './complaint-seal.ts';
import { appendComplaintAct, appendInquiry, type ComplaintActing, lockChains } from './complaint-step.ts';

type Handled = Promise<Result<StoredComplaint, Refusal>>;

/** Takes a complaint up for investigation. */
export function acceptComplaint(deps: Deps, actor: Actor, complaintId: EntryId): Handled {
  return handle(deps, actor, complaintId, 'accept', (acting, stored) => appendComplaintAct(acting, stored, 'accept'));
}

/** What a unit is asked, and how much of the complaint it sees. */
export interface AskedStatement {
  readonly complaintId: EntryId;
  readonly question: string;
  /** Whether the words of the complaint go along; without it only the question does. */
  readonly withWords: boolean;
  /** Whether name and contact go along as well: only where the matter cannot be found without them. */
  readonly withComplainant: boolean;
  /** `null` takes the working days of the setting. */
  readonly dueOn: PlainDate | null;
}

/** Sends the matter to the unit for its statement. The unit sees nothing of the complaint but what is sent here. */
export async function askStatement(deps: Deps, actor: Actor, input: AskedStatement): Handled {
  const question = checkComplaintWords(input.question, 'question', '要单位说明的问题');
  if (!question.ok) return question;
  return handle(deps, actor, input.complaintId, 'askStatement', async (acting, stored) => {
    const words = openComplaintWords(deps, stored);
    const parts = [
      question.value,
      ...(input.withWords && words !== null ? [`投诉举报原文：\n${sentWords(words, input.withComplainant)}`] : []),
      ...(input.withComplainant && words !== null ? [`投诉人：${words.name}　${words.contact}`] : []),
    ];
    const sent = await sendInquiry(deps, acting, stored, 'statement', parts.join('\n\n'), input.dueOn);
    if (!sent.ok) return sent;
    const { withWords, withComplainant } = input;
    return appendComplaintAct(acting, stored, 'askStatement', {}, { withWords, withComplainant });
  });
}

/** What the unit reads of the words: without the complainant, nothing in them tells who that is by name or number. */
function sentWords({ words, name, contact }: ComplaintWords, withComplainant: boolean): string {
  if (withComplainant) return words;
  const told = [name, contact].filter((part) => part.length > 1);
  return maskedWords(told.reduce((text, part) => text.replaceAll(part, '*'.repeat([...part].length)), words));
}

/** Answers whoever complained, with what was found; open questions to the unit are settled with it. */
export async function answerComplaint(
  deps: Deps,
  actor: Actor,
  input: { readonly complaintId: EntryId; readonly result: ComplaintResult; readonly answer: string },
): Handled {
  const answer = checkComplaintWords(input.answer, 'answer', '答复');
  if (!answer.ok) return answer;
  return handle(deps, actor, input.complaintId, 'answer', async (acting, stored) => {
    await settleInquiries(acting, stored, 'statement');
    const sealedAnswer = deps.sealer.seal(answer.value, complaintPlace(stored));
    const changes = { sealedAnswer, result: input.result, answeredOn: acting.today };
    return appendComplaintAct(acting, stored, 'answer', changes, { result: input.result });
  });
}

/** Orders the unit to correct what was found (条例 Articles 47, 52 and 53); followed up until it is confirmed. */
export async function orderCorrection(
  deps: Deps,
  actor: Actor,
  input: { readonly complaintId: EntryId; readonly order: string; readonly dueOn: PlainDate },
): Handled {
  const order = checkComplaintWords(input.order, 'order', '责令改正的内容');
  if (!order.ok) return order;
  return handle(deps, actor, input.complaintId, 'orderCorrection', async (acting, stored) => {
    if (stored.result !== 'founded' && stored.result !== 'partlyFounded') return refuse(unfounded);
    const sent = await sendInquiry(deps, acting, stored, 'correction', order.value, input.dueOn);
    if (!sent.ok) return sent;
    const { dueOn } = input;
    return appendComplaintAct(acting, stored, 'orderCorrection', { correctBy: dueOn }, { correctBy: dueOn });
  });
}

/** Gives the report of a correction back, with the reason and another last day. */
export async function returnCorrection(
  deps: Deps,
  actor: Actor,
  input: { readonly complaintId: EntryId; readonly reason: string; readonly dueOn: PlainDate },
): Handled {
  const reason = checkComplaintWords(input.reason, 'reason', '退回的原因');
  if (!reason.ok) return reason;
  return handle(deps, actor, input.complaintId, 'returnCorrection', async (acting, stored) => {
    const reported = await reportedCorrection(acting, stored);
    if (!reported.ok) return reported;
    const early = dueFault(input.dueOn, acting.today);
    if (early !== undefined) return refuse(early);
    const sealedReturn = deps.sealer.seal(reason.value, inquiryPlace(reported.value));
    const returned: StoredInquiry = { ...reported.value, stage: 'returned', dueOn: input.dueOn, sealedReturn };
    await appendInquiry(acting, returned, 'return');
    await tellUnit(acting, returned);
    const { dueOn } = input;
    return appendComplaintAct(acting, stored, 'returnCorrection', { correctBy: dueOn }, { correctBy: dueOn });
  });
}

/** Confirms that the correction is done, which closes the complaint. */
export function confirmCorrection(deps: Deps, actor: Actor, complaintId: EntryId): Handled {
  return handle(deps, actor, complaintId, 'confirmCorrection', async (acting, stored) => {
    const reported = await reportedCorrection(acting, stored);
    if (!reported.ok) return reported;
    await appendInquiry(acting, { ...reported.value, stage: 'done' }, 'settle');
    return appendComplaintAct(acting, stored, 'confirmCorrection');
  });
}

/** Closes a complaint that was answered and needs no correction. */
export function closeComplaint(deps: Deps, actor: Actor, complaintId: EntryId): Handled {
  return handle(deps, actor, complaintId, 'close', (acting, stored) => appendComplaintAct(acting, stored, 'close'));
}

async function handle(
  deps: Deps,
  actor: Actor,
  complaintId: EntryId,
  act: ComplaintAct,
  work: (acting: ComplaintActing, stored: StoredComplaint) => Promise<Result<StoredComplaint, Refusal>>,
): Handled {
  const { agencyId } = actor;
  const allowed = await authorize(deps, actor, 'complaint.handle', agencyId);
  if (!allowed.ok) return allowed;
  return undoOnRefusal<StoredComplaint>(deps, async (stores) => {
    const seen = await stores.queries.findComplaint(agencyId, complaintId);
    if (seen === undefined) return refuse(notFound);
    await lockChains(stores, [agencyId, seen.unitId]);
    // read again under the lock: somebody else may have acted meanwhile
    const stored = (await stores.queries.findComplaint(agencyId, complaintId)) ?? seen;
    const done = await work({ stores, actor, today: deps.today() }, stored);
    if (done.ok) await stores.audit.record(actor, 'complaint.handled', `complaint/${complaintId}`, { act });
    return done;
  });
}

async function sendInquiry(
  deps: Deps,
  acting: ComplaintActing,
  { agencyId: supervisorId, complaintId, complaintNumber, unitId }: StoredComplaint,
  kind: InquiryKind,
  words: string,
  asked: PlainDate | null,
): Promise<Result<StoredInquiry, Refusal>> {
  const { stores, today } = acting;
  const early = asked === null ? undefined : dueFault(asked, today);
  if (early !== undefined) return refuse(early);
  const inquiryId = deps.newId() as EntryId;
  const inquiry: StoredInquiry = {
    ...{ agencyId: unitId, inquiryId, supervisorId, complaintId, complaintNumber, kind, stage: 'asked' },
    askedOn: today,
    dueOn: asked ?? (await usualDueOn(deps, acting)),
    answeredOn: null,
    sealedQuestion: deps.sealer.seal(words, inquiryPlace({ agencyId: unitId, inquiryId })),
    sealedAnswer: null,
    sealedReturn: null,
  };
  await appendInquiry(acting, inquiry, 'ask');
  await tellUnit({ ...acting, stores }, inquiry);
  return accept(inquiry);
}

async function usualDueOn(deps: Deps, { stores: { queries }, actor, today }: ComplaintActing): Promise<PlainDate> {
  const calendar = await calendarOf(queries, agencyIn(await deps.queries.loadTree(), actor.agencyId));
  const { complaints } = await queries.loadSettings(actor.agencyId, today);
  return addWorkingDays(calendar, today, complaints.statementDays);
}

async function tellUnit({ stores, today }: ComplaintActing, inquiry: StoredInquiry): Promise<void> {
  const { agencyId, inquiryId, complaintNumber, dueOn, kind } = inquiry;
  const what = kind === 'statement' ? '转来投诉举报事项，请说明情况' : '责令改正，请报告改正情况';
  const notice = {
    kind: 'inquiryAsked',
    subject: `inquiry/${inquiryId}`,
    sentence: `主管部门${what}（${complaintNumber}），最晚${formatChinese(dueOn)}。`,
    path: `/inquiries/${inquiryId}`,
    roles: ['clerk', 'disclosureOffice', 'leader'] as const,
  };
  await notifyPosts(stores, agencyId, notice, today);
}

async function settleInquiries(acting: ComplaintActing, stored: StoredComplaint, kind: InquiryKind): Promise<void> {
  const inquiries = await acting.stores.queries.listInquiriesOf(stored.agencyId, stored.complaintId);
  for (const inquiry of inquiries.filter((row) => row.kind === kind && row.stage !== 'done'))
    await appendInquiry(acting, { ...inquiry, stage: 'done' }, 'settle');
}

async function reportedCorrection(
  { stores }: ComplaintActing,
  { agencyId, complaintId }: StoredComplaint,
): Promise<Result<StoredInquiry, Refusal>> {
  const inquiries = await stores.queries.listInquiriesOf(agencyId, complaintId);
  const reported = inquiries.find(({ kind, stage }) => kind === 'correction' && stage === 'answered');
  return reported === undefined ? refuse(notReported) : accept(reported);
}

function dueFault(dueOn: PlainDate, today: PlainDate): Refusal | undefined {
  if (dueOn > today) return undefined;
  return { reason: 'periodEmpty', field: 'dueOn', message: '期限的最后一日应当晚于今天，请核对。', cite: ogi(47) };
}

const unfounded: Refusal = {
  reason: 'unfounded',
  message: '只有核查属实或者部分属实的，才能责令改正。',
  cite: ogi(47),
};
const notReported: Refusal = {
  reason: 'notReported',
  message: '单位还没有报告改正情况，请等待或者催办。',
  cite: ogi(47),
};
