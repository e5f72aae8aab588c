import { instrument, ogi, secrecyRegulation } from '../law/citation.ts';
import type { Refusal } from '../law/refusal.ts';
import { accept, type Result, refuse } from '../values/result.ts';

/** What became public and should not have, with who else is to be told. */
export const incidentKinds = [
  {
    id: 'stateSecret',
    label: '国家秘密',
    tell: '保密行政管理部门和上级主管部门',
    cite: secrecyRegulation(42),
  },
  { id: 'workSecret', label: '工作秘密', tell: '本机关保密工作机构和上级主管部门', cite: secrecyRegulation(42) },
  {
    id: 'personalInformation',
    label: '个人信息、个人隐私',
    tell: '履行个人信息保护职责的部门和受影响的个人',
    cite: { instrument: '《中华人民共和国个人信息保护法》', article: 57 },
  },
  { id: 'tradeSecret', label: '商业秘密', tell: '受影响的权利人', cite: ogi(15) },
  {
    id: 'wrongWords',
    label: '严重表述错误',
    tell: '政府网站主管部门',
    cite: instrument('《政府网站与政务新媒体检查指标》', '国办秘函〔2019〕19号'),
  },
  {
    id: 'wrongLink',
    label: '链接到反动、暴力、色情等内容',
    tell: '政府网站主管部门和公安机关',
    cite: instrument('《政府网站与政务新媒体检查指标》', '国办秘函〔2019〕19号'),
  },
  { id: 'other', label: '其他不应公开的内容', tell: '政府信息公开工作主管部门', cite: ogi(17) },
] as const;

export type IncidentKind = (typeof incidentKinds)[number]['id'];

/** Where an incident stands. */
export const incidentStages = [
  { id: 'found', label: '已发现，待处置' },
  { id: 'contained', label: '已处置，待查明责任' },
  { id: 'accounted', label: '已查明，待复核结案' },
  { id: 'closed', label: '已结案' },
] as const;

export type IncidentStage = (typeof incidentStages)[number]['id'];

/** What is done about an incident. */
export type IncidentAct = 'contain' | 'account' | 'sendBack' | 'close';

/** Which act is possible at which stage, where it leads, and what has to be written down. */
export const incidentActs: Readonly<
  Record<
    IncidentAct,
    { readonly label: string; readonly during: readonly IncidentStage[]; readonly becomes: IncidentStage }
  >
> = {
  contain: { label: '登记处置情况', during: ['found'], becomes: 'contained' },
  account: { label: '登记责任和教训', during: ['contained'], becomes: 'accounted' },
  close: { label: '复核结案', during: ['accounted'], becomes: 'closed' },
  sendBack: { label: '退回补充', during: ['accounted'], becomes: 'contained' },
};

/** What is written about an incident, act by act. Nobody's leaked data are repeated here. */
export const incidentFields = {
  title: { label: '事件名称', act: 'report', characters: 80 },
  howFound: { label: '如何发现', act: 'report', characters: 1000 },
  whatLeaked: { label: '公开了什么', act: 'report', characters: 1000 },
  takenDown: { label: '如何撤下', act: 'contain', characters: 1000 },
  copies: { label: '转载、缓存、搜索引擎快照的清除情况', act: 'contain', characters: 1000 },
  told: { label: '向谁报告、告知了谁', act: 'contain', characters: 1000 },
  cause: { label: '原因', act: 'account', characters: 2000 },
  responsible: { label: '责任单位和责任人', act: 'account', characters: 500 },
  measures: { label: '处理和整改', act: 'account', characters: 2000 },
  lesson: { label: '教训', act: 'account', characters: 2000 },
  opinion: { label: '复核意见', act: 'close', characters: 1000 },
} as const satisfies Readonly<Record<string, { label: string; act: 'report' | IncidentAct; characters: number }>>;

export type IncidentField = keyof typeof incidentFields;

/** The words of an incident; what was not reached yet is empty. */
export type IncidentWords = Readonly<Record<IncidentField, string>>;

/** The stage after an act; refuses one that the stage does not allow. */
export function decideIncidentAct(stage: IncidentStage, act: IncidentAct): Result<IncidentStage, Refusal> {
  const { during, becomes, label } = incidentActs[act];
  if (during.includes(stage)) return accept(becomes);
  const now = incidentStages.find(({ id }) => id === stage)?.label ?? stage;
  return refuse({
    reason: 'wrongStage',
    message: `这起事件现在是“${now}”，不能办理“${label}”。请刷新后再看。`,
    cite: ogi(53),
  });
}

/** Checks the words that an act asks for: none may be empty or too long. Refuses with every fault by field. */
export function checkIncidentWords(
  act: 'report' | IncidentAct,
  words: Readonly<Record<string, string>>,
): Result<Partial<IncidentWords>, readonly Refusal[]> {
  const asked = (Object.keys(incidentFields) as readonly IncidentField[]).filter(
    (field) => incidentFields[field].act === act || (act === 'sendBack' && field === 'opinion'),
  );
  const faults = asked.flatMap((field): Refusal[] => {
    const { label, characters } = incidentFields[field];
    const length = [...(words[field] ?? '').trim()].length;
    if (length === 0) return [{ reason: 'missing', field, message: `请填写${label}。` }];
    if (length > characters)
      return [{ reason: 'tooLong', field, message: `${label}最多${characters}个字，现在有${length}个，请缩短。` }];
    return [];
  });
  if (faults.length > 0) return refuse(faults);
  return accept(Object.fromEntries(asked.map((field) => [field, (words[field] ?? '').trim()])));
}
