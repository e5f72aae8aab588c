import { type RawBuilder, sql } from 'kysely';
import { type Role, roles } from '../../core/access/roles.ts';
import type { AccountId, AgencyId } from '../../core/values/ids.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import type { Account } from '../../usecases/ports.ts';
import { instantOrNull } from '../instant.ts';

/** A row of `account` with the roles held on a day. */
export interface AccountRow {
  readonly agency_id: AgencyId;
  readonly account_id: AccountId;
  readonly login_name: string;
  readonly display_name: string;
  readonly must_change_password: boolean;
  readonly disabled_at: string | null;
  readonly roles: readonly Role[];
}

/** Columns of `account` and the roles that hold on a day: from their first day, until the day before their last. */
export function accountColumns(today: PlainDate): RawBuilder<unknown> {
  return sql`account.agency_id, account.account_id, account.login_name, account.display_name,
    account.must_change_password, account.disabled_at,
    array(select distinct role_grant.role from role_grant
           where role_grant.agency_id = account.agency_id and role_grant.account_id = account.account_id
             and role_grant.from_on <= ${today} and (role_grant.until_on is null or role_grant.until_on > ${today})
         ) as roles`;
}

/** The account that a row holds, its roles in the order of the table of roles. */
export function accountOf(row: AccountRow): Account {
  return {
    agencyId: row.agency_id,
    accountId: row.account_id,
    loginName: row.login_name,
    displayName: row.display_name,
    mustChangePassword: row.must_change_password,
    disabledAt: instantOrNull(row.disabled_at),
    roles: roles.map(({ id }) => id).filter((role) => row.roles.includes(role)),
  };
}
