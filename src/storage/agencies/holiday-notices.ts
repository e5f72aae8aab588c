import { sql } from 'kysely';
import type { JsonValue } from '../../core/values/canonical-json.ts';
import type { AccountId } from '../../core/values/ids.ts';
import type { Year } from '../../core/values/plain-date.ts';
import type { Instant, NoticeVersion } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { instantOf } from '../instant.ts';

/** A notice of days off as its file in `data/holidays` holds it; `area` is empty for the whole country. */
export interface StoredNotice {
  readonly area: string;
  readonly year: Year;
  readonly document: JsonValue;
}

/**
 * Keeps a notice that came with the program as a new version; false if the program brought the same one before, also
 * where somebody has imported another since.
 */
export async function saveHolidayNotice(db: Database, notice: StoredNotice, at: Instant): Promise<boolean> {
  const document = JSON.stringify(notice.document);
  const touched = await db.run(sql`
    insert into holiday_notice (area_code, year, version, notice, imported_at)
    select ${notice.area}, ${notice.year}, coalesce(max(version), 0) + 1, ${document}::jsonb, ${at}
      from holiday_notice where area_code = ${notice.area} and year = ${notice.year}
    having coalesce((array_agg(notice order by version desc) filter (where imported_by is null))[1] <> ${document}::jsonb, true)`);
  return touched === 1;
}

/** Appends a version of a notice that somebody imported or took back; answers its number. */
export async function saveNoticeVersion(
  transaction: Database,
  notice: Pick<NoticeVersion, 'area' | 'year' | 'document' | 'importedBy'>,
  at: Instant,
): Promise<number> {
  const document = notice.document === null ? null : JSON.stringify(notice.document);
  const { version } = await transaction.one(sql<{ version: number }>`
    insert into holiday_notice (area_code, year, version, notice, imported_at, imported_by)
    select ${notice.area}, ${notice.year}, coalesce(max(version), 0) + 1, ${document}::jsonb, ${at}, ${notice.importedBy}
      from holiday_notice where area_code = ${notice.area} and year = ${notice.year}
    returning version`);
  return version;
}

/** Every notice that holds, by year, that of the country before those of regions. */
export async function listHolidayNotices(db: Database): Promise<JsonValue[]> {
  const rows = await db.many(sql<{ notice: JsonValue }>`
    select notice from holiday_notice newest
     where notice is not null
       and version = (select max(version) from holiday_notice
                       where area_code = newest.area_code and year = newest.year)
     order by year, area_code`);
  return rows.map((row) => row.notice);
}

/** Every version of every notice. */
export async function listNoticeVersions(db: Database): Promise<NoticeVersion[]> {
  const rows = await db.many(sql<{
    area_code: string;
    year: Year;
    version: number;
    notice: JsonValue | null;
    imported_at: Instant;
    imported_by: AccountId | null;
  }>`
    select area_code, year, version, notice, imported_at, imported_by
      from holiday_notice order by area_code, year, version`);
  return rows.map((row) => ({
    area: row.area_code,
    year: row.year,
    version: row.version,
    document: row.notice,
    importedAt: instantOf(row.imported_at),
    importedBy: row.imported_by,
  }));
}
