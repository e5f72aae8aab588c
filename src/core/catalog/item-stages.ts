import type { Permission } from '../access/permissions.ts';
import { ogi } from '../law/citation.ts';
import type { Refusal } from '../law/refusal.ts';
import { accept, type Result, refuse } from '../values/result.ts';

/**
 * Where the working version of an item stands. What the public sees is a second thing: while a correction is being written
 * and reviewed, the released version stays public.
 */
export const itemStages = [
  { id: 'drafting', label: '起草中' },
  { id: 'inReview', label: '待审核' },
  { id: 'inSecrecyReview', label: '待保密审查' },
  { id: 'inApproval', label: '待审定' },
  { id: 'approved', label: '已审定，待发布' },
  { id: 'published', label: '已公开' },
  { id: 'filed', label: '已归档（未主动公开）' },
  { id: 'withdrawn', label: '已撤回' },
  { id: 'discarded', label: '已放弃' },
] as const;

export type ItemStage = (typeof itemStages)[number]['id'];

/** What somebody does with an item. */
export type ItemAct =
  | 'save'
  | 'submit'
  | 'recall'
  | 'passReview'
  | 'passSecrecy'
  | 'approve'
  | 'sendBack'
  | 'schedule'
  | 'unschedule'
  | 'publish'
  | 'file'
  | 'reassess'
  | 'keep'
  | 'correct'
  | 'withdraw'
  | 'discard';

interface ActRow {
  readonly label: string;
  readonly during: readonly ItemStage[];
  readonly becomes: ItemStage;
  /** Whoever holds one of them may; where it depends on the stage, by stage. */
  readonly permissions: readonly Permission[] | Readonly<Partial<Record<ItemStage, readonly Permission[]>>>;
}

const inReviews: readonly ItemStage[] = ['inReview', 'inSecrecyReview', 'inApproval'];

/** Which act is possible at which stage, and where it leads; buttons and guards read this table. */
export const itemActs: Readonly<Record<ItemAct, ActRow>> = {
  // a changed content loses its reviews: it goes back to the beginning
  save: { label: '保存', during: ['drafting'], becomes: 'drafting', permissions: ['item.draft'] },
  submit: { label: '送审', during: ['drafting'], becomes: 'inReview', permissions: ['item.draft'] },
  recall: { label: '取回修改', during: [...inReviews, 'approved'], becomes: 'drafting', permissions: ['item.draft'] },
  passReview: { label: '审核通过', during: ['inReview'], becomes: 'inSecrecyReview', permissions: ['item.review'] },
  passSecrecy: {
    label: '保密审查通过',
    during: ['inSecrecyReview'],
    becomes: 'inApproval',
    permissions: ['item.secrecyReview'],
  },
  approve: { label: '审定', during: ['inApproval'], becomes: 'approved', permissions: ['item.approve'] },
  sendBack: {
    label: '退回修改',
    during: [...inReviews, 'approved'],
    becomes: 'drafting',
    permissions: {
      inReview: ['item.review'],
      inSecrecyReview: ['item.secrecyReview'],
      inApproval: ['item.approve'],
      approved: ['item.publish'],
    },
  },
  schedule: { label: '定时发布', during: ['approved'], becomes: 'approved', permissions: ['item.publish'] },
  unschedule: { label: '取消定时', during: ['approved'], becomes: 'approved', permissions: ['item.publish'] },
  publish: { label: '发布', during: ['approved'], becomes: 'published', permissions: ['item.publish'] },
  file: { label: '归档，不主动公开', during: ['approved'], becomes: 'filed', permissions: ['item.publish'] },
  reassess: { label: '评估后转为主动公开', during: ['filed'], becomes: 'drafting', permissions: ['item.draft'] },
  keep: {
    label: '评估后继续不公开',
    during: ['filed'],
    becomes: 'filed',
    permissions: ['reassessment.decide'],
  },
  correct: { label: '更正', during: ['published', 'withdrawn'], becomes: 'drafting', permissions: ['item.draft'] },
  // at whatever stage a correction is: what was released can be taken back at once
  withdraw: {
    label: '撤回',
    during: ['published', 'drafting', ...inReviews, 'approved'],
    becomes: 'withdrawn',
    permissions: ['item.withdraw'],
  },
  discard: { label: '放弃', during: ['drafting'], becomes: 'discarded', permissions: ['item.draft'] },
};

/** The permissions of which one is needed for an act at a stage; none where the stage does not allow it. */
export function permissionsOfItemAct(act: ItemAct, stage: ItemStage): readonly Permission[] {
  const { during, permissions } = itemActs[act];
  if (!during.includes(stage)) return [];
  return isList(permissions) ? permissions : (permissions[stage] ?? []);
}

/** The words for a recorded act. */
export function itemActLabel(action: string): string {
  const row = (itemActs as Readonly<Record<string, ActRow | undefined>>)[action];
  return row?.label ?? (action === 'hideVersion' ? '隐去旧版本' : '起草');
}

/** The stage after an act; refuses one that the stage does not allow. */
export function decideItemAct(stage: ItemStage, act: ItemAct): Result<ItemStage, Refusal> {
  const { during, becomes, label } = itemActs[act];
  if (during.includes(stage)) return accept(becomes);
  const now = itemStages.find(({ id }) => id === stage)?.label ?? stage;
  return refuse({
    reason: 'wrongStage',
    message: `这条信息现在是“${now}”，不能办理“${label}”。请刷新后再看。`,
    cite: ogi(17),
  });
}

function isList(permissions: ActRow['permissions']): permissions is readonly Permission[] {
  return Array.isArray(permissions);
}
