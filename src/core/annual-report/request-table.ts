import { type Citation, form2019, form2021 } from '../law/citation.ts';
import { type ApplicantKind, applicantKinds } from '../requests/applicant-kinds.ts';
import type { HandledRow } from '../requests/handled-rows.ts';

/** A count read or computed; `null` where a published page leaves it blank, absent or undecidable. */
export type Count = number | null;

export type ApplicantColumn = ApplicantKind | 'total';

export interface ColumnLabel {
  readonly id: ApplicantColumn;
  readonly label: string;
}

/** The seven columns of table 3, left to right. */
export const applicantColumns: readonly ColumnLabel[] = [...applicantKinds, { id: 'total', label: '总计' }];

export type RequestRow = HandledRow | 'newlyReceived' | 'carriedOver' | 'otherwiseHandled' | 'total' | 'carriedForward';

/** One row of table 3: a count for each kind of applicant and their sum. */
export type CountRow = Readonly<Record<ApplicantColumn, Count>>;
/**
 * Table 3. A row is missing where the form version has none: `otherwiseHandled` stands only in form 2019 and in 2021
 * reports whose (六) is collapsed into one row; then its three leaves are `null` (2021) or missing (2019).
 */
export type RequestTable = Readonly<Partial<Record<RequestRow, CountRow>>>;

export interface RequestGroup {
  readonly id: 'handled' | 'refusals' | 'impossible' | 'notProcessed' | 'otherwise';
  readonly label: string;
}

const handled: RequestGroup = { id: 'handled', label: '三、本年度办理结果' };
const refusals: RequestGroup = { id: 'refusals', label: '（三）不予公开' };
const impossible: RequestGroup = { id: 'impossible', label: '（四）无法提供' };
const notProcessed: RequestGroup = { id: 'notProcessed', label: '（五）不予处理' };
const otherwise: RequestGroup = { id: 'otherwise', label: '（六）其他处理' };

export interface RequestRowLabel {
  readonly id: RequestRow;
  /** The official label with the punctuation of the published form. */
  readonly label: string;
  /** Groups the row stands under, outermost first; group rows have no cells of their own. */
  readonly groups: readonly RequestGroup[];
  readonly cite: Citation;
}

/** The note in the corner cell of table 3. */
export const requestTableNote = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';
export const applicantHeading = '申请人情况';
export const organizationHeading = '法人或其他组织';

const head: readonly RequestRowLabel[] = [
  row('newlyReceived', '一、本年新收政府信息公开申请数量'),
  row('carriedOver', '二、上年结转政府信息公开申请数量'),
  row('granted', '（一）予以公开', handled),
  row('partiallyGranted', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）', handled),
  row('stateSecret', '1.属于国家秘密', handled, refusals),
  row('prohibitedByLaw', '2.其他法律行政法规禁止公开', handled, refusals),
  row('endangersSecurityOrStability', '3.危及“三安全一稳定”', handled, refusals),
  row('thirdPartyRights', '4.保护第三方合法权益', handled, refusals),
  row('internalAffairs', '5.属于三类内部事务信息', handled, refusals),
  row('deliberativeProcess', '6.属于四类过程性信息', handled, refusals),
  row('enforcementFile', '7.属于行政执法案卷', handled, refusals),
  row('administrativeInquiry', '8.属于行政查询事项', handled, refusals),
  row('notHeld', '1.本机关不掌握相关政府信息', handled, impossible),
  row('requiresCreation', '2.没有现成信息需要另行制作', handled, impossible),
  row('stillUnclear', '3.补正后申请内容仍不明确', handled, impossible),
  row('petitionOrComplaint', '1.信访举报投诉类申请', handled, notProcessed),
  row('repeated', '2.重复申请', handled, notProcessed),
  row('publishedMaterial', '3.要求提供公开出版物', handled, notProcessed),
  row('unjustifiedBulk', '4.无正当理由大量反复申请', handled, notProcessed),
  row('confirmationOrReissue', '5.要求行政机关确认或重新出具已获取信息', handled, notProcessed),
];
const tail: readonly RequestRowLabel[] = [
  row('total', '（七）总计', handled),
  row('carriedForward', '四、结转下年度继续办理'),
];

/** Rows of table 3 in the form of 2021: 25 rows with cells. */
export const requestRows2021: readonly RequestRowLabel[] = [
  ...head,
  row('uncorrected', '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', handled, otherwise),
  row('feeUnpaid', '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请', handled, otherwise),
  row('otherReason', '3.其他', handled, otherwise),
  ...tail,
];

/** Rows of table 3 in the form of 2019: (六)其他处理 is a single leaf, 23 rows with cells. */
export const requestRows2019: readonly RequestRowLabel[] = [
  ...head,
  row('otherwiseHandled', '（六）其他处理', handled),
  ...tail,
].map((label) => ({ ...label, cite: form2019 }));

function row(id: RequestRow, label: string, ...groups: RequestGroup[]): RequestRowLabel {
  return { id, label, groups, cite: form2021 };
}
