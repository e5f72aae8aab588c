/** Words of the public statistics. */
export const statisticsText = {
  heading: '公开统计',
  title: (year: number) => `${year}年政府信息公开统计`,
  lead: (until: string) =>
    `数据由系统根据公开和办理记录实时汇总，截至${until}。年度正式数据以各单位发布的年度报告为准。`,
  years: '选择年份',
  yearOf: (year: number) => `${year}年`,
  csv: '下载各单位数据（CSV）',
  csvName: (year: number) => `${year}年政府信息公开统计.csv`,
  overview: '总体情况',
  published: '主动公开信息',
  inForce: '现行有效的规章、规范性文件',
  received: '新收申请',
  handled: '办结申请',
  open: '正在办理的申请',
  onTime: '在法定期限内公开',
  repliedOnTime: '在法定期限内答复',
  items: (count: number) => `${count}件`,
  share: (part: number, whole: number) => (whole === 0 ? '没有数据' : `${part}/${whole}`),
  shareWithPercent: (part: number, whole: number) =>
    whole < 10 ? `${part}/${whole}` : `${part}/${whole}（${percentOf(part, whole)}）`,
  outcomes: '申请办理结果',
  outcome: '办理结果',
  count: '件数',
  chart: '比例图',
  units: '各单位情况',
  unit: '单位',
  late: '逾期公开',
  newest: '最近公开',
  never: '没有',
  lateReply: '逾期答复',
  noRequests: '这一年还没有办结的申请。',
  column: {
    name: '公开统计',
    description: '各单位主动公开和依申请公开的统计数据',
    keywords: ['政府信息公开', '统计', '主动公开', '依申请公开'],
    type: '数据发布' as const,
  },
} as const;

/** Rounded to a tenth; what is not the whole never reads 100 %. */
function percentOf(part: number, whole: number): string {
  const rounded = Math.round((part * 1000) / whole);
  const tenths = part < whole ? Math.min(rounded, 999) : rounded;
  return `${Math.floor(tenths / 10)}.${tenths % 10}%`;
}
