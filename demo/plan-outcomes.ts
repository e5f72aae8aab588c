import { addWorkingDays, nextWorkingDayFrom, type WorkCalendar } from '../src/core/deadlines/work-calendar.ts';
import { type Outcome, outcomeIds, outcomeOf, type Precondition } from '../src/core/requests/outcomes.ts';
import { fen } from '../src/core/values/fen.ts';
import type { RequestId } from '../src/core/values/ids.ts';
import { addDays, type PlainDate, plainDate, type Year } from '../src/core/values/plain-date.ts';
import type { DemoUnit } from './demo-unit.ts';
import { act, after, askForCorrection, close, type Plan, registered } from './plan-requests.ts';
import { diceOf } from './random.ts';
import type { Step } from './stage.ts';

/** What has to happen before a request may end with an outcome, and on which day it may then be decided. */
interface Preparation {
  readonly steps: readonly Step[];
  readonly decidedOn: PlainDate;
}

const sheets = 120;
const feeFen = fen(110_000);

/** One request for every outcome there is, spread over the year, so that no row of table 3 is only ever zero. */
export function planOutcomes(unit: DemoUnit, year: Year, calendar: WorkCalendar): readonly Step[] {
  return outcomeIds.flatMap((outcome, at) => {
    const receivedOn = nextWorkingDayFrom(calendar, addDays(plainDate(year, 1, 8), at * 9));
    const requestId = `demo-${unit.id}-${year}-e${String(at).padStart(2, '0')}` as RequestId;
    const plan: Plan = { requestId, receivedOn, calendar, dice: diceOf(`${unit.id}/${outcome}`), isLate: false };
    return [registered(plan), ...endedWith(plan, outcome)];
  });
}

function endedWith(plan: Plan, outcome: Outcome): readonly Step[] {
  const { reachedBy } = outcomeOf(outcome);
  if (reachedBy === 'withdraw') {
    const happenedOn = after(plan, 3);
    return [act(plan, happenedOn, () => ({ action: 'withdraw', happenedOn }))];
  }
  if (reachedBy === 'merge') return [];
  const { steps, decidedOn } = prepared(plan, outcome);
  return [...steps, ...close(plan, decidedOn, outcome)];
}

function prepared(plan: Plan, outcome: Outcome): Preparation {
  const [need] = outcomeOf(outcome).needs;
  return need === undefined ? { steps: [], decidedOn: after(plan, 12) } : preparations[need](plan);
}

const preparations: Readonly<Record<Precondition, (plan: Plan) => Preparation>> = {
  correctionOverdue: (plan) => {
    const { steps, correctBy } = askForCorrection(plan);
    return { steps, decidedOn: addWorkingDays(plan.calendar, correctBy, 2) };
  },
  correctionReceived: corrected,
  statementAsked: stated,
  paymentOverdue: charged,
};

function corrected(plan: Plan): Preparation {
  const { ask, steps } = askForCorrection(plan);
  const happenedOn = addWorkingDays(plan.calendar, ask, 5);
  const receive = act(plan, happenedOn, () => ({ action: 'receiveCorrection', happenedOn }));
  return { steps: [...steps, receive], decidedOn: addWorkingDays(plan.calendar, happenedOn, 6) };
}

function stated(plan: Plan): Preparation {
  const asked = after(plan, 4);
  const answerBy = addWorkingDays(plan.calendar, asked, 5);
  const received = addWorkingDays(plan.calendar, asked, 3);
  return {
    steps: [
      act(plan, asked, () => ({ action: 'askStatementOfReasons', happenedOn: asked, answerBy })),
      act(plan, received, () => ({ action: 'receiveStatement', happenedOn: received, isReasonable: false })),
    ],
    decidedOn: addWorkingDays(plan.calendar, received, 3),
  };
}

function charged(plan: Plan): Preparation {
  const noticed = after(plan, 5);
  const arrived = addWorkingDays(plan.calendar, noticed, 1);
  const payBy = addWorkingDays(plan.calendar, arrived, 20);
  return {
    steps: [
      act(plan, noticed, () => ({
        action: 'sendFeeNotice',
        happenedOn: noticed,
        basis: 'perPage',
        amountFen: feeFen,
        units: sheets,
        payBy,
      })),
      act(plan, arrived, () => ({ action: 'recordArrival', happenedOn: arrived, matter: 'feePayment', until: payBy })),
    ],
    decidedOn: addWorkingDays(plan.calendar, payBy, 2),
  };
}
