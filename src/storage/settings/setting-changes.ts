import { sql } from 'kysely';
import type { SettingValue } from '../../core/fees/handling-settings.ts';
import type { SettingChange } from '../../core/fees/setting-history.ts';
import { isSettingId } from '../../core/fees/setting-rows.ts';
import type { AccountId, AgencyId } from '../../core/values/ids.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import type { Instant } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';

/** Appends what an agency chose for a setting from a day on. */
export async function saveSettingChange(
  transaction: Database,
  change: Omit<SettingChange, 'changeNo' | 'changedAt'>,
  at: Instant,
): Promise<void> {
  const value = change.value === null ? null : JSON.stringify(change.value);
  await transaction.run(sql`
    insert into setting (agency_id, name, value, from_on, changed_by, changed_at)
    values (${change.agencyId}, ${change.name}, ${value}::jsonb, ${change.fromOn}, ${change.changedBy}, ${at})`);
}

/** Every choice of the agencies named, oldest first. A setting that this program no longer has is left out. */
export async function listSettingChanges(
  db: Database,
  agencies: readonly AgencyId[],
): Promise<readonly SettingChange[]> {
  const rows = await db.many(sql<{
    agency_id: AgencyId;
    change_no: number;
    name: string;
    value: SettingValue | null;
    from_on: PlainDate;
    changed_by: AccountId;
    changed_at: Instant;
  }>`
    select agency_id, change_no, name, value, from_on, changed_by, changed_at
      from setting where agency_id = any(${agencies}) order by change_no`);
  return rows.flatMap(({ name, ...row }) =>
    isSettingId(name)
      ? [
          {
            agencyId: row.agency_id,
            changeNo: row.change_no,
            name,
            value: row.value,
            fromOn: row.from_on,
            changedBy: row.changed_by,
            changedAt: row.changed_at,
          },
        ]
      : [],
  );
}
