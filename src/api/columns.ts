import type { Static } from 'typebox';
import * as contract from '../contract/columns.ts';
import { subjectsOfAgency } from '../core/catalog/agency-subjects.ts';
import type { ColumnFacts } from '../core/catalog/catalog-columns.ts';
import { formatIndexNumber, indexPeriodOf } from '../core/catalog/index-number.ts';
import { indexPatternOf } from '../core/catalog/index-pattern.ts';
import { formatCitation } from '../core/law/citation.ts';
import type { ColumnId, DivisionId } from '../core/values/ids.ts';
import { type ApiRoute, apiRoute } from '../http/api-route.ts';
import { checkStandardCatalog } from '../usecases/catalog/check-standard-catalog.ts';
import { closeColumn, saveColumns } from '../usecases/catalog/save-column.ts';
import { agencyIn } from '../usecases/requests/request-context.ts';

const list = apiRoute({
  ...contract.listColumns,
  permission: 'column.read',
  async handle({ deps, actor, today }) {
    const { queries } = deps;
    const { agencyId } = actor;
    const [tree, { catalog }, columns, divisions, counts] = await Promise.all([
      queries.loadTree(),
      queries.loadSettings(agencyId, today),
      queries.listColumns(agencyId),
      queries.listDivisions(agencyId),
      queries.countPublishedItems([agencyId]),
    ]);
    const agency = agencyIn(tree, agencyId);
    const pattern = indexPatternOf(catalog, agency);
    return {
      ok: true,
      value: {
        subjects: subjectsOfAgency(catalog, agency).map(({ id, label, cite }) => ({
          ...{ id, label, cite: formatCitation(cite) },
        })),
        columns: columns.map(({ agencyId: _own, closedAt, ...facts }) => {
          const found = counts.find(({ columnId }) => columnId === facts.columnId);
          return {
            ...{ ...fieldsOf(facts), columnId: facts.columnId, isClosed: closedAt !== null },
            ...{ count: found?.count ?? 0, newestOn: found?.newestOn ?? null },
          };
        }),
        divisions: divisions
          .filter(({ closedAt }) => closedAt === null)
          .map(({ divisionId, name }) => ({ divisionId, name })),
        nextIndexNumber: `${pattern.prefix}/${indexPeriodOf(pattern, today)}-${formatIndexNumber(pattern, today, 1).slice(-5)}`,
      },
    };
  },
});

const save = apiRoute({
  ...contract.saveColumn,
  permission: 'column.write',
  async handle({ deps, actor, params, body }) {
    const saved = await saveColumns(deps, actor, [{ ...factsOf(body), columnId: params.columnId as ColumnId }]);
    return saved.ok ? { ok: true, value: null } : saved;
  },
});

const close = apiRoute({
  ...contract.closeColumn,
  permission: 'column.write',
  handle: ({ deps, actor, params }) => closeColumn(deps, actor, params.columnId as ColumnId),
});

const check = apiRoute({
  ...contract.checkStandardCatalog,
  permission: 'column.write',
  async handle({ deps, actor, upload }) {
    const checked = await checkStandardCatalog(deps, actor, upload.bytes);
    if (!checked.ok) return checked;
    const { rows, faults } = checked.value;
    return {
      ok: true,
      value: {
        rows: rows.map(({ facts, notes, ...row }) => ({ ...row, facts: fieldsOf(facts), notes: [...notes] })),
        faults: faults.map(({ rowNumber, faults: found }) => ({
          ...{ rowNumber, messages: found.map(({ message }) => message) },
        })),
      },
    };
  },
});

const enter = apiRoute({
  ...contract.importStandardCatalog,
  permission: 'column.write',
  async handle({ deps, actor, body }) {
    const columns = body.columns.map(({ columnId, ...facts }) => ({
      ...{ ...factsOf(facts), columnId: columnId as ColumnId },
    }));
    const saved = await saveColumns(deps, actor, columns);
    return saved.ok ? { ok: true, value: { count: saved.value } } : saved;
  },
});

export const columnRoutes: readonly ApiRoute[] = [list, save, close, check, enter];

type Body = Static<typeof contract.ColumnFields>;

function factsOf({ standard, divisionId, ...facts }: Body): ColumnFacts {
  return {
    ...facts,
    divisionId: divisionId as DivisionId | null,
    ...(standard === undefined ? {} : { standard }),
  };
}

function fieldsOf(facts: ColumnFacts): Body {
  const { subjectId, name, description, rhythm, divisionId, listOrder, standard } = facts;
  return {
    ...{ subjectId, name, description, divisionId, listOrder },
    rhythm: rhythm === null ? null : { ...rhythm },
    ...(standard === undefined ? {} : { standard: { ...standard } }),
  };
}
