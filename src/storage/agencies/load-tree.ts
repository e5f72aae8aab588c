import { sql } from 'kysely';
import type { Agency, AgencyContact, AgencyKind, GovernmentLevel } from '../../core/agencies/agency.ts';
import { type AgencyLink, type AgencyTree, agencyAsOf } from '../../core/agencies/agency-tree.ts';
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

interface NameRow {
  readonly agency_id: AgencyId;
  readonly until_on: PlainDate | null;
  readonly name: string;
  readonly short_name: string;
}

interface SuccessionRow {
  readonly agency_id: AgencyId;
  readonly successor_id: AgencyId;
  readonly effective_on: PlainDate;
  readonly takes_ledger: boolean;
}

/** Every agency in the order of the lists with the name it bears today, and who stood under whom from when to when. */
export async function loadTree(db: Database, today?: PlainDate): Promise<AgencyTree> {
  const agencies = await db.many(sql<AgencyRow>`
    select agency_id, name, short_name, kind, government_level, area_code, established_on, abolished_on, contact, is_demo
      from agency order by list_order, agency_id`);
  const links = await db.many(sql<LinkRow>`
    select child_id, parent_id, from_on, until_on from agency_link order by child_id, from_on`);
  const names = await db.many(sql<NameRow>`
    select agency_id, until_on, name, short_name from agency_name
     union all
    select agency_id, null, name, short_name from agency where agency_id in (select agency_id from agency_name)
     order by 1, 2`);
  const successions = await db.many(sql<SuccessionRow>`
    select agency_id, successor_id, effective_on, takes_ledger from agency_succession
     order by effective_on, agency_id, successor_id`);
  const tree: AgencyTree = {
    agencies: agencies.map(agencyOf),
    links: links.map(linkOf),
    names: names.map((row) => ({
      agency: row.agency_id,
      until: row.until_on,
      name: row.name,
      shortName: row.short_name,
    })),
    successions: successions.map((row) => ({
      predecessor: row.agency_id,
      successor: row.successor_id,
      on: row.effective_on,
      takesLedger: row.takes_ledger,
    })),
  };
  if (today === undefined || names.length === 0) return tree;
  return { ...tree, agencies: tree.agencies.map((agency) => agencyAsOf(tree, agency, today)) };
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
