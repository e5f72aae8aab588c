import type { PlainDate } from '../values/plain-date.ts';

/**
 * Points of 按件计收 that no source settles (law page §2.3). Each is a setting with the default of the law page where it
 * names one.
 */
export interface MonthCountSettings {
  /** Which day puts a request into a calendar month; by default the day of receipt (Article 31). */
  readonly monthOf: 'receivedOn' | 'registeredOn';
  /** Whether a request that was withdrawn still counts as one; by default it does. */
  readonly countsWithdrawn: boolean;
  /** Whether a request dropped for want of correction still counts as one; by default it does. */
  readonly countsUncorrected: boolean;
}

/** The defaults of the unsettled points. */
export const defaultMonthCountSettings: MonthCountSettings = {
  monthOf: 'receivedOn',
  countsWithdrawn: true,
  countsUncorrected: true,
};

/** A request as far as 按件计收 looks at it. Whose requests are the same applicant's is for a person to decide. */
export interface CountableRequest<Id extends string = string> {
  readonly id: Id;
  readonly receivedOn: PlainDate;
  readonly registeredOn: PlainDate;
  /** Parts after splitting by 一事一申请 (fee rules, Article 4); 1 unless split. */
  readonly parts: number;
  readonly ended?: 'withdrawn' | 'uncorrected';
}

/** Where a request stands among the requests of its applicant in its month. */
export interface MonthPlace {
  /** `2026-03`. */
  readonly month: string;
  /** How many count before it in the month. */
  readonly earlierInMonth: number;
  /** How many it counts for itself: its parts, or 0 where a setting leaves it out. */
  readonly counted: number;
}

/**
 * Places the requests of one applicant in their calendar months (自然月), by day and, within a day, in the order given.
 * A month is not a rolling 30 days: the count begins anew on the first of each month.
 */
export function placeInMonths<Id extends string>(
  requests: readonly CountableRequest<Id>[],
  settings: MonthCountSettings = defaultMonthCountSettings,
): ReadonlyMap<Id, MonthPlace> {
  const counts = new Map<string, number>();
  const places = new Map<Id, MonthPlace>();
  const ordered = [...requests].sort((a, b) => compare(a[settings.monthOf], b[settings.monthOf]));
  for (const request of ordered) {
    const month = request[settings.monthOf].slice(0, 7);
    const earlierInMonth = counts.get(month) ?? 0;
    const counted = isCounted(request, settings) ? request.parts : 0;
    places.set(request.id, { month, earlierInMonth, counted });
    counts.set(month, earlierInMonth + counted);
  }
  return places;
}

function isCounted({ ended }: CountableRequest, settings: MonthCountSettings): boolean {
  if (ended === 'withdrawn') return settings.countsWithdrawn;
  if (ended === 'uncorrected') return settings.countsUncorrected;
  return true;
}

function compare(a: PlainDate, b: PlainDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
