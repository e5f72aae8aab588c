import * as contract from '../contract/reorganisations.ts';
import { may } from '../core/access/permissions.ts';
import { type AgencyTree, agencyAsOf, childrenOn } from '../core/agencies/agency-tree.ts';
import { type Reorganisation, treeAfter } from '../core/agencies/reorganisation.ts';
import { partiesOf } from '../core/agencies/reorganisation-faults.ts';
import { changeEffects, reorganisationWords } from '../core/agencies/reorganisation-words.ts';
import { lineageOn } from '../core/fees/setting-history.ts';
import type { Refusal } from '../core/law/refusal.ts';
import type { AgencyId } from '../core/values/ids.ts';
import type { PlainDate } from '../core/values/plain-date.ts';
import { accept, type Result, refuse } from '../core/values/result.ts';
import { type ApiRoute, apiRoute } from '../http/api-route.ts';
import { previewReorganisation, recordReorganisation } from '../usecases/agencies/record-reorganisation.ts';
import { endedUnitRule } from '../usecases/annual-report/ended-unit-rule.ts';
import { agencyIn } from '../usecases/requests/request-context.ts';
import { readDay } from './inputs.ts';

const treeOn = apiRoute({
  ...contract.getTreeOn,
  permission: 'agency.read',
  async handle({ deps, actor, query, today }) {
    const on = readDay(query.on, 'on');
    if (!on.ok) return on;
    const tree = await deps.queries.loadTree();
    const rows = rowsOn(tree, actor.agencyId, on.value);
    // who sees only the own agency sees nothing below it
    const seen = rows.filter(({ id, depth }) => depth === 0 || may(actor, 'agency.read', id, tree, today));
    return { ok: true, value: { on: on.value, rows: seen } };
  },
});

const list = apiRoute({
  ...contract.listReorganisations,
  permission: 'agency.read',
  async handle({ deps, actor, today }) {
    const tree = await deps.queries.loadTree();
    const below = tree.agencies.filter(({ id }) => may(actor, 'agency.read', id, tree, today)).map(({ id }) => id);
    const recorders = [...new Set([...lineageOn(tree, actor.agencyId, today), ...below])];
    const records = await deps.queries.listReorganisations(recorders);
    const seen = records.filter(({ decision }) => partiesOf(decision).every(({ id }) => below.includes(id)));
    return {
      ok: true,
      value: {
        rows: seen.map(({ decision, reorganisationId, basis, recordedByName, recordedAt }) => ({
          reorganisationId,
          kind: decision.kind,
          on: decision.on,
          words: reorganisationWords(tree, decision),
          basis,
          recordedByName,
          recordedAt,
        })),
      },
    };
  },
});

const preview = apiRoute({
  ...contract.previewReorganisation,
  permission: 'agency.write',
  async handle({ deps, actor, body }) {
    const decision = decisionOf(body);
    if (!decision.ok) return decision;
    const previewed = await previewReorganisation(deps, actor, decision.value);
    if (!previewed.ok) return previewed;
    const { tree, change } = previewed.value;
    const rule = await endedUnitRule(deps.queries, treeAfter(tree, change), actor.agencyId, change.on);
    return {
      ok: true,
      value: {
        words: reorganisationWords(tree, decision.value),
        effects: [...changeEffects(tree, change, rule)],
        before: rowsOn(tree, actor.agencyId, change.on),
        after: rowsOn(treeAfter(tree, change), actor.agencyId, change.on),
      },
    };
  },
});

const record = apiRoute({
  ...contract.recordReorganisation,
  permission: 'agency.write',
  async handle({ deps, actor, body }) {
    const { basis, ...fields } = body;
    const decision = decisionOf(fields);
    if (!decision.ok) return decision;
    const recorded = await recordReorganisation(deps, actor, { decision: decision.value, basis });
    return recorded.ok ? { ok: true, status: 201, value: { reorganisationId: recorded.value } } : recorded;
  },
});

export const reorganisationRoutes: readonly ApiRoute[] = [treeOn, list, preview, record];

/** An agency and everything below it as it stood on a day, by the names of that day. */
function rowsOn(tree: AgencyTree, top: AgencyId, day: PlainDate, depth = 0): ReturnType<typeof rowOf>[] {
  const below = childrenOn(tree, top, day).flatMap(({ id }) => rowsOn(tree, id, day, depth + 1));
  return [rowOf(tree, top, day, depth), ...below];
}

function rowOf(tree: AgencyTree, id: AgencyId, day: PlainDate, depth: number) {
  const { name, kind } = agencyAsOf(tree, agencyIn(tree, id), day);
  return { id, name, kind, depth };
}

/** The decision that the fields of a form make; refuses what its kind needs and is not there. */
function decisionOf(fields: contract.DecisionFields): Result<Reorganisation, Refusal> {
  const day = readDay(fields.on, 'on');
  if (!day.ok) return day;
  const on = day.value;
  const { kind, agencies = [], into = [], ledgerTo = null, name = '', shortName = '' } = fields;
  const [agency, parent, successor] = [fields.agency, fields.parent, fields.successor] as (AgencyId | undefined)[];
  const parts = into.map((id) => id as AgencyId);
  const [first] = parts;
  if (kind === 'merge') {
    if (first === undefined) return missing('into', '请选择合并后的单位。');
    return accept({ kind, on, agencies: agencies.map((id) => id as AgencyId), into: first });
  }
  if (agency === undefined) return missing('agency', '请选择发生变动的单位。');
  switch (kind) {
    case 'rename':
      return accept({ kind, on, agency, name: name.trim(), shortName: shortName.trim() });
    case 'move':
      return parent === undefined ? missing('parent', '请选择新的上级机关。') : accept({ kind, on, agency, parent });
    case 'split':
      return accept({ kind, on, agency, into: parts, ledgerTo: ledgerTo as AgencyId | null });
    case 'abolish':
      return successor === undefined
        ? missing('successor', '请选择承继单位：台账和未办结的申请要有单位负责。')
        : accept({ kind, on, agency, successor });
  }
}

function missing(field: string, message: string): Result<never, Refusal> {
  return refuse({ reason: 'missing', field, message });
}
