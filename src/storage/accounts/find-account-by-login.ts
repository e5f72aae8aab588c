import { sql } from 'kysely';
import type { PlainDate } from '../../core/values/plain-date.ts';
import type { Account } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { type AccountRow, accountColumns, accountOf } from './account-row.ts';

/** The account of a login name with its password's hash, disabled or not: only signing in asks without an agency. */
export async function findAccountByLogin(
  db: Database,
  loginName: string,
  today: PlainDate,
): Promise<(Account & { readonly passwordHash: string }) | undefined> {
  const row = await db.maybe(sql<AccountRow & { readonly password_hash: string }>`
    select ${accountColumns(today)}, account.password_hash from account where login_name = ${loginName}`);
  return row && { ...accountOf(row), passwordHash: row.password_hash };
}
