import type { ProactiveEntryFacts, ProactiveItem, ProactiveKind } from '../src/core/annual-report/proactive-entries.ts';
import { nextWorkingDayFrom, type WorkCalendar } from '../src/core/deadlines/work-calendar.ts';
import type { DisputeOpening } from '../src/core/disputes/dispute-case.ts';
import type { DisputeOutcome } from '../src/core/disputes/dispute-outcomes.ts';
import type { DisputeRoute } from '../src/core/disputes/dispute-results.ts';
import { fen } from '../src/core/values/fen.ts';
import type { EntryId } from '../src/core/values/ids.ts';
import { addDays, firstDayOf, type PlainDate, plainDate, type Year } from '../src/core/values/plain-date.ts';
import { addProactiveEntry } from '../src/usecases/registers/add-proactive-entry.ts';
import { concludeDispute } from '../src/usecases/registers/conclude-dispute.ts';
import { openDispute } from '../src/usecases/registers/open-dispute.ts';
import type { DemoUnit } from './demo-unit.ts';
import type { Dice } from './random.ts';
import { must, type Step } from './stage.ts';

/** What stood in force on the day the register begins. */
export function planOpening(unit: DemoUnit, firstYear: Year): readonly Step[] {
  if (unit.stock === 0) return [];
  const day = firstDayOf(firstYear);
  return [
    entry({
      item: 'normativeDocument',
      kind: 'opening',
      happenedOn: day,
      quantity: unit.stock,
      title: `${firstYear}年年初现行有效的行政规范性文件`,
      source: '行政规范性文件清理结果公告',
    }),
  ];
}

/** Entries behind table 2 for a year: documents one by one, decisions by the month, charges by the quarter. */
export function planProactive(
  unit: DemoUnit,
  year: Year,
  today: PlainDate,
  calendar: WorkCalendar,
  dice: Dice,
): readonly Step[] {
  const steps = [
    ...documents(unit, year, calendar, dice),
    ...monthly(unit, year, dice, 'administrativeLicence', unit.licences, '行政许可决定', '行政许可办理系统月报'),
    ...monthly(unit, year, dice, 'administrativePenalty', unit.penalties, '行政处罚决定', '行政执法案卷目录'),
    ...monthly(
      unit,
      year,
      dice,
      'administrativeCoercion',
      unit.coercions,
      '行政强制措施和强制执行决定',
      '行政执法案卷目录',
    ),
    ...quarterly(unit, year, dice),
  ];
  return steps.filter((step) => step.day <= today);
}

/** Reconsiderations and suits that begin in a year; the last one is still pending at its end. */
export function planDisputes(unit: DemoUnit, year: Year, today: PlainDate, dice: Dice): readonly Step[] {
  const steps: Step[] = [];
  for (let no = 1; no <= unit.disputes; no += 1) {
    const route = dice.pick<DisputeRoute>([
      ['reconsideration', 4],
      ['litigationDirect', 2],
      ['litigationAfterReconsideration', 1],
    ]);
    const openedOn = plainDate(year, Math.min(12, no * 4 - 1), dice.between(2, 24));
    steps.push(...dispute(unit, route, no, openedOn, dice));
  }
  return steps.filter((step) => step.day <= today);
}

function dispute(unit: DemoUnit, route: DisputeRoute, no: number, openedOn: PlainDate, dice: Dice): readonly Step[] {
  let caseId: EntryId | undefined;
  const outcome = dice.pick(route === 'reconsideration' ? reviewOutcomes : courtOutcomes);
  const concludedOn = addDays(openedOn, dice.between(45, 80));
  return [
    {
      day: openedOn,
      run: async ({ deps, clerk }) => {
        caseId = must(await openDispute(deps, clerk, openingOf(route, no, openedOn)), `A dispute of ${unit.id}`);
      },
    },
    {
      day: concludedOn,
      run: async ({ deps, clerk }) => {
        if (caseId === undefined) throw new Error('A dispute is concluded before it was opened.');
        must(await concludeDispute(deps, clerk, { caseId, outcome, concludedOn }), `A conclusion of ${unit.id}`);
      },
    },
  ];
}

const reviewOutcomes: readonly (readonly [DisputeOutcome, number])[] = [
  ['decisionUpheld', 3],
  ['confirmedUnlawful', 1],
  ['terminated', 1],
];
const courtOutcomes: readonly (readonly [DisputeOutcome, number])[] = [
  ['claimsRejectedByJudgment', 3],
  ['revokedByJudgment', 1],
  ['withdrawalPermitted', 1],
];

function openingOf(route: DisputeRoute, no: number, openedOn: PlainDate): DisputeOpening {
  const year = openedOn.slice(0, 4);
  const common = { route, openedOn, requestNumber: null };
  return route === 'reconsideration'
    ? {
        ...common,
        caseNumber: `青禾复〔${year}〕${no * 7}号`,
        authority: '青禾县人民政府（行政复议机构）',
        source: '行政复议答复通知书',
      }
    : { ...common, caseNumber: `（${year}）演01行初${no * 11}号`, authority: '青禾县人民法院', source: '应诉通知书' };
}

/** Documents of the library count themselves once they are published; those from before are ended by hand. */
function documents(unit: DemoUnit, year: Year, calendar: WorkCalendar, dice: Dice): readonly Step[] {
  const steps: Step[] = [];
  if (unit.stock > 8) {
    const day = nextWorkingDayFrom(calendar, plainDate(year, 9, dice.between(1, 25)));
    steps.push(
      entry({
        item: 'normativeDocument',
        kind: 'repealed',
        happenedOn: day,
        quantity: dice.between(1, 2),
        title: `${year}年行政规范性文件清理中废止`,
        source: '行政规范性文件清理结果公告',
      }),
    );
  }
  return steps;
}

function monthly(
  unit: DemoUnit,
  year: Year,
  dice: Dice,
  item: ProactiveItem,
  aYear: number,
  title: string,
  source: string,
): readonly Step[] {
  if (aYear === 0) return [];
  const steps: Step[] = [];
  for (let month = 1; month <= 12; month += 1) {
    const quantity = Math.round((aYear / 12) * (dice.between(60, 140) / 100));
    if (quantity === 0) continue;
    steps.push(
      entry({
        item,
        kind: 'decided',
        happenedOn: plainDate(year, month, 28),
        quantity,
        title: `${year}年${month}月${title}`,
        source: `${unit.shortName}${source}`,
      }),
    );
  }
  return steps;
}

function quarterly(unit: DemoUnit, year: Year, dice: Dice): readonly Step[] {
  if (unit.charges === 0) return [];
  return [3, 6, 9, 12].map((month) => {
    const amountFen = fen(Math.round(unit.charges * dice.between(85, 115)));
    return entry({
      item: 'administrativeCharge',
      kind: 'collected',
      happenedOn: plainDate(year, month, 30),
      amountFen,
      title: `${year}年第${month / 3}季度行政事业性收费`,
      source: `${unit.shortName}非税收入季报`,
    });
  });
}

function entry(
  given: Partial<ProactiveEntryFacts> & {
    item: ProactiveItem;
    kind: ProactiveKind;
    happenedOn: PlainDate;
    title: string;
    source: string;
  },
): Step {
  const facts: ProactiveEntryFacts = { quantity: null, amountFen: null, documentNumber: null, ...given };
  return {
    day: facts.happenedOn,
    run: async ({ deps, clerk }) => {
      must(await addProactiveEntry(deps, clerk, facts), `An entry (${facts.title})`);
    },
  };
}
