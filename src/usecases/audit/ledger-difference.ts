import { isOutcome, outcomeOf } from '../../core/requests/outcomes.ts';
import { canonicalJson } from '../../core/values/canonical-json.ts';

const labels: Readonly<Record<string, string>> = {
  requestNumber: '申请编号',
  channel: '提交渠道',
  receivedOn: '收到日期',
  registeredOn: '登记日期',
  applicantKind: '申请人类别',
  deliveryMethod: '获取方式',
  stage: '阶段',
  outcome: '办理结果',
  closedOn: '办结日期',
  servedOn: '送达日期',
  caseOfficerId: '承办人',
  divisionId: '承办机构',
  openMatters: '未了事项',
  item: '项目',
  kind: '变动',
  happenedOn: '发生日期',
  quantity: '数量',
  amountFen: '金额（分）',
  title: '名称',
  documentNumber: '文号',
  source: '数据来源',
  route: '途径',
  caseNumber: '案号',
  authority: '复议机关或法院',
  openedOn: '收到日期',
  result: '计入结果',
  asCoDefendant: '是否共同被告',
  isVoided: '是否作废',
  concludedOn: '结案日期',
  authorId: '登记人',
  complaintNumber: '编号',
  unitId: '被投诉单位',
  dueOn: '期限',
  answeredOn: '答复日期',
  askedOn: '发出日期',
  correctBy: '改正期限',
  isForgotten: '内容是否已清除',
  hasAnswer: '是否有答复',
  rule: '规则',
  severity: '轻重',
  place: '位置',
  message: '检查结果',
  reason: '理由',
  expiresOn: '有效期至',
  signedBy: '签署人',
  signedOn: '签署日期',
  confirmedBy: '复核人',
  confirmedOn: '复核日期',
  revokedOn: '撤回日期',
  decidedBy: '审定人',
  opinion: '意见',
  recordedAt: '登记时间',
  voidedAt: '作废时间',
  voidReason: '作废原因',
};

/**
 * Which members of a row are not what the events say, each with both of its values; undefined where all agree. Rows and
 * events hold no personal data.
 */
export function ledgerDifference(expected: unknown, stored: unknown): string | undefined {
  if (canonicalJson(expected) === canonicalJson(stored)) return undefined;
  if (!isRecord(expected) || !isRecord(stored)) return '台账与事件不一致';
  const names = [...new Set([...Object.keys(expected), ...Object.keys(stored)])];
  const parts = names
    .filter((name) => canonicalJson(expected[name] ?? null) !== canonicalJson(stored[name] ?? null))
    .map((name) => `${labels[name] ?? name}：事件为${said(expected[name])}，台账为${said(stored[name])}`);
  return `台账与事件不一致（${parts.join('；')}）`;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function said(value: unknown): string {
  if (value === undefined || value === null) return '空';
  if (typeof value === 'string') return isOutcome(value) ? `${outcomeOf(value).label}（${value}）` : value;
  return canonicalJson(value);
}
