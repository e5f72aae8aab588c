/** Words of every list. */
export const listText = {
  turnPages: '翻页',
  total: (count: number) => `共${count}条`,
  pageLength: '每页条数',
  conditions: '查询条件',
  search: '搜索',
  reset: '重置',
  more: '更多条件',
  fewer: '收起',
  everything: '全部',
  exportCsv: '导出CSV',
  exportXlsx: '导出Excel',
  chooseAll: '选择本页全部',
  chooseRow: '选择这一条',
  exportNote: (what: { title: string; filter: string; count: number; by: string; on: string }) =>
    `${what.title}；条件：${what.filter}；共${what.count}条；${what.by}于${what.on}导出，由系统生成`,
} as const;
