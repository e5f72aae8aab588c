/** Words inside the text of an item. */
export const articleText = {
  table: '正文中的表格，可以左右滑动',
  leavesSite: '（站外链接）',
} as const;
