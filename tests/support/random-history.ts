import { systemActor } from '../../src/core/access/outside-actors.ts';
import { type Action, actionIds } from '../../src/core/requests/actions.ts';
import { type ApplicantKind, applicantKinds } from '../../src/core/requests/applicant-kinds.ts';
import type { Receipt } from '../../src/core/requests/channels.ts';
import { allowedActions, decideAction } from '../../src/core/requests/decide-action.ts';
import type { DecisionContext } from '../../src/core/requests/decision-context.ts';
import { type Outcome, outcomeIds, outcomeOf } from '../../src/core/requests/outcomes.ts';
import { preconditions } from '../../src/core/requests/preconditions.ts';
import { consultationResults, type EventOf, type RequestEvent } from '../../src/core/requests/request-events.ts';
import { newRequest, type RequestState, stateWith } from '../../src/core/requests/request-state.ts';
import { addDays, type PlainDate, type Year, yearOf } from '../../src/core/values/plain-date.ts';
import { day } from './official-calendar.ts';
import { aContext, anEvent, aRegistration } from './request-events.ts';

/** A source of whole numbers below a bound. */
export type Random = (below: number) => number;

/** What happened to one request, every event of it accepted by the rules, and what was tried in vain. */
export interface RandomHistory {
  readonly history: readonly RequestEvent[];
  readonly refused: number;
  /** What stood when the report of a year was approved: the state of that day. */
  readonly frozen: ReadonlyMap<Year, RequestState>;
}

const closingOutcomes = outcomeIds.filter((outcome) => outcomeOf(outcome).reachedBy === 'close');
const lastTry = 11;
/** Actions that move a request between desks: many, and without effect on what is counted. */
const deskActions: readonly Action[] = ['claim', 'assign', 'returnToPool', 'urge', 'transferInternally'];

/** A request of 2024 to 2026 on a random way through the table of actions, reports being approved meanwhile. */
export function randomHistory(random: Random): RandomHistory {
  let today = addDays(day('2024-01-01'), random(1000));
  let state = newRequest;
  let refused = 0;
  const history: RequestEvent[] = [];
  const frozen = new Map<Year, RequestState>();
  const tryEvent = (event: RequestEvent): void => {
    const decision = decideAction(history, event, contextOn(today));
    if (!decision.ok) {
      refused += 1;
      return;
    }
    history.push(decision.value);
    state = stateWith(state, decision.value);
  };
  tryEvent(randomRegistration(today, random));
  for (let tries = random(lastTry); tries > 0 && history.length > 0; tries -= 1) {
    const before = today;
    today = addDays(today, random(8) === 0 ? random(200) : random(2) === 0 ? random(4) : random(25));
    const last = frozenThrough(today);
    if (last > frozenThrough(before) || frozen.size === 0) frozen.set(last, state);
    const action = random(40) === 0 ? pick(actionIds, random) : pick(likelyActions(state, random), random);
    tryEvent(randomEvent(action, state, today, random));
  }
  return { history, refused, frozen };
}

/** A small generator (mulberry32), so that a failing seed can be run again. */
export function randomFrom(seed: number): Random {
  let state = seed | 0;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** The report of a year is approved on 1 March of the next. */
function frozenThrough(today: PlainDate): Year {
  return today.slice(5) >= '03-01' ? yearOf(today) - 1 : yearOf(today) - 2;
}

function contextOn(today: PlainDate): DecisionContext {
  return aContext({ today, frozenThrough: frozenThrough(today) });
}

/** Actions that stage and open matters allow, now and then any other. */
function likelyActions(state: RequestState, random: Random): readonly Action[] {
  const withDesks = random(5) === 0;
  const allowed = allowedActions(state, () => true).filter((action) => withDesks || !deskActions.includes(action));
  return allowed.length === 0 ? actionIds : allowed;
}

function randomRegistration(today: PlainDate, random: Random): RequestEvent {
  const receivedOn = addDays(today, -random(6));
  const kind = kindOf(random);
  const late = { happenedOn: today, applicantKind: kind, lateEntryReason: 'paperLedger' } as const;
  if (random(8) > 0) return aRegistration(receivedOn, late);
  const receipt: Receipt = { channel: 'online', arrivedOn: receivedOn, confirmedOn: null };
  return aRegistration(receivedOn, { ...late, receipt, receivedOn: null });
}

function randomEvent(action: Action, state: RequestState, today: PlainDate, random: Random): RequestEvent {
  const on = random(4) === 0 ? addDays(today, -random(10)) : today;
  const until = addDays(on, 1 + random(40));
  const consultation = state.open.find((row) => row.consultation !== null)?.consultation ?? 0;
  const next = Math.max(0, ...state.taken.map((_, index) => index)) + 10;
  const result = pick(consultationResults, random).id;
  switch (action) {
    case 'rectifyRegistration':
      return randomRectification(on, state, random);
    case 'askCorrection':
      return anEvent(action, on, { correctBy: until });
    case 'askStatementOfReasons':
      return anEvent(action, on, { answerBy: until });
    case 'receiveStatement':
      return randomStatement(on, random);
    case 'assessStatement':
      return anEvent(action, on, { isReasonable: random(2) === 0 });
    case 'askThirdParty':
    case 'askAgency':
      return anEvent(action, on, { consultation: next, answerBy: until });
    case 'askAssistance':
      return anEvent(action, on, { consultation: next, answerBy: until });
    case 'endThirdParty':
    case 'endAgency':
      return anEvent(action, on, { consultation: numberOf(action, state), result });
    case 'answerAssistance':
      return anEvent(action, on, { consultation });
    case 'recordArrival':
      return randomArrival(on, until, state);
    case 'deferReply':
      return anEvent(action, on, { until });
    default:
      return randomTurn(action, state, on, today, random);
  }
}

function randomTurn(
  action: Action,
  state: RequestState,
  on: PlainDate,
  today: PlainDate,
  random: Random,
): RequestEvent {
  switch (action) {
    case 'extendReply':
      return anEvent(action, on, { workingDays: 1 + random(20) });
    case 'sendFeeNotice':
      return anEvent(action, on, { payBy: addDays(on, 30 + random(40)) });
    case 'recomputeDue':
      return anEvent(action, on, { by: systemActor });
    default:
      return randomEnding(action, state, on, today, random);
  }
}

function randomEnding(
  action: Action,
  state: RequestState,
  on: PlainDate,
  today: PlainDate,
  random: Random,
): RequestEvent {
  if (action === 'close') {
    return anEvent('close', today, { outcome: likelyOutcome(state, on, random), decidedOn: on });
  }
  if (action === 'rectifyClosing') {
    const decidedOn = random(2) === 0 ? (state.closing?.closedOn ?? on) : addDays(on, -random(30));
    return anEvent('rectifyClosing', today, { outcome: pick(closingOutcomes, random), decidedOn });
  }
  return anEvent(action, on);
}

/** An outcome whose precondition holds, more often than not one that has one. */
function likelyOutcome(state: RequestState, on: PlainDate, random: Random): Outcome {
  const possible = closingOutcomes.filter((outcome) =>
    outcomeOf(outcome).needs.every((need) => preconditions[need].holds(state, on)),
  );
  const conditional = possible.filter((outcome) => outcomeOf(outcome).needs.length > 0);
  return conditional.length > 0 && random(3) > 0 ? pick(conditional, random) : pick(possible, random);
}

function randomRectification(on: PlainDate, state: RequestState, random: Random): EventOf<'rectifyRegistration'> {
  if (random(2) === 0) return anEvent('rectifyRegistration', on, { applicantKind: kindOf(random) });
  const submittedOn = addDays(state.registration?.receivedOn ?? on, random(11) - 8);
  return anEvent('rectifyRegistration', on, {
    receipt: { channel: 'inPerson', submittedOn },
    ...(random(2) === 0 ? { applicantKind: kindOf(random) } : {}),
  });
}

/** Reasons that are judged at once, or later. */
function randomStatement(on: PlainDate, random: Random): RequestEvent {
  const { isReasonable: _, ...unassessed } = anEvent('receiveStatement', on);
  return random(3) === 0 ? unassessed : { ...unassessed, isReasonable: random(2) === 0 };
}

function randomArrival(on: PlainDate, until: PlainDate, state: RequestState): RequestEvent {
  const matters = ['thirdPartyConsultation', 'agencyConsultation', 'feePayment'] as const;
  const matter = matters.find((name) => state.open.some((row) => row.matter === name)) ?? 'feePayment';
  const consultation = state.open.find((row) => row.matter === matter)?.consultation ?? null;
  const { consultation: _, ...event } = anEvent('recordArrival', on, { matter, until });
  return consultation === null ? event : { ...event, consultation };
}

function numberOf(action: 'endThirdParty' | 'endAgency', state: RequestState): number {
  const matter = action === 'endThirdParty' ? 'thirdPartyConsultation' : 'agencyConsultation';
  return state.open.find((row) => row.matter === matter)?.consultation ?? 0;
}

function kindOf(random: Random): ApplicantKind {
  return pick(applicantKinds, random).id;
}

function pick<Item>(items: readonly Item[], random: Random): Item {
  const item = items[random(items.length)];
  if (item === undefined) throw new Error('Nothing to pick from.');
  return item;
}
