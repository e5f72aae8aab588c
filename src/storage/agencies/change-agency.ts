import { sql } from 'kysely';
import type { Agency } from '../../core/agencies/agency.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import type { Database } from '../database.ts';

/**
 * Overwrites what is known of an agency; its name is the one it bears on the day. Throws if there is none; its code and
 * demonstration mark never change.
 */
export async function changeAgency(transaction: Database, agency: Agency, today: PlainDate): Promise<void> {
  // while another name waits for its day, the newest one is not the one that was seen and corrected
  const corrected = await transaction.run(sql`
    update agency_name set name = ${agency.name}, short_name = ${agency.shortName}
     where agency_id = ${agency.id}
       and until_on = (select min(until_on) from agency_name where agency_id = ${agency.id} and until_on > ${today})`);
  const isNewest = corrected === 0;
  const touched = await transaction.run(sql`
    update agency
       set name = case when ${isNewest} then ${agency.name} else name end,
           short_name = case when ${isNewest} then ${agency.shortName} else short_name end, kind = ${agency.kind},
           government_level = ${agency.level}, area_code = ${agency.areaCode},
           established_on = ${agency.establishedOn}, abolished_on = ${agency.abolishedOn},
           contact = ${JSON.stringify(agency.contact)}::jsonb, is_demo = ${agency.isDemo}
     where agency_id = ${agency.id}`);
  if (touched === 0) throw new Error(`There is no agency ${agency.id} to change.`);
}
