/** Words of the feeds. */
export const feedText = {
  siteTitle: (site: string) => `${site}·最新公开`,
  title: (site: string, parts: readonly string[]) => `${parts.join('·')} - ${site}`,
  keyword: (keyword: string) => `关键词“${keyword}”`,
  subtitle: '新公开和更正的政府信息，按公开时间排列。',
  noBody: '正文见附件。',
} as const;
