import { type RawBuilder, sql } from 'kysely';
import type { AgencyId } from '../../core/values/ids.ts';
import { firstDayOf, lastDayOf } from '../../core/values/plain-date.ts';
import type { Page, ProactiveEntry, RegisterFilter } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { allOf, pageOf } from '../page.ts';
import { type EntryRow, entryOf, entrySource } from './entry-row.ts';

/** Entries of the register behind table 2, the newest day first; voided ones only if they are asked for. */
export function listEntries(db: Database, agency: AgencyId, filter: RegisterFilter): Promise<Page<ProactiveEntry>> {
  const matching = sql<EntryRow>`${entrySource} where ${allOf(conditionsOf(agency, filter))}`;
  return pageOf(db, matching, sql`happened_on desc, recorded_at desc, entry_id`, filter, entryOf);
}

function conditionsOf(agency: AgencyId, filter: RegisterFilter): RawBuilder<unknown>[] {
  const conditions = [sql`entry.agency_id = ${agency}`];
  if (filter.includeVoided !== true) conditions.push(sql`entry.voided_at is null`);
  if (filter.year !== undefined)
    conditions.push(sql`entry.happened_on between ${firstDayOf(filter.year)} and ${lastDayOf(filter.year)}`);
  if (filter.item !== undefined) conditions.push(sql`entry.item = ${filter.item}`);
  if (filter.kind !== undefined) conditions.push(sql`entry.kind = ${filter.kind}`);
  return conditions;
}
