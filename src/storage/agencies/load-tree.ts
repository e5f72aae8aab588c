import { sql } from 'kysely';
import type { Agency, AgencyContact, AgencyKind, GovernmentLevel } from '../../core/agencies/agency.ts';
import type { AgencyLink, AgencyTree } from '../../core/agencies/agency-tree.ts';
import type { AgencyId } from '../../core/values/ids.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import type { Database } from '../database.ts';

interface AgencyRow {
  readonly agency_id: AgencyId;
  readonly name: string;
  readonly short_name: string;
  readonly kind: AgencyKind;
  readonly government_level: GovernmentLevel;
  readonly area_code: string;
  readonly established_on: PlainDate;
  readonly abolished_on: PlainDate | null;
  readonly contact: AgencyContact;
  readonly is_demo: boolean;
}

interface LinkRow {
  readonly child_id: AgencyId;
  readonly parent_id: AgencyId;
  readonly from_on: PlainDate;
  readonly until_on: PlainDate | null;
}

/** Every agency in the order of the lists, and who stood under whom from when to when. */
export async function loadTree(db: Database): Promise<AgencyTree> {
  const agencies = await db.many(sql<AgencyRow>`
    select agency_id, name, short_name, kind, government_level, area_code, established_on, abolished_on, contact, is_demo
      from agency order by list_order, agency_id`);
  const links = await db.many(sql<LinkRow>`
    select child_id, parent_id, from_on, until_on from agency_link order by child_id, from_on`);
  return { agencies: agencies.map(agencyOf), links: links.map(linkOf) };
}

function agencyOf(row: AgencyRow): Agency {
  return {
    id: row.agency_id,
    name: row.name,
    shortName: row.short_name,
    kind: row.kind,
    level: row.government_level,
    areaCode: row.area_code,
    establishedOn: row.established_on,
    abolishedOn: row.abolished_on,
    contact: row.contact,
    isDemo: row.is_demo,
  };
}

function linkOf(row: LinkRow): AgencyLink {
  return { child: row.child_id, parent: row.parent_id, from: row.from_on, until: row.until_on };
}
