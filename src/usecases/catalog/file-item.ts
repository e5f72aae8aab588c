import type { Actor } from '../../core/access/permissions.ts';
import { checkItemReason } from '../../core/catalog/item-reason.ts';
import { ogi } from '../../core/law/citation.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { decideRelease } from '../../core/releases/gate.ts';
import { decideSameContent } from '../../core/releases/public-answer.ts';
import type { ItemId } from '../../core/values/ids.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import type { Deps, StoredItem } from '../ports.ts';
import { candidateOf, takeItemStep } from './item-course.ts';
import type { SeenItem } from './submit-item.ts';

/**
 * Keeps an approved item that is not disclosed proactively. The decision not to publish passes the same three reviews, and
 * names the day on which it is assessed again (Article 18).
 */
export function fileItem(
  deps: Deps,
  actor: Actor,
  { itemId, seen, reassessOn }: SeenItem & { readonly reassessOn: PlainDate },
): Promise<Result<StoredItem, Refusal | readonly Refusal[]>> {
  return takeItemStep(deps, actor, {
    itemId,
    act: 'file',
    audit: 'item.filed',
    payload: { reassessOn },
    decide: async (moment) => {
      const { stored, contentDigest, becomes } = moment;
      const same = decideSameContent(seen, contentDigest);
      if (!same.ok) return same;
      if (stored.openness === 'proactive') return refuse(isProactive);
      if (stored.version > 0 && stored.withdrawnAt === null) return refuse(stillPublic);
      if (reassessOn <= deps.today()) return refuse(dayHasPassed);
      const gate = decideRelease(candidateOf(moment));
      return gate.ok ? accept({ item: { ...stored, stage: becomes, reassessOn } }) : gate;
    },
  });
}

/** Opens what was not disclosed so far, after an assessment (Article 18): it becomes a draft again and takes the whole way. */
export async function reassessItem(
  deps: Deps,
  actor: Actor,
  { itemId, why }: { readonly itemId: ItemId; readonly why: string },
): Promise<Result<StoredItem, Refusal | readonly Refusal[]>> {
  const reason = checkItemReason(why, 'why', '请写明评估意见：为什么现在可以公开。');
  if (!reason.ok) return reason;
  return takeItemStep(deps, actor, {
    itemId,
    act: 'reassess',
    audit: 'item.reassessed',
    payload: { why: reason.value },
    decide: async ({ stored, becomes }) => accept({ item: { ...stored, stage: becomes, reassessOn: null } }),
  });
}

const isProactive: Refusal = {
  reason: 'isProactive',
  message: '这条信息的公开属性是主动公开，应当发布，不能归档了事。确需不公开的，请退回修改公开属性并写明理由。',
  cite: ogi(19),
};

const stillPublic: Refusal = {
  reason: 'stillPublic',
  message: '这条信息还在公开，归档不会使它停止公开。不应再公开的，请先办理“撤回”。',
  cite: ogi(17),
};

const dayHasPassed: Refusal = {
  reason: 'dayHasPassed',
  field: 'reassessOn',
  message: '下次评估日期应在今天之后：不予公开的信息要定期评估，条件变化后应当公开。',
  cite: ogi(18),
};
