import { ogi } from '../law/citation.ts';
import type { Refusal } from '../law/refusal.ts';
import { accept, type Result, refuse } from '../values/result.ts';
import { type ProfileStage, profileStages } from './agency-profile.ts';

/** What somebody does with the profile of an agency; buttons and guards read this table. */
export const profileActs = {
  save: { label: '保存', during: ['drafting', 'released'], becomes: 'drafting' },
  submit: { label: '送审', during: ['drafting'], becomes: 'inApproval' },
  recall: { label: '取回修改', during: ['inApproval'], becomes: 'drafting' },
  sendBack: { label: '退回修改', during: ['inApproval'], becomes: 'drafting' },
  approve: { label: '审定并公开', during: ['inApproval'], becomes: 'released' },
} as const satisfies Readonly<
  Record<string, { readonly label: string; readonly during: readonly ProfileStage[]; readonly becomes: ProfileStage }>
>;

export type ProfileAct = keyof typeof profileActs;

/** The stage after an act; refuses one that the stage does not allow. */
export function decideProfileAct(stage: ProfileStage, act: ProfileAct): Result<ProfileStage, Refusal> {
  const { during, becomes, label } = profileActs[act];
  if ((during as readonly ProfileStage[]).includes(stage)) return accept(becomes);
  const now = profileStages.find(({ id }) => id === stage)?.label ?? stage;
  return refuse({
    reason: 'wrongStage',
    message: `机构信息现在是“${now}”，不能办理“${label}”。请刷新后再看。`,
    cite: ogi(17),
  });
}
