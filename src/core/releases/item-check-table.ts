import { type Citation, instrument, ogi, secrecyRegulation } from '../law/citation.ts';

/** How grave a finding is: it keeps an item from being submitted, it should be corrected, or it is worth a look. */
export const findingSeverities = [
  { id: 'mustFix', label: '必须改' },
  { id: 'shouldFix', label: '建议改' },
  { id: 'notice', label: '提示' },
] as const;

export type FindingSeverity = (typeof findingSeverities)[number]['id'];

interface CheckRow {
  readonly label: string;
  readonly severity: FindingSeverity;
  readonly cite: Citation;
  /** A person may let it stand with a reason; what cannot be right in any case nobody may. */
  readonly mayStand: boolean;
}

const privacyLaw = (article: number): Citation => ({ instrument: '《中华人民共和国个人信息保护法》', article });
const officialForm = instrument('《党政机关公文格式》', 'GB/T 9704-2012');
const siteChecks = instrument('《政府网站与政务新媒体检查指标》', '国办秘函〔2019〕19号');
const indexRules = instrument('《政府信息公开目录系统实施指引》');
const openDocuments = instrument('《关于全面推进政务公开工作的意见》', '中办发〔2016〕8号');
const standardWords = instrument('《现代汉语词典》');

/**
 * What is looked for before information becomes public. The severity is the usual one; a list of the agency's own words
 * carries the severity that the agency gave each word.
 */
export const itemChecks = {
  idCardNumber: { label: '居民身份证号码', severity: 'mustFix', cite: ogi(15), mayStand: true },
  bankCard: { label: '银行卡号、账号', severity: 'mustFix', cite: ogi(15), mayStand: true },
  mobilePhone: { label: '个人手机号码', severity: 'mustFix', cite: ogi(15), mayStand: true },
  contactMobile: { label: '联系用的手机号码', severity: 'shouldFix', cite: ogi(15), mayStand: true },
  personalLandline: { label: '名单中的固定电话', severity: 'shouldFix', cite: ogi(15), mayStand: true },
  personalEmail: { label: '个人电子邮箱', severity: 'shouldFix', cite: ogi(15), mayStand: true },
  homeAddress: { label: '名单中的住址', severity: 'mustFix', cite: ogi(15), mayStand: true },
  assessmentMissing: {
    label: '公开个人信息未作影响评估',
    severity: 'mustFix',
    cite: privacyLaw(55),
    mayStand: true,
  },
  secrecyMark: { label: '密级标志', severity: 'mustFix', cite: ogi(14), mayStand: true },
  internalMark: { label: '内部资料、工作秘密标志', severity: 'mustFix', cite: secrecyRegulation(42), mayStand: true },
  withheldMark: { label: '公开属性与正文标注不一致', severity: 'mustFix', cite: ogi(17), mayStand: true },
  unseenCharacter: { label: '看不见的字符', severity: 'mustFix', cite: siteChecks, mayStand: false },
  sensitiveWord: { label: '敏感用语', severity: 'mustFix', cite: siteChecks, mayStand: true },
  wrongWord: { label: '错别字、不规范用语', severity: 'shouldFix', cite: standardWords, mayStand: true },
  linkForm: { label: '链接写法有误', severity: 'mustFix', cite: siteChecks, mayStand: false },
  linkTarget: { label: '链接指向的本站信息不存在', severity: 'mustFix', cite: siteChecks, mayStand: true },
  outsideLink: { label: '指向非政府网站的链接', severity: 'notice', cite: siteChecks, mayStand: true },
  fileUnknown: { label: '附件未经检查', severity: 'mustFix', cite: secrecyRegulation(42), mayStand: false },
  pictureMissing: { label: '正文图片没有对应文件', severity: 'mustFix', cite: siteChecks, mayStand: false },
  pictureWords: { label: '图片没有文字说明', severity: 'shouldFix', cite: siteChecks, mayStand: true },
  noTextLayer: { label: '附件没有可以检索的文字', severity: 'shouldFix', cite: ogi(24), mayStand: true },
  hiddenContent: { label: '附件含有隐藏内容', severity: 'shouldFix', cite: secrecyRegulation(42), mayStand: true },
  removedContent: { label: '附件中已去除的内容', severity: 'notice', cite: secrecyRegulation(42), mayStand: true },
  explainerMissing: { label: '规范性文件没有解读', severity: 'shouldFix', cite: openDocuments, mayStand: true },
  documentNumberMissing: { label: '缺少发文字号', severity: 'mustFix', cite: officialForm, mayStand: true },
  documentNumberForm: { label: '发文字号写法', severity: 'shouldFix', cite: officialForm, mayStand: true },
  futureDate: { label: '日期在今天之后', severity: 'mustFix', cite: officialForm, mayStand: false },
  dateOrder: { label: '日期先后有误', severity: 'mustFix', cite: officialForm, mayStand: false },
  lateDate: { label: '公开已超过期限', severity: 'notice', cite: ogi(26), mayStand: true },
  titleLength: { label: '标题过长', severity: 'shouldFix', cite: indexRules, mayStand: true },
  titleForm: { label: '标题写法', severity: 'shouldFix', cite: officialForm, mayStand: true },
  summaryMissing: { label: '缺少内容概述', severity: 'shouldFix', cite: ogi(12), mayStand: true },
  keywordsMissing: { label: '缺少关键词', severity: 'notice', cite: indexRules, mayStand: true },
  topicMissing: { label: '缺少主题分类', severity: 'notice', cite: indexRules, mayStand: true },
  issuerMissing: { label: '缺少发文机关', severity: 'mustFix', cite: ogi(10), mayStand: false },
  validityMissing: {
    label: '规范性文件没有施行日期或者有效期',
    severity: 'notice',
    cite: ogi(20, 1, 1),
    mayStand: true,
  },
  emptyBody: { label: '没有正文和附件', severity: 'mustFix', cite: siteChecks, mayStand: false },
} as const satisfies Readonly<Record<string, CheckRow>>;

export type ItemCheckId = keyof typeof itemChecks;
