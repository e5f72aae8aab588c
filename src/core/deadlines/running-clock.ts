import { type Citation, feeRules, ogi } from '../law/citation.ts';
import { inForceOn } from '../law/versions.ts';
import { addDays, daysBetween, formatChinese, type PlainDate } from '../values/plain-date.ts';
import { type ClockSettings, defaultClockSettings } from './clock-settings.ts';
import { type Certainty, certaintyOf, countWorkingDays, type DayCount, type Exclusion } from './day-count.ts';
import { correctionNoticeDueOn, isLimitedOn } from './reply-deadline.ts';
import { extensionLimit, replyLimit } from './time-limits.ts';
import { dayIn, type WorkCalendar } from './work-calendar.ts';

/** Somebody's opinion was asked: a third party (Article 32), another agency (33) or a joint maker (34). */
export interface Consultation {
  /** Who was asked, in words that may stand in an explanation (第三方, 县财政局). */
  readonly label: string;
  readonly sentOn: PlainDate;
  /** Day the opinion was received; absent while it is awaited. */
  readonly endedOn?: PlainDate;
  /** Last day to give the opinion, where the law sets one; the consultation ends with it at the latest. */
  readonly expiresOn?: PlainDate;
}

/** What happened to a request, as far as it moves the day by which it must be answered. */
export interface ClockFacts {
  /** 收到申请之日 (Article 31). */
  readonly receivedOn: PlainDate;
  /** The one correction the applicant was asked for; `correctedOn` is the day the corrected request was received. */
  readonly correction?: { readonly noticeOn?: PlainDate; readonly correctedOn?: PlainDate };
  readonly consultations?: readonly Consultation[];
  /** Working days by which the period was lengthened, altogether. */
  readonly extensionDays?: number;
  readonly fee?: { readonly noticeOn?: PlainDate; readonly paidOn?: PlainDate };
}

type ClockStart = 'receipt' | 'correction' | 'payment';

interface ReadingBase extends Certainty {
  /** The day the current run counts from. */
  readonly startedOn: PlainDate;
  readonly startedBy: ClockStart;
  /** The reply period in force for the request, without extension. */
  readonly workingDays: number;
  readonly extensionDays: number;
  readonly cite: Citation;
  /** Consultations and waiting times that are left out of the count. */
  readonly exclusions: readonly Exclusion[];
  /** Every day from receipt on; those before a restart are shown and count for nothing. */
  readonly days: readonly DayCount[];
}

/** The clock runs, or is stopped by an open consultation: then `dueOn` is what it would be if that ended on `asOf`. */
interface RunningReading extends ReadingBase {
  readonly status: 'running' | 'stopped';
  readonly dueOn: PlainDate;
}

/** The clock will begin anew with the correction or payment, so that no due date exists meanwhile. */
interface WaitingReading extends ReadingBase {
  readonly status: 'awaitingCorrection' | 'awaitingPayment';
  readonly waitingSince: PlainDate;
}

export type ClockReading = RunningReading | WaitingReading;

/**
 * Reads the reply clock (law page §1.6). The period in force on the day of receipt counts from the receipt, anew from the
 * receipt of the corrected request (Article 30) and, by setting, from the payment of the fee; an extension, whenever
 * granted, lengthens the period that runs; working days of consultations are left out (Article 33), overlapping ones
 * once. `asOf` is today, and bounds what is still open. Throws on facts that contradict each other or an extension
 * beyond the limit: they should have been refused when they were recorded.
 */
export function readClock(
  facts: ClockFacts,
  calendar: WorkCalendar,
  asOf: PlainDate,
  settings: ClockSettings = defaultClockSettings,
): ClockReading {
  checkFacts(facts);
  const start = latestStart(facts, settings);
  const limit = inForceOn(replyLimit, facts.receivedOn);
  const extensionDays = facts.extensionDays ?? 0;
  const exclusions = exclusionsOf(facts, asOf, settings);
  const shared = { ...start, workingDays: limit.workingDays, extensionDays, cite: limit.cite, exclusions };
  const waiting = waitingFor(facts, settings);
  if (waiting) {
    const days = daysUntil(calendar, facts.receivedOn, asOf);
    return { ...shared, ...waiting, days, provisional: false, caveats: lateCorrection(facts, calendar) };
  }
  const counted = countWorkingDays(calendar, {
    from: start.startedOn,
    workingDays: limit.workingDays + extensionDays,
    exclusions,
    startDayCounts: settings.startDay === 'counted',
  });
  const certainty = certaintyOf(
    calendar,
    addDays(start.startedOn, settings.startDay === 'counted' ? -1 : 0),
    counted.endsOn,
  );
  return {
    ...shared,
    ...certainty,
    status: isStopped(facts, asOf, settings, counted.endsOn) ? 'stopped' : 'running',
    dueOn: counted.endsOn,
    days: [...daysUntil(calendar, facts.receivedOn, addDays(start.startedOn, -1)), ...counted.days],
    caveats: [...lateCorrection(facts, calendar), ...certainty.caveats],
  };
}

function latestStart({ receivedOn, correction, fee }: ClockFacts, { feePayment }: ClockSettings) {
  let start: { startedOn: PlainDate; startedBy: ClockStart } = { startedOn: receivedOn, startedBy: 'receipt' };
  if (correction?.correctedOn) start = { startedOn: correction.correctedOn, startedBy: 'correction' };
  if (feePayment === 'restarts' && fee?.paidOn && fee.paidOn >= start.startedOn)
    start = { startedOn: fee.paidOn, startedBy: 'payment' };
  return start;
}

function waitingFor({ correction, fee }: ClockFacts, { feePayment }: ClockSettings) {
  if (correction?.noticeOn && !correction.correctedOn)
    return { status: 'awaitingCorrection', waitingSince: correction.noticeOn } as const;
  if (feePayment === 'restarts' && fee?.noticeOn && !fee.paidOn)
    return { status: 'awaitingPayment', waitingSince: fee.noticeOn } as const;
  return undefined;
}

function exclusionsOf(facts: ClockFacts, asOf: PlainDate, settings: ClockSettings): Exclusion[] {
  const consultations = (facts.consultations ?? []).map((consultation) => ({
    label: `征求${consultation.label}意见`,
    from: addDays(consultation.sentOn, settings.consultationDays === 'sendingThroughEnd' ? 0 : 1),
    to: addDays(endOf(consultation, asOf), settings.consultationDays === 'afterSendingBeforeEnd' ? -1 : 0),
    cite: ogi(33, 3),
  }));
  const { fee } = facts;
  if (settings.feePayment !== 'stops' || !fee?.noticeOn) return consultations;
  const to = fee.paidOn ?? later(fee.noticeOn, asOf);
  return [...consultations, { label: '等待缴费', from: addDays(fee.noticeOn, 1), to, cite: feeRules(6) }];
}

function endOf({ sentOn, endedOn, expiresOn }: Consultation, asOf: PlainDate): PlainDate {
  const end = endedOn ?? later(sentOn, asOf);
  return expiresOn && expiresOn < end ? expiresOn : end;
}

// what is asked only after the period has run out stops nothing
function isStopped(facts: ClockFacts, asOf: PlainDate, { feePayment }: ClockSettings, dueOn: PlainDate): boolean {
  const { consultations = [], fee } = facts;
  if (feePayment === 'stops' && fee?.noticeOn && fee.noticeOn < dueOn && !fee.paidOn) return true;
  return consultations.some(
    ({ sentOn, endedOn, expiresOn }) => sentOn < dueOn && !endedOn && (!expiresOn || asOf < expiresOn),
  );
}

function daysUntil(calendar: WorkCalendar, from: PlainDate, to: PlainDate): DayCount[] {
  const length = Math.max(0, daysBetween(from, to) + 1);
  return Array.from({ length }, (_, offset) => ({ ...dayIn(calendar, addDays(from, offset)), role: 'beforeRestart' }));
}

function lateCorrection({ receivedOn, correction }: ClockFacts, calendar: WorkCalendar): string[] {
  if (!correction?.noticeOn || !isLimitedOn('correctionNotice', receivedOn)) return [];
  const latest = correctionNoticeDueOn(receivedOn, calendar);
  if (correction.noticeOn <= latest) return [];
  return [
    `补正告知于${formatChinese(correction.noticeOn)}发出，超过了${formatChinese(latest)}届满的7个工作日期限(条例第三十条)，重新计算期限可能受到质疑。`,
  ];
}

function checkFacts({ receivedOn, correction, consultations = [], extensionDays = 0, fee }: ClockFacts): void {
  const longest = inForceOn(extensionLimit, receivedOn).workingDays;
  if (!Number.isInteger(extensionDays) || extensionDays < 0 || extensionDays > longest)
    throw new Error(`An extension is 0 to ${longest} working days, not ${extensionDays}.`);
  for (const [earlier, event, what] of [
    [receivedOn, correction?.noticeOn, 'correction notice'],
    [correction?.noticeOn ?? receivedOn, correction?.correctedOn, 'corrected request'],
    [receivedOn, fee?.noticeOn, 'fee notice'],
    [fee?.noticeOn ?? receivedOn, fee?.paidOn, 'payment'],
    ...consultations.map(({ sentOn, label }) => [receivedOn, sentOn, `consultation of ${label}`] as const),
    ...consultations.map(({ sentOn, endedOn, label }) => [sentOn, endedOn, `opinion of ${label}`] as const),
  ] as const)
    if (event && event < earlier)
      throw new Error(`The ${what} is dated ${event}, before ${earlier}: correct the record.`);
}

function later(a: PlainDate, b: PlainDate): PlainDate {
  return a > b ? a : b;
}
