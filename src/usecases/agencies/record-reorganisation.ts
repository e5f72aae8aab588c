import { type Actor, may } from '../../core/access/permissions.ts';
import { type AgencyTree, agencyAsOf } from '../../core/agencies/agency-tree.ts';
import { decideReorganisation, type TreeChange } from '../../core/agencies/reorganisation.ts';
import type { Reorganisation } from '../../core/agencies/reorganisation-decision.ts';
import { partiesOf } from '../../core/agencies/reorganisation-faults.ts';
import { lineageOn } from '../../core/fees/setting-history.ts';
import { ogi } from '../../core/law/citation.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { JsonValue } from '../../core/values/canonical-json.ts';
import type { AgencyId, EntryId } from '../../core/values/ids.ts';
import { type PlainDate, yearOf } from '../../core/values/plain-date.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { faultsOfText } from '../accounts/text-faults.ts';
import { authorize, notFound } from '../authorize.ts';
import type { Deps, Queries } from '../ports.ts';

export interface RecordReorganisation {
  readonly decision: Reorganisation;
  /** The paper it rests on (批准文件). */
  readonly basis: string;
}

/**
 * Records a merger, split, rename, move or abolition as a dated fact, and changes the tree from its day on. Refuses with
 * every faulty field; the end of the actor's own agency; agencies of others; and a day in a year for which a report that
 * it would change is approved already.
 */
export async function recordReorganisation(
  deps: Deps,
  actor: Actor,
  { decision, basis }: RecordReorganisation,
): Promise<Result<EntryId, readonly Refusal[]>> {
  const allowed = await authorize(deps, actor, 'agency.write', actor.agencyId);
  if (!allowed.ok) return refuse([allowed.refusal]);
  const wording = wordingFaults(decision, basis);
  return deps.inTransaction(async ({ agencies, audit, events, queries }) => {
    // one at a time in the whole tree: the next one is decided on the tree that this one leaves
    await events.history(topOf(allowed.value, actor.agencyId, deps.today()), 'report', String(yearOf(decision.on)));
    const decided = await decide(deps, actor, queries, decision);
    if (!decided.ok || wording.length > 0) return refuse([...(decided.ok ? [] : decided.refusal), ...wording]);
    const change = decided.value;
    // approvals of the reports it touches wait: either they are seen here, or they see the new tree
    for (const id of [...change.touched].sort()) await events.history(id, 'report', String(yearOf(decision.on)));
    const frozen = await frozenFaults(queries, await queries.loadTree(), change);
    if (frozen.length > 0) return refuse(frozen);
    const reorganisationId = deps.newId() as EntryId;
    await agencies.saveReorganisation(
      {
        agencyId: actor.agencyId,
        reorganisationId,
        decision,
        basis: basis.trim(),
        recordedBy: actor.id,
        recordedAt: deps.now(),
      },
      change,
    );
    const told = decision as { readonly [key: string]: JsonValue };
    for (const { id } of partiesOf(decision)) await audit.record(actor, 'agency.reorganised', `agency/${id}`, told);
    return accept(reorganisationId);
  });
}

/** What a decision would change, and everything that speaks against it, frozen reports included. Nothing is recorded. */
export async function previewReorganisation(
  deps: Deps,
  actor: Actor,
  decision: Reorganisation,
): Promise<Result<{ readonly tree: AgencyTree; readonly change: TreeChange }, readonly Refusal[]>> {
  const allowed = await authorize(deps, actor, 'agency.write', actor.agencyId);
  if (!allowed.ok) return refuse([allowed.refusal]);
  const decided = await decide(deps, actor, deps.queries, decision);
  if (!decided.ok) return decided;
  const frozen = await frozenFaults(deps.queries, allowed.value, decided.value);
  return frozen.length > 0 ? refuse(frozen) : accept({ tree: allowed.value, change: decided.value });
}

async function decide(
  deps: Pick<Deps, 'today'>,
  actor: Actor,
  queries: Queries,
  decision: Reorganisation,
): Promise<Result<TreeChange, readonly Refusal[]>> {
  const tree = await queries.loadTree();
  const foreign = partiesOf(decision).filter(({ id }) => !may(actor, 'agency.write', id, tree, deps.today()));
  if (foreign.length > 0) return refuse(foreign.map(({ field }) => ({ ...notFound, field })));
  const decided = decideReorganisation(tree, decision);
  if (!decided.ok) return decided;
  return decided.value.ended.includes(actor.agencyId) ? refuse([ownAgency]) : decided;
}

async function frozenFaults(
  queries: Pick<Queries, 'frozenThrough'>,
  tree: AgencyTree,
  { on, touched }: TreeChange,
): Promise<readonly Refusal[]> {
  const faults: Refusal[] = [];
  for (const id of new Set(touched)) {
    const frozen = await queries.frozenThrough(id);
    const agency = tree.agencies.find((candidate) => candidate.id === id);
    if (frozen === null || frozen < yearOf(on) || agency === undefined) continue;
    faults.push({
      reason: 'yearFrozen',
      field: 'on',
      message: `${agencyAsOf(tree, agency, on).name}${frozen}年度报告已经审定，不能登记${on}的机构变动。请先由审定人或者主管部门退回该报告，或者核对变动日期。`,
      cite: ogi(49),
    });
  }
  return faults;
}

/** The agency that stands above all others of its tree. */
function topOf(tree: AgencyTree, agency: AgencyId, day: PlainDate): AgencyId {
  const [top = agency] = lineageOn(tree, agency, day);
  return top;
}

function wordingFaults(decision: Reorganisation, basis: string): readonly Refusal[] {
  return [
    ...faultsOfText(basis, { field: 'basis', title: '批准文件', most: 200 }),
    ...(decision.kind === 'rename'
      ? [
          ...faultsOfText(decision.name, { field: 'name', title: '机关全称', most: 100 }),
          ...faultsOfText(decision.shortName, { field: 'shortName', title: '简称', most: 30 }),
        ]
      : []),
  ];
}

const ownAgency: Refusal = {
  reason: 'ownAgency',
  field: 'agency',
  message: '不能撤并自己所在的机关，请由上级机关的系统管理员办理。',
};
