/** Words of the list of annual reports. */
export const reportsText = {
  heading: '政府信息公开年报',
  lead: '各单位历年的政府信息公开工作年度报告。点开日期即可阅读全文、查看数据和下载文件。',
  none: '目前还没有发布年度报告。',
  noMatch: '没有符合条件的单位。请放宽筛选条件。',
  caption: '各单位年度报告的发布日期',
  filter: { legend: '筛选', year: '年度', kind: '单位类别', all: '全部', show: '查看' },
  compare: '比较各单位、各年度的数据',
  scrollable: '各单位年度报告的发布日期，可左右滚动',
  published: (unit: string, year: number, day: string) => `${unit}${year}年度报告，${day}发布`,
  unit: '单位',
  year: (year: number) => `${year}年度`,
  rules: '这些报告按哪些规则检查',
  notPublished: '未发布',
  notEstablished: '未设立',
  overdue: '已过期限',
  late: '迟于期限',
  legend:
    '政府部门和乡镇应在每年1月31日前、县级以上地方政府应在每年3月31日前公布上一年度报告（《政府信息公开条例》第四十九条）。“未发布”表示本站没有该年度的报告，“未设立”表示该单位当年尚未设立。',
} as const;
