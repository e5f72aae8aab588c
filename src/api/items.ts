import type { Static } from 'typebox';
import * as versionContract from '../contract/item-versions.ts';
import * as contract from '../contract/items.ts';
import type { ColumnId, Digest, ItemId, RequestId } from '../core/values/ids.ts';
import type { PlainDate } from '../core/values/plain-date.ts';
import { accept } from '../core/values/result.ts';
import { type ApiRoute, apiRoute } from '../http/api-route.ts';
import { compareItem, type ItemState } from '../usecases/catalog/compare-item.ts';
import { listItemVersions } from '../usecases/catalog/list-item-versions.ts';
import { listWorkingItems } from '../usecases/catalog/list-working-items.ts';
import { openItem } from '../usecases/catalog/open-item.ts';
import { saveItem } from '../usecases/catalog/save-item.ts';
import { startItem } from '../usecases/catalog/start-item.ts';
import { submitItems } from '../usecases/catalog/submit-item.ts';
import { takeUpAsItem } from '../usecases/catalog/take-up-as-item.ts';
import type { WorkingItemFilter } from '../usecases/ports.ts';
import { pagingOf, readDay } from './inputs.ts';
import { readItemDraft } from './item-input.ts';
import { itemDetail, itemPage, rowAfter } from './item-rows.ts';
import { itemStepRoutes } from './item-steps.ts';

const list = apiRoute({
  ...contract.listItems,
  permission: 'item.read',
  async handle({ deps, actor, query }) {
    const dueUntil = query.dueUntil === undefined ? accept(undefined) : readDay(query.dueUntil, 'dueUntil');
    if (!dueUntil.ok) return dueUntil;
    const reassessUntil =
      query.reassessUntil === undefined ? accept(undefined) : readDay(query.reassessUntil, 'reassessUntil');
    if (!reassessUntil.ok) return reassessUntil;
    const filter = filterFrom(query, dueUntil.value, reassessUntil.value);
    const listed = await listWorkingItems(deps, actor, filter, query.mine === '1');
    return listed.ok ? accept(itemPage(listed.value)) : listed;
  },
});

const open = apiRoute({
  ...contract.getItem,
  permission: 'item.read',
  async handle({ deps, actor, params }) {
    const opened = await openItem(deps, actor, params.itemId as ItemId);
    return opened.ok ? accept(itemDetail(opened.value)) : opened;
  },
});

const start = apiRoute({
  ...contract.startItem,
  permission: 'item.draft',
  async handle({ deps, actor, body }) {
    const content = readItemDraft(body.content, actor.agencyId);
    if (!content.ok) return content;
    const started = await startItem(deps, actor, { itemId: body.itemId as ItemId, content: content.value });
    const row = await rowAfter(deps, actor, started);
    return row.ok ? { ok: true, status: 201, value: row.value } : row;
  },
});

const save = apiRoute({
  ...contract.saveItem,
  permission: 'item.draft',
  async handle({ deps, actor, params, body }) {
    const content = readItemDraft(body.content, actor.agencyId);
    if (!content.ok) return content;
    const itemId = params.itemId as ItemId;
    return rowAfter(
      deps,
      actor,
      await saveItem(deps, actor, { itemId, basedOn: body.basedOn, content: content.value }),
    );
  },
});

const takeUp = apiRoute({
  ...contract.takeUpAsItem,
  permission: 'item.draft',
  async handle({ deps, actor, body }) {
    const { itemId, requestIds, ...words } = body;
    const begun = await takeUpAsItem(deps, actor, {
      itemId: itemId as ItemId,
      requestIds: requestIds as RequestId[],
      words,
    });
    const row = await rowAfter(deps, actor, begun);
    return row.ok ? { ok: true, status: 201, value: row.value } : row;
  },
});

const submitSeveral = apiRoute({
  ...contract.submitItems,
  permission: 'item.draft',
  async handle({ deps, actor, body }) {
    const items = body.items.map(({ itemId, seen }) => ({ itemId: itemId as ItemId, seen: seen as Digest }));
    const submitted = await submitItems(deps, actor, items);
    return accept({
      rows: submitted.map(({ itemId, refusals }) => ({
        itemId,
        isSubmitted: refusals.length === 0,
        messages: refusals.map(({ message }) => message),
      })),
    });
  },
});

const versions = apiRoute({
  ...versionContract.listItemVersions,
  permission: 'item.read',
  async handle({ deps, actor, params }) {
    const listed = await listItemVersions(deps, actor, params.itemId as ItemId);
    if (!listed.ok) return listed;
    return accept({ versions: [...listed.value.versions], revisions: [...listed.value.revisions] });
  },
});

const compare = apiRoute({
  ...versionContract.compareItem,
  permission: 'item.read',
  async handle({ deps, actor, params, query }) {
    const [from, to] = [stateFrom(query.from), stateFrom(query.to)];
    const compared = await compareItem(deps, actor, { itemId: params.itemId as ItemId, from, to });
    if (!compared.ok) return compared;
    const { fields, lines } = compared.value;
    return accept({
      ...compared.value,
      fields: fields.map((field) => ({ ...field, parts: [...field.parts] })),
      lines: lines.map((line) => ({ ...line, parts: [...line.parts] })),
    });
  },
});

/** The course of an item from its first words to the public. */
export const itemRoutes: readonly ApiRoute[] = [
  list,
  open,
  start,
  save,
  takeUp,
  submitSeveral,
  versions,
  compare,
  ...itemStepRoutes,
];

function filterFrom(
  query: Static<typeof contract.listItems.query>,
  dueUntil: PlainDate | undefined,
  reassessUntil: PlainDate | undefined,
): WorkingItemFilter {
  const { stage, openness, subjectId, columnId } = query;
  return {
    ...(stage === undefined ? {} : { stages: [stage] }),
    ...(openness === undefined ? {} : { openness }),
    ...(subjectId === undefined ? {} : { subjectId }),
    ...(columnId === undefined ? {} : { columnId: columnId as ColumnId }),
    ...(dueUntil === undefined ? {} : { dueUntil }),
    ...(reassessUntil === undefined ? {} : { reassessUntil }),
    ...pagingOf(query),
  };
}

/** `r3` is the third revision, `v1` the first released version. */
function stateFrom(text: string | undefined): ItemState | null {
  if (text === undefined) return null;
  return { kind: text.startsWith('r') ? 'revision' : 'version', no: Number(text.slice(1)) };
}
