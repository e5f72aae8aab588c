import { sql } from 'kysely';
import type { AccountId, AgencyId } from '../../core/values/ids.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import type { Account } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { type AccountRow, accountColumns, accountOf } from './account-row.ts';

/** An account with the roles it holds today, disabled or not. */
export async function findAccount(
  db: Database,
  agency: AgencyId,
  accountId: AccountId,
  today: PlainDate,
): Promise<Account | undefined> {
  const row = await db.maybe(sql<AccountRow>`
    select ${accountColumns(today)} from account where agency_id = ${agency} and account_id = ${accountId}`);
  return row && accountOf(row);
}
