import { checkItemContent, correctionFaults } from '../../core/catalog/check-item-content.ts';
import type { ItemContent } from '../../core/catalog/item-content.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { itemChecks } from '../../core/releases/item-check-table.ts';
import { blockingFaults, type ItemFinding } from '../../core/releases/item-findings.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { findItemFaults } from '../releases/find-item-faults.ts';
import { agencyIn } from '../requests/request-context.ts';
import { catalogFrameOf } from './catalog-frame.ts';
import type { ItemMoment } from './item-course.ts';

/**
 * The content of an item that may go on to review and to the public: complete, and without a finding that must be corrected
 * and that nobody let stand. Refuses with every fault by field. Asked again at each step, because links, lists of words
 * and the catalogue change without the item.
 */
export async function readyContent(
  moment: Pick<ItemMoment, 'deps' | 'stores' | 'tree' | 'stored' | 'content' | 'contentDigest'>,
): Promise<Result<ItemContent, readonly Refusal[]>> {
  const { deps, stores, tree, stored, content, contentDigest } = moment;
  const { agencyId, itemId } = stored;
  const frame = await catalogFrameOf(stores.queries, agencyIn(tree, agencyId), deps.today());
  const complete = checkItemContent(content, frame, itemId);
  if (!complete.ok) return complete;
  const owed = correctionFaults(content, stored.version);
  if (owed.length > 0) return refuse(owed);
  const [findings, overrides] = await Promise.all([
    findItemFaults(deps, stores.queries, itemId, complete.value),
    stores.queries.listOverrides(agencyId, itemId),
  ]);
  const faults = blockingFaults(findings, contentDigest, overrides);
  return faults.length === 0 ? accept(complete.value) : refuse(faults.map(refusalOf));
}

function refusalOf({ check, place, message, cite }: ItemFinding): Refusal {
  const field = place.kind === 'field' ? place.field : place.kind === 'file' ? 'files' : 'body';
  return { reason: `check.${check}`, field, message: `${itemChecks[check].label}：${message}`, cite };
}
