/** What of a document was not taken over, or wants a second look; told to whoever brought it. */
export const wordNotes = {
  trackedChanges: '文档中保留着修订。导入的是接受全部修订以后的文字，请核对是否为定稿。',
  comments: '文档中有批注，没有导入。',
  hiddenText: '文档中有设为隐藏的文字，没有导入。',
  picture: '有图片没有导入：只能导入正文中的 PNG、JPEG 图片，表格里的和其他格式的图片请另存后作为附件添加。',
  embeddedObjects: '文档中嵌有其他文件或者对象，没有导入。需要公开的，请取出后作为附件添加。',
  recordOfPrinting: '文头、标题和版记（抄送、印发机关、印发日期）不放入正文。',
} as const;

export type WordNote = keyof typeof wordNotes;
