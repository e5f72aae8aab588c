import { type Actor, holds } from '../../core/access/permissions.ts';
import type { WorkCalendar } from '../../core/deadlines/work-calendar.ts';
import { workingDaysBetween } from '../../core/deadlines/work-calendar.ts';
import { type DisputeDue, disputeDues, nextOwnDue } from '../../core/disputes/dispute-dues.ts';
import type { DisputeState } from '../../core/disputes/dispute-events.ts';
import type { DisputeOutcome } from '../../core/disputes/dispute-outcomes.ts';
import { disputeStepOf } from '../../core/disputes/dispute-steps.ts';
import type { DocketDate } from '../../core/disputes/docket-calendar.ts';
import type { AgencyId } from '../../core/values/ids.ts';
import { formatChinese, type PlainDate } from '../../core/values/plain-date.ts';
import type { Deps, DisputeCase, Queries, RequestRecord } from '../ports.ts';
import { agencyIn, calendarOf } from '../requests/request-context.ts';

/** The request that a case is about; undefined where it is none of this system. */
export async function disputedRequest(
  queries: Pick<Queries, 'listRequests'>,
  { agencyId, requestNumber }: Pick<DisputeCase, 'agencyId' | 'requestNumber'>,
  today: PlainDate,
): Promise<RequestRecord | undefined> {
  if (requestNumber === null) return undefined;
  const { rows } = await queries.listRequests(agencyId, { number: requestNumber, offset: 0, limit: 50 }, today);
  return rows.find((row) => row.requestNumber === requestNumber);
}

/** How many pending cases are looked through for their periods: more than one agency ever has. */
const mostPending = 500;

/** The state that the checked copy of a case says. */
export function disputeStateOf(record: Omit<DisputeCase, 'authorName'>): DisputeState {
  const { route, caseNumber, authority, requestNumber, source, asCoDefendant, procedure, disputedAct } = record;
  const { openedOn, outcome, result, concludedOn, voidedAt, precededBy, steps, stepCount, lessons } = record;
  return {
    facts: {
      ...{ route, caseNumber, authority, requestNumber, source, asCoDefendant, procedure, precededBy },
      ...(disputedAct === null ? {} : { disputedAct }),
    },
    openedOn,
    conclusion:
      outcome === null || result === null || concludedOn === null
        ? null
        : { outcome: outcome as DisputeOutcome, result, concludedOn },
    isVoided: voidedAt !== null,
    steps,
    stepCount,
    lessons,
  };
}

/** A case with the periods that run in it. */
export interface DocketCase {
  readonly record: DisputeCase;
  readonly dues: readonly DisputeDue[];
  /** The own period that ends first. */
  readonly next: DisputeDue | undefined;
  /** Working days left until it ends, negative when late; `null` where none runs. */
  readonly daysLeft: number | null;
}

/** A case with its periods as they stand today. */
export function docketCase(record: DisputeCase, calendar: WorkCalendar, today: PlainDate): DocketCase {
  const dues = disputeDues(disputeStateOf(record), calendar, today);
  const next = nextOwnDue(dues);
  return { record, dues, next, daysLeft: next === undefined ? null : workingDaysBetween(calendar, today, next.endsOn) };
}

/** Cases of an agency in which one of its own periods runs or a hearing lies ahead. */
export async function listRunningCases(
  { queries, today }: Pick<Deps, 'queries' | 'today'>,
  agencyId: AgencyId,
): Promise<readonly DocketCase[]> {
  const calendar = await calendarOf(queries, agencyIn(await queries.loadTree(), agencyId));
  // an opinion of the review organ is followed up after the case is concluded, so that those count as well
  const { rows } = await queries.listDisputes(agencyId, { offset: 0, limit: mostPending });
  return rows
    .map((record) => docketCase(record, calendar, today()))
    .filter(({ next, record }) => next !== undefined || hearingsAhead(record, today()).length > 0);
}

/** Something about disputes that waits for somebody, as a sentence with the place to do it. */
interface DisputeTask {
  readonly sentence: string;
  readonly button: string;
  readonly link: string;
  readonly dueOn: PlainDate;
  readonly daysLeft: number | null;
}

/** What is next about disputes: own periods that run, and hearings ahead. */
export async function listDisputeTasks(deps: Deps, actor: Actor): Promise<readonly DisputeTask[]> {
  if (!holds(actor, 'register.write')) return [];
  const calendar = await calendarOf(deps.queries, agencyIn(await deps.queries.loadTree(), actor.agencyId));
  const cases = await listRunningCases(deps, actor.agencyId);
  return cases.flatMap(({ record, next, daysLeft }): readonly DisputeTask[] => {
    const place = { button: '去办理', link: `/registers/disputes/${record.caseId}` };
    const due =
      next === undefined ? [] : [{ ...place, sentence: dueSentence(record, next), dueOn: next.endsOn, daysLeft }];
    const hearings = hearingsAhead(record, deps.today()).map((step) => ({
      ...place,
      sentence: `${record.caseNumber}定于${formatChinese(step.on)}${step.time ?? ''}${step.place ?? ''}${disputeStepOf(step.kind).label}。`,
      dueOn: step.on,
      daysLeft: workingDaysBetween(calendar, deps.today(), step.on),
    }));
    return [...due, ...hearings];
  });
}

/** What an own period asks for, as one sentence. */
export function dueSentence(
  { caseNumber }: Pick<DisputeCase, 'caseNumber'>,
  { label, endsOn, length }: DisputeDue,
): string {
  return `${caseNumber}：${label}，最晚${formatChinese(endsOn)}（${length}）。`;
}

/** Dates of an agency's docket for a calendar: hearings, and the last days of own periods that run. */
export async function listDocketDates(
  deps: Pick<Deps, 'queries' | 'today'>,
  agencyId: AgencyId,
): Promise<readonly DocketDate[]> {
  const cases = await listRunningCases(deps, agencyId);
  return cases.flatMap(({ record, dues }) => [
    ...hearingsAhead(record, deps.today()).map((step) => ({
      key: `${record.caseId}-step-${step.no}`,
      on: step.on,
      time: step.time ?? null,
      title: `${record.caseNumber} ${disputeStepOf(step.kind).label}`,
      place: step.place ?? '',
    })),
    ...dues
      .filter(({ isOwn, metOn, isStopped, isMoot }) => isOwn && metOn === null && !isStopped && !isMoot)
      .map((due) => ({
        key: `${record.caseId}-${due.period}`,
        on: due.endsOn,
        time: null,
        title: `${record.caseNumber} ${due.label}（最后一日）`,
        place: '',
      })),
  ]);
}

function hearingsAhead({ steps, voidedAt }: DisputeCase, today: PlainDate) {
  return voidedAt === null ? steps.filter(({ kind, on }) => kind === 'hearing' && on >= today) : [];
}
