import type { Static } from 'typebox';
import type { DisputeRow, EntryRow } from '../contract/registers.ts';
import type { ReportRow } from '../contract/reports.ts';
import type { RequestRow } from '../contract/requests.ts';
import type { FindingShape } from '../contract/shapes.ts';
import type { Agency } from '../core/agencies/agency.ts';
import { isGovernmentReport } from '../core/agencies/agency.ts';
import { cellAt, cellPaths } from '../core/annual-report/cells.ts';
import { type Finding, findingKey } from '../core/annual-report/finding.ts';
import type { ReportTables } from '../core/annual-report/report.ts';
import { publicationDueOn } from '../core/annual-report/report-stages.ts';
import { mayStand } from '../core/annual-report/report-waiver.ts';
import { applicantColumns } from '../core/annual-report/request-table.ts';
import { type WorkCalendar, workingDaysBetween } from '../core/deadlines/work-calendar.ts';
import { formatCitation } from '../core/law/citation.ts';
import { isChannel, isDeliveryMethod } from '../core/requests/channels.ts';
import { isStoppedOn } from '../core/requests/clock-standing.ts';
import { stagesAfterClosing } from '../core/requests/stages.ts';
import type { AgencyId } from '../core/values/ids.ts';
import type { PlainDate } from '../core/values/plain-date.ts';
import type { DisputeCase, ProactiveEntry, Queries, ReportRecord, RequestRecord } from '../usecases/ports.ts';

/** Names of the accounts and divisions of an agency, for rows that keep their identifiers only. */
export interface Names {
  readonly people: ReadonlyMap<string, string>;
  readonly divisions: ReadonlyMap<string, string>;
}

const nobody: Names = { people: new Map(), divisions: new Map() };

/** A request as lists show it. A clock that was stopped until a day that has come runs again. */
export function requestRow(
  record: RequestRecord,
  today: PlainDate,
  calendar: WorkCalendar,
  names: Names = nobody,
): Static<typeof RequestRow> {
  const { channel, deliveryMethod, caseOfficerId, divisionId } = record;
  if (!isChannel(channel) || !isDeliveryMethod(deliveryMethod)) {
    throw new Error(`Request ${record.requestId} has a channel or delivery method that the law table does not know.`);
  }
  return {
    ...record,
    channel,
    deliveryMethod,
    openMatters: [...record.openMatters],
    clockState: record.clockState === 'stopped' && !isStoppedOn(record, today) ? 'running' : record.clockState,
    daysLeft: daysLeft(record, today, calendar),
    caseOfficerName: caseOfficerId === null ? null : (names.people.get(caseOfficerId) ?? null),
    divisionName: divisionId === null ? null : (names.divisions.get(divisionId) ?? null),
  };
}

/** The names an agency's rows need. */
export async function namesOf(queries: Queries, agencyId: AgencyId, today: PlainDate): Promise<Names> {
  const [accounts, divisions] = await Promise.all([
    queries.listAccounts([agencyId], today),
    queries.listDivisions(agencyId),
  ]);
  return {
    people: new Map(accounts.map(({ accountId, displayName }) => [accountId, displayName])),
    divisions: new Map(divisions.map(({ divisionId, name }) => [divisionId, name])),
  };
}

/** An entry of the register behind table 2. */
export function entryRow(entry: ProactiveEntry): Static<typeof EntryRow> {
  return { ...entry, documents: [...entry.documents] };
}

/** A case of the register behind table 4. */
export function disputeRow(dispute: DisputeCase): Static<typeof DisputeRow> {
  return dispute;
}

/** Where a report stands, as lists show it. */
export function reportRow(record: ReportRecord, agency: Agency): Static<typeof ReportRow> {
  return { ...record, agencyName: agency.name, dueOn: publicationDueOn(record.year, isGovernmentReport(agency)) };
}

/** A finding with its source as printed text. */
export function findingRow(finding: Finding): Static<typeof FindingShape> {
  const { cite, ...rest } = finding;
  return {
    ...rest,
    key: findingKey(finding),
    cite: formatCitation(cite),
    mayStand: finding.severity === 'error' && mayStand(finding.rule),
  };
}

/** Every cell of tables by its path. */
export function cellsOf(tables: ReportTables): Record<string, number | string | null> {
  const paths = cellPaths(tables.formVersion);
  const collapsed =
    tables.requests.otherwiseHandled === undefined || tables.formVersion === '2019' ? [] : collapsedPaths;
  return Object.fromEntries([...paths, ...collapsed].map((path) => [path, cellAt(tables, path)]));
}

const collapsedPaths = applicantColumns.map(({ id }) => `requests.otherwiseHandled.${id}`);

function daysLeft(record: RequestRecord, today: PlainDate, calendar: WorkCalendar): number | null {
  const { stage, dueOn } = record;
  const isDone = stagesAfterClosing.some((done) => done === stage);
  return isDone || dueOn === null || isStoppedOn(record, today) ? null : workingDaysBetween(calendar, today, dueOn);
}
