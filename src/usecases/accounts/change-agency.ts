import type { Actor } from '../../core/access/permissions.ts';
import { type AgencyContact, hasLedger } from '../../core/agencies/agency.ts';
import { childrenOn } from '../../core/agencies/agency-tree.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { JsonValue } from '../../core/values/canonical-json.ts';
import type { AgencyId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorize, notFound } from '../authorize.ts';
import type { Deps } from '../ports.ts';
import { type AgencyFields, faultsOfAgency, trimmedAgency } from './agency-faults.ts';

export interface ChangeAgency extends AgencyFields {
  readonly agencyId: AgencyId;
}

/**
 * Corrects what is known of an agency, or sets the day of its abolition. Refuses with every faulty field, and to
 * abolish the actor's own agency or one that still has units below it on that day. What has records stays an area or
 * none: the ledgers of an area are counted nowhere.
 */
export async function changeAgency(
  deps: Deps,
  actor: Actor,
  { agencyId, ...fields }: ChangeAgency,
): Promise<Result<AgencyId, readonly Refusal[]>> {
  const allowed = await authorize(deps, actor, 'agency.write', agencyId);
  if (!allowed.ok) return refuse([allowed.refusal]);
  const tree = allowed.value;
  const before = tree.agencies.find((agency) => agency.id === agencyId);
  if (before === undefined) return refuse([notFound]);
  const { abolishedOn } = fields;
  const hasUnits = abolishedOn !== null && childrenOn(tree, agencyId, abolishedOn).length > 0;
  const faults = [
    ...faultsOfAgency(fields),
    ...(abolishedOn !== null && agencyId === actor.agencyId ? [ownAgency] : []),
    ...(hasUnits ? [unitsRemain] : []),
  ];
  if (faults.length > 0) return refuse(faults);
  const entered = { ...trimmedAgency(fields), id: agencyId, isDemo: before.isDemo };
  return deps.inTransaction(async ({ agencies, audit, events, queries }) => {
    const hasProfile = (await queries.findReleasedProfile(agencyId)) !== undefined;
    if (hasProfile && !isSameContact(entered.contact, before.contact)) return refuse([contactReleased]);
    const after = hasProfile ? { ...entered, contact: before.contact } : entered;
    if (hasLedger(after) !== hasLedger(before) && (await events.head(agencyId)).eventNo > 0) return refuse([kindInUse]);
    await agencies.change(after);
    await audit.record(actor, 'agency.changed', `agency/${agencyId}`, changesBetween(before, after));
    return accept(agencyId);
  });
}

/** The office of an agency as this form knows it; its profile says more. */
function isSameContact(one: AgencyContact, other: AgencyContact): boolean {
  const keys = ['office', 'address', 'hours', 'phone', 'email'] as const;
  return keys.every((key) => one[key] === other[key]);
}

/** What was and what is, of the fields that changed. */
function changesBetween(before: AgencyFields, after: AgencyFields): { [key: string]: JsonValue } {
  const keys = ['name', 'shortName', 'kind', 'level', 'areaCode', 'establishedOn', 'abolishedOn', 'contact'] as const;
  const changed = keys.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
  // office address, hours and telephone are published facts of an office, not of a person
  return Object.fromEntries(changed.map((key) => [key, { from: { ...before }[key], to: { ...after }[key] }])) as {
    [key: string]: JsonValue;
  };
}

const ownAgency: Refusal = {
  reason: 'ownAgency',
  field: 'abolishedOn',
  message: '不能撤销自己所在的机关，请由上级机关的系统管理员办理。',
};
const kindInUse: Refusal = {
  reason: 'kindInUse',
  field: 'kind',
  message: '该机关已有台账或年度报告，类别不能改为“本行政区域”，也不能由“本行政区域”改为其他类别。请撤销后另设机关。',
};
// what the public reads of an office has passed the gate, and changes only through it
const contactReleased: Refusal = {
  reason: 'contactReleased',
  field: 'contact.office',
  message: '该机关的公开工作机构和联系方式已经审定公开，请由该机关在“机构信息”中修改并送审，审定后各处一并更新。',
};
const unitsRemain: Refusal = {
  reason: 'unitsRemain',
  field: 'abolishedOn',
  message: '撤销之日仍有下级单位，请先撤销或调整下级单位。',
};
