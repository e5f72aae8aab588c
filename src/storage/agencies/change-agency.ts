import { sql } from 'kysely';
import type { Agency } from '../../core/agencies/agency.ts';
import type { Database } from '../database.ts';

/** Overwrites what is known of an agency. Throws if there is none; its code and demonstration mark never change. */
export async function changeAgency(transaction: Database, agency: Agency): Promise<void> {
  const touched = await transaction.run(sql`
    update agency
       set name = ${agency.name}, short_name = ${agency.shortName}, kind = ${agency.kind},
           government_level = ${agency.level}, area_code = ${agency.areaCode},
           established_on = ${agency.establishedOn}, abolished_on = ${agency.abolishedOn},
           contact = ${JSON.stringify(agency.contact)}::jsonb, is_demo = ${agency.isDemo}
     where agency_id = ${agency.id}`);
  if (touched === 0) throw new Error(`There is no agency ${agency.id} to change.`);
}
