/** Words about attachments that several screens use. */
export const attachmentText = {
  pages: '页码',
  pageAlt: (page: number) => `第 ${page} 页的图像`,
  pageNumber: '第几页',
  pageOf: (page: number, count: number) => `第 ${page} 页，共 ${count} 页`,
  previousPage: '上一页',
  nextPage: '下一页',
  backToRequest: '返回申请',
  backToList: '返回材料',
} as const;
