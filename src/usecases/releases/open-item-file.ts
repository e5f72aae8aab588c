import type { Actor } from '../../core/access/permissions.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { attachmentKinds, downloadNameOf } from '../../core/requests/attachments.ts';
import type { FileId, ItemId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorize, notFound } from '../authorize.ts';
import type { Deps, FileWords, PagePicture, StoredItemFile } from '../ports.ts';
import { openFileCopy, openFileWords } from './item-file-bytes.ts';

/** Which file of which item. */
export interface ItemFilePlace {
  readonly itemId: ItemId;
  readonly fileId: FileId;
}

/** The files of an item of the actor's agency. */
export async function listFilesOfItem(
  deps: Deps,
  actor: Actor,
  itemId: ItemId,
): Promise<Result<readonly StoredItemFile[], Refusal>> {
  const allowed = await authorize(deps, actor, 'item.read', actor.agencyId);
  if (!allowed.ok) return allowed;
  if ((await deps.queries.findItem(actor.agencyId, itemId)) === undefined) return refuse(notFound);
  return accept(await deps.queries.listItemFiles(actor.agencyId, itemId));
}

/** One page of the clean copy as an inert picture. */
export async function previewItemFilePage(
  deps: Deps,
  actor: Actor,
  place: ItemFilePlace & { readonly page: number },
): Promise<Result<PagePicture, Refusal>> {
  const file = await seenFile(deps, actor, place);
  if (!file.ok) return file;
  return deps.attachmentFiles.drawPage(await openFileCopy(deps, file.value), file.value.kind, place.page);
}

/** The words of the clean copy, as the checks read them. */
export async function readItemFileWords(
  deps: Deps,
  actor: Actor,
  place: ItemFilePlace,
): Promise<Result<readonly FileWords[], Refusal>> {
  const file = await seenFile(deps, actor, place);
  return file.ok ? accept(await openFileWords(deps, file.value)) : file;
}

/** The clean copy itself, as the public will get it. */
export async function downloadItemFile(
  deps: Deps,
  actor: Actor,
  place: ItemFilePlace,
): Promise<Result<{ readonly fileName: string; readonly contentType: string; readonly bytes: Uint8Array }, Refusal>> {
  const file = await seenFile(deps, actor, place);
  if (!file.ok) return file;
  return accept({
    fileName: downloadNameOf(file.value),
    contentType: attachmentKinds[file.value.kind].mediaType,
    bytes: await openFileCopy(deps, file.value),
  });
}

/** A file of an item; the look leaves an audit entry, because a draft may still hold what must not be seen. */
async function seenFile(
  deps: Deps,
  actor: Actor,
  { itemId, fileId }: ItemFilePlace,
): Promise<Result<StoredItemFile, Refusal>> {
  const listed = await listFilesOfItem(deps, actor, itemId);
  if (!listed.ok) return listed;
  const file = listed.value.find((candidate) => candidate.fileId === fileId);
  if (file === undefined) return refuse(notFound);
  await deps.inTransaction(({ audit }) =>
    audit.record(actor, 'item.fileSeen', `item/${itemId}`, { fileId, digest: file.digest }),
  );
  return accept(file);
}
