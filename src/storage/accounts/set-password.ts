import { sql } from 'kysely';
import type { Account } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';

/** Replaces the hash of an account's password. Throws if there is no such account. */
export async function setPassword(
  transaction: Database,
  account: Pick<Account, 'agencyId' | 'accountId'>,
  passwordHash: string,
  mustChange: boolean,
): Promise<void> {
  const touched = await transaction.run(sql`
    update account set password_hash = ${passwordHash}, must_change_password = ${mustChange}
     where agency_id = ${account.agencyId} and account_id = ${account.accountId}`);
  if (touched === 0) throw new Error(`${account.agencyId} has no account ${account.accountId}.`);
}
