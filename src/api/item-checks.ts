import type { Static } from 'typebox';
import * as contract from '../contract/item-checks.ts';
import { holds } from '../core/access/permissions.ts';
import { formatCitation } from '../core/law/citation.ts';
import { fileRemovals } from '../core/releases/file-removals.ts';
import { itemChecks } from '../core/releases/item-check-table.ts';
import { blockingFaults, type ItemFinding, placeKey } from '../core/releases/item-findings.ts';
import { attachmentKinds } from '../core/requests/attachments.ts';
import type { Digest, FileId, ItemId } from '../core/values/ids.ts';
import { type ApiRoute, apiRoute } from '../http/api-route.ts';
import type { StoredItemFile, StoredOverride } from '../usecases/ports.ts';
import { addItemFile, removeItemFile } from '../usecases/releases/add-item-file.ts';
import { letFindingStand, openItemFindings } from '../usecases/releases/let-finding-stand.ts';
import {
  downloadItemFile,
  listFilesOfItem,
  previewItemFilePage,
  readItemFileWords,
} from '../usecases/releases/open-item-file.ts';

const findings = apiRoute({
  ...contract.listItemFindings,
  permission: 'item.read',
  async handle({ deps, actor, params }) {
    const opened = await openItemFindings(deps, actor, params.itemId as ItemId);
    if (!opened.ok) return opened;
    const { contentDigest, findings: found, overrides, hindrance } = opened.value;
    return {
      ok: true,
      value: {
        contentDigest,
        findings: found.map((finding) => findingRow(finding, overrides)),
        blockingCount: blockingFaults(found, contentDigest, overrides).length,
        hindrance: hindrance?.message ?? null,
      },
    };
  },
});

const stand = apiRoute({
  ...contract.letFindingStand,
  permission: 'item.letStand',
  handle: ({ deps, actor, params, body }) =>
    letFindingStand(deps, actor, { ...body, itemId: params.itemId as ItemId, seen: body.seen as Digest }),
});

const files = apiRoute({
  ...contract.listItemFiles,
  permission: 'item.read',
  async handle({ deps, actor, params }) {
    const listed = await listFilesOfItem(deps, actor, params.itemId as ItemId);
    return listed.ok
      ? { ok: true, value: { rows: listed.value.map(fileRow), mayAdd: holds(actor, 'item.draft') } }
      : listed;
  },
});

const add = apiRoute({
  ...contract.addItemFile,
  permission: 'item.draft',
  async handle({ deps, actor, params, body, upload }) {
    const { fileName, bytes } = upload;
    const added = await addItemFile(deps, actor, {
      itemId: params.itemId as ItemId,
      title: body.title,
      fileName,
      bytes,
    });
    return added.ok ? { ok: true, status: 201, value: fileRow(added.value) } : added;
  },
});

const remove = apiRoute({
  ...contract.removeItemFile,
  permission: 'item.draft',
  handle: ({ deps, actor, params }) => removeItemFile(deps, actor, placeOf(params)),
});

const page = apiRoute({
  ...contract.previewItemFilePage,
  permission: 'item.read',
  async handle({ deps, actor, params, body }) {
    const picture = await previewItemFilePage(deps, actor, { ...placeOf(params), page: body.page });
    if (!picture.ok) return picture;
    return {
      ok: true,
      file: { fileName: `${body.page}.png`, contentType: 'image/png', bytes: picture.value.png },
    };
  },
});

const words = apiRoute({
  ...contract.readItemFileWords,
  permission: 'item.read',
  async handle({ deps, actor, params }) {
    const read = await readItemFileWords(deps, actor, placeOf(params));
    if (!read.ok) return read;
    return {
      ok: true,
      value: { parts: read.value.map(({ part, rows }) => ({ part, rows: rows.map((row) => [...row]) })) },
    };
  },
});

const download = apiRoute({
  ...contract.downloadItemFile,
  permission: 'item.read',
  async handle({ deps, actor, params }) {
    const file = await downloadItemFile(deps, actor, placeOf(params));
    return file.ok ? { ok: true, file: file.value } : file;
  },
});

export const itemCheckRoutes: readonly ApiRoute[] = [findings, stand, files, add, remove, page, words, download];

function placeOf(params: { readonly itemId: string; readonly fileId: string }) {
  return { itemId: params.itemId as ItemId, fileId: params.fileId as FileId };
}

function findingRow(
  finding: ItemFinding,
  overrides: readonly StoredOverride[],
): Static<typeof contract.ItemFindingShape> {
  const { check, severity, place, message, cite, fix } = finding;
  const key = placeKey(place);
  const standing = overrides.find((override) => override.check === check && override.placeKey === key);
  return {
    check,
    label: itemChecks[check].label,
    severity,
    place,
    placeKey: key,
    message,
    cite: formatCitation(cite),
    fix: fix ?? null,
    mayStand: itemChecks[check].mayStand,
    stands:
      standing === undefined ? null : { byName: standing.madeByName, at: standing.madeAt, reason: standing.reason },
  };
}

function fileRow(file: StoredItemFile): Static<typeof contract.ItemFileRow> {
  const { fileId, title, kind, byteCount, digest, pageCount, wordlessPages, removals, addedByName, addedAt } = file;
  return {
    fileId,
    title,
    kind,
    kindLabel: attachmentKinds[kind].label,
    preview: attachmentKinds[kind].preview,
    byteCount,
    digest,
    pageCount,
    wordlessPages,
    removals: removals.map((removal) => fileRemovals[removal].label),
    addedByName,
    addedAt,
  };
}
