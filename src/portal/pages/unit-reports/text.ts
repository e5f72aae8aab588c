/** Words of the annual reports of one unit. */
export const unitReportsText = {
  heading: '政府信息公开年报',
  areaNote: '本行政区域的年度报告汇总所属各单位的数据。',
  lead: '政府部门在每年1月31日前、县级以上地方人民政府在每年3月31日前，公布上一年度的政府信息公开工作年度报告。',
  none: '尚未发布年度报告。发布后将在这里列出。',
  all: '各单位年度报告一览',
  column: (name: string) => ({
    name: '政府信息公开年报',
    description: `${name}历年的政府信息公开工作年度报告`,
    keywords: [name, '政府信息公开', '年度报告'],
    type: '信息公开年报' as const,
  }),
} as const;
