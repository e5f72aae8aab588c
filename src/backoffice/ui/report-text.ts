/** Words about reports and their tables wherever they are shown. */
export const reportText = {
  tables: { 2: '表二', 3: '表三', 4: '表四' },
  blank: '空白',
  openCell: (labels: string, value: string) => `${labels}：${value}，查看背后的记录`,
  previous: '上年',
  download: (format: string) => `下载${format}`,
} as const;
