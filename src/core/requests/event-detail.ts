import { formatYuan } from '../values/fen.ts';
import { formatChinese, type PlainDate } from '../values/plain-date.ts';
import { arrivedOnOf, channelLabel } from './channels.ts';
import { outcomeOf } from './outcomes.ts';
import { refundReasons } from './payments.ts';
import {
  assistanceResults,
  consultationResults,
  lateEntryReasons,
  type RequestEvent,
  rectificationReasons,
  returnReasons,
  serviceModes,
} from './request-events.ts';

/** What a timeline says of an event beyond its name and day; empty where there is nothing to add. */
export function eventDetail(event: RequestEvent): string {
  const late = lateEntryReasons.find(({ id }) => id === event.lateReason);
  return `${detailOf(event)}${late === undefined ? '' : `补登原因：${late.label}。`}`;
}

function detailOf(event: RequestEvent): string {
  switch (event.action) {
    case 'register':
      return `申请编号${event.requestNumber}，${channelLabel(event.receipt.channel)}，${formatChinese(arrivedOnOf(event.receipt))}到达。`;
    case 'askCorrection':
      return `补正期限到${formatChinese(event.correctBy)}。`;
    case 'returnToPool':
      return `原因：${returnReasons.find((row) => row.id === event.reason)?.label ?? event.reason}。`;
    case 'askStatementOfReasons':
      return `最晚到${formatChinese(event.answerBy)}说明。`;
    case 'receiveStatement':
    case 'assessStatement':
      if (event.isReasonable === undefined) return '';
      return event.isReasonable ? '经审查，理由合理。' : '经审查，理由不合理。';
    case 'deferReply':
      return `延迟到${formatChinese(event.until)}答复。`;
    case 'askAssistance':
      return `最晚到${formatChinese(event.answerBy)}回复。`;
    case 'answerAssistance':
      return `${assistanceResults.find((row) => row.id === event.result)?.label ?? event.result}。`;
    case 'askThirdParty':
    case 'askAgency':
      return `第${event.consultation}次征求意见${event.answerBy === undefined ? '' : `，最晚到${formatChinese(event.answerBy)}`}。`;
    case 'sendFeeNotice':
      return `收费${formatYuan(event.amountFen)}元，缴费期限到${formatChinese(event.payBy)}。`;
    case 'receivePartPayment':
      return `收到${formatYuan(event.amountFen)}元，尚未缴清。${voucherText(event.voucher)}`;
    case 'receivePayment': {
      const amount = event.amountFen === undefined ? '' : `收到${formatYuan(event.amountFen)}元，`;
      return `${amount}已经缴清。${voucherText(event.voucher)}`;
    }
    case 'refundFee': {
      const reason = refundReasons.find((row) => row.id === event.reason)?.label ?? event.reason;
      return `退还${formatYuan(event.amountFen)}元，原因：${reason}。${voucherText(event.voucher)}`;
    }
    case 'recomputeDue':
      return `${dueCauses[event.cause.kind]}，答复期限由${dueText(event.from)}改为${dueText(event.to)}${event.isProvisional ? '（暂定）' : ''}。`;
    case 'rectifyRegistration':
      return `原因：${rectificationReasons.find((row) => row.id === event.reason)?.label ?? event.reason}。`;
    case 'reopen':
      return event.replyBy === undefined ? '' : `最晚到${formatChinese(event.replyBy)}重新答复。`;
    case 'extendReply':
      return `延长${event.workingDays}个工作日。`;
    case 'endThirdParty':
    case 'endAgency':
      return consultationResults.find((row) => row.id === event.result)?.label ?? '';
    case 'close':
    case 'rectifyClosing':
      return `办理结果：${outcomeOf(event.outcome).label}，决定日期${formatChinese(event.decidedOn)}。`;
    case 'serve':
      return `送达方式：${serviceModes.find((row) => row.id === event.mode)?.label ?? event.mode}。`;
    default:
      return '';
  }
}

const dueCauses = { notice: '因放假安排变化', calendar: '因放假安排更新', setting: '因期限计算设置变化' } as const;

function dueText(day: PlainDate | null): string {
  return day === null ? '未起算' : formatChinese(day);
}

function voucherText(voucher: string | undefined): string {
  return voucher === undefined ? '' : `票据号${voucher}。`;
}
