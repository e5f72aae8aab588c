import { type Citation, feeRules, form2021, instrument, ogi } from '../law/citation.ts';
import type { ClockEffect } from './clock-effects.ts';

/** To whom a letter goes; `internal` papers stay in the file. */
export type LetterAudience = 'applicant' | 'thirdParty' | 'agency' | 'internal';

/** One instrument of the request kit. */
export interface LetterRow {
  /** Exact official title. */
  readonly title: string;
  /** A second title in use for the same instrument. */
  readonly alternativeTitle?: string;
  readonly audience: LetterAudience;
  /** What makes the agency write it. */
  readonly trigger: string;
  readonly cite: Citation;
  readonly alsoCite?: readonly Citation[];
  /** What it must say besides the common block. */
  readonly contents: readonly string[];
  readonly clock: ClockEffect;
}

const service = instrument('国办公开办函〔2016〕235号');

/** The instruments of a request; the id is also the name of the letter's folder among the templates. */
export const letters = {
  'registration-form': {
    title: '政府信息公开申请登记表',
    audience: 'internal',
    trigger: '收到申请',
    cite: ogi(45),
    contents: [
      '登记编号',
      '申请渠道',
      '收到申请之日及依据',
      '申请人类别',
      '所需信息内容',
      '获取方式',
      '承办人',
      '各项期限',
    ],
    clock: 'start',
  },
  acknowledgement: {
    title: '政府信息公开申请接收回执',
    alternativeTitle: '登记回执',
    audience: 'applicant',
    trigger: '确认收到申请',
    cite: ogi(31),
    alsoCite: [ogi(45)],
    contents: ['收到申请之日', '登记编号', '联系方式', '预计答复日期'],
    clock: 'none',
  },
  'correction-notice': {
    title: '政府信息公开申请补正告知书',
    audience: 'applicant',
    trigger: '申请内容不明确',
    cite: ogi(30),
    contents: ['给予的指导和释明', '需要补正的各项内容', '合理的补正期限', '逾期不补正的后果'],
    clock: 'stop',
  },
  'statement-of-reasons-notice': {
    title: '政府信息公开申请说明理由告知书',
    audience: 'applicant',
    trigger: '申请数量、频次明显超过合理范围',
    cite: ogi(35),
    contents: ['认为明显超过合理范围的事实', '说明理由的期限'],
    clock: 'none',
  },
  'extension-notice': {
    title: '政府信息公开申请延期答复告知书',
    audience: 'applicant',
    trigger: '需要延长答复期限',
    cite: ogi(33, 2),
    contents: ['同意延期的负责人', '延期理由', '延长后的答复期限（延长不超过20个工作日）'],
    clock: 'lengthen',
  },
  'deferral-notice': {
    title: '政府信息公开申请延迟答复告知书',
    audience: 'applicant',
    trigger: '申请理由合理，但无法在规定期限内答复',
    cite: ogi(35),
    contents: ['说明理由的审查结论', '确定延迟答复的合理期限'],
    clock: 'lengthen',
  },
  'third-party-consultation': {
    title: '政府信息公开申请征求意见书（给第三方）',
    audience: 'thirdParty',
    trigger: '公开可能损害第三方合法权益',
    cite: ogi(32),
    alsoCite: [ogi(15)],
    contents: ['涉及的政府信息', '自收到征求意见书之日起15个工作日内提出意见', '逾期未提出意见的处理', '意见回执'],
    clock: 'stop',
  },
  'agency-confirmation': {
    title: '政府信息公开申请征求意见确认函',
    audience: 'agency',
    trigger: '信息涉及其他行政机关，需协商、确认',
    cite: ogi(11),
    contents: ['请对方确认的事项'],
    clock: 'stop',
  },
  'consultation-notice': {
    title: '政府信息公开申请征求意见告知书（给申请人）',
    audience: 'applicant',
    trigger: '告知申请人征求意见所需时间不计算在答复期限内',
    cite: ogi(33, 3),
    contents: ['不计算在内的时间自何日起'],
    clock: 'none',
  },
  'third-party-disclosure-notice': {
    title: '政府信息依申请公开告知书（给第三方）',
    audience: 'thirdParty',
    trigger: '第三方不同意公开，行政机关决定公开',
    cite: ogi(32),
    contents: ['决定公开的政府信息内容', '决定公开的理由'],
    clock: 'none',
  },
  'joint-agency-consultation': {
    title: '政府信息公开申请征求意见书（给共同制作机关）',
    audience: 'agency',
    trigger: '信息由两个以上行政机关共同制作',
    cite: ogi(34),
    contents: ['涉及的政府信息', '自收到征求意见书之日起15个工作日内提出意见', '逾期未提出意见的视为同意公开'],
    clock: 'stop',
  },
  'assistance-request': {
    title: '政府信息公开申请协办函（给协办机关）',
    audience: 'agency',
    trigger: '需要内部协助办理',
    cite: ogi(45),
    contents: ['协办事项', '办理期限'],
    clock: 'none',
  },
  'fee-notice': {
    title: '政府信息公开申请收费通知书（给申请人）',
    audience: 'applicant',
    trigger: '决定收取信息处理费',
    cite: feeRules(6),
    contents: [
      '收费依据',
      '收费标准',
      '件数或者页数',
      '收费数额',
      '缴纳方式',
      '自收到通知次日起20个工作日内缴纳',
      '逾期未缴纳的后果',
    ],
    clock: 'stop',
  },
  'reply-granted': {
    title: '政府信息公开申请答复书',
    alternativeTitle: '政府信息公开告知书',
    audience: 'applicant',
    trigger: '予以公开，或者信息已经主动公开',
    cite: ogi(36, undefined, 2),
    alsoCite: [ogi(36, undefined, 1)],
    contents: ['提供的政府信息，或者获取该政府信息的方式、途径和时间'],
    clock: 'end',
  },
  'reply-partial': {
    title: '政府信息部分公开告知书',
    audience: 'applicant',
    trigger: '含有不应当公开或者不属于政府信息的内容，能够区分处理',
    cite: ogi(37),
    contents: ['公开的部分', '不予公开的部分', '每一部分不予公开的依据和理由'],
    clock: 'end',
  },
  'reply-denied': {
    title: '政府信息不予公开告知书',
    audience: 'applicant',
    trigger: '决定不予公开',
    cite: ogi(36, undefined, 3),
    alsoCite: [ogi(14), ogi(15), ogi(16)],
    contents: ['不予公开依据的具体条款', '不予公开的理由'],
    clock: 'end',
  },
  'reply-nonexistent': {
    title: '政府信息不存在告知书',
    audience: 'applicant',
    trigger: '经检索没有所申请公开的信息',
    cite: ogi(36, undefined, 4),
    contents: ['检索范围', '检索结果'],
    clock: 'end',
  },
  'reply-other-agency': {
    title: '非本机关政府信息告知书',
    audience: 'applicant',
    trigger: '信息不属于本机关负责公开',
    cite: ogi(36, undefined, 5),
    contents: ['不属于本机关负责公开的理由', '能够确定的，负责公开的行政机关的名称、联系方式'],
    clock: 'end',
  },
  'reply-repeated': {
    title: '不予重复处理告知书',
    audience: 'applicant',
    trigger: '已就该申请作出答复，申请人重复申请公开相同信息',
    cite: ogi(36, undefined, 6),
    contents: ['此前答复的日期', '此前答复的文号'],
    clock: 'end',
  },
  'reply-special-rules': {
    title: '告知依照有关规定办理',
    audience: 'applicant',
    trigger: '工商、不动产登记资料等信息，法律、行政法规对获取有特别规定',
    cite: ogi(36, undefined, 7),
    contents: ['所依照的法律、行政法规', '该规定的办理程序'],
    clock: 'end',
  },
  'reply-requires-creation': {
    title: '不予提供告知书（加工分析）',
    audience: 'applicant',
    trigger: '需要对现有政府信息进行加工、分析',
    cite: ogi(38),
    contents: ['需要加工、分析的理由'],
    clock: 'end',
  },
  'reply-not-a-request': {
    title: '不作为政府信息公开申请处理告知书',
    audience: 'applicant',
    trigger: '以申请形式进行信访、投诉、举报等活动',
    cite: ogi(39, 1),
    contents: ['可以通过的相应渠道'],
    clock: 'end',
  },
  'reply-published-material': {
    title: '公开出版物获取途径告知书',
    audience: 'applicant',
    trigger: '申请提供政府公报、报刊、书籍等公开出版物',
    cite: ogi(39, 2),
    contents: ['获取公开出版物的途径'],
    clock: 'end',
  },
  'reply-not-processed': {
    title: '不予处理告知书',
    audience: 'applicant',
    trigger: '数量、频次明显超过合理范围且理由不合理',
    cite: ogi(35),
    contents: ['要求说明的理由', '申请人的说明', '审查结论'],
    clock: 'end',
  },
  'no-longer-processed': {
    title: '不再处理告知书',
    audience: 'applicant',
    trigger: '无正当理由逾期不补正，或者逾期未缴纳信息处理费',
    cite: ogi(30),
    alsoCite: [feeRules(6)],
    contents: ['告知补正或者通知缴费的日期', '期限届满的日期'],
    clock: 'end',
  },
  'reply-rectification': {
    title: '政府信息更正答复书',
    alternativeTitle: '转送函',
    audience: 'applicant',
    trigger: '申请人认为与其自身相关的政府信息记录不准确',
    cite: ogi(41),
    contents: ['更正的内容，或者转送的机关、可以提出更正要求的机关'],
    clock: 'end',
  },
  // The kit names no instrument of their own for these decisions; they take the plain reply.
  'reply-general': {
    title: '政府信息公开申请答复书',
    audience: 'applicant',
    trigger: '没有专用文书的其他处理决定',
    cite: ogi(36),
    alsoCite: [form2021],
    contents: ['认定的事实', '处理决定', '处理的理由'],
    clock: 'end',
  },
  'withdrawal-confirmation': {
    title: '撤回申请确认书',
    audience: 'applicant',
    trigger: '申请人撤回申请',
    cite: form2021,
    contents: ['申请人撤回申请的意思表示'],
    clock: 'end',
  },
  'proof-of-service': {
    title: '送达回证',
    audience: 'internal',
    trigger: '送达任何文书',
    cite: service,
    contents: [
      '文书名称、文号',
      '受送达人',
      '送达地点',
      '送达方式',
      '送达日期',
      '签收人签名',
      '拒收的，注明情况和见证人',
    ],
    clock: 'none',
  },
  'release-review-form': {
    title: '政府信息公开审查呈批单',
    audience: 'internal',
    trigger: '公开前审查',
    cite: ogi(17),
    contents: ['拟稿人', '审核人', '保密审查人', '审批人', '意见', '日期'],
    clock: 'none',
  },
  'delivery-list': {
    title: '主动公开政府信息移送明细表',
    audience: 'internal',
    trigger: '向国家档案馆、公共图书馆提供主动公开的政府信息',
    cite: ogi(25),
    contents: ['移送清单', '日期', '接收人'],
    clock: 'none',
  },
} as const satisfies Readonly<Record<string, LetterRow>>;

export type LetterKind = keyof typeof letters;

/** What every outward letter must carry, in this order. */
export const letterParts = [
  { id: 'title', label: '标题（含机关名称）' },
  { id: 'documentNumber', label: '文号' },
  { id: 'addressee', label: '受文的申请人' },
  { id: 'request', label: '收到申请的日期、渠道和申请内容摘要' },
  { id: 'reasons', label: '事实和理由' },
  { id: 'articles', label: '依据的条款' },
  { id: 'decision', label: '处理决定' },
  { id: 'remedy', label: '救济途径' },
  { id: 'attachments', label: '附件' },
  { id: 'signature', label: '机关署名、成文日期、机关印章' },
  { id: 'contact', label: '政府信息公开工作机构的联系方式' },
] as const;

/** The instrument of a kind, with its optional columns typed. */
export function letterOf(kind: LetterKind): LetterRow {
  return letters[kind];
}
