import { formatYuan } from '../values/fen.ts';
import { formatChinese } from '../values/plain-date.ts';
import { arrivedOnOf, channelLabel } from './channels.ts';
import { outcomeOf } from './outcomes.ts';
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
