import type { AgencyId, Digest, FileId } from '../../core/values/ids.ts';
import type { Deps, FileWords, StoredItemFile } from '../ports.ts';

/** What is kept of a file of an item: as it was uploaded, its clean copy, and the words of the copy. */
export type FilePart = 'source' | 'copy' | 'words';

type FileOwner = Pick<StoredItemFile, 'agencyId' | 'fileId'>;

/** Seals one part of a file for its own record and puts it into the file store; answers the digest it lies under. */
export async function keepFilePart(
  deps: Pick<Deps, 'sealer' | 'files'>,
  owner: FileOwner,
  part: FilePart,
  bytes: Uint8Array,
): Promise<Digest> {
  const stored = await deps.files.put(deps.sealer.sealBytes(bytes, boundTo(owner, part)));
  return stored.digest;
}

/** The clean copy of a file, exactly the bytes that reviews were bound to. Throws if it is lost or not the one kept. */
export async function openFileCopy(
  deps: Pick<Deps, 'sealer' | 'files' | 'digest'>,
  file: StoredItemFile,
): Promise<Uint8Array> {
  const bytes = await openFilePart(deps, file, 'copy');
  if (deps.digest(bytes) !== file.digest)
    throw new Error(`The clean copy of file ${file.fileId} is not the one that was kept.`);
  return bytes;
}

/** The words of a file's clean copy. */
export async function openFileWords(
  deps: Pick<Deps, 'sealer' | 'files'>,
  file: StoredItemFile,
): Promise<readonly FileWords[]> {
  const bytes = await openFilePart(deps, file, 'words');
  return JSON.parse(new TextDecoder().decode(bytes)) as readonly FileWords[];
}

async function openFilePart(
  deps: Pick<Deps, 'sealer' | 'files'>,
  file: StoredItemFile,
  part: FilePart,
): Promise<Uint8Array> {
  const sealed = await deps.files.get(file.sealed[part]);
  if (sealed === undefined)
    throw new Error(`The ${part} of file ${file.fileId} is lost: restore ${file.sealed[part]} from a backup.`);
  return deps.sealer.openBytes(sealed, boundTo(file, part));
}

function boundTo({ agencyId, fileId }: { agencyId: AgencyId; fileId: FileId }, part: FilePart): string {
  return `itemFile/${agencyId}/${fileId}/${part}`;
}
