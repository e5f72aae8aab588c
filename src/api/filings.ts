import * as contract from '../contract/reports.ts';
import type { AgencyId } from '../core/values/ids.ts';
import { type ApiRoute, apiRoute } from '../http/api-route.ts';
import { consolidate } from '../usecases/annual-report/consolidate.ts';
import { listFilings } from '../usecases/annual-report/list-filings.ts';
import { remindFilings } from '../usecases/annual-report/remind-filings.ts';
import { agencyIn } from '../usecases/requests/request-context.ts';
import { cellsOf, findingRow } from './rows.ts';

const filings = apiRoute({
  ...contract.listFilings,
  permission: 'filing.review',
  async handle({ deps, actor, params }) {
    const listed = await listFilings(deps, actor, Number(params.year));
    if (!listed.ok) return listed;
    const rows = listed.value.rows.map(({ agency, kindLabel, record, dueOn: _, ...row }) => ({
      ...row,
      agencyId: agency.id,
      name: agency.name,
      kind: kindLabel,
      stage: record.stage,
      filedOn: record.filedOn,
      publishedAt: record.publishedAt,
    }));
    return { ok: true, value: { year: Number(params.year), dueOn: listed.value.dueOn, rows } };
  },
});

const sum = apiRoute({
  ...contract.getRollUp,
  permission: 'filing.review',
  async handle({ deps, actor, params }) {
    const year = Number(params.year);
    const tree = await deps.queries.loadTree();
    const consolidated = await consolidate(deps, actor, year);
    if (!consolidated.ok) return consolidated;
    const { computed, previous, unpublished, approvedVersion, changed } = consolidated.value;
    const named = (id: Parameters<typeof agencyIn>[1]) => ({ agencyId: id, name: agencyIn(tree, id).name });
    const { rollUp } = computed;
    return {
      ok: true,
      value: {
        year,
        cells: cellsOf(computed.tables),
        included: (rollUp?.included ?? []).map(named),
        missing: (rollUp?.missing ?? []).map(named),
        findings: computed.findings.map(findingRow),
        previousCells: previous === undefined ? null : cellsOf(previous.tables),
        unpublished: unpublished.map(({ agency, cells, ...row }) => ({
          ...row,
          cells: [...cells],
          agencyId: agency.id,
          name: agency.name,
        })),
        approvedVersion,
        changed: changed.map(({ cells, ...row }) => ({ ...row, cells: [...cells], name: named(row.agencyId).name })),
        coverage: (computed.coverage ?? []).map(({ agency, reporter, ...row }) => ({
          ...row,
          agencyId: agency.id,
          name: agency.name,
          reporterId: reporter,
          reporterName: reporter === null ? null : named(reporter).name,
        })),
        isComplete: rollUp !== null && rollUp.missing.length === 0 && rollUp.unreadable.length === 0,
      },
    };
  },
});

const remind = apiRoute({
  ...contract.remindFilings,
  permission: 'filing.review',
  handle: ({ deps, actor, params, body }) =>
    remindFilings(deps, actor, { year: Number(params.year), agencyIds: body.agencyIds.map((id) => id as AgencyId) }),
});

export const filingRoutes: readonly ApiRoute[] = [filings, remind, sum];
