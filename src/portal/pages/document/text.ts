import { formatChinese, type PlainDate } from '../../../core/values/plain-date.ts';

/** Words of the page of a published item. */
export const documentText = {
  labels: {
    indexNumber: '索引号',
    documentNumber: '文号',
    agency: '发布机构',
    issuers: '发文机关',
    madeOn: '成文日期',
    publishedAt: '发布时间',
    changedAt: '更正时间',
    subject: '公开事项',
    column: '所属栏目',
    topic: '主题分类',
    genre: '体裁分类',
    openness: '公开方式',
    dueBy: '公开时限',
    validity: '有效性',
    effectiveOn: '施行日期',
    validUntil: '有效期至',
    keywords: '关键词',
    source: '来源',
    readers: '浏览次数',
  },
  proactive: '主动公开',
  dueRule: (workingDays: number) => `自信息形成或者变更之日起${workingDays}个工作日内`,
  dueOther: (day: PlainDate, basis: string) => `${formatChinese(day)}前（${basis}）`,
  noNumber: '无',
  readers: (count: number, through: PlainDate) => `${count}次（截至${formatChinese(through)}）`,
  tools: { print: '打印', speak: '朗读正文', stop: '停止朗读', copy: '复制引用格式', copied: '已复制' },
  summary: '内容概述',
  changed: (day: PlainDate, note: string) => `${formatChinese(day)}更正：${note}`,
  seeVersions: '查看各版本和改动',
  validity: {
    inForce: '本文件现行有效',
    amended: (from: PlainDate) => `本文件现行有效，已于${formatChinese(from)}修改`,
    repealed: (from: PlainDate) => `本文件已于${formatChinese(from)}废止`,
    lapsed: (from: PlainDate) => `本文件已于${formatChinese(from)}失效`,
    expired: (until: PlainDate) => `本文件的有效期到${formatChinese(until)}为止，现已失效`,
    by: '依据：',
    ended: '以下正文供查考，不再作为行政管理的依据。',
    until: (until: PlainDate) => `有效期至${formatChinese(until)}`,
    notYet: (from: PlainDate) => `自${formatChinese(from)}起施行`,
  },
  ends: { amended: '本文件修改了', repealed: '本文件废止了' },
  attachments: '附件',
  file: (kind: string, size: string) => `${kind}，${size}`,
  explains: '解读的文件',
  explainers: '政策解读',
  noExplainer: '本文件没有配发解读：',
  variants: '其他语言文本',
  translated: '本文是另一文本的译本，以下列文本为准：',
  authoritative: '（以此文本为准）',
  side: '附件、解读和相关信息',
  versions: '版本',
  versionCount: (count: number) => (count === 1 ? '第1版，发布后没有改动' : `现为第${count}版，查看各版本和改动`),
  unit: '发布机构',
  unitPage: (name: string) => `${name}信息公开主页`,
  ask: '没有找到需要的？申请公开',
  mistake: '这一页有错？告诉我们',
  keep: '引用和核验',
  cite: '引用格式',
  address: '永久地址',
  digest: '内容的SHA-256',
  digestHint: '正文、元数据和附件合在一起的校验值，改动一个字就会变化。可以在“核验”页面比对。',
  verify: '核验这份文件',
  qr: '本页地址的二维码',
  qrHint: '手机扫码打开本页',
  ownStep: '正文',
} as const;

/** A file's size in words. */
export function sizeWords(byteCount: number): string {
  const kilobytes = Math.max(1, Math.round(byteCount / 1024));
  return kilobytes < 1024 ? `${kilobytes}KB` : `${(kilobytes / 1024).toFixed(1)}MB`;
}

/** The reference to an item as GB/T 7714 writes one of a web page. */
export function citationOf(
  issuers: readonly string[],
  title: string,
  documentNumber: string | null,
  publishedOn: PlainDate,
  seenOn: PlainDate,
  address: string,
): string {
  const number = documentNumber === null ? '' : `：${documentNumber}`;
  return `${issuers.join('，')}. ${title}${number}[EB/OL]. (${publishedOn})[${seenOn}]. ${address}.`;
}
