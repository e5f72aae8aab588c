import { sql } from 'kysely';
import type { Account, Instant } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';

/** Disables an account from an instant on, or enables it again (`null`). Throws if there is no such account. */
export async function setDisabled(
  transaction: Database,
  account: Pick<Account, 'agencyId' | 'accountId'>,
  at: Instant | null,
): Promise<void> {
  const touched = await transaction.run(sql`
    update account set disabled_at = ${at}
     where agency_id = ${account.agencyId} and account_id = ${account.accountId}`);
  if (touched === 0) throw new Error(`${account.agencyId} has no account ${account.accountId}.`);
}
