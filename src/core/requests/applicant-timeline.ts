import type { Citation } from '../law/citation.ts';
import { formatYuan } from '../values/fen.ts';
import { formatChinese, type PlainDate } from '../values/plain-date.ts';
import { type Action, actionOf } from './actions.ts';
import { channelLabel } from './channels.ts';
import { outcomeOf } from './outcomes.ts';
import { type EventOf, type RequestEvent, serviceModes } from './request-events.ts';

/** One thing that happened, told to the applicant. */
export interface ApplicantStep {
  readonly happenedOn: PlainDate;
  readonly action: Action;
  readonly words: string;
  /** Where the law asks for it or allows it. */
  readonly cites: readonly Citation[];
}

/** The history in the applicant's words, oldest first. What concerns only the office's own work is left out. */
export function applicantTimeline(history: readonly RequestEvent[]): readonly ApplicantStep[] {
  return history.flatMap((event) => {
    const words = wordsOf(event);
    if (words === null) return [];
    return [{ happenedOn: dayOf(event), action: event.action, words, cites: citesOf(event) }];
  });
}

type Words = { readonly [Name in Action]: ((event: EventOf<Name>) => string) | null };

/** `null` keeps an entry inside the office: who holds the request, who helps, what a third party said. */
const words: Words = {
  register: ({ receipt, receivedOn }) =>
    receivedOn === null
      ? `您的申请以${channelLabel(receipt.channel)}方式到达并登记，等待与您确认。`
      : `机关以${channelLabel(receipt.channel)}方式收到您的申请并登记，收到申请之日是${formatChinese(receivedOn)}。`,
  confirmReceipt: () => '机关与您确认收到，这一天是收到申请之日。',
  rectifyRegistration: () => '机关更正了登记中的错误，期限按更正后的登记计算。',
  claim: null,
  assign: null,
  returnToPool: null,
  urge: null,
  askCorrection: ({ correctBy }) => `机关请您补正申请的内容，最晚到${formatChinese(correctBy)}。`,
  receiveCorrection: () => '机关收到您的补正，答复期限从这一天重新计算。',
  askThirdParty: () => '机关征求第三方的意见，等待意见的时间不计算在答复期限内。',
  endThirdParty: () => '征求第三方意见结束，答复期限继续计算。',
  informThirdParty: null,
  askAgency: () => '机关征求其他机关的意见，等待意见的时间不计算在答复期限内。',
  endAgency: () => '征求其他机关意见结束，答复期限继续计算。',
  askAssistance: null,
  answerAssistance: null,
  transferInternally: null,
  askStatementOfReasons: ({ answerBy }) => `机关请您说明申请的理由，最晚到${formatChinese(answerBy)}。`,
  receiveStatement: () => '机关收到您说明的理由。',
  assessStatement: ({ isReasonable }) =>
    isReasonable ? '机关审查后认为您的理由合理，继续办理。' : '机关审查后认为您的理由不合理。',
  deferReply: ({ until }) => `机关确定延迟答复的合理期限，最晚到${formatChinese(until)}答复。`,
  extendReply: ({ workingDays }) => `经负责人同意，答复期限延长${workingDays}个工作日。`,
  sendFeeNotice: ({ amountFen, payBy }) =>
    `机关通知您缴纳信息处理费${formatYuan(amountFen)}元，最晚到${formatChinese(payBy)}。`,
  recordArrival: null,
  receivePartPayment: ({ amountFen }) => `机关收到您缴纳的${formatYuan(amountFen)}元，尚未缴清。`,
  refundFee: ({ amountFen }) => `机关退还信息处理费${formatYuan(amountFen)}元。`,
  recomputeDue: ({ to }) =>
    to === null
      ? '放假安排或者计算办法有变化，答复期限已重新计算。'
      : `放假安排或者计算办法有变化，答复期限重新计算为${formatChinese(to)}。`,
  receivePayment: () => '机关收到您缴纳的信息处理费，答复期限重新计算。',
  withdraw: () => '您撤回了申请，办理结束。',
  merge: () => '这件申请与您的另一件申请合并办理。',
  close: ({ outcome }) => `机关作出处理决定：${outcomeOf(outcome).label}。`,
  rectifyClosing: ({ outcome }) => `机关更正了办理结果的登记，更正为：${outcomeOf(outcome).label}。`,
  serve: ({ mode }) => `答复以${serviceModes.find((row) => row.id === mode)?.label ?? mode}的方式送达。`,
  recordFailedService: () => '答复没有送达，机关会再次送达。请核对您留下的联系方式。',
  reopen: ({ replyBy }) =>
    replyBy === undefined ? '机关重新办理这件申请。' : `机关重新办理这件申请，最晚到${formatChinese(replyBy)}答复。`,
  archive: null,
};

function wordsOf<Event extends RequestEvent>(event: Event): string | null {
  const say = words[event.action] as ((event: Event) => string) | null;
  return say === null ? null : say(event);
}

/** A decision counts on its own day, whenever it was entered. */
function dayOf(event: RequestEvent): PlainDate {
  return event.action === 'close' || event.action === 'rectifyClosing' ? event.decidedOn : event.happenedOn;
}

function citesOf(event: RequestEvent): readonly Citation[] {
  if (event.action === 'close' || event.action === 'rectifyClosing') {
    const { cite, alsoCite = [] } = outcomeOf(event.outcome);
    return [cite, ...alsoCite];
  }
  const { cite, alsoCite = [] } = actionOf(event.action);
  return [cite, ...alsoCite];
}
