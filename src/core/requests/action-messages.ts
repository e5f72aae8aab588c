import type { AccountId } from '../values/ids.ts';
import type { MessageKind } from './message-kinds.ts';
import type { RequestEvent } from './request-events.ts';

/** A message that an event causes, and to whom. */
export interface ActionMessage {
  readonly to: 'applicant' | 'caseOfficer' | AccountId;
  readonly message: MessageKind;
}

/**
 * What is told of an event, and to whom: the applicant of every step that concerns them, a colleague of what was put on
 * their desk. Nobody is told of their own act.
 */
export function messagesAfter(event: RequestEvent): readonly ActionMessage[] {
  switch (event.action) {
    case 'assign':
      return event.to === undefined ? [] : toColleague(event.to, event.by);
    case 'transferInternally':
      return toColleague(event.to, event.by);
    case 'returnToPool':
      return [{ to: 'caseOfficer', message: 'returnedToPool' }];
    case 'urge':
      return [{ to: 'caseOfficer', message: 'urged' }];
    case 'answerAssistance':
      return [{ to: 'caseOfficer', message: 'assistanceAnswered' }];
    case 'close':
      if (event.outcome !== 'uncorrected' && event.outcome !== 'feeUnpaid') return [];
      return [{ to: 'applicant', message: 'noLongerProcessed' }];
    default: {
      const message = toldToApplicant[event.action];
      return message === undefined ? [] : [{ to: 'applicant', message }];
    }
  }
}

const toldToApplicant: Readonly<Partial<Record<RequestEvent['action'], MessageKind>>> = {
  register: 'received',
  confirmReceipt: 'receiptConfirmed',
  askCorrection: 'correctionAsked',
  askStatementOfReasons: 'statementAsked',
  askThirdParty: 'consultationStarted',
  askAgency: 'consultationStarted',
  extendReply: 'replyExtended',
  deferReply: 'replyExtended',
  sendFeeNotice: 'feeNoticeSent',
  receivePayment: 'paymentReceived',
  refundFee: 'feeRefunded',
  withdraw: 'withdrawalConfirmed',
  serve: 'replyReady',
  reopen: 'reopened',
};

function toColleague(to: AccountId, by: AccountId): readonly ActionMessage[] {
  return to === by ? [] : [{ to, message: 'assigned' }];
}
