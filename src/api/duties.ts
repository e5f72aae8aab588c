import type { Static } from 'typebox';
import * as contract from '../contract/duties.ts';
import { type Actor, holds } from '../core/access/permissions.ts';
import { describeRhythm } from '../core/catalog/column-rhythm.ts';
import { disclosureSubjects } from '../core/catalog/disclosure-subjects.ts';
import { isOutstanding, type PeriodDuty } from '../core/catalog/duty-board.ts';
import type { AgencyId, DivisionId, ItemId } from '../core/values/ids.ts';
import { type ApiRoute, apiRoute } from '../http/api-route.ts';
import { openDraft } from '../usecases/catalog/sealed-draft.ts';
import type { ColumnDuties } from '../usecases/duties/agency-duties.ts';
import { type DueItem, listUnitDuties, showDutyBoard } from '../usecases/duties/show-duty-board.ts';
import type { Deps } from '../usecases/ports.ts';
import { agencyIn } from '../usecases/requests/request-context.ts';

const board = apiRoute({
  ...contract.getDutyBoard,
  permission: 'duty.read',
  async handle({ deps, actor, params }) {
    const agencyId = params.agencyId as AgencyId;
    const shown = await showDutyBoard(deps, actor, agencyId);
    if (!shown.ok) return shown;
    const isOwn = agencyId === actor.agencyId;
    const agency = agencyIn(await deps.queries.loadTree(), agencyId);
    const divisions = await deps.queries.listDivisions(agencyId);
    const nameOf = (id: DivisionId | null) => divisions.find(({ divisionId }) => divisionId === id)?.name ?? null;
    const duties = shown.value.columns
      .flatMap((column) => column.duties.map((duty) => dutyRow(actor, isOwn, { column, duty, nameOf })))
      .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
    const items = await Promise.all(shown.value.items.map((due) => dueItemRow(deps, isOwn, due)));
    return { ok: true, value: { agencyName: agency.name, isOwn, duties, items, itemCount: shown.value.itemCount } };
  },
});

const units = apiRoute({
  ...contract.listUnitDuties,
  permission: 'duty.read',
  async handle({ deps, actor }) {
    const listed = await listUnitDuties(deps, actor);
    return listed.ok ? { ok: true, value: { rows: [...listed.value] } } : listed;
  },
});

export const dutyRoutes: readonly ApiRoute[] = [board, units];

function dutyRow(
  actor: Actor,
  isOwn: boolean,
  shown: {
    readonly column: ColumnDuties;
    readonly duty: PeriodDuty;
    readonly nameOf: (id: DivisionId | null) => string | null;
  },
): Static<typeof contract.getDutyBoard.reply>['duties'][number] {
  const { column } = shown.column;
  const { period, state, daysLeft, publication, statement } = shown.duty;
  return {
    columnId: column.columnId,
    columnName: column.name,
    subjectLabel: subjectLabel(column.subjectId),
    rhythm: describeRhythm(column.rhythm),
    divisionName: shown.nameOf(column.divisionId),
    periodLabel: period.label,
    from: period.from,
    to: period.to,
    dueOn: period.dueOn,
    state,
    daysLeft,
    publication,
    statement,
    mayState:
      isOwn &&
      statement === null &&
      state !== 'running' &&
      isOutstanding(shown.duty) &&
      holds(actor, 'statement.draft'),
  };
}

async function dueItemRow(
  deps: Deps,
  isOwn: boolean,
  { item, dueOn, daysLeft, isOverdue }: DueItem,
): Promise<Static<typeof contract.getDutyBoard.reply>['items'][number]> {
  return {
    itemId: item.itemId,
    title: isOwn ? await titleOf(deps, item) : null,
    subjectLabel: item.subjectId === null ? '' : subjectLabel(item.subjectId),
    stage: item.stage,
    madeOn: item.madeOn,
    dueOn,
    daysLeft,
    isOverdue,
  };
}

async function titleOf(
  deps: Deps,
  { agencyId, itemId }: { readonly agencyId: AgencyId; readonly itemId: ItemId },
): Promise<string> {
  const draft = await deps.queries.findItemDraft(agencyId, itemId);
  return draft === undefined ? '' : openDraft(deps, draft).title;
}

// a subject has one label, whichever addition of Article 21 a catalogue carries
const subjects = [...disclosureSubjects('cityAndCounty'), ...disclosureSubjects('township')];

function subjectLabel(subjectId: string): string {
  return subjects.find(({ id }) => id === subjectId)?.label ?? subjectId;
}
