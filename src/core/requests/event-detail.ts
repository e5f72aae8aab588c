import { formatYuan } from '../values/fen.ts';
import { formatChinese, type PlainDate } from '../values/plain-date.ts';
import type { Action } from './actions.ts';
import { arrivedOnOf, channelLabel } from './channels.ts';
import { outcomeOf } from './outcomes.ts';
import { refundReasons } from './refund-reasons.ts';
import {
  assistanceResults,
  consultationResults,
  type EventOf,
  type RequestEvent,
  rectificationReasons,
  returnReasons,
  serviceModes,
} from './request-events.ts';
import { lateEntryReasons } from './request-fact.ts';

/** What a timeline says of an event beyond its name and day; empty where there is nothing to add. */
export function eventDetail(event: RequestEvent): string {
  const late = lateEntryReasons.find(({ id }) => id === event.lateReason);
  // each function is kept under the action whose event it takes
  const tell = details[event.action] as ((event: RequestEvent) => string) | undefined;
  return `${tell?.(event) ?? ''}${late === undefined ? '' : `补登原因：${late.label}。`}`;
}

const details: { readonly [Name in Action]?: (event: EventOf<Name>) => string } = {
  register: ({ requestNumber, receipt }) =>
    `申请编号${requestNumber}，${channelLabel(receipt.channel)}，${formatChinese(arrivedOnOf(receipt))}到达。`,
  rectifyRegistration: ({ reason }) => `原因：${labelIn(rectificationReasons, reason)}。`,
  returnToPool: ({ reason }) => `原因：${labelIn(returnReasons, reason)}。`,
  askCorrection: ({ correctBy }) => `补正期限到${formatChinese(correctBy)}。`,
  askThirdParty: consultationText,
  askAgency: consultationText,
  endThirdParty: ({ result }) => labelIn(consultationResults, result),
  endAgency: ({ result }) => labelIn(consultationResults, result),
  askAssistance: ({ answerBy }) => `最晚到${formatChinese(answerBy)}回复。`,
  answerAssistance: ({ result }) => `${labelIn(assistanceResults, result)}。`,
  askStatementOfReasons: ({ answerBy }) => `最晚到${formatChinese(answerBy)}说明。`,
  receiveStatement: ({ isReasonable }) => (isReasonable === undefined ? '' : assessmentText(isReasonable)),
  assessStatement: ({ isReasonable }) => assessmentText(isReasonable),
  deferReply: ({ until }) => `延迟到${formatChinese(until)}答复。`,
  extendReply: ({ workingDays }) => `延长${workingDays}个工作日。`,
  sendFeeNotice: ({ amountFen, payBy }) => `收费${formatYuan(amountFen)}元，缴费期限到${formatChinese(payBy)}。`,
  receivePartPayment: ({ amountFen, voucher }) => `收到${formatYuan(amountFen)}元，尚未缴清。${voucherText(voucher)}`,
  receivePayment: ({ amountFen, voucher }) =>
    `${amountFen === undefined ? '' : `收到${formatYuan(amountFen)}元，`}已经缴清。${voucherText(voucher)}`,
  refundFee: ({ amountFen, reason, voucher }) =>
    `退还${formatYuan(amountFen)}元，原因：${labelIn(refundReasons, reason)}。${voucherText(voucher)}`,
  recomputeDue: ({ cause, from, to, isProvisional }) =>
    `${dueCauses[cause.kind]}，答复期限由${dueText(from)}改为${dueText(to)}${isProvisional ? '（暂定）' : ''}。`,
  close: decisionText,
  rectifyClosing: decisionText,
  serve: ({ mode }) => `送达方式：${labelIn(serviceModes, mode)}。`,
  reopen: ({ replyBy }) => (replyBy === undefined ? '' : `最晚到${formatChinese(replyBy)}重新答复。`),
};

function consultationText({ consultation, answerBy }: EventOf<'askThirdParty' | 'askAgency'>): string {
  return `第${consultation}次征求意见${answerBy === undefined ? '' : `，最晚到${formatChinese(answerBy)}`}。`;
}

function assessmentText(isReasonable: boolean): string {
  return isReasonable ? '经审查，理由合理。' : '经审查，理由不合理。';
}

function decisionText({ outcome, decidedOn }: EventOf<'close' | 'rectifyClosing'>): string {
  return `办理结果：${outcomeOf(outcome).label}，决定日期${formatChinese(decidedOn)}。`;
}

function labelIn(rows: readonly { readonly id: string; readonly label: string }[], id: string): string {
  return rows.find((row) => row.id === id)?.label ?? id;
}

const dueCauses = { notice: '因放假安排变化', calendar: '因放假安排更新', setting: '因期限计算设置变化' } as const;

function dueText(day: PlainDate | null): string {
  return day === null ? '未起算' : formatChinese(day);
}

function voucherText(voucher: string | undefined): string {
  return voucher === undefined ? '' : `票据号${voucher}。`;
}
