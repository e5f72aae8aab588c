/** Words of the files of an item. */
export const fileText = {
  title: '附件',
  hint: '上传后系统会去掉隐藏内容、批注和修订痕迹，另存为干净的副本；公开的是副本，原件不公开。',
  kinds: '可上传 PDF、Word（.docx）、Excel（.xlsx）、图片和文本，单个不超过 20 MB。',
  none: '没有附件。',
  nameLabel: '附件名称',
  inBody: '正文图片',
  preview: '预览',
  closePreview: '收起预览',
  download: '下载副本',
  up: '上移',
  down: '下移',
  remove: '移除',
  removals: '已去除：',
  wordless: (pages: number) => `有${pages}页没有可以检索的文字`,
  pageAlt: (title: string, page: number) => `${title}，第${page}页`,
  facts: (kind: string, size: string) => `${kind}，${size}`,
} as const;
