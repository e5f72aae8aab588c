import type { AccountId, DivisionId, RequestId } from '../values/ids.ts';
import type { PlainDate } from '../values/plain-date.ts';
import { type Action, isAction } from './actions.ts';
import type { ApplicantKind } from './applicant-kinds.ts';
import type { DeliveryMethod, Receipt } from './channels.ts';
import type { DueRecomputed, FeeNoticeSent, FeeRefunded, PartPaymentReceived, PaymentReceived } from './fee-events.ts';
import type { Outcome, RefusalGround } from './outcomes.ts';
import type { RecordSearch } from './record-search.ts';
import type { Fact, LateEntryReason } from './request-fact.ts';
import type { ServiceFailure } from './service-failures.ts';

/** Why a request goes back to those who may claim it. */
export const returnReasons = [
  { id: 'otherDivision', label: '不属于本内设机构职责' },
  { id: 'officerAway', label: '承办人外出、休假或者调离' },
  { id: 'conflictOfInterest', label: '承办人应当回避' },
  { id: 'assignedInError', label: '误认领或者误指派' },
] as const;

export type ReturnReason = (typeof returnReasons)[number]['id'];

/** What a division that was asked to help found; its words stand in the sealed record. */
export const assistanceResults = [
  { id: 'provided', label: '已提供信息' },
  { id: 'partlyProvided', label: '提供了部分信息' },
  { id: 'notFound', label: '经检索没有该信息' },
  { id: 'opinionOnly', label: '只提出意见' },
] as const;

export type AssistanceResult = (typeof assistanceResults)[number]['id'];

/** Why a register entry is set right. */
export const rectificationReasons = [
  { id: 'typingError', label: '录入有误' },
  { id: 'newEvidence', label: '取得新的凭证' },
] as const;

export type RectificationReason = (typeof rectificationReasons)[number]['id'];

/** How a reply was handed over; the day that counts differs (国办公开办函〔2016〕235号). */
export const serviceModes = [
  { id: 'inPerson', label: '直接送达', countsOn: '申请人签收之日' },
  { id: 'throughAnother', label: '委托送达', countsOn: '申请人签收之日' },
  { id: 'byPost', label: '邮寄送达', countsOn: '交邮之日' },
  { id: 'byEmail', label: '电子邮件', countsOn: '发送之日' },
  { id: 'byFax', label: '传真', countsOn: '发送之日' },
  { id: 'online', label: '在线送达', countsOn: '发送之日' },
] as const;

export type ServiceMode = (typeof serviceModes)[number]['id'];

/** What a third party or another agency answered. Only a joint maker's silence counts as consent (Articles 32, 34). */
export const consultationResults = [
  { id: 'agrees', label: '同意公开' },
  { id: 'objects', label: '不同意公开' },
  { id: 'silent', label: '逾期未提出意见' },
] as const;

export type ConsultationResult = (typeof consultationResults)[number]['id'];

/** The first entry; `happenedOn` is the day of registration, `receivedOn` the day of receipt under Article 31. */
export interface Registered extends Fact<'register'> {
  readonly requestNumber: string;
  readonly receipt: Receipt;
  /** Derived from `receipt`; `null` while a confirmation is outstanding. */
  readonly receivedOn: PlainDate | null;
  readonly applicantKind: ApplicantKind;
  readonly deliveryMethod: DeliveryMethod;
  /** An oral request whose form the disclosure office filled in (Article 29). */
  readonly filledByAgency: boolean;
  /** The day on which the applicant confirmed what was written down for an oral request. */
  readonly formConfirmedOn?: PlainDate;
  readonly lateEntryReason?: LateEntryReason;
  /** Name, identity proof, contact and wording of the request stand in the sealed record only. */
  readonly applicantRecord: 'sealed';
}

type ReceiptConfirmed = Fact<'confirmReceipt'>;

/** Only what changes is named; `happenedOn` is the day of the change. */
export interface RegistrationRectified extends Fact<'rectifyRegistration'> {
  readonly reason: RectificationReason;
  readonly receipt?: Receipt;
  readonly applicantKind?: ApplicantKind;
  readonly deliveryMethod?: DeliveryMethod;
}

type Claimed = Fact<'claim'>;

/** To a person, a division, or a person of a division. */
export interface Assigned extends Fact<'assign'> {
  readonly to?: AccountId;
  readonly division?: DivisionId;
}

interface ReturnedToPool extends Fact<'returnToPool'> {
  readonly reason: ReturnReason;
}

interface CorrectionAsked extends Fact<'askCorrection'> {
  /** Last day of the reasonable period the agency set (Article 30 names no number). */
  readonly correctBy: PlainDate;
}

type CorrectionReceived = Fact<'receiveCorrection'>;

export interface ThirdPartyAsked extends Fact<'askThirdParty'> {
  /** Number of the consultation within the request; the third party's name stands in the sealed record. */
  readonly consultation: number;
  /** Last day to give the opinion, once the day on which the letter was received is known. */
  readonly answerBy?: PlainDate;
}

interface ThirdPartyEnded extends Fact<'endThirdParty'> {
  readonly consultation: number;
  readonly result: ConsultationResult;
}

type ThirdPartyInformed = Fact<'informThirdParty'>;

export interface AgencyAsked extends Fact<'askAgency'> {
  readonly consultation: number;
  /** A joint maker's silence is consent (Article 34); another agency's is not. */
  readonly capacity: 'jointMaker' | 'otherAgency';
  /** Last day to give the opinion, where one is set. */
  readonly answerBy?: PlainDate;
}

interface AgencyEnded extends Fact<'endAgency'> {
  readonly consultation: number;
  readonly result: ConsultationResult;
}

export interface AssistanceAsked extends Fact<'askAssistance'> {
  readonly answerBy: PlainDate;
  /** Number of the consultation within the request. */
  readonly consultation?: number;
  readonly division?: DivisionId;
}

export interface AssistanceAnswered extends Fact<'answerAssistance'> {
  readonly consultation?: number;
  readonly result: AssistanceResult;
}

interface TransferredInternally extends Fact<'transferInternally'> {
  readonly to: AccountId;
}

interface StatementAsked extends Fact<'askStatementOfReasons'> {
  readonly answerBy: PlainDate;
}

export interface StatementReceived extends Fact<'receiveStatement'> {
  /** What the agency found, where it judged at once; absent where `assessStatement` says so later. */
  readonly isReasonable?: boolean;
}

/** What the agency found about the reasons that had been received before. */
interface StatementAssessed extends Fact<'assessStatement'> {
  readonly isReasonable: boolean;
}

interface ReplyDeferred extends Fact<'deferReply'> {
  /** Last day of the reasonable period of Article 35. */
  readonly until: PlainDate;
}

export interface ReplyExtended extends Fact<'extendReply'> {
  /** Working days added, 1 to 20 in total (Article 33(2)). */
  readonly workingDays: number;
  /** The head of the disclosure office who consented. */
  readonly approvedBy: AccountId;
}

/** `happenedOn` is the day on which a notice reached its addressee; its period ends with `until`. */
interface ArrivalRecorded extends Fact<'recordArrival'> {
  readonly matter: 'thirdPartyConsultation' | 'agencyConsultation' | 'feePayment';
  readonly consultation?: number;
  readonly until: PlainDate;
}

export type Withdrawn = Fact<'withdraw'>;

export interface Merged extends Fact<'merge'> {
  /** The request that goes on. */
  readonly into: RequestId;
}

/** `happenedOn` is the day of entry, `decidedOn` the day of the decision, which table 3 counts. */
export interface Closed extends Fact<'close'> {
  readonly outcome: Outcome;
  readonly decidedOn: PlainDate;
  /** Grounds of the refused part of a partial disclosure (Article 37): they decide the remedy. */
  readonly refusedPartGrounds?: readonly RefusalGround[];
  /** Number of the reply, where one was issued. */
  readonly documentNumber?: string;
  /** Post of whoever signed the decision on paper, where it did not go its way in this system; never a private person. */
  readonly signedOnPaperBy?: string;
  /** The search behind a decision that there is no such information (Article 36(4)). */
  readonly recordSearch?: RecordSearch;
  /** Questions of the outcome coach with the answers the decision rests on; what was written beside them stands in the paper. */
  readonly coach?: readonly CoachChoice[];
}

/** One question of the outcome coach and its answer, both by id: nothing anybody typed. */
export interface CoachChoice {
  readonly question: string;
  readonly answer: string;
}

export interface ClosingRectified extends Fact<'rectifyClosing'> {
  readonly reason: RectificationReason;
  readonly outcome: Outcome;
  readonly decidedOn: PlainDate;
}

/** `happenedOn` is the day that counts for the mode of service. */
interface Served extends Fact<'serve'> {
  readonly mode: ServiceMode;
}

/** The reply came back or was refused: it is not served after all. */
interface ServiceFailed extends Fact<'recordFailedService'> {
  readonly failure: ServiceFailure;
}

/** A new round on the same request after a decision or judgment; it is not a new request. */
interface Reopened extends Fact<'reopen'> {
  readonly basis: 'reconsideration' | 'litigation' | 'ownMotion';
  /** Last day the decision or judgment sets; without one the period of Article 33 runs from `happenedOn`. */
  readonly replyBy?: PlainDate;
}

type Archived = Fact<'archive'>;

/** Everything that can have happened to a request. Appended, never changed. */
export type RequestEvent =
  | Registered
  | ReceiptConfirmed
  | RegistrationRectified
  | Claimed
  | Assigned
  | ReturnedToPool
  | Fact<'urge'>
  | CorrectionAsked
  | CorrectionReceived
  | ThirdPartyAsked
  | ThirdPartyEnded
  | ThirdPartyInformed
  | AgencyAsked
  | AgencyEnded
  | AssistanceAsked
  | AssistanceAnswered
  | TransferredInternally
  | StatementAsked
  | StatementReceived
  | StatementAssessed
  | ReplyDeferred
  | ReplyExtended
  | FeeNoticeSent
  | ArrivalRecorded
  | PaymentReceived
  | PartPaymentReceived
  | FeeRefunded
  | DueRecomputed
  | Withdrawn
  | Merged
  | Closed
  | ClosingRectified
  | Served
  | ServiceFailed
  | Reopened
  | Archived;

/** The event of one action. */
export type EventOf<Name extends Action> = Extract<RequestEvent, { readonly action: Name }>;

/** An event as it is stored: who did what on which day, and the rest as a plain object. */
export interface StoredRequestEvent {
  readonly action: string;
  readonly happenedOn: PlainDate;
  readonly by: AccountId;
  readonly payload: object;
}

/** The event a stored record stands for. Throws on an action this program does not know, which would be a defect. */
export function requestEventFrom(stored: StoredRequestEvent): RequestEvent {
  if (!isAction(stored.action)) throw new Error(`No action of a request is called ${stored.action}.`);
  // The payload was written by `storedRequestEvent` and is never changed, so its fields are those of its action.
  return { ...stored.payload, action: stored.action, happenedOn: stored.happenedOn, by: stored.by } as RequestEvent;
}

/** The stored form of an event. */
export function storedRequestEvent(event: RequestEvent): StoredRequestEvent {
  const { action, happenedOn, by, ...payload } = event;
  return { action, happenedOn, by, payload };
}
