import { sql } from 'kysely';
import type { JsonValue } from '../../core/values/canonical-json.ts';
import type { Year } from '../../core/values/plain-date.ts';
import type { Instant } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';

/** A notice of days off as its file in `data/holidays` holds it; `area` is empty for the whole country. */
export interface StoredNotice {
  readonly area: string;
  readonly year: Year;
  readonly document: JsonValue;
}

/** Keeps a notice in place of an earlier one for the same area and year; false if it was there word for word. */
export async function saveHolidayNotice(db: Database, notice: StoredNotice, at: Instant): Promise<boolean> {
  const touched = await db.run(sql`
    insert into holiday_notice (area_code, year, notice, imported_at)
    values (${notice.area}, ${notice.year}, ${JSON.stringify(notice.document)}::jsonb, ${at})
    on conflict (area_code, year) do update set notice = excluded.notice, imported_at = excluded.imported_at
     where holiday_notice.notice <> excluded.notice`);
  return touched === 1;
}

/** Every notice, by year, that of the country before those of regions. */
export async function listHolidayNotices(db: Database): Promise<JsonValue[]> {
  const rows = await db.many(sql<{ notice: JsonValue }>`select notice from holiday_notice order by year, area_code`);
  return rows.map((row) => row.notice);
}
