import type { ClockFacts, Consultation } from '../deadlines/running-clock.ts';
import type { AccountId, DivisionId } from '../values/ids.ts';
import type { PlainDate } from '../values/plain-date.ts';
import { type Action, actionOf } from './actions.ts';
import type { ApplicantKind } from './applicant-kinds.ts';
import { type DeliveryMethod, type Receipt, receivedOnOf } from './channels.ts';
import { type Closing, closingAfter } from './closing.ts';
import { type OpenMatter, openAfter } from './open-matters.ts';
import { type Opinion, opinionsAfter } from './opinions.ts';
import type {
  AgencyAsked,
  Registered,
  RegistrationRectified,
  RequestEvent,
  ThirdPartyAsked,
} from './request-events.ts';
import type { Stage } from './stages.ts';

/** What stands in the register about a request; nothing in it names the applicant. */
export interface Registration {
  readonly requestNumber: string;
  readonly registeredOn: PlainDate;
  readonly receipt: Receipt;
  /** 收到申请之日; `null` while a confirmation is outstanding. It never changes with a correction or a new round. */
  readonly receivedOn: PlainDate | null;
  readonly applicantKind: ApplicantKind;
  readonly deliveryMethod: DeliveryMethod;
}

/** A consultation with its number within the request. */
export interface NumberedConsultation extends Consultation {
  readonly consultation: number;
}

/** What the clock of the present round needs to know; the calendar does the rest. */
export interface RequestClock {
  /** Facts of Articles 30 to 34; `null` while the day of receipt is not known. */
  readonly facts:
    | (Omit<ClockFacts, 'consultations'> & { readonly consultations: readonly NumberedConsultation[] })
    | null;
  /** Last day of the reasonable period of Article 35. */
  readonly deferredUntil: PlainDate | null;
  /** Last day that a decision on reconsideration or a judgment sets. */
  readonly orderedBy: PlainDate | null;
}

/** What follows from a history. Stage, open matters and clock are three things. */
export interface RequestState {
  readonly stage: Stage | 'new';
  /** 1, and one more for every order to answer again. */
  readonly round: number;
  readonly registration: Registration | null;
  readonly open: readonly OpenMatter[];
  /** 承办人; `null` while the request waits to be claimed. */
  readonly caseOfficer: AccountId | null;
  /** The division it was assigned to. */
  readonly division: DivisionId | null;
  /** Days on which it was urged, oldest first. */
  readonly urgedOn: readonly PlainDate[];
  readonly clock: RequestClock;
  /** Every action taken so far, with its round. */
  readonly taken: readonly { readonly action: Action; readonly round: number }[];
  /** What the agency found about the reasons given under Article 35, or that it has not judged them yet. */
  readonly statement: 'reasonable' | 'unreasonable' | 'unassessed' | null;
  /** What third parties and other agencies were asked and answered, in whatever round. */
  readonly opinions: readonly Opinion[];
  readonly closing: Closing | null;
  /** The closing that table 3 counts: that of the first round, whatever follows (convention `reopenedRound`). */
  readonly counted: Closing | null;
}

const unstarted: RequestClock = { facts: null, deferredUntil: null, orderedBy: null };

/** The state before anything happened. */
export const newRequest: RequestState = {
  stage: 'new',
  round: 1,
  registration: null,
  open: [],
  caseOfficer: null,
  division: null,
  urgedOn: [],
  clock: unstarted,
  taken: [],
  statement: null,
  opinions: [],
  closing: null,
  counted: null,
};

/** State of a request from its whole history, oldest event first. */
export function stateAfter(history: readonly RequestEvent[]): RequestState {
  return history.reduce(stateWith, newRequest);
}

/** State of a request with one more event. */
export function stateWith(state: RequestState, event: RequestEvent): RequestState {
  const closing = closingAfter(state.closing, event);
  const round = event.action === 'reopen' ? state.round + 1 : state.round;
  return {
    stage: actionOf(event.action).to ?? state.stage,
    round,
    registration: registrationAfter(state.registration, event),
    open: openAfter(state.open, event),
    ...holderAfter(state, event),
    urgedOn: event.action === 'urge' ? [...state.urgedOn, event.happenedOn] : state.urgedOn,
    clock: clockAfter(state, event),
    taken: takenAfter(state.taken, event, round),
    statement: statementAfter(state.statement, event),
    opinions: opinionsAfter(state.opinions, event),
    closing,
    counted: state.round === 1 && event.action !== 'reopen' ? closing : state.counted,
  };
}

// a service that failed did not happen, so that it may be tried again
function takenAfter(taken: RequestState['taken'], event: RequestEvent, round: number): RequestState['taken'] {
  const standing =
    event.action === 'recordFailedService'
      ? taken.filter((row) => row.action !== 'serve' || row.round !== round)
      : taken;
  return [...standing, { action: event.action, round }];
}

/** The facts of registration. Throws before the request is registered. */
export function registrationOf(state: RequestState): Registration {
  if (state.registration === null) throw new Error('This request has no registration: its history is incomplete.');
  return state.registration;
}

/** The day on which the answer counts as given: service where it is recorded, the decision otherwise; `null` before. */
export function answeredOn(state: RequestState): PlainDate | null {
  return state.closing?.servedOn ?? state.closing?.closedOn ?? null;
}

function registrationAfter(registration: Registration | null, event: RequestEvent): Registration | null {
  if (event.action === 'register') return registered(event);
  if (registration === null) throw new Error(`A history cannot begin with ${event.action}.`);
  if (event.action === 'confirmReceipt') return { ...registration, receivedOn: event.happenedOn };
  return event.action === 'rectifyRegistration' ? rectified(registration, event) : registration;
}

function registered(event: Registered): Registration {
  return {
    requestNumber: event.requestNumber,
    registeredOn: event.happenedOn,
    receipt: event.receipt,
    receivedOn: event.receivedOn,
    applicantKind: event.applicantKind,
    deliveryMethod: event.deliveryMethod,
  };
}

function rectified(registration: Registration, event: RegistrationRectified): Registration {
  return {
    ...registration,
    applicantKind: event.applicantKind ?? registration.applicantKind,
    deliveryMethod: event.deliveryMethod ?? registration.deliveryMethod,
    ...(event.receipt === undefined ? {} : { receipt: event.receipt, receivedOn: receivedOnOf(event.receipt) }),
  };
}

/** Who holds the request: a new round goes on with whoever answered the first. */
function holderAfter(
  { caseOfficer, division }: RequestState,
  event: RequestEvent,
): Pick<RequestState, 'caseOfficer' | 'division'> {
  switch (event.action) {
    case 'claim':
      return { caseOfficer: event.by, division };
    case 'assign':
      return { caseOfficer: event.to ?? null, division: event.division ?? (event.to === undefined ? null : division) };
    case 'transferInternally':
      return { caseOfficer: event.to, division };
    case 'returnToPool':
      return { caseOfficer: null, division: null };
    default:
      return { caseOfficer, division };
  }
}

function clockAfter({ clock, round }: RequestState, event: RequestEvent): RequestClock {
  switch (event.action) {
    case 'register':
      return started(event.receivedOn);
    case 'confirmReceipt':
      return started(event.happenedOn);
    case 'rectifyRegistration':
      return event.receipt === undefined || round > 1 ? clock : restarted(clock, receivedOnOf(event.receipt));
    case 'deferReply':
      return { ...clock, deferredUntil: event.until };
    case 'reopen':
      return { ...started(event.happenedOn), orderedBy: event.replyBy ?? null };
    default:
      return clock.facts === null ? clock : { ...clock, facts: factsAfter(clock.facts, event) };
  }
}

function started(receivedOn: PlainDate | null): RequestClock {
  return receivedOn === null ? unstarted : { ...unstarted, facts: { receivedOn, consultations: [] } };
}

function restarted(clock: RequestClock, receivedOn: PlainDate | null): RequestClock {
  if (receivedOn === null || clock.facts === null) return started(receivedOn);
  return { ...clock, facts: { ...clock.facts, receivedOn } };
}

type Facts = NonNullable<RequestClock['facts']>;

function factsAfter(facts: Facts, event: RequestEvent): Facts {
  switch (event.action) {
    case 'askCorrection':
      return { ...facts, correction: { noticeOn: event.happenedOn } };
    case 'receiveCorrection':
      return { ...facts, correction: { ...facts.correction, correctedOn: event.happenedOn } };
    case 'askThirdParty':
    case 'askAgency':
      return { ...facts, consultations: [...facts.consultations, asked(event)] };
    case 'endThirdParty':
    case 'endAgency':
      return { ...facts, consultations: ended(facts.consultations, event.consultation, event.happenedOn) };
    case 'recordArrival':
      return { ...facts, consultations: expiring(facts.consultations, event.consultation, event.until) };
    case 'extendReply':
      return { ...facts, extensionDays: (facts.extensionDays ?? 0) + event.workingDays };
    case 'sendFeeNotice':
      return { ...facts, fee: { noticeOn: event.happenedOn } };
    case 'receivePayment':
      return { ...facts, fee: { ...facts.fee, paidOn: event.happenedOn } };
    default:
      return facts;
  }
}

function asked(event: ThirdPartyAsked | AgencyAsked): NumberedConsultation {
  const label = event.action === 'askThirdParty' ? '第三方' : agencyCapacities[event.capacity];
  return {
    consultation: event.consultation,
    label,
    sentOn: event.happenedOn,
    ...(event.answerBy === undefined ? {} : { expiresOn: event.answerBy }),
  };
}

const agencyCapacities = { jointMaker: '共同制作机关', otherAgency: '其他机关' } as const;

function ended(
  spans: readonly NumberedConsultation[],
  consultation: number,
  endedOn: PlainDate,
): NumberedConsultation[] {
  return spans.map((span) => (span.consultation === consultation ? { ...span, endedOn } : span));
}

function expiring(
  spans: readonly NumberedConsultation[],
  consultation: number | undefined,
  expiresOn: PlainDate,
): NumberedConsultation[] {
  return spans.map((span) => (span.consultation === consultation ? { ...span, expiresOn } : span));
}

function statementAfter(statement: RequestState['statement'], event: RequestEvent): RequestState['statement'] {
  if (event.action === 'reopen') return null;
  if (event.action !== 'receiveStatement' && event.action !== 'assessStatement') return statement;
  if (event.isReasonable === undefined) return 'unassessed';
  return event.isReasonable ? 'reasonable' : 'unreasonable';
}
