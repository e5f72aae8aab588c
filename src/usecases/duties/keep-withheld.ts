import type { Actor } from '../../core/access/permissions.ts';
import { checkItemReason } from '../../core/catalog/item-reason.ts';
import { ogi } from '../../core/law/citation.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { ItemId } from '../../core/values/ids.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { takeItemStep } from '../catalog/item-course.ts';
import type { Deps, StoredItem } from '../ports.ts';

/**
 * Decides after an assessment that information is still not disclosed (Article 18), with the reason and the day of the next
 * assessment, which lies ahead and not too far.
 */
export async function keepWithheld(
  deps: Deps,
  actor: Actor,
  { itemId, why, nextOn }: { readonly itemId: ItemId; readonly why: string; readonly nextOn: PlainDate },
): Promise<Result<StoredItem, Refusal | readonly Refusal[]>> {
  const reason = checkItemReason(why, 'why', '请写明评估意见：为什么现在仍不能公开。');
  if (!reason.ok) return reason;
  const today = deps.today();
  if (nextOn <= today || Number(nextOn.slice(0, 4)) > Number(today.slice(0, 4)) + longestYears)
    return refuse(dayOutOfRange);
  return takeItemStep(deps, actor, {
    itemId,
    act: 'keep',
    audit: 'reassessment.kept',
    payload: { why: reason.value, reassessOn: nextOn },
    decide: async ({ stored, becomes }) => accept({ item: { ...stored, stage: becomes, reassessOn: nextOn } }),
  });
}

/** "Periodic" has no number in the Regulation; beyond five years nobody would call it that. */
const longestYears = 5;

const dayOutOfRange: Refusal = {
  reason: 'dayOutOfRange',
  field: 'nextOn',
  message: `下次评估日期应在今天之后、${longestYears}年以内：不予公开的信息要定期评估，条件变化后应当公开。`,
  cite: ogi(18),
};
