import type { Static } from 'typebox';
import * as contract from '../contract/reassessments.ts';
import { type Actor, holds } from '../core/access/permissions.ts';
import { permissionsOfItemAct } from '../core/catalog/item-stages.ts';
import type { AgencyId, ItemId } from '../core/values/ids.ts';
import type { PlainDate } from '../core/values/plain-date.ts';
import { type ApiRoute, apiRoute } from '../http/api-route.ts';
import { openDraft } from '../usecases/catalog/sealed-draft.ts';
import { keepWithheld } from '../usecases/duties/keep-withheld.ts';
import type { Deps, StoredItem } from '../usecases/ports.ts';
import { pagingOf, readDay } from './inputs.ts';

const list = apiRoute({
  ...contract.listReassessments,
  permission: 'reassessment.read',
  async handle({ deps, actor, query, today }) {
    const due = { stages: ['filed'], reassessUntil: today } as const;
    const filter = query.due === 'now' ? due : ({ stages: ['filed'], reassessUntil: farAhead } as const);
    const { agencyId } = actor;
    const [page, overdue] = await Promise.all([
      deps.queries.listItems(agencyId, { ...filter, ...pagingOf(query) }),
      deps.queries.listItems(agencyId, { ...due, offset: 0, limit: 0 }),
    ]);
    const rows = await Promise.all(page.rows.map((item) => rowOf(deps, actor, item, today)));
    return { ok: true, value: { total: page.total, dueCount: overdue.total, rows: rows.flat() } };
  },
});

const log = apiRoute({
  ...contract.listAssessmentLog,
  permission: 'reassessment.read',
  async handle({ deps, actor, query }) {
    const page = await deps.queries.listReassessments(actor.agencyId, pagingOf(query));
    const rows = await Promise.all(
      page.rows.map(async (row) => ({ ...row, title: await titleOf(deps, actor.agencyId, row.itemId) })),
    );
    return { ok: true, value: { total: page.total, rows } };
  },
});

const keep = apiRoute({
  ...contract.keepWithheld,
  permission: 'reassessment.decide',
  async handle({ deps, actor, params, body }) {
    const nextOn = readDay(body.nextOn, 'nextOn');
    if (!nextOn.ok) return nextOn;
    const itemId = params.itemId as ItemId;
    const done = await keepWithheld(deps, actor, { itemId, why: body.why, nextOn: nextOn.value });
    return done.ok ? { ok: true, value: null } : done;
  },
});

export const reassessmentRoutes: readonly ApiRoute[] = [list, log, keep];

/** Every day of an assessment lies before it. */
const farAhead = '9999-12-31' as PlainDate;

type Row = Static<typeof contract.listReassessments.reply>['rows'][number];

async function rowOf(deps: Deps, actor: Actor, item: StoredItem, today: PlainDate): Promise<readonly Row[]> {
  const draft = await deps.queries.findItemDraft(item.agencyId, item.itemId);
  if (draft === undefined) return [];
  const { title, openness } = openDraft(deps, draft);
  if (openness === null) return [];
  const may = (act: 'reassess' | 'keep') =>
    permissionsOfItemAct(act, item.stage).some((permission) => holds(actor, permission));
  return [
    {
      itemId: item.itemId,
      title,
      openness: openness.kind,
      ground: openness.ground,
      reason: openness.reason,
      madeOn: item.madeOn,
      reassessOn: item.reassessOn,
      isDue: item.reassessOn !== null && item.reassessOn <= today,
      mayOpen: may('reassess'),
      mayKeep: may('keep'),
    },
  ];
}

async function titleOf(deps: Deps, agencyId: AgencyId, itemId: ItemId): Promise<string> {
  const draft = await deps.queries.findItemDraft(agencyId, itemId);
  return draft === undefined ? '' : openDraft(deps, draft).title;
}
