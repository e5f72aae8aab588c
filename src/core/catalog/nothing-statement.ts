import { ogi } from '../law/citation.ts';
import type { Refusal } from '../law/refusal.ts';
import { findPersonalInformation, personalInformationKinds } from '../privacy/find-personal-information.ts';
import { canonicalJson } from '../values/canonical-json.ts';
import type { AgencyId, ColumnId } from '../values/ids.ts';
import { formatChinese, type PlainDate } from '../values/plain-date.ts';
import { accept, type Result, refuse } from '../values/result.ts';

/** Why a column got nothing in a period. */
export const nothingReasons = [
  { id: 'nothingMade', label: '本期没有形成应当公开的信息' },
  { id: 'noActivity', label: '本期没有开展相关工作' },
  { id: 'placedElsewhere', label: '本期信息已在其他栏目公开' },
  { id: 'otherReason', label: '其他原因' },
] as const;

export type NothingReason = (typeof nothingReasons)[number]['id'];

/** Everything that is public of a statement; its approval is bound to these words. */
export interface NothingStatementContent {
  readonly agencyId: AgencyId;
  readonly columnId: ColumnId;
  readonly columnName: string;
  readonly subjectId: string;
  /** `2026年第1季度`. */
  readonly periodLabel: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly reason: NothingReason;
  /** In words for everybody; required for another reason and for what stands elsewhere. */
  readonly remark: string;
}

export const statementStages = [
  { id: 'submitted', label: '待审定' },
  { id: 'returned', label: '已退回' },
  { id: 'published', label: '已公布' },
  { id: 'withdrawn', label: '已撤回' },
  { id: 'dropped', label: '已放弃' },
] as const;

export type StatementStage = (typeof statementStages)[number]['id'];
export type StatementAct = 'submit' | 'approve' | 'sendBack' | 'withdraw' | 'drop';

/** Which act is possible at which stage, and where it leads. A statement begins submitted: two lines need no draft. */
export const statementActs: Readonly<
  Record<
    StatementAct,
    { readonly label: string; readonly during: readonly StatementStage[]; readonly becomes: StatementStage }
  >
> = {
  submit: { label: '修改后送审', during: ['returned'], becomes: 'submitted' },
  approve: { label: '审定并公布', during: ['submitted'], becomes: 'published' },
  sendBack: { label: '退回', during: ['submitted'], becomes: 'returned' },
  drop: { label: '放弃', during: ['submitted', 'returned'], becomes: 'dropped' },
  withdraw: { label: '撤回', during: ['published'], becomes: 'withdrawn' },
};

/** The stage after an act; refuses one that the stage does not allow. */
export function decideStatementAct(stage: StatementStage, act: StatementAct): Result<StatementStage, Refusal> {
  const { during, becomes, label } = statementActs[act];
  if (during.includes(stage)) return accept(becomes);
  const now = statementStages.find(({ id }) => id === stage)?.label ?? stage;
  return refuse({
    reason: 'wrongStage',
    message: `这份说明现在是“${now}”，不能办理“${label}”。请刷新后再看。`,
    cite: ogi(17),
  });
}

/** The text that the approval is bound to. */
export function nothingStatementText(content: NothingStatementContent): string {
  return canonicalJson(content);
}

/** What the public reads: `2026年第1季度（…），本栏目没有应当公开的信息：…`. */
export function nothingStatementWords(
  content: Pick<NothingStatementContent, 'periodLabel' | 'from' | 'to' | 'reason' | 'remark'>,
): string {
  const label = nothingReasons.find(({ id }) => id === content.reason)?.label ?? '';
  const why =
    content.remark === '' ? label : content.reason === 'otherReason' ? content.remark : `${label}（${content.remark}）`;
  return `${content.periodLabel}（${formatChinese(content.from)}至${formatChinese(content.to)}）本栏目没有新公开的信息。说明：${why}。`;
}

const longestRemark = 200;

/** Reads reason and remark; the remark is public, so it may hold no personal data. */
export function checkStatementWords(
  reason: NothingReason,
  typed: string,
): Result<{ readonly reason: NothingReason; readonly remark: string }, Refusal> {
  const remark = typed.trim().replace(/[。.]+$/, '');
  if (remark === '' && (reason === 'otherReason' || reason === 'placedElsewhere')) {
    const what = reason === 'otherReason' ? '请写明具体原因。' : '请写明在哪个栏目公开，或者写出索引号。';
    return refuse({ reason: 'missing', field: 'remark', message: what });
  }
  if ([...remark].length > longestRemark)
    return refuse({ reason: 'tooLong', field: 'remark', message: `补充说明最多${longestRemark}个字。` });
  const [found] = findPersonalInformation(remark);
  if (found !== undefined) {
    return refuse({
      reason: 'personalInformation',
      field: 'remark',
      message: `补充说明会向公众显示，其中像是有${personalInformationKinds[found.kind]}，请删去后再送审。`,
      cite: ogi(15),
    });
  }
  return accept({ reason, remark });
}
