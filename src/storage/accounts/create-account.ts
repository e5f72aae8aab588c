import { sql } from 'kysely';
import type { Account, Instant } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';

/** Adds an account without roles. Throws if its login name is taken. */
export async function createAccount(
  transaction: Database,
  account: Omit<Account, 'roles'>,
  passwordHash: string,
  at: Instant,
): Promise<void> {
  await transaction.run(sql`
    insert into account (agency_id, account_id, login_name, display_name, password_hash, must_change_password,
                         created_at, disabled_at)
    values (${account.agencyId}, ${account.accountId}, ${account.loginName}, ${account.displayName}, ${passwordHash},
            ${account.mustChangePassword}, ${at}, ${account.disabledAt})`);
}
