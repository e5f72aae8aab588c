import { type Actor, holds, may } from '../../core/access/permissions.ts';
import type { Agency } from '../../core/agencies/agency.ts';
import type { AgencyTree } from '../../core/agencies/agency-tree.ts';
import type { ClockSettings } from '../../core/deadlines/clock-settings.ts';
import { inArea, parseCalendar, type WorkCalendar } from '../../core/deadlines/work-calendar.ts';
import { clockStandingOf } from '../../core/requests/clock-standing.ts';
import type { DecisionContext } from '../../core/requests/decision-context.ts';
import { type RequestEvent, requestEventFrom } from '../../core/requests/request-events.ts';
import { type RequestState, registrationOf } from '../../core/requests/request-state.ts';
import type { AgencyId, RequestId } from '../../core/values/ids.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import { postsOf } from '../accounts/actor-for.ts';
import type { Account, Deps, Queries, RecordedEvent, RequestRecord } from '../ports.ts';

/** The working-day calendar of an agency's area. Throws if a stored notice cannot be read, which would be a defect. */
export async function calendarOf(queries: Queries, agency: Pick<Agency, 'areaCode'>): Promise<WorkCalendar> {
  const calendar = parseCalendar(await queries.listHolidayNotices());
  if (!calendar.ok) throw new Error(`A stored holiday notice is unreadable: ${calendar.refusal[0]?.message ?? ''}`);
  return inArea(calendar.value, agency.areaCode);
}

/** Everything a decision about a request of an agency needs besides its history. */
export async function decisionContext(
  deps: Pick<Deps, 'today'>,
  queries: Queries,
  tree: AgencyTree,
  actor: Actor,
  agencyId: AgencyId,
): Promise<DecisionContext> {
  const today = deps.today();
  const [calendar, settings, frozenThrough, accounts, divisions] = await Promise.all([
    calendarOf(queries, agencyIn(tree, agencyId)),
    queries.loadSettings(agencyId, today),
    queries.frozenThrough(agencyId),
    queries.listAccounts([agencyId], today),
    queries.listDivisions(agencyId),
  ]);
  const heads = disclosureOfficeHeads(accounts);
  return {
    today,
    calendar,
    frozenThrough,
    holds: (permission) => may(actor, permission, agencyId, tree, today),
    headsDisclosureOffice: (account) => heads.some((head) => head.accountId === account),
    mayBeCaseOfficer: (account) => caseOfficers(accounts).some((officer) => officer.accountId === account),
    hasDivision: (division) => divisions.some((row) => row.divisionId === division && row.closedAt === null),
    lateRecordingDays: settings.lateRecordingDays,
    clockSettings: settings.clock,
  };
}

/** The accounts that hold the post of 政府信息公开工作机构负责人 today, by themselves or as a deputy. */
export function disclosureOfficeHeads(accounts: readonly Account[]): readonly Account[] {
  return accounts.filter(
    ({ disabledAt, ...account }) => disabledAt === null && postsOf(account).includes('disclosureOffice'),
  );
}

/** The accounts that may hold a request today. */
export function caseOfficers(accounts: readonly Account[]): readonly Account[] {
  return accounts.filter(
    ({ disabledAt, ...account }) => disabledAt === null && holds({ roles: postsOf(account) }, 'request.handle'),
  );
}

/** The agency of a code. Throws if the tree has none: the permission was checked on the same tree. */
export function agencyIn(tree: AgencyTree, agencyId: AgencyId): Agency {
  const agency = tree.agencies.find((candidate) => candidate.id === agencyId);
  if (agency === undefined) throw new Error(`The tree has no agency ${agencyId}.`);
  return agency;
}

/** Stored events as the core reads them. */
export function requestHistory(events: readonly RecordedEvent[]): readonly RequestEvent[] {
  return events.map(({ action, happenedOn, actorId, payload }) =>
    requestEventFrom({ action, happenedOn, by: actorId, payload }),
  );
}

/** What the last day of a request is read by. */
export interface DueReading {
  readonly calendar: WorkCalendar;
  readonly today: PlainDate;
  readonly settings: ClockSettings;
}

/** The checked copy of a state that lists and counts are made from; `settings` are those of the day it is read. */
export function recordFrom(
  agencyId: AgencyId,
  requestId: RequestId,
  state: RequestState,
  { calendar, today, settings }: DueReading,
): RequestRecord {
  const registration = registrationOf(state);
  const { due, clockState, stoppedUntil } = clockStandingOf(state, calendar, today, settings);
  return {
    agencyId,
    requestId,
    requestNumber: registration.requestNumber,
    channel: registration.receipt.channel,
    receivedOn: registration.receivedOn,
    registeredOn: registration.registeredOn,
    applicantKind: registration.applicantKind,
    deliveryMethod: registration.deliveryMethod,
    stage: state.stage,
    dueOn: due.dueOn,
    dueIsProvisional: due.isProvisional,
    outcome: state.counted?.outcome ?? null,
    closedOn: state.counted?.closedOn ?? null,
    servedOn: state.closing?.servedOn ?? null,
    caseOfficerId: state.caseOfficer,
    divisionId: state.division,
    openMatters: [...new Set(state.open.map(({ matter }) => matter))],
    clockState,
    stoppedUntil,
  };
}
