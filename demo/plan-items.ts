import { addWorkingDays, nextWorkingDayFrom, type WorkCalendar } from '../src/core/deadlines/work-calendar.ts';
import type { ItemId } from '../src/core/values/ids.ts';
import { addDays, firstDayOf, type PlainDate, plainDate, type Year, yearOf } from '../src/core/values/plain-date.ts';
import type { DemoUnit } from './demo-unit.ts';
import { itemStep, type PlannedItem } from './item-deeds.ts';
import { budgetText, type ItemText, profileText, withheldText, workPlan, yearlyTexts } from './item-texts.ts';
import { explainerText, normativeText } from './normative-texts.ts';
import type { Dice } from './random.ts';
import type { Step } from './stage.ts';

/** What a unit publishes in a year: its documents with their explainers, its accounts, and what its kind owes. */
export function planItems(
  unit: DemoUnit,
  year: Year,
  firstYear: Year,
  calendar: WorkCalendar,
  dice: Dice,
  today: PlainDate,
): readonly Step[] {
  const items = [
    ...(year === firstYear ? [onceBegun(unit, year, calendar)] : []),
    ...documentsOf(unit, year, firstYear, calendar, dice),
    ...accountsOf(unit, year, calendar, dice),
    ...yearlyTexts(unit, year, dice)
      .slice(0, unit.publishes === 'little' ? 1 : undefined)
      .map((text, at) =>
        planned(unit, text, `${year}-y${at}`, plainDate(year, 2 + at * 3, dice.between(3, 24)), calendar, dice),
      ),
  ];
  return items.filter(({ day }) => day < today).map((item) => itemStep(unit, item));
}

/** Items that stand at every stage today, on the desk of the unit whose cases do so too. */
export function planItemsAtWork(unit: DemoUnit, today: PlainDate, calendar: WorkCalendar): readonly Step[] {
  const year = yearOf(today);
  const fates = ['drafting', 'inReview', 'inSecrecyReview', 'inApproval', 'scheduled', 'withdrawn'] as const;
  const madeOn = nextWorkingDayFrom(calendar, addDays(today, -25));
  const items = fates.map((fate, at): PlannedItem => {
    const text = workPlan(unit, year, at);
    return { itemId: idOf(unit, `work-${fate}`), text, madeOn, day: today, fate };
  });
  const withheld: PlannedItem = {
    itemId: idOf(unit, 'work-filed'),
    text: withheldText(unit, year),
    madeOn,
    day: today,
    fate: 'filed',
    content: {
      openness: { kind: 'withheld', ground: 'deliberativeProcess', reason: '规划方案尚在论证，属于过程稿。' },
    },
  };
  return [...items, withheld].map((item) => itemStep(unit, item));
}

function onceBegun(unit: DemoUnit, year: Year, calendar: WorkCalendar): PlannedItem {
  const madeOn = nextWorkingDayFrom(calendar, firstDayOf(year));
  return {
    itemId: idOf(unit, 'profile'),
    text: profileText(unit),
    madeOn,
    day: addWorkingDays(calendar, madeOn, 5),
    fate: 'published',
  };
}

/** Every document with its explainer on the same day; the first one of the third year repeals that of the first. */
function documentsOf(
  unit: DemoUnit,
  year: Year,
  firstYear: Year,
  calendar: WorkCalendar,
  dice: Dice,
): readonly PlannedItem[] {
  return Array.from({ length: unit.issued }, (_, at) => at + 1).flatMap((no) => {
    const madeOn = nextWorkingDayFrom(calendar, addDays(firstDayOf(year), dice.between(20, 300)));
    const day = addWorkingDays(calendar, madeOn, dice.between(2, 14));
    const text = normativeText(unit, year, no);
    const itemId = documentId(unit, year, no);
    const replaces = year === firstYear + 2 && no === 1 ? documentId(unit, firstYear, 1) : undefined;
    const document: PlannedItem = {
      itemId,
      text,
      madeOn,
      day,
      fate: 'published',
      content: {
        documentNumber: `${unit.letterWord}规〔${year}〕${no}号`,
        effectiveOn: madeOn,
        validUntil: fiveYearsFrom(madeOn),
        withoutExplainer: '解读与本文件同日发布。',
        ...(replaces === undefined ? {} : { ends: [{ itemId: replaces, effect: 'repealed' as const }] }),
      },
    };
    const explainer: PlannedItem = {
      itemId: idOf(unit, `${year}-e${no}`),
      text: explainerText(unit, text),
      madeOn,
      day,
      fate: 'published',
      content: { explains: itemId },
    };
    return [document, explainer];
  });
}

function accountsOf(unit: DemoUnit, year: Year, calendar: WorkCalendar, dice: Dice): readonly PlannedItem[] {
  const budget = budgetText(unit, year, false, dice);
  const accounts = budgetText(unit, year - 1, true, dice);
  return [
    planned(unit, budget, `${year}-budget`, plainDate(year, 2, 10), calendar, dice),
    planned(unit, accounts, `${year}-accounts`, plainDate(year, 9, 8), calendar, dice),
  ];
}

// one of nine comes late, so that the duty board and the statistics have something to show
function planned(
  unit: DemoUnit,
  text: ItemText,
  key: string,
  madeOn: PlainDate,
  calendar: WorkCalendar,
  dice: Dice,
): PlannedItem {
  const made = nextWorkingDayFrom(calendar, madeOn);
  const wait = dice.between(1, 9) === 1 ? dice.between(21, 26) : dice.between(3, 15);
  return { itemId: idOf(unit, key), text, madeOn: made, day: addWorkingDays(calendar, made, wait), fate: 'published' };
}

function documentId(unit: DemoUnit, year: Year, no: number): ItemId {
  return idOf(unit, `${year}-n${no}`);
}

/** The same item has the same identifier in every demonstration. */
function idOf(unit: DemoUnit, key: string): ItemId {
  return `item-${unit.id}-${key}` as ItemId;
}

/** The last day of five years from a day, as the documents say of themselves. */
function fiveYearsFrom(day: PlainDate): PlainDate {
  const [month = 1, dayOfMonth = 1] = day.split('-').slice(1).map(Number);
  return addDays(plainDate(yearOf(day) + 5, month, 1), dayOfMonth - 2);
}
