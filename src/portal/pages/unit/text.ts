/** Words of a unit's page. */
export const unitText = {
  card: '机关信息',
  name: '机关名称',
  kind: '机关类别',
  office: '政府信息公开工作机构',
  address: '办公地址',
  hours: '办公时间',
  phone: '联系电话',
  email: '电子邮箱',
  apply: '申请公开政府信息',
  guide: '申请指南',
  reports: '政府信息公开年报',
  noReports: '尚未发布年度报告。发布后将在这里列出。',
  areaNote: '本行政区域的年度报告汇总所属各单位的数据。',
  units: '所属单位',
  abolished: (day: string) => `该机关已于${day}撤销，以下为其历史信息。`,
  column: (name: string) => ({
    name,
    description: `${name}的政府信息公开工作机构、地址、办公时间、联系电话和历年年度报告`,
    keywords: [name, '政府信息公开', '联系方式', '年度报告'],
    type: '机构职能' as const,
  }),
} as const;
