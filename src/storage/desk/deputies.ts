import { sql } from 'kysely';
import type { AccountId, AgencyId, EntryId } from '../../core/values/ids.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import type { Deputy, Instant } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { instantOf, instantOrNull } from '../instant.ts';

interface DeputyRow {
  readonly agency_id: AgencyId;
  readonly deputy_id: EntryId;
  readonly principal_id: AccountId;
  readonly principal_name: string;
  readonly substitute_id: AccountId;
  readonly substitute_name: string;
  readonly from_on: PlainDate;
  readonly until_on: PlainDate;
  readonly named_by: AccountId;
  readonly named_at: string;
  readonly ended_at: string | null;
}

/** Who stands in for whom: those that have not ended and whose last day is not before a day. */
export async function listDeputies(db: Database, agency: AgencyId, today: PlainDate): Promise<readonly Deputy[]> {
  const rows = await db.many(sql<DeputyRow>`
    select deputy.agency_id, deputy.deputy_id, deputy.principal_id, principal.display_name as principal_name,
           deputy.substitute_id, substitute.display_name as substitute_name, deputy.from_on, deputy.until_on,
           deputy.named_by, deputy.named_at, deputy.ended_at
      from deputy
      join account as principal on principal.agency_id = deputy.agency_id and principal.account_id = deputy.principal_id
      join account as substitute on substitute.agency_id = deputy.agency_id and substitute.account_id = deputy.substitute_id
     where deputy.agency_id = ${agency} and deputy.ended_at is null and deputy.until_on >= ${today}
     order by deputy.from_on, deputy.deputy_id`);
  return rows.map((row) => ({
    agencyId: row.agency_id,
    deputyId: row.deputy_id,
    principalId: row.principal_id,
    principalName: row.principal_name,
    substituteId: row.substitute_id,
    substituteName: row.substitute_name,
    fromOn: row.from_on,
    untilOn: row.until_on,
    namedBy: row.named_by,
    namedAt: instantOf(row.named_at),
    endedAt: instantOrNull(row.ended_at),
  }));
}

/** Keeps that somebody holds a colleague's posts from one day to another. */
export async function nameDeputy(
  transaction: Database,
  deputy: Omit<Deputy, 'principalName' | 'substituteName' | 'endedAt'>,
): Promise<void> {
  await transaction.run(sql`
    insert into deputy (agency_id, deputy_id, principal_id, substitute_id, from_on, until_on, named_by, named_at)
    values (${deputy.agencyId}, ${deputy.deputyId}, ${deputy.principalId}, ${deputy.substituteId}, ${deputy.fromOn},
            ${deputy.untilOn}, ${deputy.namedBy}, ${deputy.namedAt})`);
}

/** Ends a substitution at once. */
export async function endDeputy(
  transaction: Database,
  agency: AgencyId,
  deputyId: EntryId,
  by: AccountId,
  at: Instant,
): Promise<void> {
  await transaction.run(sql`
    update deputy set ended_at = ${at}, ended_by = ${by}
     where agency_id = ${agency} and deputy_id = ${deputyId} and ended_at is null`);
}
