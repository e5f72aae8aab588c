import { attachmentKinds, downloadNameOf } from '../../core/requests/attachments.ts';
import type { AgencyId, FileId, ItemId } from '../../core/values/ids.ts';
import type { Deps, StoredItemFile } from '../ports.ts';
import { openFileCopy } from './item-file-bytes.ts';

/** A file as the public gets it: always the clean copy. */
export interface PublishedFile {
  readonly file: StoredItemFile;
  readonly fileName: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** A file of a public item, of its current version or an earlier one that is still shown; undefined otherwise. */
export async function readPublishedFile(
  deps: Pick<Deps, 'queries' | 'sealer' | 'files' | 'digest'>,
  agencyId: AgencyId,
  itemId: ItemId,
  fileId: FileId,
): Promise<PublishedFile | undefined> {
  const file = await deps.queries.findPublishedFile(agencyId, itemId, fileId);
  if (file === undefined) return undefined;
  const bytes = await openFileCopy(deps, file);
  return { file, fileName: downloadNameOf(file), contentType: attachmentKinds[file.kind].mediaType, bytes };
}
