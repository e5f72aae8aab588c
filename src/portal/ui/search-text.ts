/** Words of the search box. */
export const searchText = {
  label: '搜索政府信息',
  placeholder: '标题、文号、索引号或者关键词',
  find: '搜索',
} as const;
