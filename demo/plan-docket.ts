import type { DisputeOpening } from '../src/core/disputes/dispute-case.ts';
import type { DisputeOutcome } from '../src/core/disputes/dispute-outcomes.ts';
import type { DisputeStepKind } from '../src/core/disputes/dispute-steps.ts';
import type { EntryId } from '../src/core/values/ids.ts';
import { addDays, type PlainDate, yearOf } from '../src/core/values/plain-date.ts';
import { concludeDispute } from '../src/usecases/registers/conclude-dispute.ts';
import { correctDispute } from '../src/usecases/registers/correct-dispute.ts';
import { openDispute } from '../src/usecases/registers/open-dispute.ts';
import { orderReanswer } from '../src/usecases/registers/order-reanswer.ts';
import {
  type DisputeStepInput,
  noteDisputeLessons,
  takeDisputeStep,
} from '../src/usecases/registers/take-dispute-step.ts';
import { voidDispute } from '../src/usecases/registers/void-dispute.ts';
import { caseIdOf } from './plan-cases.ts';
import { must, type Stage, type Step } from './stage.ts';

/** Something done in a case, so many days before today. */
interface DocketDeed {
  readonly ago: number;
  run(stage: Stage, caseId: EntryId, day: PlainDate): Promise<void>;
}

/** One case of the docket: how it began, so many days before today, and its course. */
interface DocketEntry extends Pick<DisputeOpening, 'route' | 'procedure' | 'disputedAct' | 'asCoDefendant'> {
  readonly no: number;
  readonly ago: number;
  /** The case of a desk (`plan-cases.ts`) that it is about. */
  readonly about?: string;
  /** Number of the reconsideration that came first. */
  readonly after?: number;
  readonly course: readonly DocketDeed[];
}

const review = { route: 'reconsideration', procedure: 'ordinary' } as const;
const simplified = { route: 'reconsideration', procedure: 'simplified' } as const;
const suit = { route: 'litigationDirect' } as const;
const suitAfterReview = { route: 'litigationAfterReconsideration' } as const;

/** Every way a case goes: each result, an appeal, a new answer, and periods that run today. */
const landDocket: readonly DocketEntry[] = [
  {
    ...{ ...suit, no: 67, ago: 190, disputedAct: 'silence' },
    course: [
      ...answered(187, 175),
      hearing(160, 150),
      judged(110, 'orderedToPerformByJudgment'),
      concluded(92, 'orderedToPerformByJudgment'),
      lessons(90, '收到申请后登记迟了三天，期限从收到之日起算，逾期两天。今后收发室收到申请当天转办。'),
    ],
  },
  {
    ...{ ...review, no: 61, ago: 170, disputedAct: 'reply' },
    course: [...answered(168, 160), concluded(125, 'decisionUpheld'), step(122, 'decisionServed')],
  },
  {
    ...{ ...suit, no: 66, ago: 140, disputedAct: 'proactiveDisclosure' },
    course: [...answered(138, 126), concluded(75, 'withdrawalPermitted')],
  },
  {
    ...{ ...review, no: 64, ago: 130, disputedAct: 'reply' },
    course: [...answered(128, 120), step(100, 'mediated'), concluded(95, 'mediated'), sourceSetRight(94)],
  },
  {
    ...{ ...review, no: 65, ago: 110, disputedAct: 'silence' },
    course: [...answered(108, 100), concluded(60, 'confirmedUnlawful'), step(50, 'opinionReceived')],
  },
  {
    ...{ ...suitAfterReview, no: 71, ago: 100, disputedAct: 'reply', after: 61 },
    course: [
      ...answered(98, 88),
      hearing(60, 40),
      judged(30, 'claimsRejectedByJudgment'),
      step(20, 'appealed', { byAgency: false }),
    ],
  },
  {
    ...{ ...review, no: 68, ago: 75, disputedAct: 'other' },
    course: [...answered(73, 65), step(60, 'suspended'), step(45, 'resumed'), extended(20, 5)],
  },
  {
    ...{ ...simplified, no: 62, ago: 44, disputedAct: 'reply', about: '11' },
    course: [...answered(42, 38), concluded(16, 'revoked'), newAnswer(12)],
  },
  {
    ...{ ...suit, no: 72, ago: 40, disputedAct: 'reply', about: '12' },
    course: [...answered(38, 27), hearing(5, -12)],
  },
  { ...{ ...review, no: 69, ago: 20, disputedAct: 'other' }, course: [voided(19)] },
  { ...{ ...simplified, no: 63, ago: 4, disputedAct: 'silence', about: '08' }, course: [step(3, 'notified')] },
];

/** The county is sued beside a department whose decision it upheld: the department counts the case. */
const officeDocket: readonly DocketEntry[] = [
  {
    ...{ ...suitAfterReview, no: 73, ago: 60, disputedAct: 'other', asCoDefendant: true },
    course: answered(58, 46),
  },
];

const dockets: Readonly<Record<string, readonly DocketEntry[]>> = {
  'qinghe-land': landDocket,
  'qinghe-office': officeDocket,
};

/** Cases of the last months with their procedure, for the units that have a docket. */
export function planDocket(unitId: string, today: PlainDate): readonly Step[] {
  // a case has its identifier only when it is entered: whatever follows asks for it by its number
  const opened = new Map<number, EntryId>();
  const openedAs = (no: number): EntryId => {
    const caseId = opened.get(no);
    if (caseId === undefined) throw new Error(`Case ${no} of ${unitId} is needed before it was opened.`);
    return caseId;
  };
  return (dockets[unitId] ?? []).flatMap((entry) => {
    const openedOn = addDays(today, -entry.ago);
    const precededBy = () => (entry.after === undefined ? null : openedAs(entry.after));
    const open: Step = {
      day: openedOn,
      run: async (stage) => {
        const opening = await openingOf(stage, entry, openedOn, precededBy());
        opened.set(entry.no, must(await openDispute(stage.deps, stage.clerk, opening), `Case ${entry.no}`));
      },
    };
    const deeds = entry.course.map((deed): Step => {
      const day = addDays(today, -deed.ago);
      return { day, run: (stage) => deed.run(stage, openedAs(entry.no), day) };
    });
    return [open, ...deeds];
  });
}

async function openingOf(
  { deps, agencyId }: Stage,
  entry: DocketEntry,
  openedOn: PlainDate,
  precededBy: EntryId | null,
): Promise<DisputeOpening> {
  const { no, ago: _ago, about, after: _after, course: _course, ...facts } = entry;
  const request = about === undefined ? undefined : await deps.queries.findRequest(agencyId, caseIdOf(agencyId, about));
  const year = yearOf(openedOn);
  const before =
    entry.route === 'reconsideration'
      ? {
          caseNumber: `青禾复〔${year}〕${no}号`,
          authority: '青禾县人民政府（行政复议机构）',
          source: '行政复议答复通知书',
        }
      : { caseNumber: `（${year}）演01行初${no}号`, authority: '青禾县人民法院（演示）', source: '应诉通知书' };
  return { ...facts, ...before, openedOn, precededBy, requestNumber: request?.requestNumber ?? null };
}

function step(
  ago: number,
  kind: DisputeStepKind,
  facts: Omit<DisputeStepInput, 'kind' | 'happenedOn'> = {},
): DocketDeed {
  return {
    ago,
    run: async ({ deps, clerk }, caseId, day) => {
      const taken = await takeDisputeStep(deps, clerk, { caseId, step: { ...facts, kind, happenedOn: day } });
      must(taken, `The step ${kind}`);
    },
  };
}

/** The copy arrives, and the agency answers with its evidence. */
function answered(arrived: number, sent: number): readonly DocketDeed[] {
  return [step(arrived, 'notified'), step(sent, 'answered')];
}

/** A hearing is entered when its day is told. */
function hearing(told: number, held: number): DocketDeed {
  return {
    ago: told,
    run: async ({ deps, clerk }, caseId, day) => {
      const facts = {
        kind: 'hearing',
        time: '09:30',
        place: '第二审判庭',
        happenedOn: addDays(day, told - held),
      } as const;
      must(await takeDisputeStep(deps, clerk, { caseId, step: facts }), 'A hearing');
    },
  };
}

function judged(ago: number, outcome: DisputeOutcome): DocketDeed {
  return step(ago, 'judged', { outcome });
}

function extended(ago: number, lastIn: number): DocketDeed {
  return {
    ago,
    run: async ({ deps, clerk }, caseId, day) => {
      const facts = { kind: 'decisionExtended', happenedOn: day, until: addDays(day, ago + lastIn) } as const;
      must(await takeDisputeStep(deps, clerk, { caseId, step: facts }), 'An extension');
    },
  };
}

function concluded(ago: number, outcome: DisputeOutcome): DocketDeed {
  return {
    ago,
    run: async ({ deps, clerk }, caseId, day) => {
      must(await concludeDispute(deps, clerk, { caseId, outcome, concludedOn: day }), `The conclusion ${outcome}`);
    },
  };
}

function newAnswer(ago: number): DocketDeed {
  return {
    ago,
    run: async ({ deps, clerk }, caseId, day) => {
      must(await orderReanswer(deps, clerk, { caseId, receivedOn: day, replyBy: null }), 'A new answer');
    },
  };
}

function lessons(ago: number, words: string): DocketDeed {
  return {
    ago,
    run: async ({ deps, clerk }, caseId) => {
      must(await noteDisputeLessons(deps, clerk, { caseId, lessons: words }), 'Lessons');
    },
  };
}

function sourceSetRight(ago: number): DocketDeed {
  return {
    ago,
    run: async ({ deps, clerk }, caseId) => {
      const changes = { source: '行政复议答复通知书（青禾复答〔演示〕64号）' };
      must(await correctDispute(deps, clerk, { caseId, changes }), 'A correction');
    },
  };
}

function voided(ago: number): DocketDeed {
  return {
    ago,
    run: async ({ deps, clerk }, caseId) => {
      must(
        await voidDispute(deps, clerk, { caseId, why: '这件复议的被申请人是城关镇人民政府，误登记在本局。' }),
        'A voiding',
      );
    },
  };
}
