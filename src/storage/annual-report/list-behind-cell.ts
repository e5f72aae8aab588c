import { type RawBuilder, sql } from 'kysely';
import type { AgencyId } from '../../core/values/ids.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import type { CellSources, KnownThrough, LedgerStream } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { allOf, pageOf } from '../page.ts';
import { type DisputeRow, disputeOf, disputeSource } from '../registers/dispute-row.ts';
import { type EntryRow, entryOf, entrySource } from '../registers/entry-row.ts';
import { type RequestRow, requestColumns, requestOf } from '../requests/request-row.ts';
import { loadSettings } from '../settings/load-settings.ts';
import { cellConditions } from './cell-conditions.ts';

const nothing: CellSources = {
  requests: { rows: [], total: 0 },
  entries: { rows: [], total: 0 },
  disputes: { rows: [], total: 0 },
};

/**
 * The facts that make up the number in a cell of form 2021, oldest first; undefined if the form has no such cell. With
 * `known` those that made it up when the events of the agency went as far as that.
 */
export async function listBehindCell(
  db: Database,
  agency: AgencyId,
  cell: string,
  cutOff: PlainDate,
  window: { readonly offset: number; readonly limit: number },
  known?: KnownThrough,
): Promise<CellSources | undefined> {
  const outcomes = known?.outcomes ?? (await loadSettings(db, agency, cutOff)).outcomes;
  const found = cellConditions(cell, cutOff, outcomes);
  if (found === undefined) return undefined;
  const { stream, id } = subjects[found.ledger];
  const holds =
    known === undefined ? allOf(found.conditions) : heldThen(agency, allOf(found.conditions), stream, id, known);
  switch (found.ledger) {
    case 'requests': {
      const matching = sql<RequestRow>`
        select ${requestColumns} from disclosure_request where agency_id = ${agency} and ${holds}`;
      const order = sql`received_on, request_number`;
      return { ...nothing, requests: await pageOf(db, matching, order, window, requestOf) };
    }
    case 'entries': {
      const matching = sql<EntryRow>`${entrySource} where entry.agency_id = ${agency} and ${holds}`;
      const order = sql`happened_on, recorded_at, entry_id`;
      return { ...nothing, entries: await pageOf(db, matching, order, window, entryOf) };
    }
    case 'disputes': {
      const matching = sql<DisputeRow>`${disputeSource} where dispute.agency_id = ${agency} and ${holds}`;
      const order = sql`opened_on, recorded_at, case_id`;
      return { ...nothing, disputes: await pageOf(db, matching, order, window, disputeOf) };
    }
  }
}

const subjects: Readonly<
  Record<'requests' | 'entries' | 'disputes', { readonly stream: LedgerStream; readonly id: RawBuilder<unknown> }>
> = {
  requests: { stream: 'request', id: sql`request_id` },
  entries: { stream: 'proactive', id: sql`entry.entry_id` },
  disputes: { stream: 'dispute', id: sql`dispute.case_id` },
};

/** A row says what held then if nothing happened to its subject since; of the others the caller knows which stood there. */
function heldThen(
  agency: AgencyId,
  holds: RawBuilder<unknown>,
  stream: LedgerStream,
  id: RawBuilder<unknown>,
  { eventNo, changed, standing }: KnownThrough,
): RawBuilder<unknown> {
  return sql`(${id} = any(${standing}) or (${holds} and not ${id} = any(${changed}) and exists (
    select from event where event.agency_id = ${agency} and event.stream = ${stream} and event.subject_id = ${id}
       and event.seq = 1 and event.event_no <= ${eventNo})))`;
}
