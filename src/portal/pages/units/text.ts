/** Words of the directory of units. */
export const unitsText = {
  heading: '公开单位',
  lead: '点开单位，可以看到它的政府信息公开工作机构、联系方式和历年年度报告。',
  none: '本站尚未设立公开单位。',
  column: {
    name: '公开单位',
    description: '公开单位名录，各单位的政府信息公开工作机构、联系方式和年度报告',
    keywords: ['公开单位', '机构', '联系方式'],
    type: '机构职能',
  },
} as const;
