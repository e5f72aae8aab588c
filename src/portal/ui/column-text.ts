/** The kinds of column that the page rules know (law page §4.2), as far as this site has them. */
export const columnTypes = [
  '首页',
  '概况信息',
  '机构职能',
  '政策文件',
  '信息公开指南',
  '信息公开目录',
  '信息公开年报',
  '依申请公开',
  '数据发布',
  '数据开放',
  '政策解读',
  '咨询投诉',
] as const;

/** The column of annual reports, which the list and every report belong to. */
export const annualReportColumn = {
  name: '政府信息公开年报',
  description: '各单位历年的政府信息公开工作年度报告',
  keywords: ['政府信息公开', '年度报告', '年报'],
  type: '信息公开年报',
} as const;

/** The column of repaired readings. */
export const specimenColumn = {
  name: '校读样本',
  description: '从公开网页导入的年度报告及其校读本，原文与校读本并列',
  keywords: ['年度报告', '校读本', '原文对照'],
  type: '信息公开年报',
} as const;

/** The column of requests: how to ask, the application itself, its progress. */
export const askingColumn = {
  name: '依申请公开',
  description: '在线申请公开政府信息，查询办理进度；申请的条件、渠道、期限和收费说明',
  keywords: ['依申请公开', '政府信息公开申请', '申请表', '办理进度'],
  type: '依申请公开',
} as const;

/** The column that a published item belongs to: the subject or local column it stands in. */
export function documentColumn(agencyName: string, columnName: string, isExplainer: boolean) {
  return {
    name: columnName,
    description: `${agencyName}主动公开的政府信息：${columnName}`,
    keywords: [agencyName, columnName, '政府信息公开'],
    type: isExplainer ? ('政策解读' as const) : ('信息公开目录' as const),
  };
}
