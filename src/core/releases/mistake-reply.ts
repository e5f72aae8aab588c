import { type Citation, instrument, ogi } from '../law/citation.ts';
import type { Refusal } from '../law/refusal.ts';
import { findPersonalInformation, personalInformationKinds } from '../privacy/find-personal-information.ts';
import { canonicalJson } from '../values/canonical-json.ts';
import type { AgencyId } from '../values/ids.ts';
import type { PlainDate } from '../values/plain-date.ts';
import { accept, type Result, refuse } from '../values/result.ts';

/** “我为政府网站找错”: who reports a mistake is answered in a few working days; the number is a setting. */
export const mistakeRule: Citation = instrument('《政府网站发展指引》', '国办发〔2017〕47号');

/** What somebody may find wrong on a page. */
export const mistakeKinds = [
  { id: 'wording', label: '错别字、标点或者表述有误' },
  { id: 'content', label: '内容与事实、文件不符' },
  { id: 'outdated', label: '内容过时、没有更新' },
  { id: 'link', label: '链接打不开或者指向别处' },
  { id: 'file', label: '附件打不开、看不清' },
  { id: 'personalData', label: '含有不该公开的个人信息' },
  { id: 'accessibility', label: '页面不能用、看不了' },
  { id: 'other', label: '其他' },
] as const;

export type MistakeKind = (typeof mistakeKinds)[number]['id'];

/** Where a report stands. */
export const mistakeStages = [
  { id: 'received', label: '待答复', forReporter: '已收到，正在核实' },
  { id: 'inApproval', label: '待审定', forReporter: '已核实，答复正在审定' },
  { id: 'replied', label: '已答复', forReporter: '已答复' },
  { id: 'setAside', label: '未受理', forReporter: '未受理' },
] as const;

export type MistakeStage = (typeof mistakeStages)[number]['id'];

/** What came of it. */
export const mistakeVerdicts = [
  { id: 'corrected', label: '情况属实，已经改正' },
  { id: 'willCorrect', label: '情况属实，正在改正' },
  { id: 'noMistake', label: '经核实没有错误' },
  { id: 'elsewhere', label: '不属于本单位的内容' },
] as const;

export type MistakeVerdict = (typeof mistakeVerdicts)[number]['id'];

/** Why a report is not taken up: fixed words, because the reporter reads them and nobody releases them. */
export const asideReasons = [
  { id: 'nothingSaid', label: '没有说明哪里有错，无法核实' },
  { id: 'repeated', label: '与已经收到的反映相同，请看已公布的答复' },
  { id: 'notAMistake', label: '不是找错。咨询、投诉、信访请拨打12345；要政府信息请在“依申请公开”提出' },
  { id: 'abuse', label: '内容与本网站无关' },
] as const;

export type AsideReason = (typeof asideReasons)[number]['id'];

/** What is released: the reply, and the facts that stand beside it; nothing of what the reporter wrote. */
export interface MistakeReply {
  readonly agencyId: AgencyId;
  readonly mistakeNumber: string;
  readonly kind: MistakeKind;
  /** The page, and its title where it is a published item. */
  readonly pagePath: string;
  readonly pageTitle: string;
  readonly receivedOn: PlainDate;
  readonly verdict: MistakeVerdict;
  readonly words: string;
}

export type MistakeAct = 'reply' | 'approve' | 'sendBack' | 'setAside' | 'takeUp';

interface ActRow {
  readonly label: string;
  readonly during: readonly MistakeStage[];
  readonly becomes: MistakeStage;
}

/** Which act is possible at which stage, and where it leads; buttons and guards read this table. */
export const mistakeActs: Readonly<Record<MistakeAct, ActRow>> = {
  reply: { label: '拟出答复并送审', during: ['received'], becomes: 'inApproval' },
  approve: { label: '审定并公布', during: ['inApproval'], becomes: 'replied' },
  sendBack: { label: '退回修改', during: ['inApproval'], becomes: 'received' },
  setAside: { label: '不予受理', during: ['received'], becomes: 'setAside' },
  takeUp: { label: '重新受理', during: ['setAside'], becomes: 'received' },
};

const longestReply = 500;

/** The text that the approval is bound to. */
export function mistakeReplyText(reply: MistakeReply): string {
  return canonicalJson(reply);
}

/** The stage after an act; refuses one that the stage does not allow. */
export function decideMistakeAct(stage: MistakeStage, act: MistakeAct): Result<MistakeStage, Refusal> {
  const { during, becomes, label } = mistakeActs[act];
  if (during.includes(stage)) return accept(becomes);
  const now = mistakeStages.find(({ id }) => id === stage)?.label ?? stage;
  return refuse({
    reason: 'wrongStage',
    message: `这条反映现在是“${now}”，不能办理“${label}”。请刷新后再看。`,
    cite: mistakeRule,
  });
}

/** Whether the words of a reply may go to approval: there, not too long, without personal data that a program can find. */
export function checkReplyWords(text: string): Result<string, readonly Refusal[]> {
  const words = text.trim();
  const field = 'words';
  const length = [...words].length;
  if (length === 0) return refuse([{ reason: 'missing', field, message: '请写明核实和处理的情况，公众会看到。' }]);
  if (length > longestReply)
    return refuse([{ reason: 'tooLong', field, message: `答复最多${longestReply}个字，现在有${length}个，请缩短。` }]);
  const found = findPersonalInformation(words).map(({ kind, from, to }) => ({
    reason: 'personalData',
    field,
    message: `答复第${from + 1}至${to}个字是${personalInformationKinds[kind]}，公布前请删去或者改写。`,
    cite: ogi(15),
  }));
  return found.length === 0 ? accept(words) : refuse(found);
}
