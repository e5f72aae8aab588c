/** Words of a pager. */
export const pagerText = {
  label: '翻页',
  earlier: '上一页',
  later: '下一页',
  page: (page: number) => `第${page}页`,
  of: (page: number, last: number) => `第${page}页，共${last}页`,
} as const;
