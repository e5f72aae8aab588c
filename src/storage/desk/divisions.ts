import { sql } from 'kysely';
import type { AccountId, AgencyId, DivisionId } from '../../core/values/ids.ts';
import type { Division, Instant } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { instantOrNull } from '../instant.ts';

interface DivisionRow {
  readonly agency_id: AgencyId;
  readonly division_id: DivisionId;
  readonly name: string;
  readonly duties: string;
  readonly list_order: number;
  readonly closed_at: string | null;
  readonly members: readonly { readonly accountId: AccountId; readonly displayName: string; readonly duties: string }[];
}

/** The divisions of an agency with their members, those in use first. */
export async function listDivisions(db: Database, agency: AgencyId): Promise<readonly Division[]> {
  const rows = await db.many(sql<DivisionRow>`
    select division.agency_id, division.division_id, division.name, division.duties, division.list_order,
           division.closed_at,
           coalesce((
             select jsonb_agg(jsonb_build_object('accountId', account.account_id, 'displayName', account.display_name,
                                                 'duties', division_member.duties) order by account.login_name)
               from division_member
               join account on account.agency_id = division_member.agency_id
                           and account.account_id = division_member.account_id
              where division_member.agency_id = division.agency_id
                and division_member.division_id = division.division_id), '[]') as members
      from division
     where division.agency_id = ${agency}
     order by (division.closed_at is not null), division.list_order, division.name`);
  return rows.map((row) => ({
    agencyId: row.agency_id,
    divisionId: row.division_id,
    name: row.name,
    duties: row.duties,
    listOrder: row.list_order,
    closedAt: instantOrNull(row.closed_at),
    members: row.members,
  }));
}

/** Writes a division with its members; whoever is not named is no member any more. */
export async function saveDivision(transaction: Database, division: Omit<Division, 'closedAt'>): Promise<void> {
  const { agencyId, divisionId, name, duties, listOrder, members } = division;
  await transaction.run(sql`
    insert into division (agency_id, division_id, name, duties, list_order)
    values (${agencyId}, ${divisionId}, ${name}, ${duties}, ${listOrder})
    on conflict (agency_id, division_id) do update
       set name = excluded.name, duties = excluded.duties, list_order = excluded.list_order, closed_at = null`);
  await transaction.run(sql`
    delete from division_member where agency_id = ${agencyId} and division_id = ${divisionId}`);
  for (const member of members) {
    await transaction.run(sql`
      insert into division_member (agency_id, division_id, account_id, duties)
      values (${agencyId}, ${divisionId}, ${member.accountId}, ${member.duties})`);
  }
}

/** Marks a division as no longer in use. */
export async function closeDivision(
  transaction: Database,
  agency: AgencyId,
  divisionId: DivisionId,
  at: Instant,
): Promise<void> {
  await transaction.run(sql`
    update division set closed_at = ${at}
     where agency_id = ${agency} and division_id = ${divisionId} and closed_at is null`);
}
