import { systemActor } from '../../core/access/outside-actors.ts';
import type { Actor } from '../../core/access/permissions.ts';
import type { WorkCalendar } from '../../core/deadlines/work-calendar.ts';
import type { EventOf } from '../../core/requests/request-events.ts';
import { stateAfter } from '../../core/requests/request-state.ts';
import { stagesAfterClosing } from '../../core/requests/stages.ts';
import { canonicalJson } from '../../core/values/canonical-json.ts';
import type { AgencyId, RequestId } from '../../core/values/ids.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import type { Deps, Queries, RequestRecord, Stores } from '../ports.ts';
import { recordRequestEvent } from '../requests/record-request-event.ts';
import { agencyIn, calendarOf, recordFrom, requestHistory } from '../requests/request-context.ts';

/** Why dues are computed again. */
export type RecomputeCause = EventOf<'recomputeDue'>['cause'];

/** An open request whose last day is another one than its register says. */
export interface DueChange {
  readonly agencyId: AgencyId;
  readonly requestId: RequestId;
  readonly requestNumber: string;
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
  readonly isProvisional: boolean;
  /** Overdue today by the new day, but not by the old one. */
  readonly becomesOverdue: boolean;
}

/**
 * The open requests of some agencies whose last day changes under a calendar, which is that of today unless another one
 * is tried. Each agency is asked for by itself.
 */
export async function listDueChanges(
  deps: Pick<Deps, 'today'>,
  queries: Queries,
  agencies: readonly AgencyId[],
  calendarFor: (agencyId: AgencyId) => Promise<WorkCalendar>,
): Promise<readonly DueChange[]> {
  const readings = await readAgain(deps, queries, agencies, calendarFor);
  return readings.flatMap(({ before, after }) => changeOf(before, after, deps.today()) ?? []);
}

interface SecondReading {
  readonly before: RequestRecord;
  readonly after: RequestRecord;
  readonly lastSeq: number;
}

async function readAgain(
  { today }: Pick<Deps, 'today'>,
  queries: Queries,
  agencies: readonly AgencyId[],
  calendarFor: (agencyId: AgencyId) => Promise<WorkCalendar>,
): Promise<readonly SecondReading[]> {
  const readings: SecondReading[] = [];
  for (const agencyId of [...agencies].sort()) {
    const calendar = await calendarFor(agencyId);
    const { clock: settings } = await queries.loadSettings(agencyId, today());
    for (const before of await openRequests(queries, agencyId, today())) {
      const events = await queries.listRequestEvents(agencyId, before.requestId);
      const state = stateAfter(requestHistory(events));
      const after = recordFrom(agencyId, before.requestId, state, { calendar, today: today(), settings });
      readings.push({ before, after, lastSeq: events.length });
    }
  }
  return readings;
}

/**
 * Computes the last day of every open request of some agencies again, in one transaction: a difference is an event in the
 * history of its request, a message to whoever holds it, and part of the answer. One audit entry for each agency.
 */
export async function recomputeDues(
  deps: Pick<Deps, 'today'>,
  stores: Stores,
  { agencies, cause }: { readonly agencies: readonly AgencyId[]; readonly cause: RecomputeCause },
): Promise<readonly DueChange[]> {
  const tree = await stores.queries.loadTree();
  const calendarFor = (agencyId: AgencyId) => calendarOf(stores.queries, agencyIn(tree, agencyId));
  // locked first, so that nothing is decided meanwhile by the old days; in one order, so that nobody waits in a circle
  for (const agencyId of [...agencies].sort()) await stores.events.history(agencyId, 'request', '');
  const changes: DueChange[] = [];
  for (const { before, after, lastSeq } of await readAgain(deps, stores.queries, agencies, calendarFor)) {
    const change = changeOf(before, after, deps.today());
    if (change !== undefined) {
      changes.push(change);
      await recordChange(deps, stores, change, cause, await calendarFor(change.agencyId));
    } else if (canonicalJson(before) !== canonicalJson(after)) await stores.requests.save(after, lastSeq);
  }
  for (const agencyId of new Set(changes.map((change) => change.agencyId))) {
    const changed = changes.filter((change) => change.agencyId === agencyId).length;
    await stores.audit.record(systemIn(agencyId), 'calendar.duesRecomputed', `calendar/${agencyId}`, { changed });
  }
  return changes;
}

/** The program acting on the records of an agency. */
function systemIn(agencyId: AgencyId): Actor {
  return { id: systemActor, agencyId, displayName: '系统', roles: [] };
}

async function recordChange(
  { today }: Pick<Deps, 'today'>,
  stores: Stores,
  { agencyId, requestId, from, to, isProvisional }: DueChange,
  cause: RecomputeCause,
  calendar: WorkCalendar,
): Promise<void> {
  const history = requestHistory(await stores.events.history(agencyId, 'request', requestId));
  const event = {
    action: 'recomputeDue',
    happenedOn: today(),
    by: systemActor,
    from,
    to,
    isProvisional,
    cause,
  } as const;
  await recordRequestEvent(stores, systemIn(agencyId), { requestId, history, event, calendar, today: today() });
  await stores.messages.queue({ agencyId, requestId, to: { kind: 'caseOfficer' }, message: 'dueRecomputed' });
}

function changeOf(before: RequestRecord, after: RequestRecord, today: PlainDate): DueChange | undefined {
  if (before.dueOn === after.dueOn && before.dueIsProvisional === after.dueIsProvisional) return undefined;
  // a clock that stands still until somebody answers has no last day yet: what is kept moves on with every day
  if (after.clockState === 'stopped' && after.stoppedUntil === null) return undefined;
  const wasOverdue = before.dueOn !== null && before.dueOn < today;
  return {
    agencyId: before.agencyId,
    requestId: before.requestId,
    requestNumber: before.requestNumber,
    from: before.dueOn,
    to: after.dueOn,
    isProvisional: after.dueIsProvisional,
    becomesOverdue: !wasOverdue && after.dueOn !== null && after.dueOn < today,
  };
}

const pageLength = 500;

async function openRequests(queries: Queries, agencyId: AgencyId, today: PlainDate): Promise<readonly RequestRecord[]> {
  const open: RequestRecord[] = [];
  for (;;) {
    const page = await queries.listRequests(agencyId, { state: 'open', offset: open.length, limit: pageLength }, today);
    open.push(...page.rows);
    if (page.rows.length === 0 || open.length >= page.total) break;
  }
  return open.filter(({ stage }) => !stagesAfterClosing.some((done) => done === stage));
}
