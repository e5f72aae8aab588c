/** Words of the list of specimens. */
export const specimensText = {
  heading: '校读样本',
  lead: '这里收录从公开网页导入的他人年度报告，用于演示“年报医生”：逐格读出数据，找出错漏，提出修复建议，由具名人员逐条决定。校读本与原文并列，供对照研究，一律以原文为准。',
  none: '目前还没有发布校读本。',
  findings: (count: number) => `校读意见${count}条`,
  accepted: (count: number) => `采纳${count}条`,
  publishedAt: '发布',
  source: '原文出处',
} as const;
