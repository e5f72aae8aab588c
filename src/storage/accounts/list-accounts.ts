import { sql } from 'kysely';
import type { AgencyId } from '../../core/values/ids.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import type { Account } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { type AccountRow, accountColumns, accountOf } from './account-row.ts';

/** The accounts of some agencies with the roles they hold today, disabled ones included. */
export async function listAccounts(db: Database, agencies: readonly AgencyId[], today: PlainDate): Promise<Account[]> {
  const rows = await db.many(sql<AccountRow>`
    select ${accountColumns(today)} from account where agency_id = any(${agencies}) order by agency_id, login_name`);
  return rows.map(accountOf);
}
