import type { Static } from 'typebox';
import type { DocketRow, getDispute } from '../contract/disputes.ts';
import { outsideActorName } from '../core/access/outside-actors.ts';
import { type Actor, holds } from '../core/access/permissions.ts';
import { workingDaysBetween } from '../core/deadlines/work-calendar.ts';
import { openSteps } from '../core/disputes/decide-dispute-step.ts';
import { type DisputeDue, periodBearers } from '../core/disputes/dispute-dues.ts';
import { disputeOutcomeOf, isDisputeOutcome } from '../core/disputes/dispute-outcomes.ts';
import { type DisputeStep, disputeStepOf, isDisputeStepKind } from '../core/disputes/dispute-steps.ts';
import type { DueDay } from '../core/disputes/due-days.ts';
import { formatCitation } from '../core/law/citation.ts';
import { actionOf } from '../core/requests/actions.ts';
import type { PlainDate } from '../core/values/plain-date.ts';
import type { RecordedEvent, RequestRecord } from '../usecases/ports.ts';
import { type DocketCase, disputeStateOf } from '../usecases/registers/docket.ts';
import type { OpenedDocketCase } from '../usecases/registers/open-docket-case.ts';
import { docketText } from './text.ts';

/** A case as the docket lists it. */
export function docketRow({ record, next, daysLeft }: DocketCase): Static<typeof DocketRow> {
  return { ...record, dueLabel: next?.label ?? null, dueOn: next?.endsOn ?? null, daysLeft };
}

/** A case as its page shows it; what may be done only for whoever may write the register. */
export function docketDetail(
  opened: OpenedDocketCase,
  daysOf: (due: DisputeDue) => readonly DueDay[],
  actor: Actor,
  today: PlainDate,
): Static<(typeof getDispute)['reply']> {
  const { record, dues, request, earlier, later, documents, events, names, calendar } = opened;
  const stepsNow = holds(actor, 'register.write') ? openSteps(disputeStateOf(record)) : [];
  const isRunning = ({ metOn, isStopped, isMoot }: DisputeDue) => metOn === null && !isStopped && !isMoot;
  return {
    row: docketRow(opened),
    lessons: record.lessons,
    dues: dues.map((due) => ({
      ...due,
      bearer: periodBearers[due.bearer],
      daysLeft: isRunning(due) ? workingDaysBetween(calendar, today, due.endsOn) : null,
      cite: formatCitation(due.cite),
      days: [...daysOf(due)],
    })),
    steps: record.steps.map(stepRow),
    openSteps: stepsNow.filter((kind) => kind !== 'reanswerOrdered'),
    mayOrderReanswer:
      stepsNow.includes('reanswerOrdered') &&
      record.result === 'overturned' &&
      request !== undefined &&
      mayReopen(request),
    request: request ?? null,
    earlier: earlier ?? null,
    later: [...later],
    documents: [...documents],
    course: events.map((event) => courseRow(event, names)),
  };
}

function stepRow(step: DisputeStep) {
  const { no, kind, on, until, time, place, outcome, byAgency, round } = step;
  const details = [
    time ?? '',
    place ?? '',
    until === undefined ? '' : docketText.until(until),
    outcome === undefined ? '' : disputeOutcomeOf(outcome).label,
    byAgency === undefined ? '' : docketText.appellant(byAgency),
    round === undefined ? '' : docketText.round(round),
  ];
  return { no, kind, label: disputeStepOf(kind).label, on, details: details.filter((words) => words !== '') };
}

function courseRow(event: RecordedEvent, names: ReadonlyMap<string, string>) {
  const { seq, action, actorId, recordedAt, happenedOn, payload } = event;
  return {
    seq,
    label: labelOf(action, payload),
    happenedOn,
    actorName: names.get(actorId) ?? outsideActorName(actorId),
    recordedAt,
    words: wordsOf(payload),
  };
}

function labelOf(action: string, payload: RecordedEvent['payload']): string {
  const { kind } = payload;
  if (action === 'takeStep' && typeof kind === 'string' && isDisputeStepKind(kind)) return disputeStepOf(kind).label;
  return (docketText.acts as Readonly<Record<string, string>>)[action] ?? action;
}

function wordsOf({ why, outcome, changes }: RecordedEvent['payload']): string | null {
  if (typeof why === 'string') return why;
  if (typeof outcome === 'string' && isDisputeOutcome(outcome)) return disputeOutcomeOf(outcome).label;
  if (typeof changes !== 'object' || changes === null) return null;
  const labels = docketText.fields as Readonly<Record<string, string>>;
  return docketText.changed(Object.keys(changes).flatMap((name) => labels[name] ?? []));
}

/** A request whose new answer is under way is not opened once more. */
function mayReopen({ stage }: Pick<RequestRecord, 'stage'>): boolean {
  return actionOf('reopen').during.some((known) => known === stage);
}
