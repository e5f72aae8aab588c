import { type RawBuilder, sql } from 'kysely';
import { deputisedRoles, type Role, roles } from '../../core/access/roles.ts';
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
  readonly deputy_for: readonly {
    readonly id: AccountId;
    readonly displayName: string;
    readonly roles: readonly Role[];
  }[];
}

/**
 * Columns of `account` and the roles that hold on a day: from their first day, until the day before their last; beside
 * them the posts of colleagues whose deputy the account is on that day.
 */
export function accountColumns(today: PlainDate): RawBuilder<unknown> {
  return sql`account.agency_id, account.account_id, account.login_name, account.display_name,
    account.must_change_password, account.disabled_at,
    array(select distinct role_grant.role from role_grant
           where role_grant.agency_id = account.agency_id and role_grant.account_id = account.account_id
             and role_grant.from_on <= ${today} and (role_grant.until_on is null or role_grant.until_on > ${today})
         ) as roles,
    coalesce((
      select jsonb_agg(jsonb_build_object('id', principal.account_id, 'displayName', principal.display_name, 'roles', array(
               select distinct held.role from role_grant as held
                where held.agency_id = principal.agency_id and held.account_id = principal.account_id
                  and held.role = any(${deputisedRoles})
                  and held.from_on <= ${today} and (held.until_on is null or held.until_on > ${today})))
               order by principal.account_id)
        from account as principal
       where principal.agency_id = account.agency_id and principal.disabled_at is null
         and exists (select from deputy
                      where deputy.agency_id = account.agency_id and deputy.substitute_id = account.account_id
                        and deputy.principal_id = principal.account_id and deputy.ended_at is null
                        and ${today} between deputy.from_on and deputy.until_on)), '[]') as deputy_for`;
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
    ...(row.deputy_for.length === 0 ? {} : { deputyFor: row.deputy_for }),
  };
}
