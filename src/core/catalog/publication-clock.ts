import type { ExplanationStep } from '../deadlines/clock-explanation.ts';
import { type Certainty, certaintyOf, countWorkingDays, type DayCount } from '../deadlines/day-count.ts';
import { regulationSince, timeLimits } from '../deadlines/time-limits.ts';
import { type WorkCalendar, workingDaysBetween } from '../deadlines/work-calendar.ts';
import { type Citation, ogi } from '../law/citation.ts';
import { inForceOn } from '../law/versions.ts';
import { formatChinese, type PlainDate } from '../values/plain-date.ts';

/** What moves the day by which information must be public; a `StoredItem` or an `ItemContent` has most of it. */
export interface PublicationFacts {
  /** 形成之日: for a document its 成文日期. */
  readonly madeOn: PlainDate;
  /** 变更之日: the day on which information that was public already changed. */
  readonly changedOn: PlainDate | null;
  /** The day a re-assessment opened what had been withheld (Article 18). */
  readonly openedOn?: PlainDate | null;
  /** A period that another law or regulation sets, which goes before Article 26. */
  readonly otherDue: { readonly dueOn: PlainDate; readonly basis: string } | null;
}

export type PublicationStart = 'formation' | 'change' | 'reassessment' | 'regulation';

/** When information must be public at the latest, and why. There is no extension for it. */
export interface PublicationReading extends Certainty {
  readonly startedOn: PlainDate;
  readonly startedBy: PublicationStart;
  readonly dueOn: PlainDate;
  /** The period in force on the day it counts from. */
  readonly workingDays: number;
  readonly cite: Citation;
  /** What another law says where it goes before the period; `null` where Article 26 alone decides. */
  readonly otherBasis: string | null;
  /** The day the period of Article 26 alone would end on. */
  readonly ordinaryDueOn: PlainDate;
  /** From the first day to `ordinaryDueOn`, without gap. */
  readonly days: readonly DayCount[];
}

/**
 * Reads the publication clock (Article 26, law page §1.4): 20 working days from the day the information was formed or, if
 * that is later, changed; that day itself is not counted. Another law's period prevails, be it shorter or longer. What
 * the law does not say is decided thus: information older than the Regulation counts from the day it came into force,
 * and what a re-assessment opens counts from that decision.
 */
export function readPublicationClock(facts: PublicationFacts, calendar: WorkCalendar): PublicationReading {
  const { startedOn, startedBy } = startOf(facts);
  const limit = inForceOn(timeLimits.proactivePublication.versions, startedOn);
  const { endsOn, days } = countWorkingDays(calendar, { from: startedOn, workingDays: limit.workingDays });
  const shared = {
    startedOn,
    startedBy,
    workingDays: limit.workingDays,
    cite: limit.cite,
    ordinaryDueOn: endsOn,
    days,
  };
  const { otherDue } = facts;
  // another law names a day of its own, which rests on no count of working days
  if (otherDue !== null)
    return { ...shared, dueOn: otherDue.dueOn, otherBasis: otherDue.basis, provisional: false, caveats: [] };
  return { ...shared, dueOn: endsOn, otherBasis: null, ...certaintyOf(calendar, startedOn, endsOn) };
}

/** How the day came about, sentence by sentence, in Chinese. */
export function explainPublication(facts: PublicationFacts, reading: PublicationReading): readonly ExplanationStep[] {
  const { workingDays, cite, otherBasis, dueOn, ordinaryDueOn, startedOn } = reading;
  return [
    { text: `${formatChinese(facts.madeOn)}形成。`, cite: ogi(26) },
    ...startSteps(facts, reading),
    {
      text: `公开期限为${workingDays}个工作日，自${formatChinese(startedOn)}次日起计算，当日不计，至${formatChinese(ordinaryDueOn)}届满；主动公开没有延期。`,
      cite,
    },
    ...(otherBasis === null
      ? []
      : [
          {
            text: `法律、法规对公开期限另有规定，从其规定：${otherBasis}，最迟${formatChinese(dueOn)}公开。`,
            cite: ogi(26),
          },
        ]),
    { text: `最迟应于${formatChinese(dueOn)}公开。` },
  ];
}

/** Where information stands against its last day. */
export interface PublicationStanding {
  readonly state: 'waiting' | 'overdue' | 'inTime' | 'late';
  /** Working days left until the last day, or by which it was missed (negative); for what is public, as of its publication. */
  readonly daysLeft: number;
}

/** Where information stands on a day, given when it was published first; `publishedOn` is `null` while it is not. */
export function publicationStanding(
  dueOn: PlainDate,
  publishedOn: PlainDate | null,
  today: PlainDate,
  calendar: WorkCalendar,
): PublicationStanding {
  const daysLeft = workingDaysBetween(calendar, publishedOn ?? today, dueOn);
  const isLate = (publishedOn ?? today) > dueOn;
  if (publishedOn === null) return { state: isLate ? 'overdue' : 'waiting', daysLeft };
  return { state: isLate ? 'late' : 'inTime', daysLeft };
}

function startOf({ madeOn, changedOn, openedOn = null }: PublicationFacts): {
  readonly startedOn: PlainDate;
  readonly startedBy: PublicationStart;
} {
  const starts: { readonly startedOn: PlainDate; readonly startedBy: PublicationStart }[] = [
    { startedOn: madeOn, startedBy: 'formation' },
    { startedOn: regulationSince, startedBy: 'regulation' },
  ];
  if (changedOn !== null) starts.push({ startedOn: changedOn, startedBy: 'change' });
  if (openedOn !== null) starts.push({ startedOn: openedOn, startedBy: 'reassessment' });
  return starts.reduce((latest, start) => (start.startedOn > latest.startedOn ? start : latest));
}

function startSteps(facts: PublicationFacts, { startedBy, startedOn }: PublicationReading): readonly ExplanationStep[] {
  const day = formatChinese(startedOn);
  switch (startedBy) {
    case 'formation':
      return [];
    case 'change':
      return [{ text: `${day}发生变更，期限自变更之日起重新计算。`, cite: ogi(26) }];
    case 'reassessment':
      return [
        {
          text: `${day}经评估转为主动公开，期限自作出决定之日起计算（条例未规定，按本系统的默认办法）。`,
          cite: ogi(18),
        },
      ];
    case 'regulation':
      return [
        {
          text: `${formatChinese(facts.madeOn)}条例尚未施行，期限自条例施行之日（${day}）起计算（按本系统的默认办法）。`,
          cite: ogi(26),
        },
      ];
  }
}
