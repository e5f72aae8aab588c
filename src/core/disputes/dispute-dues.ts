import { isLimitedOn, limitEndsOn } from '../deadlines/reply-deadline.ts';
import { formatPeriod, type Period, timeLimits } from '../deadlines/time-limits.ts';
import { nextWorkingDayFrom, unpublishedYears, type WorkCalendar } from '../deadlines/work-calendar.ts';
import type { Citation } from '../law/citation.ts';
import { inForceOn } from '../law/versions.ts';
import { addDays, daysBetween, type PlainDate } from '../values/plain-date.ts';
import type { DisputeState } from './dispute-events.ts';
import { disputeOutcomeOf, disputeResultOf, forumOf } from './dispute-outcomes.ts';
import { type DisputePeriod, disputePeriods, type PeriodBearer } from './dispute-periods.ts';
import type { DisputeStep, DisputeStepKind } from './dispute-steps.ts';

/** One period of a case, with the day it counts from and the day it ends. */
export interface DisputeDue {
  readonly period: DisputePeriod;
  readonly label: string;
  readonly bearer: PeriodBearer;
  /** Whether this agency has to act: its own periods, and an appeal against what it lost. */
  readonly isOwn: boolean;
  /** `10个工作日`, `60日`. */
  readonly length: string;
  readonly countsFrom: string;
  readonly from: PlainDate;
  readonly endsOn: PlainDate;
  /** Rests on days of a year whose notice is not known. */
  readonly isProvisional: boolean;
  /** Day on which what was due happened; `null` while it is open. */
  readonly metOn: PlainDate | null;
  /** The case ended before it was met: nobody has to act any more. */
  readonly isMoot: boolean;
  /** The case stands still: no day is running. */
  readonly isStopped: boolean;
  /** Days of suspension that were added. */
  readonly suspendedDays: number;
  readonly cite: Citation;
}

/**
 * The periods of a case that its record sets running (law page §6.2), in the order in which they end. Each counts from
 * the day of a step; a period without a wording in force on that day is left out.
 */
export function disputeDues(state: DisputeState, calendar: WorkCalendar, today: PlainDate): readonly DisputeDue[] {
  if (state.isVoided) return [];
  const running = forumOf(state.facts.route) === 'reconsideration' ? reviewPeriods(state) : courtPeriods(state);
  return running
    .filter(({ period, from }) => isLimitedOn(period, from))
    .map((row) => dueOf(row, state, calendar, today))
    .sort((a, b) => (a.endsOn < b.endsOn ? -1 : 1));
}

/** The own period of the agency that ends first and is not met yet; undefined where none runs. */
export function nextOwnDue(dues: readonly DisputeDue[]): DisputeDue | undefined {
  return dues.find(({ isOwn, metOn, isStopped, isMoot }) => isOwn && metOn === null && !isStopped && !isMoot);
}

/** Periods that run on when the case is over. */
const outlasting: readonly DisputePeriod[] = ['reconsiderationFollowUp', 'suitAfterReconsideration'];

interface Running {
  readonly period: DisputePeriod;
  readonly from: PlainDate;
  readonly metOn: PlainDate | null;
  /** Lasts while the authority hears the case, so that a suspension stops it. */
  readonly stopsWithCase?: true;
  /** Replaces the end that follows from the law. */
  readonly until?: PlainDate;
  readonly isOwn?: boolean;
}

function reviewPeriods(state: DisputeState): readonly Running[] {
  const { facts, openedOn, conclusion } = state;
  const isSimple = facts.procedure === 'simplified';
  const concludedOn = conclusion?.concludedOn ?? null;
  const extended = stepOf(state, 'decisionExtended');
  return [
    period('reconsiderationCorrection', stepOf(state, 'correctionAsked'), stepOf(state, 'corrected')),
    {
      period: isSimple ? 'reconsiderationCopySimplified' : 'reconsiderationCopy',
      from: openedOn,
      metOn: stepOf(state, 'notified')?.on ?? null,
    } as const,
    period(
      isSimple ? 'reconsiderationReplySimplified' : 'reconsiderationReply',
      stepOf(state, 'notified'),
      stepOf(state, 'answered'),
    ),
    {
      period: isSimple ? 'reconsiderationDecisionSimplified' : 'reconsiderationDecision',
      from: openedOn,
      metOn: concludedOn,
      stopsWithCase: true,
      ...(extended?.until === undefined ? {} : { until: extended.until }),
    } as const,
    suitAfter(state),
    period('reconsiderationFollowUp', stepOf(state, 'opinionReceived'), stepOf(state, 'followedUp')),
  ].filter((row) => row !== undefined);
}

function suitAfter(state: DisputeState): Running | undefined {
  const served = stepOf(state, 'decisionServed');
  return served === undefined ? undefined : { period: 'suitAfterReconsideration', from: served.on, metOn: null };
}

function courtPeriods(state: DisputeState): readonly Running[] {
  const { openedOn, conclusion } = state;
  const concludedOn = conclusion?.concludedOn ?? null;
  const judged = stepOf(state, 'judged');
  const appealed = stepOf(state, 'appealed');
  return [
    period('defence', stepOf(state, 'notified'), stepOf(state, 'answered')),
    { period: 'firstInstance', from: openedOn, metOn: judged?.on ?? concludedOn, stopsWithCase: true } as const,
    judged === undefined
      ? undefined
      : ({
          period: isRuling(judged) ? 'appealAgainstRuling' : 'appealAgainstJudgment',
          from: judged.on,
          metOn: appealed?.on ?? concludedOn,
          // both parties may appeal; the agency has reason to where it lost
          isOwn: judged.outcome !== undefined && disputeResultOf(judged.outcome) === 'overturned',
        } as const),
    appealed === undefined
      ? undefined
      : ({ period: 'secondInstance', from: appealed.on, metOn: concludedOn, stopsWithCase: true } as const),
  ].filter((row) => row !== undefined);
}

function isRuling({ outcome }: DisputeStep): boolean {
  return outcome !== undefined && disputeOutcomeOf(outcome).byRuling === true;
}

function period(
  name: DisputePeriod,
  start: DisputeStep | undefined,
  end: DisputeStep | undefined,
): Running | undefined {
  return start === undefined ? undefined : { period: name, from: start.on, metOn: end?.on ?? null };
}

function dueOf(row: Running, state: DisputeState, calendar: WorkCalendar, today: PlainDate): DisputeDue {
  const limit = timeLimits[row.period];
  const version = inForceOn<Period>(limit.versions, row.from);
  const { days, isOpen } = row.stopsWithCase === true ? suspension(state, row, today) : { days: 0, isOpen: false };
  const byLaw = limitEndsOn(row.period, row.from, calendar);
  const end = row.until ?? byLaw;
  const endsOn = days === 0 ? end : nextWorkingDayFrom(calendar, addDays(end, days));
  const { bearer } = disputePeriods[row.period];
  return {
    period: row.period,
    label: limit.label,
    bearer,
    isOwn: row.isOwn ?? bearer === 'agency',
    length: formatPeriod(version),
    countsFrom: limit.countsFrom,
    from: row.from,
    endsOn,
    isProvisional: unpublishedYears(calendar, row.from, endsOn).length > 0,
    metOn: row.metOn,
    isMoot: row.metOn === null && state.conclusion !== null && !outlasting.includes(row.period),
    isStopped: isOpen && row.metOn === null,
    suspendedDays: days,
    cite: version.cite,
  };
}

/** Days between suspensions and resumptions after the first day of a period, to today where one still lasts. */
function suspension(
  { steps }: DisputeState,
  { from, metOn }: Running,
  today: PlainDate,
): { readonly days: number; readonly isOpen: boolean } {
  let since: PlainDate | undefined;
  let days = 0;
  for (const step of steps) {
    if (step.on < from) continue;
    if (step.kind === 'suspended') since ??= step.on;
    if (step.kind !== 'resumed' || since === undefined) continue;
    days += daysBetween(since, step.on);
    since = undefined;
  }
  if (since === undefined) return { days, isOpen: false };
  const until = metOn ?? today;
  return { days: days + Math.max(0, daysBetween(since, until)), isOpen: true };
}

function stepOf({ steps }: DisputeState, kind: DisputeStepKind): DisputeStep | undefined {
  return steps.find((step) => step.kind === kind);
}

/** Words of whoever has to act. */
export const periodBearers: Readonly<Record<PeriodBearer, string>> = {
  applicant: '申请人、原告',
  reviewOrgan: '复议机关',
  agency: '本机关',
  court: '人民法院',
};
