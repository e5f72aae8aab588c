import { sql } from 'kysely';
import type { TreeChange } from '../../core/agencies/reorganisation.ts';
import type { ReorganisationRecord } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { instantOf } from '../instant.ts';

/** Records a decision about agencies and changes the tree accordingly: days, links, names and successions. */
export async function saveReorganisation(
  transaction: Database,
  record: Omit<ReorganisationRecord, 'recordedByName'>,
  change: TreeChange,
): Promise<void> {
  await transaction.run(sql`
    insert into agency_reorganisation (agency_id, reorganisation_id, kind, effective_on, basis, decision, recorded_by,
                                       recorded_at)
    values (${record.agencyId}, ${record.reorganisationId}, ${record.decision.kind}, ${record.decision.on},
            ${record.basis}, ${JSON.stringify(record.decision)}::jsonb, ${record.recordedBy}, ${record.recordedAt})`);
  const leaving = [...change.ended, ...change.moved.map(({ child }) => child)];
  // a link that began on the very day never held
  await transaction.run(sql`delete from agency_link where child_id = any(${leaving}) and from_on = ${change.on}`);
  await transaction.run(sql`
    update agency_link set until_on = ${change.on}
     where child_id = any(${leaving}) and from_on < ${change.on} and (until_on is null or until_on > ${change.on})`);
  await transaction.run(sql`update agency set abolished_on = ${change.on} where agency_id = any(${change.ended})`);
  for (const { child, parent } of change.moved) {
    await transaction.run(sql`
      insert into agency_link (child_id, from_on, parent_id) values (${child}, ${change.on}, ${parent})`);
  }
  for (const { predecessor, successor, on, takesLedger } of change.successions) {
    await transaction.run(sql`
      insert into agency_succession (agency_id, successor_id, effective_on, takes_ledger)
      values (${predecessor}, ${successor}, ${on}, ${takesLedger})`);
  }
  if (change.renamed !== null) await rename(transaction, change.renamed);
}

/** The reorganisations that administrators of these agencies recorded, the newest day first. */
export async function listReorganisations(
  db: Database,
  agencies: readonly ReorganisationRecord['agencyId'][],
): Promise<ReorganisationRecord[]> {
  const rows = await db.many(sql<{
    agency_id: ReorganisationRecord['agencyId'];
    reorganisation_id: ReorganisationRecord['reorganisationId'];
    basis: string;
    decision: ReorganisationRecord['decision'];
    recorded_by: ReorganisationRecord['recordedBy'];
    display_name: string | null;
    recorded_at: string;
  }>`
    select row.agency_id, reorganisation_id, basis, decision, recorded_by, display_name, recorded_at
      from agency_reorganisation row left join account on account_id = recorded_by
     where row.agency_id = any(${agencies})
     order by effective_on desc, recorded_at desc`);
  return rows.map((row) => ({
    agencyId: row.agency_id,
    reorganisationId: row.reorganisation_id,
    basis: row.basis,
    decision: row.decision,
    recordedBy: row.recorded_by,
    recordedByName: row.display_name,
    recordedAt: instantOf(row.recorded_at),
  }));
}

async function rename(transaction: Database, { agency, before, after }: NonNullable<TreeChange['renamed']>) {
  await transaction.run(sql`
    insert into agency_name (agency_id, until_on, name, short_name)
    values (${agency}, ${before.until}, ${before.name}, ${before.shortName})`);
  await transaction.run(sql`
    update agency set name = ${after.name}, short_name = ${after.shortName} where agency_id = ${agency}`);
}
