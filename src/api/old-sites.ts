import * as contract from '../contract/old-sites.ts';
import { type Actor, holds } from '../core/access/permissions.ts';
import { itemActs, permissionsOfItemAct } from '../core/catalog/item-stages.ts';
import type { Digest, EntryId, ItemId } from '../core/values/ids.ts';
import { type ApiRoute, apiRoute } from '../http/api-route.ts';
import {
  actOnImportedItems,
  type ImportedItemAct,
  importedItemActs,
} from '../usecases/old-sites/act-on-imported-items.ts';
import { addSiteFile } from '../usecases/old-sites/add-site-file.ts';
import { checkSiteList } from '../usecases/old-sites/check-site-list.ts';
import { importSiteRows } from '../usecases/old-sites/import-site-rows.ts';
import { openSiteImport, type SiteImportRow } from '../usecases/old-sites/open-site-import.ts';
import type { SiteImport } from '../usecases/ports.ts';

const list = apiRoute({
  ...contract.listSiteImports,
  permission: 'item.read',
  async handle({ deps, actor }) {
    const imports = await deps.queries.listSiteImports(actor.agencyId);
    return { ok: true, value: { rows: imports.map(importRow) } };
  },
});

const check = apiRoute({
  ...contract.checkSiteList,
  permission: 'item.draft',
  async handle({ deps, actor, body, upload }) {
    const importId = body.importId as EntryId;
    const checked = await checkSiteList(deps, actor, { importId, fileName: upload.fileName, bytes: upload.bytes });
    if (!checked.ok) return checked;
    const { existing, faults, readyCount } = checked.value;
    const told = faults.map((row) => ({ ...row, faults: [...row.faults] }));
    return { ok: true, status: 201, value: { importId, readyCount, existing: [...existing], faults: told } };
  },
});

const addFile = apiRoute({
  ...contract.addSiteFile,
  permission: 'item.draft',
  async handle({ deps, actor, params, upload }) {
    const importId = params.importId as EntryId;
    const added = await addSiteFile(deps, actor, { importId, fileName: upload.fileName, bytes: upload.bytes });
    if (!added.ok) return added;
    return { ok: true, value: { kept: [...added.value.kept], unnamed: [...added.value.unnamed] } };
  },
});

const open = apiRoute({
  ...contract.getSiteImport,
  permission: 'item.read',
  async handle({ deps, actor, params }) {
    const opened = await openSiteImport(deps, actor, params.importId as EntryId);
    if (!opened.ok) return opened;
    const rows = opened.value.rows.map((row) => rowOf(row, actor));
    return { ok: true, value: { row: importRow(opened.value.list), rows } };
  },
});

const enter = apiRoute({
  ...contract.importSiteRows,
  permission: 'item.draft',
  async handle({ deps, actor, params }) {
    const progress = await importSiteRows(deps, actor, params.importId as EntryId);
    if (!progress.ok) return progress;
    const notes = progress.value.notes.map((note) => ({ ...note, messages: [...note.messages] }));
    return { ok: true, value: { ...progress.value, notes } };
  },
});

const act = apiRoute({
  ...contract.actOnImportedItems,
  permission: 'item.read',
  async handle({ deps, actor, params, body }) {
    const items = body.items.map(({ itemId, seen }) => ({ itemId: itemId as ItemId, seen: seen as Digest }));
    const importId = params.importId as EntryId;
    const done = await actOnImportedItems(deps, actor, { importId, act: body.act, items, opinion: body.opinion });
    if (!done.ok) return done;
    return {
      ok: true,
      value: {
        rows: done.value.map(({ itemId, refusals }) => ({
          itemId,
          isDone: refusals.length === 0,
          messages: refusals.map(({ message }) => message),
        })),
      },
    };
  },
});

function importRow({ importId, fileName, rowCount, doneCount, checkedAt }: SiteImport) {
  return { importId, fileName, rowCount, doneCount, checkedAt };
}

function rowOf({ item, missing, ...row }: SiteImportRow, actor: Actor) {
  return {
    ...row,
    missing: [...missing],
    stage: item?.stage ?? null,
    contentDigest: item?.contentDigest ?? null,
    indexNumber: item?.indexNumber ?? null,
    allowed: item === undefined ? [] : importedItemActs.filter((one) => mayAct(item, one, actor)),
  };
}

/** By the table of acts, by the person's posts, and nobody reviews what they wrote. */
function mayAct(item: NonNullable<SiteImportRow['item']>, act: ImportedItemAct, actor: Actor): boolean {
  const isReview = act === 'passReview' || act === 'passSecrecy' || act === 'approve';
  return (
    itemActs[act].during.includes(item.stage) &&
    permissionsOfItemAct(act, item.stage).some((permission) => holds(actor, permission)) &&
    !(isReview && item.authors.includes(actor.id))
  );
}

/** What old sites have, on its way into items. */
export const oldSiteRoutes: readonly ApiRoute[] = [list, check, addFile, open, enter, act];
