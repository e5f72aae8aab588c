import { systemActor } from '../../src/core/access/outside-actors.ts';
import type { WorkCalendar } from '../../src/core/deadlines/work-calendar.ts';
import type { Action } from '../../src/core/requests/actions.ts';
import type { DecisionContext } from '../../src/core/requests/decision-context.ts';
import type { EventOf, Registered, RequestEvent } from '../../src/core/requests/request-events.ts';
import { fen } from '../../src/core/values/fen.ts';
import { type AccountId, parseRandomId, type RequestId } from '../../src/core/values/ids.ts';
import type { PlainDate } from '../../src/core/values/plain-date.ts';
import { day, officialCalendar } from './official-calendar.ts';

/** The clerk who does everything in these tests. */
export const clerk = account('clerk-000001');
/** The head of the disclosure office. */
const officeHead = account('office-head-1');

const calendar: WorkCalendar = officialCalendar();

/** Everything permitted, nothing frozen, in the summer of 2026, unless the case says otherwise. */
export function aContext(what: Partial<DecisionContext> = {}): DecisionContext {
  return {
    today: day('2026-07-01'),
    calendar,
    frozenThrough: null,
    holds: () => true,
    headsDisclosureOffice: (id) => id === officeHead,
    ...what,
  };
}

/** A request handed in by a person, entered on the day of receipt, unless the case says otherwise. */
export function aRegistration(receivedOn: PlainDate, what: Partial<Registered> = {}): Registered {
  return {
    action: 'register',
    happenedOn: receivedOn,
    by: clerk,
    requestNumber: 'QHX-2026-0001',
    receipt: { channel: 'inPerson', submittedOn: receivedOn },
    receivedOn,
    applicantKind: 'naturalPerson',
    deliveryMethod: 'byEmail',
    filledByAgency: false,
    applicantRecord: 'sealed',
    ...what,
  };
}

/** An event of an action on a day, with details that suit it unless the case says otherwise. */
export function anEvent<Name extends Action>(
  action: Name,
  happenedOn: PlainDate,
  what: Partial<EventOf<Name>> = {},
): EventOf<Name> {
  const event: RequestEvent = sampleOf(action, happenedOn);
  return { ...event, ...what } as EventOf<Name>;
}

type Details = { readonly [Name in Action]?: Partial<EventOf<Name>> };

/** What the event of an action says beside its day and actor. */
const details: Details = {
  rectifyRegistration: { reason: 'typingError', applicantKind: 'commercialEnterprise' },
  askCorrection: { correctBy: day('2026-03-31') },
  askThirdParty: { consultation: 1 },
  endThirdParty: { consultation: 1, result: 'objects' },
  askAgency: { consultation: 2, capacity: 'jointMaker' },
  endAgency: { consultation: 2, result: 'agrees' },
  assign: { to: officeHead },
  returnToPool: { reason: 'officerAway' },
  askAssistance: { answerBy: day('2026-03-31'), consultation: 3 },
  answerAssistance: { consultation: 3, result: 'provided' },
  askStatementOfReasons: { answerBy: day('2026-03-31') },
  transferInternally: { to: officeHead },
  receiveStatement: { isReasonable: true },
  assessStatement: { isReasonable: true },
  deferReply: { until: day('2026-05-29') },
  extendReply: { workingDays: 20, approvedBy: officeHead },
  sendFeeNotice: { basis: 'perPage', amountFen: fen(20_000), payBy: day('2026-06-01') },
  receivePartPayment: { amountFen: fen(5_000) },
  refundFee: { amountFen: fen(5_000), reason: 'overpaid' },
  recomputeDue: { by: systemActor, from: null, to: null, isProvisional: false, cause: { kind: 'calendar' } },
  merge: { into: request('another-request') },
  close: { outcome: 'granted' },
  rectifyClosing: { reason: 'typingError', outcome: 'nonexistent' },
  recordArrival: { matter: 'thirdPartyConsultation', consultation: 1, until: day('2026-04-30') },
  serve: { mode: 'byPost' },
  recordFailedService: { failure: 'returnedMail' },
  reopen: { basis: 'reconsideration' },
};

function sampleOf(action: Action, happenedOn: PlainDate): RequestEvent {
  if (action === 'register') return aRegistration(happenedOn);
  const decided = action === 'close' || action === 'rectifyClosing' ? { decidedOn: happenedOn } : {};
  return { action, happenedOn, by: clerk, ...details[action], ...decided } as RequestEvent;
}

function account(text: string): AccountId {
  const id = parseRandomId<AccountId>(text);
  if (id === undefined) throw new Error(`${text} is not an account.`);
  return id;
}

function request(text: string): RequestId {
  const id = parseRandomId<RequestId>(text);
  if (id === undefined) throw new Error(`${text} is not a request.`);
  return id;
}
