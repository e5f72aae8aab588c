import type { ReportTables } from '../../core/annual-report/report.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { AgencyId } from '../../core/values/ids.ts';
import { lastDayOf, type PlainDate, type Year } from '../../core/values/plain-date.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { notFound } from '../authorize.ts';
import type { Deps, Instant, Queries } from '../ports.ts';
import { agencyIn } from '../requests/request-context.ts';
import { computeTables } from './compute-tables.ts';

/** Which tables: live ones up to a cut-off day of the year, or those of an approved version. */
export interface TablesPlace {
  readonly agencyId: AgencyId;
  readonly year: Year;
  readonly cutOff: PlainDate;
  readonly version?: number;
}

export interface OpenedTables {
  readonly tables: ReportTables;
  readonly cutOff: PlainDate;
  /** The event up to which they were counted. */
  readonly eventNo: number;
  readonly versions: readonly { readonly version: number; readonly frozenAt: Instant }[];
}

/** Opens the tables of an agency and year. Refuses a version that was never approved. */
export async function openTables(deps: Deps, place: TablesPlace): Promise<Result<OpenedTables, Refusal>> {
  const { queries } = deps;
  const versions = await listVersions(queries, place);
  if (place.version !== undefined) {
    const frozen = await queries.findVersion(place.agencyId, place.year, place.version);
    if (frozen === undefined) return refuse(notFound);
    const { content, eventNo } = frozen;
    return accept({ tables: content.tables, cutOff: lastDayOf(place.year), eventNo, versions });
  }
  const tree = await queries.loadTree();
  const computed = await computeTables(queries, tree, agencyIn(tree, place.agencyId), place.cutOff);
  const head = await deps.inTransaction((stores) => stores.events.head(place.agencyId));
  return accept({ tables: computed.tables, cutOff: place.cutOff, eventNo: head.eventNo, versions });
}

async function listVersions(queries: Queries, { agencyId, year }: TablesPlace): Promise<OpenedTables['versions']> {
  const events = await queries.listEvents(agencyId, 'report', String(year));
  return events
    .filter(({ action }) => action === 'approve')
    .map(({ payload, recordedAt }) => ({ version: Number(payload['version']), frozenAt: recordedAt }))
    .toReversed();
}
