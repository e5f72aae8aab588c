import type { Static } from 'typebox';
import type { ComplaintRow, countComplaints, openComplaint } from '../contract/complaints.ts';
import { outsideActorName } from '../core/access/outside-actors.ts';
import { type Actor, holds } from '../core/access/permissions.ts';
import type { AgencyTree } from '../core/agencies/agency-tree.ts';
import { type WorkCalendar, workingDaysBetween } from '../core/deadlines/work-calendar.ts';
import {
  complaintActs,
  complaintResults,
  isComplaintAct,
  openComplaintActs,
} from '../core/disputes/complaint-course.ts';
import { complaintKinds } from '../core/disputes/complaint-form.ts';
import type { PlainDate } from '../core/values/plain-date.ts';
import type { OpenedComplaint } from '../usecases/complaints/open-complaint.ts';
import type { ComplaintTally, StoredComplaint } from '../usecases/ports.ts';
import { complaintText } from './text.ts';

interface Reading {
  readonly tree: AgencyTree;
  readonly calendar: WorkCalendar;
  readonly today: PlainDate;
}

/** A complaint as lists show it; nothing that was written. */
export function complaintRow(complaint: StoredComplaint, reading: Reading): Static<typeof ComplaintRow> {
  const { unitId, dueOn, correctBy, answeredOn, closedOn } = complaint;
  // an answer was given, or a correction is what is due next
  const next = correctBy ?? (answeredOn === null ? dueOn : null);
  return {
    ...complaint,
    unitName: nameIn(reading.tree, unitId),
    daysLeft: closedOn !== null || next === null ? null : workingDaysBetween(reading.calendar, reading.today, next),
  };
}

/** A complaint as its page shows it. */
export function complaintDetail(
  { complaint, words, requestNumber, answer, inquiries, events }: OpenedComplaint,
  reading: Reading,
  names: ReadonlyMap<string, string>,
  actor: Actor,
): Static<(typeof openComplaint)['reply']> {
  return {
    row: complaintRow(complaint, reading),
    words,
    requestNumber,
    answer,
    inquiries: [...inquiries],
    allowed: holds(actor, 'complaint.handle') ? [...openComplaintActs(complaint.stage)] : [],
    course: events.map(({ seq, action, actorId, recordedAt }) => ({
      seq,
      label: isComplaintAct(action)
        ? complaintActs[action].label
        : ((complaintText.acts as Readonly<Record<string, string>>)[action] ?? action),
      actorName: names.get(actorId) ?? outsideActorName(actorId),
      recordedAt,
    })),
  };
}

/** Counts of a year by kind, result and unit. */
export function complaintStatistics(
  tallies: readonly ComplaintTally[],
  tree: AgencyTree,
): Static<(typeof countComplaints)['reply']> {
  const units = [...new Set(tallies.map(({ unitId }) => unitId))];
  const results = [...complaintResults.map(({ id }) => id), null];
  return {
    total: count(tallies),
    lateCount: late(tallies),
    kinds: complaintKinds.map(({ id }) => ({ kind: id, count: count(tallies.filter(({ kind }) => kind === id)) })),
    results: results.map((result) => ({ result, count: count(tallies.filter((row) => row.result === result)) })),
    units: units.map((unitId) => {
      const own = tallies.filter((row) => row.unitId === unitId);
      const founded = own.filter(({ result }) => result === 'founded' || result === 'partlyFounded');
      return {
        ...{ unitId, unitName: nameIn(tree, unitId) },
        ...{ count: count(own), foundedCount: count(founded), lateCount: late(own) },
      };
    }),
  };
}

function count(tallies: readonly ComplaintTally[]): number {
  return tallies.reduce((sum, tally) => sum + tally.count, 0);
}

function late(tallies: readonly ComplaintTally[]): number {
  return tallies.reduce((sum, tally) => sum + tally.lateCount, 0);
}

function nameIn(tree: AgencyTree, id: string): string {
  return tree.agencies.find((agency) => agency.id === id)?.name ?? id;
}
