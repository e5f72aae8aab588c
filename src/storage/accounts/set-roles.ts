import { sql } from 'kysely';
import type { Role } from '../../core/access/roles.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import type { Account } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';

/** From a day on the account holds exactly these roles; what it held before that day stays on record. */
export async function setRoles(
  transaction: Database,
  account: Pick<Account, 'agencyId' | 'accountId'>,
  roles: readonly Role[],
  from: PlainDate,
): Promise<void> {
  // one that was to begin on that day or later never does: its first day becomes its end
  await transaction.run(sql`
    update role_grant set until_on = greatest(from_on, ${from})
     where agency_id = ${account.agencyId} and account_id = ${account.accountId} and role <> all(${roles})
       and (until_on is null or until_on > ${from})`);
  await transaction.run(sql`
    insert into role_grant (agency_id, account_id, role, from_on)
    select ${account.agencyId}, ${account.accountId}, named.role, ${from}::date
      from unnest(${roles}::text[]) as named (role)
     where not exists (
             select from role_grant as held
              where held.agency_id = ${account.agencyId} and held.account_id = ${account.accountId}
                and held.role = named.role and held.from_on <= ${from} and held.until_on is null)
    on conflict (agency_id, account_id, role, from_on) do update set until_on = null`);
}
