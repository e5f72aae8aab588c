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
  | 'correct'
  | 'withdraw'
  | 'discard';

interface ActRow {
  readonly label: string;
  readonly during: readonly ItemStage[];
  readonly becomes: ItemStage;
}

const inReviews: readonly ItemStage[] = ['inReview', 'inSecrecyReview', 'inApproval'];

/** Which act is possible at which stage, and where it leads; buttons and guards read this table. */
export const itemActs: Readonly<Record<ItemAct, ActRow>> = {
  // a changed content loses its reviews: it goes back to the beginning
  save: { label: '保存', during: ['drafting'], becomes: 'drafting' },
  submit: { label: '送审', during: ['drafting'], becomes: 'inReview' },
  recall: { label: '取回修改', during: [...inReviews, 'approved'], becomes: 'drafting' },
  passReview: { label: '审核通过', during: ['inReview'], becomes: 'inSecrecyReview' },
  passSecrecy: { label: '保密审查通过', during: ['inSecrecyReview'], becomes: 'inApproval' },
  approve: { label: '审定', during: ['inApproval'], becomes: 'approved' },
  sendBack: { label: '退回修改', during: [...inReviews, 'approved'], becomes: 'drafting' },
  schedule: { label: '定时发布', during: ['approved'], becomes: 'approved' },
  unschedule: { label: '取消定时', during: ['approved'], becomes: 'approved' },
  publish: { label: '发布', during: ['approved'], becomes: 'published' },
  file: { label: '归档，不主动公开', during: ['approved'], becomes: 'filed' },
  reassess: { label: '评估后转为主动公开', during: ['filed'], becomes: 'drafting' },
  correct: { label: '更正', during: ['published', 'withdrawn'], becomes: 'drafting' },
  // at whatever stage a correction is: what was released can be taken back at once
  withdraw: { label: '撤回', during: ['published', 'drafting', ...inReviews, 'approved'], becomes: 'withdrawn' },
  discard: { label: '放弃', during: ['drafting'], becomes: 'discarded' },
};

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
