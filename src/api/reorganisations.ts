import * as contract from '../contract/reorganisations.ts';
import { may } from '../core/access/permissions.ts';
import { type AgencyTree, agencyAsOf, childrenOn } from '../core/agencies/agency-tree.ts';
import { parseReorganisation } from '../core/agencies/parse-reorganisation.ts';
import { treeAfter } from '../core/agencies/reorganisation.ts';
import type { Reorganisation } from '../core/agencies/reorganisation-decision.ts';
import { partiesOf } from '../core/agencies/reorganisation-faults.ts';
import { changeEffects, reorganisationWords } from '../core/agencies/reorganisation-words.ts';
import { lineageOn } from '../core/fees/setting-history.ts';
import type { Refusal } from '../core/law/refusal.ts';
import type { AgencyId } from '../core/values/ids.ts';
import type { PlainDate } from '../core/values/plain-date.ts';
import type { Result } from '../core/values/result.ts';
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

/** The decision that a form holds, its day included. */
function decisionOf(fields: contract.DecisionFields): Result<Reorganisation, Refusal> {
  const day = readDay(fields.on, 'on');
  return day.ok ? parseReorganisation(day.value, fields) : day;
}
