/** Whom a kind of message is for: the applicant, who may get it as mail, or people of the office, who find it inside. */
type MessageAudience = 'applicant' | 'office';

interface MessageKindRow {
  readonly audience: MessageAudience;
  /** What became of the request, in words that follow its number. Never a name, a wording or a reason. */
  readonly status: string;
  /** What to do now. */
  readonly next: string;
}

const look = '请凭申请编号和查询码到门户查看详情。';
const desk = '请打开该申请查看。';

/** Every message about a request. It carries the request's number and its status, and nothing else. */
export const messageKinds = {
  received: toApplicant('已经收到'),
  receiptConfirmed: toApplicant('已经确认收到'),
  correctionAsked: toApplicant('需要补正', '请凭申请编号和查询码到门户查看补正内容，并在期限内补正。'),
  statementAsked: toApplicant('需要说明理由', '请凭申请编号和查询码到门户查看，并在期限内说明。'),
  consultationStarted: toApplicant('正在征求意见'),
  replyExtended: toApplicant('已延长答复期限'),
  feeNoticeSent: toApplicant('有一份收费通知', '请凭申请编号和查询码到门户查看，并在期限内缴费。'),
  paymentReceived: toApplicant('已收到缴费'),
  feeRefunded: toApplicant('已登记退费'),
  replyReady: toApplicant('已经答复', '请凭申请编号和查询码到门户查看答复。'),
  noLongerProcessed: toApplicant('已不再处理'),
  withdrawalConfirmed: toApplicant('已按您的要求撤回'),
  reopened: toApplicant('正在重新办理'),
  submittedOnline: toOffice('网上提交了新申请'),
  assigned: toOffice('已指派给您'),
  returnedToPool: toOffice('已退回待认领'),
  urged: toOffice('被催办', '请尽快办理并登记进展。'),
  assistanceAsked: toOffice('请您所在的内设机构协办'),
  assistanceAnswered: toOffice('收到协办意见'),
  correctionReceived: toOffice('收到补正材料'),
  statementReceived: toOffice('收到说明的理由'),
  withdrawnByApplicant: toOffice('申请人已撤回'),
  serviceAskedAgain: toOffice('申请人请求再次送达答复', '请核对联系方式后再次送达并登记。'),
  paperWaiting: toOffice('有文书等待您审批'),
  paperSentBack: toOffice('文书被退回修改'),
  paperSigned: toOffice('文书已经签发', '请及时送达并登记。'),
  serviceFailed: toOffice('文书未能送达', '请核对地址后再次送达。'),
  dueSoon: toOffice('即将到期', '请在答复期限内办结，或者在期限届满前办理延期。'),
  overdue: toOffice('已经逾期', '请立即答复；逾期不免除答复义务。'),
  dueRecomputed: toOffice('答复期限因工作日安排变化已重新计算', '请核对新的答复期限。'),
  paymentOverdue: toOffice('逾期未缴费', '请核对缴费情况后作出不再处理的决定。'),
  correctionOverdue: toOffice('逾期未补正', '请核对是否有正当理由后作出决定。'),
} as const satisfies Readonly<Record<string, MessageKindRow>>;

export type MessageKind = keyof typeof messageKinds;

/** What a message says: the number of the request, its status and what to do now. */
export interface MessageWords {
  readonly subject: string;
  readonly sentence: string;
}

/** The words of a message about a request. */
export function messageWords(kind: MessageKind, requestNumber: string): MessageWords {
  const { status, next } = messageKinds[kind];
  const subject = `政府信息公开申请 ${requestNumber} ${status}`;
  return { subject, sentence: `政府信息公开申请 ${requestNumber} ${status}。${next}` };
}

function toApplicant(status: string, next = look): MessageKindRow {
  return { audience: 'applicant', status, next };
}

function toOffice(status: string, next = desk): MessageKindRow {
  return { audience: 'office', status, next };
}
