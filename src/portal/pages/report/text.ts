import type { ReportFormat } from '../../../usecases/ports.ts';

/** Words of a report's page. */
export const reportText = {
  facts: {
    agency: '发布机构',
    publishedAt: '发布日期',
    period: '统计期限',
    version: '版本',
    digest: '内容摘要',
    chain: '台账位置',
  },
  period: (year: number) => `${year}年1月1日至12月31日`,
  version: (version: number) => `第${version}版`,
  chain: (eventNo: number) => `第${eventNo}号事件`,
  proofHeading: '怎样核对这份报告',
  proof: (eventNo: number) =>
    `内容摘要是报告全文和数据的 SHA-256 值，内容改动一个字，摘要就会不同。台账位置表示报告中的数字由发布机构的台账计算得出，截至第${eventNo}号事件；事件链只能追加，不能修改。`,
  proofOfSum: (eventNo: number) =>
    `内容摘要是报告全文和数据的 SHA-256 值，内容改动一个字，摘要就会不同。本报告中的数字由所属各单位的年度报告逐项相加得出；台账位置是定稿时本行政区域事件链的第${eventNo}号事件，事件链只能追加，不能修改。`,
  fullDigest: '内容摘要全文',
  fullChain: '事件链摘要全文',
  summary: {
    heading: '读懂这份报告',
    requests: '申请与办理',
    proactive: '主动公开',
    disputes: '复议与诉讼',
    source: '以上文字由报告中的三张表计算得出。',
  },
  plot: {
    heading: '申请的办理结果',
    bars: (total: number) => `本年度办结${total}件，按件数从多到少排列。数据见表三。`,
    dots: (total: number) => `本年度办结${total}件，一个圆点代表一件。数据见表三。`,
    none: '本年度没有办结的申请，因此没有图。各项数字见表三。',
  },
  pieces: (count: number) => `${count}件`,
  year: (year: number) => `${year}年`,
  title: (agency: string, year: number) => `${agency}${year}年政府信息公开工作年度报告`,
  keywords: (agency: string, year: number) => ['政府信息公开', '年度报告', agency, `${year}年`],
  jump: { label: '跳到', summary: '读懂这份报告', text: '正文', requests: '表三', downloads: '下载' },
  contents: '目录',
  notes: {
    heading: '更正说明',
    lead: '下面的内容在报告发布以后发现有误，以更正后的为准。报告正文和表格保持发布时的原样，下一年度的结转数按更正后的数计算。',
    title: (no: number, day: string) => `第${no}号（${day}发布）`,
    reason: (reason: string) => `原因：${reason}`,
  },
  superseded: (version: number, newest: number) => `这是第${version}版，已由第${newest}版取代。`,
  newest: '查看现在的版本',
  versions: '历次版本',
  versionOf: (version: number, day: string) => `第${version}版（${day}）`,
  downloads: '下载',
  compare: '与其他年度、其他单位比较',
  others: '历年报告',
  unitsOf: (year: number) => `所属单位${year}年度报告`,
  formats: {
    docx: { name: 'Word 文档', file: 'DOCX' },
    pdf: { name: '版式文件', file: 'PDF' },
    xlsx: { name: '电子表格', file: 'XLSX' },
    csv: { name: '表格数据', file: 'CSV' },
    json: { name: '结构化数据', file: 'JSON' },
    html: { name: '网页', file: 'HTML' },
  } satisfies { readonly [format in ReportFormat]: { readonly name: string; readonly file: string } },
} as const;
