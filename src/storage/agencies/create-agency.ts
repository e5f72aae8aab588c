import { sql } from 'kysely';
import type { Agency } from '../../core/agencies/agency.ts';
import type { AgencyLink } from '../../core/agencies/agency-tree.ts';
import type { Database } from '../database.ts';

/** Adds an agency at the end of the lists, under its parent from a day on, or at the top. */
export async function createAgency(
  transaction: Database,
  agency: Agency,
  link: Pick<AgencyLink, 'parent' | 'from'> | null,
): Promise<void> {
  await transaction.run(sql`
    insert into agency (agency_id, name, short_name, kind, government_level, area_code, established_on, abolished_on,
                        contact, is_demo, list_order)
    select ${agency.id}, ${agency.name}, ${agency.shortName}, ${agency.kind}, ${agency.level}, ${agency.areaCode},
           ${agency.establishedOn}::date, ${agency.abolishedOn}::date, ${JSON.stringify(agency.contact)}::jsonb,
           ${agency.isDemo}::boolean, coalesce(max(list_order), 0) + 1
      from agency`);
  if (link === null) return;
  await transaction.run(sql`
    insert into agency_link (child_id, from_on, parent_id) values (${agency.id}, ${link.from}, ${link.parent})`);
}
