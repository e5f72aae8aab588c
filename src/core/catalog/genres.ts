/** 体裁分类: kinds of official documents, as law page §4.6 and 《党政机关公文处理工作条例》 name them, and what is none. */
export const genres = [
  { id: 'order', label: '命令（令）' },
  { id: 'decision', label: '决定' },
  { id: 'resolution', label: '决议' },
  { id: 'announcement', label: '公告' },
  { id: 'publicNotice', label: '通告' },
  { id: 'circular', label: '通知' },
  { id: 'bulletin', label: '通报' },
  { id: 'opinion', label: '意见' },
  { id: 'reply', label: '批复' },
  { id: 'letter', label: '函' },
  { id: 'minutes', label: '会议纪要' },
  { id: 'measures', label: '规定、办法、细则' },
  { id: 'plan', label: '规划、计划、方案' },
  { id: 'report', label: '报告' },
  { id: 'statistics', label: '统计数据' },
  { id: 'list', label: '目录、清单、名单' },
  { id: 'policyExplainer', label: '政策解读' },
  { id: 'other', label: '其他' },
] as const;

export type Genre = (typeof genres)[number]['id'];
