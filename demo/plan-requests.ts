import { addWorkingDays, nextWorkingDayFrom, type WorkCalendar } from '../src/core/deadlines/work-calendar.ts';
import type { ApplicantKind } from '../src/core/requests/applicant-kinds.ts';
import type { Application } from '../src/core/requests/application-form.ts';
import type { Receipt } from '../src/core/requests/channels.ts';
import type { Outcome } from '../src/core/requests/outcomes.ts';
import type { RequestId } from '../src/core/values/ids.ts';
import { addDays, firstDayOf, type PlainDate, type Year } from '../src/core/values/plain-date.ts';
import type { RequestActionInput } from '../src/usecases/requests/append-request-action.ts';
import { registerRequest } from '../src/usecases/requests/register-request.ts';
import { takeRequestAction } from '../src/usecases/requests/take-request-action.ts';
import type { DemoUnit } from './demo-unit.ts';
import type { Dice } from './random.ts';
import { must, type Stage, type Step } from './stage.ts';

const kinds: readonly (readonly [ApplicantKind, number])[] = [
  ['naturalPerson', 30],
  ['commercialEnterprise', 5],
  ['legalServiceProvider', 3],
  ['publicBenefitOrganization', 1],
  ['researchInstitute', 1],
];

const outcomes: readonly (readonly [Outcome, number])[] = [
  ['granted', 34],
  ['partiallyGranted', 12],
  ['nonexistent', 14],
  ['otherAgencyResponsible', 12],
  ['thirdPartyRights', 3],
  ['internalAffairs', 2],
  ['deliberativeProcess', 3],
  ['enforcementFile', 2],
  ['administrativeInquiry', 5],
  ['requiresCreation', 3],
  ['petitionOrComplaint', 6],
  ['repeated', 2],
  ['publishedMaterial', 1],
];

const wanted = [
  '本村集体土地征收的补偿安置方案及公告',
  '城镇道路改造项目的立项批复和施工许可',
  '上一年度财政专项资金的分配结果',
  '农村危房改造补助对象的认定标准',
  '小区物业服务企业的备案资料',
  '医疗机构校验结果和处罚决定',
  '水利设施维修项目的招标结果',
  '低保对象动态调整的工作方案',
];

/** All requests of a unit that arrive in a year, as dated steps; what lies after `today` has not happened yet. */
export function planRequests(
  unit: DemoUnit,
  year: Year,
  today: PlainDate,
  calendar: WorkCalendar,
  dice: Dice,
): readonly Step[] {
  const steps: Step[] = [];
  // no two years bring the same number; who has none stays without
  const count =
    unit.requests +
    (unit.requests === 0 ? 0 : dice.between(-Math.ceil(unit.requests / 4), Math.ceil(unit.requests / 3)));
  for (let no = 1; no <= count; no += 1) {
    const receivedOn = nextWorkingDayFrom(calendar, addDays(firstDayOf(year), dice.between(0, 360)));
    if (receivedOn.slice(0, 4) !== String(year)) continue;
    steps.push(
      ...oneRequest(
        unit,
        `demo-${unit.id}-${year}-${String(no).padStart(3, '0')}` as RequestId,
        receivedOn,
        calendar,
        dice,
      ),
    );
  }
  return steps.filter((step) => step.day <= today);
}

type Course = 'plain' | 'corrected' | 'uncorrected' | 'extended' | 'withdrawn';

const courses: readonly (readonly [Course, number])[] = [
  ['plain', 82],
  ['corrected', 6],
  ['uncorrected', 4],
  ['extended', 5],
  ['withdrawn', 3],
];

/** One request with everything that its course is planned from. */
export interface Plan {
  readonly requestId: RequestId;
  readonly receivedOn: PlainDate;
  readonly calendar: WorkCalendar;
  readonly dice: Dice;
  readonly isLate: boolean;
}

function oneRequest(
  unit: DemoUnit,
  requestId: RequestId,
  receivedOn: PlainDate,
  calendar: WorkCalendar,
  dice: Dice,
): readonly Step[] {
  const register = registered({ requestId, receivedOn, dice });
  const course = dice.pick(courses);
  const isLate = unit.lateOneIn > 0 && dice.between(1, unit.lateOneIn) === 1;
  return [register, ...stepsOf[course]({ requestId, receivedOn, calendar, dice, isLate })];
}

/** The registration of a request on the day on which it came. */
export function registered({ requestId, receivedOn, dice }: Pick<Plan, 'requestId' | 'receivedOn' | 'dice'>): Step {
  const application = applicationOf(requestId, dice);
  const registration = { receipt: receiptOf(receivedOn, dice), filledByAgency: false };
  return {
    day: receivedOn,
    run: async ({ deps, clerk }) => {
      must(await registerRequest(deps, clerk, { requestId, application, registration }), 'A registration');
    },
  };
}

const stepsOf: Readonly<Record<Course, (plan: Plan) => readonly Step[]>> = {
  plain: (plan) => {
    const days = plan.isLate ? plan.dice.between(22, 27) : plan.dice.between(3, 18);
    return close(plan, after(plan, days), plan.dice.pick(outcomes));
  },
  corrected: (plan) => {
    const { ask, steps } = askForCorrection(plan);
    const corrected = addWorkingDays(plan.calendar, ask, plan.dice.between(2, 8));
    const closed = addWorkingDays(plan.calendar, corrected, plan.dice.between(5, 18));
    return [
      ...steps,
      act(plan, corrected, () => ({ action: 'receiveCorrection', happenedOn: corrected })),
      ...close(plan, closed, plan.dice.pick(outcomes)),
    ];
  },
  uncorrected: (plan) => {
    const { correctBy, steps } = askForCorrection(plan);
    return [...steps, ...close(plan, addWorkingDays(plan.calendar, correctBy, 2), 'uncorrected')];
  },
  extended: (plan) => {
    const happenedOn = after(plan, 16);
    return [
      act(plan, happenedOn, ({ leader }) => ({
        action: 'extendReply',
        happenedOn,
        workingDays: 10,
        approvedBy: leader.id,
      })),
      ...close(plan, after(plan, plan.dice.between(21, 29)), plan.dice.pick(outcomes)),
    ];
  },
  withdrawn: (plan) => {
    const happenedOn = after(plan, 4);
    return [act(plan, happenedOn, () => ({ action: 'withdraw', happenedOn }))];
  },
};

export function askForCorrection(plan: Plan) {
  const ask = after(plan, plan.dice.between(2, 6));
  const correctBy = addWorkingDays(plan.calendar, ask, 10);
  return { ask, correctBy, steps: [act(plan, ask, () => ({ action: 'askCorrection', happenedOn: ask, correctBy }))] };
}

export function close(plan: Plan, day: PlainDate, outcome: Outcome): readonly Step[] {
  const served = addWorkingDays(plan.calendar, day, 1);
  return [
    act(plan, day, () => ({ action: 'close', happenedOn: day, decidedOn: day, outcome })),
    act(plan, served, () => ({ action: 'serve', happenedOn: served, mode: 'byPost' })),
  ];
}

export function act({ requestId }: Plan, day: PlainDate, eventOf: (stage: Stage) => RequestActionInput): Step {
  return {
    day,
    run: async (stage) => {
      const input = { requestId, event: eventOf(stage) };
      must(await takeRequestAction(stage.deps, stage.clerk, input), `An action on ${requestId}`);
    },
  };
}

export function after({ calendar, receivedOn }: Plan, workingDays: number): PlainDate {
  return addWorkingDays(calendar, receivedOn, workingDays);
}

function receiptOf(day: PlainDate, dice: Dice): Receipt {
  return dice.pick<Receipt>([
    [{ channel: 'inPerson', submittedOn: day }, 4],
    [{ channel: 'byPost', mail: 'signedFor', signedForOn: day }, 5],
    [{ channel: 'byPost', mail: 'ordinary', arrivedOn: day, confirmedOn: day }, 1],
    [{ channel: 'byEmail', arrivedOn: day, confirmedOn: day }, 2],
  ]);
}

function applicationOf(requestId: RequestId, dice: Dice): Application {
  const applicantKind = dice.pick(kinds);
  const isPerson = applicantKind === 'naturalPerson';
  const serial = requestId.slice(-8);
  return {
    applicantKind,
    name: isPerson ? `演示申请人${serial}` : `演示单位${serial}`,
    identityProof: { kind: isPerson ? 'otherPersonal' : 'otherRegistration', number: `YS${serial}` },
    legalRepresentative: null,
    contactPerson: isPerson ? null : '演示联系人',
    contact: { phone: null, email: null, address: '青禾县演示路1号', postalCode: null, fax: null },
    informationSought: wanted[dice.between(0, wanted.length - 1)] ?? '',
    documentNumber: null,
    deliveryMethod: 'byPost',
    informationForm: 'paper',
  };
}
