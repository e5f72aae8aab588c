/** Words of the list of one's own annual reports. */
export const text = {
  title: '编制年报',
  lead: '数据由台账自动汇总。年度结束后在1月31日前（县级以上人民政府在3月31日前）完成审定、报送和发布。',
  year: '年度',
  stage: '状态',
  version: '版本',
  noVersion: '尚未定稿',
  filedOn: '报送日期',
  publishedAt: '发布时间',
  dueOn: '公布期限',
  running: '年度未结束，可以先核对数据、编写文字',
  published: '查看公开页面',
  none: '—',
  yearOf: (year: number) => `${year}年度报告`,
  versionOf: (version: number) => `第${version}版`,
} as const;
