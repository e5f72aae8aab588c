import type { ItemContent } from '../../core/catalog/item-content.ts';
import { secrecyRegulation } from '../../core/law/citation.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { ItemId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import type { Deps, Queries } from '../ports.ts';
import { openFileCopy } from './item-file-bytes.ts';

/**
 * Makes sure, in the publishing transaction, that every file named by a content is a clean copy that lies in the file store
 * with exactly the bytes that were reviewed. Refuses a file that is not one of the item's; throws where one was lost or
 * changed. From then on the public reads it through `readPublishedFile`.
 */
export async function releaseFiles(
  deps: Pick<Deps, 'sealer' | 'files' | 'digest'>,
  queries: Queries,
  itemId: ItemId,
  content: ItemContent,
): Promise<Result<null, Refusal>> {
  const kept = await queries.listItemFiles(content.agencyId, itemId);
  for (const { fileId, digest, title } of content.files) {
    const file = kept.find((candidate) => candidate.fileId === fileId && candidate.digest === digest);
    if (file === undefined)
      return refuse({
        reason: 'fileUnknown',
        field: 'files',
        message: `附件“${title}”没有经过检查，不能公开。请退回修改，重新上传。`,
        cite: secrecyRegulation(42),
      });
    await openFileCopy(deps, file);
  }
  return accept(null);
}
