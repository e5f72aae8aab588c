import type { ClockSettings } from '../deadlines/clock-settings.ts';
import type { WorkCalendar } from '../deadlines/work-calendar.ts';
import type { PlainDate } from '../values/plain-date.ts';
import { type ReplyDue, replyDueOf } from './request-clock.ts';
import type { RequestState } from './request-state.ts';

/** Whether the reply clock runs, as lists show it. */
export const clockStates = [
  { id: 'unconfirmed', label: '未起算' },
  { id: 'running', label: '计时中' },
  { id: 'stopped', label: '中止' },
  { id: 'waiting', label: '等待对方' },
  { id: 'ended', label: '已结束' },
] as const;

export type ClockState = (typeof clockStates)[number]['id'];

/** What a list has to keep about the clock so that it stays true on later days without a new event. */
export interface ClockStanding {
  readonly clockState: ClockState;
  /** Day from which a stopped clock runs again although nobody answered; `null` where it is stopped until somebody does. */
  readonly stoppedUntil: PlainDate | null;
  /** While stopped until a day, the due day that follows if nobody answers before. */
  readonly due: ReplyDue;
}

/** Where the clock of the present round stands. `today` bounds what is still open. */
export function clockStandingOf(
  state: RequestState,
  calendar: WorkCalendar,
  today: PlainDate,
  settings?: ClockSettings,
): ClockStanding {
  const due = replyDueOf(state, calendar, today, settings);
  if (state.closing !== null) return { clockState: 'ended', stoppedUntil: null, due };
  if (due.reading === null) return { clockState: 'unconfirmed', stoppedUntil: null, due };
  // an order or a reasonable period of Article 35 sets a day of its own, whatever the clock does
  if (due.basis !== 'clock') return { clockState: 'running', stoppedUntil: null, due };
  if (due.dueOn === null) return { clockState: 'waiting', stoppedUntil: null, due };
  if (due.reading.status !== 'stopped') return { clockState: 'running', stoppedUntil: null, due };
  const stoppedUntil = lastExpiry(state);
  if (stoppedUntil === null) return { clockState: 'stopped', stoppedUntil, due };
  return { clockState: 'stopped', stoppedUntil, due: replyDueOf(state, calendar, stoppedUntil, settings) };
}

/** Whether a stored clock still stands still on a day. */
export function isStoppedOn(
  { clockState, stoppedUntil }: Pick<ClockStanding, 'clockState' | 'stoppedUntil'>,
  today: PlainDate,
): boolean {
  return clockState === 'stopped' && (stoppedUntil === null || today < stoppedUntil);
}

/** The day by which every open opinion is awaited at the latest; `null` if one is awaited without a last day. */
function lastExpiry({ clock, open }: RequestState): PlainDate | null {
  if (open.some(({ matter }) => matter === 'feePayment')) return null;
  const expiries = (clock.facts?.consultations ?? [])
    .filter(({ endedOn }) => endedOn === undefined)
    .map(({ expiresOn }) => expiresOn ?? null);
  if (expiries.includes(null)) return null;
  return expiries.reduce((last, day) => (last === null || (day !== null && day > last) ? day : last), null);
}
