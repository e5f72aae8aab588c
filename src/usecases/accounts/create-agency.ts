import type { Actor } from '../../core/access/permissions.ts';
import { type Agency, governmentLevels } from '../../core/agencies/agency.ts';
import { type AgencyTree, existsOn } from '../../core/agencies/agency-tree.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { type AgencyId, parseAgencyId } from '../../core/values/ids.ts';
import { earlierOf } from '../../core/values/plain-date.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorize, notFound } from '../authorize.ts';
import type { Deps } from '../ports.ts';
import { type AgencyFields, faultsOfAgency, trimmedAgency } from './agency-faults.ts';

export interface CreateAgency extends AgencyFields {
  /** Short code; it stands in public addresses and never changes. */
  readonly id: string;
  readonly parentId: AgencyId;
}

/** Adds an agency under one that the actor administers, from the day on which both exist. Refuses with every faulty field. */
export async function createAgency(
  deps: Deps,
  actor: Actor,
  { id, parentId, ...fields }: CreateAgency,
): Promise<Result<AgencyId, readonly Refusal[]>> {
  const allowed = await authorize(deps, actor, 'agency.write', parentId);
  if (!allowed.ok) return refuse([allowed.refusal]);
  const tree = allowed.value;
  const parent = tree.agencies.find((agency) => agency.id === parentId);
  if (parent === undefined || !existsOn(parent, deps.today())) return refuse([notFound]);
  const agencyId = parseAgencyId(id);
  const faults = [
    ...(agencyId === undefined ? [malformedCode] : isTaken(tree, agencyId) ? [takenCode] : []),
    ...faultsOfAgency(fields),
    ...(rankOf(fields) < rankOf(parent) ? [levelAboveParent] : []),
  ];
  if (agencyId === undefined || faults.length > 0) return refuse(faults);
  return deps.inTransaction(async ({ agencies, audit, queries }) => {
    // somebody else may have taken it since
    if (isTaken(await queries.loadTree(), agencyId)) return refuse([takenCode]);
    const { establishedOn } = fields;
    const from =
      earlierOf(establishedOn, parent.establishedOn) === establishedOn ? parent.establishedOn : establishedOn;
    // what is added to the demonstration belongs to it and goes with it
    const agency = { ...trimmedAgency(fields), id: agencyId, isDemo: parent.isDemo };
    await agencies.create(agency, { parent: parentId, from });
    await audit.record(actor, 'agency.created', `agency/${agencyId}`, { parentId, from });
    return accept(agencyId);
  });
}

function isTaken({ agencies }: AgencyTree, id: AgencyId): boolean {
  return agencies.some((agency) => agency.id === id);
}

/** 0 is the highest level. */
function rankOf({ level }: Pick<Agency, 'level'>): number {
  return governmentLevels.findIndex(({ id }) => id === level);
}

const malformedCode: Refusal = {
  reason: 'malformed',
  field: 'id',
  message: '机关代码须以小写字母开头，由2至40个小写字母、数字或横线组成，例如 torli。',
};
const takenCode: Refusal = { reason: 'codeTaken', field: 'id', message: '这个机关代码已经使用，请换一个。' };
const levelAboveParent: Refusal = {
  reason: 'levelAboveParent',
  field: 'level',
  message: '下级单位的层级不能高于上级机关，请重新选择层级或上级机关。',
};
