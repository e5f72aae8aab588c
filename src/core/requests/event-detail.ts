import { formatChinese } from '../values/plain-date.ts';
import { arrivedOnOf, channelLabel } from './channels.ts';
import { outcomeOf } from './outcomes.ts';
import { consultationResults, type RequestEvent, serviceModes } from './request-events.ts';

/** What a timeline says of an event beyond its name and day; empty where there is nothing to add. */
export function eventDetail(event: RequestEvent): string {
  switch (event.action) {
    case 'register':
      return `申请编号${event.requestNumber}，${channelLabel(event.receipt.channel)}，${formatChinese(arrivedOnOf(event.receipt))}到达。`;
    case 'askCorrection':
      return `补正期限到${formatChinese(event.correctBy)}。`;
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
