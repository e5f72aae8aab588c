import { ogi } from '../law/citation.ts';
import type { Refusal } from '../law/refusal.ts';
import { accept, type Result, refuse } from '../values/result.ts';

/** Where a complaint stands. */
export const complaintStages = [
  { id: 'received', label: '待受理', forComplainant: '已收到，尚未受理' },
  { id: 'underInvestigation', label: '核查中', forComplainant: '已受理，正在核查' },
  { id: 'awaitingStatement', label: '待单位说明', forComplainant: '已受理，正在核查' },
  { id: 'answered', label: '已答复，待办结', forComplainant: '已答复' },
  { id: 'correcting', label: '责令改正中', forComplainant: '已答复，正在督促改正' },
  { id: 'closed', label: '已办结', forComplainant: '已办结' },
] as const;

export type ComplaintStage = (typeof complaintStages)[number]['id'];

/** What the supervising agency found. */
export const complaintResults = [
  { id: 'founded', label: '属实' },
  { id: 'partlyFounded', label: '部分属实' },
  { id: 'unfounded', label: '不属实' },
  { id: 'outsideScope', label: '不属于政府信息公开，已告知途径' },
  { id: 'beforeCourt', label: '正在复议、诉讼中，由其处理' },
  { id: 'repeatedComplaint', label: '重复投诉，已经答复' },
] as const;

export type ComplaintResult = (typeof complaintResults)[number]['id'];

interface ComplaintActRow {
  readonly label: string;
  readonly during: readonly ComplaintStage[];
  readonly to: ComplaintStage;
  /** Taken by the unit that was asked, never by the supervising agency. */
  readonly byUnit?: true;
}

const open = ['received', 'underInvestigation', 'awaitingStatement'] as const;

/** What may be done to a complaint, when, and where it leads (条例 Articles 47 and 51). */
export const complaintActs = {
  accept: { label: '受理', during: ['received'], to: 'underInvestigation' },
  askStatement: { label: '转单位说明情况', during: ['received', 'underInvestigation'], to: 'awaitingStatement' },
  giveStatement: { label: '单位说明情况', during: ['awaitingStatement'], to: 'underInvestigation', byUnit: true },
  answer: { label: '答复投诉人', during: open, to: 'answered' },
  orderCorrection: { label: '责令改正', during: ['answered'], to: 'correcting' },
  reportCorrection: { label: '单位报告改正情况', during: ['correcting'], to: 'correcting', byUnit: true },
  returnCorrection: { label: '退回改正报告', during: ['correcting'], to: 'correcting' },
  confirmCorrection: { label: '确认改正到位', during: ['correcting'], to: 'closed' },
  close: { label: '办结', during: ['answered'], to: 'closed' },
} as const satisfies Readonly<Record<string, ComplaintActRow>>;

export type ComplaintAct = keyof typeof complaintActs;

/** Whether a text names an act. */
export function isComplaintAct(text: string): text is ComplaintAct {
  return Object.hasOwn(complaintActs, text);
}

/** The stage an act leads to; refused where the stage does not allow it. */
export function decideComplaintAct(stage: ComplaintStage, act: ComplaintAct): Result<ComplaintStage, Refusal> {
  const row: ComplaintActRow = complaintActs[act];
  if (row.during.includes(stage)) return accept(row.to);
  const label = complaintStages.find(({ id }) => id === stage)?.label ?? stage;
  return refuse({
    reason: 'wrongStage',
    message: `这件投诉举报“${label}”，不能办理“${row.label}”。请刷新页面，看现在的情况。`,
    cite: ogi(47),
  });
}

/** Acts of the supervising agency that a stage allows. */
export function openComplaintActs(stage: ComplaintStage): readonly ComplaintAct[] {
  return (Object.keys(complaintActs) as ComplaintAct[]).filter((act) => {
    const row: ComplaintActRow = complaintActs[act];
    return row.byUnit === undefined && row.during.includes(stage);
  });
}

/** How an inquiry of the supervising agency stands at the unit. */
export const inquiryStages = [
  { id: 'asked', label: '待答复' },
  { id: 'answered', label: '已答复' },
  { id: 'returned', label: '退回重报' },
  { id: 'done', label: '已了结' },
] as const;

export type InquiryStage = (typeof inquiryStages)[number]['id'];

/** What a unit is asked for. */
export const inquiryKinds = [
  { id: 'statement', label: '说明情况' },
  { id: 'correction', label: '责令改正' },
] as const;

export type InquiryKind = (typeof inquiryKinds)[number]['id'];

const longestWords = 2000;

/** Words of an answer, a question or a reason as they may be kept. Refuses empty and long ones, by the field. */
export function checkComplaintWords(text: string, field: string, label: string): Result<string, Refusal> {
  const words = text.trim();
  const length = [...words].length;
  if (length === 0) return refuse({ reason: 'missing', field, message: `请填写${label}。` });
  if (length <= longestWords) return accept(words);
  return refuse({ reason: 'tooLong', field, message: `${label}最多${longestWords}个字，现在有${length}个，请缩短。` });
}
