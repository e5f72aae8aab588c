import type { Actor } from '../../core/access/permissions.ts';
import type { ItemFile } from '../../core/catalog/item-content.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { officeLimits, parseAttachmentTitle } from '../../core/requests/attachments.ts';
import type { FileId, ItemId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorizeEntry, notFound } from '../authorize.ts';
import type { Deps, RebuiltFile, StoredItem, StoredItemFile } from '../ports.ts';
import { keepFilePart } from './item-file-bytes.ts';

/** A file as somebody uploads it for an item. */
export interface AddItemFile {
  readonly itemId: ItemId;
  /** What the public will see; never the name of the file. */
  readonly title: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

const mostFiles = 50;
const mostBytes = 200 * 1024 * 1024;

/**
 * Takes in a file of an item that is being written: a clean copy is made and proved, upload and copy are kept sealed. The
 * upload never goes out. Answers the copy as it stands in the content. The same file twice is one.
 */
export async function addItemFile(
  deps: Deps,
  actor: Actor,
  input: AddItemFile,
): Promise<Result<StoredItemFile, Refusal>> {
  const allowed = await authorizeEntry(deps, actor, 'item.draft');
  if (!allowed.ok) return allowed;
  const { agencyId } = actor;
  const title = parseAttachmentTitle(input.title);
  if (!title.ok) return title;
  const item = await deps.queries.findItem(agencyId, input.itemId);
  const fault =
    faultOfPlace(item) ?? faultOfRoom(await deps.queries.listItemFiles(agencyId, input.itemId), input.bytes.length);
  if (fault !== undefined) return refuse(fault);
  const rebuilt = await deps.attachmentFiles.rebuild(input.bytes, input.fileName);
  if (!rebuilt.ok) return rebuilt;
  const file = await keptFile(deps, actor, { ...input, title: title.value }, rebuilt.value);
  return deps.inTransaction(async (stores) => {
    await stores.events.history(agencyId, 'item', input.itemId);
    const earlier = await stores.queries.listItemFiles(agencyId, input.itemId);
    const same = earlier.find(({ sourceDigest }) => sourceDigest === file.sourceDigest);
    if (same !== undefined) return accept(same);
    const now =
      faultOfPlace(await stores.queries.findItem(agencyId, input.itemId)) ?? faultOfRoom(earlier, file.byteCount);
    if (now !== undefined) return refuse(now);
    await stores.itemChecks.saveFile(file);
    const { fileId, digest, kind } = file;
    await stores.audit.record(actor, 'item.fileAdded', `item/${input.itemId}`, { fileId, digest, kind });
    return accept({ ...file, addedByName: actor.displayName, removedAt: null });
  });
}

/** Takes a file from an item that is being written; what was published with it stays published. */
export async function removeItemFile(
  deps: Deps,
  actor: Actor,
  { itemId, fileId }: { readonly itemId: ItemId; readonly fileId: FileId },
): Promise<Result<null, Refusal>> {
  const allowed = await authorizeEntry(deps, actor, 'item.draft');
  if (!allowed.ok) return allowed;
  return deps.inTransaction(async (stores) => {
    await stores.events.history(actor.agencyId, 'item', itemId);
    const fault = faultOfPlace(await stores.queries.findItem(actor.agencyId, itemId));
    if (fault !== undefined) return refuse(fault);
    const kept = await stores.queries.listItemFiles(actor.agencyId, itemId);
    if (!kept.some((file) => file.fileId === fileId)) return refuse(notFound);
    await stores.itemChecks.removeFile(actor.agencyId, fileId, actor.id, deps.now());
    await stores.audit.record(actor, 'item.fileRemoved', `item/${itemId}`, { fileId });
    return accept(null);
  });
}

/** A file as it stands in the content of its item. */
export function itemFileOf({ fileId, title, kind, byteCount, digest }: StoredItemFile): ItemFile {
  return { fileId, title, kind, byteCount, digest };
}

async function keptFile(
  deps: Deps,
  actor: Actor,
  input: AddItemFile,
  { bytes, words, kind, pageCount, wordlessPages, removals }: RebuiltFile,
): Promise<Omit<StoredItemFile, 'addedByName' | 'removedAt'>> {
  const owner = { agencyId: actor.agencyId, fileId: deps.newId() as FileId };
  return {
    ...owner,
    itemId: input.itemId,
    title: input.title,
    kind,
    byteCount: bytes.length,
    digest: deps.digest(bytes),
    sourceDigest: deps.digest(input.bytes),
    sealed: {
      source: await keepFilePart(deps, owner, 'source', input.bytes),
      copy: await keepFilePart(deps, owner, 'copy', bytes),
      words: await keepFilePart(deps, owner, 'words', new TextEncoder().encode(JSON.stringify(words))),
    },
    pageCount,
    wordlessPages,
    removals,
    addedBy: actor.id,
    addedAt: deps.now(),
  };
}

function faultOfPlace(item: StoredItem | undefined): Refusal | undefined {
  if (item === undefined) return notFound;
  if (item.stage === 'drafting') return undefined;
  return {
    reason: 'wrongStage',
    field: 'file',
    message: '这条信息不在起草中，不能增减附件。请先取回修改，或者办理更正。',
  };
}

function faultOfRoom(earlier: readonly StoredItemFile[], byteCount: number): Refusal | undefined {
  const used = earlier.reduce((sum, file) => sum + file.byteCount, 0);
  if (byteCount > officeLimits.fileBytes)
    return { reason: 'file.tooLarge', field: 'file', message: '文件超过20 MB。请压缩或者拆分后再上传。' };
  if (earlier.length >= mostFiles)
    return { reason: 'file.tooMany', field: 'file', message: `一条信息最多${mostFiles}个附件，请合并文件。` };
  if (used + byteCount > mostBytes)
    return { reason: 'file.noRoom', field: 'file', message: '一条信息的附件合计最多200 MB，请压缩或者分开公开。' };
  return undefined;
}
