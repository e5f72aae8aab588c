/** Words of beginning an item. */
export const text = {
  title: '起草信息',
  lead: '三步即可送审：放入文件，核对读出的内容并确定公开属性，提交审核。',
  word: '导入 Word 文档',
  wordHint:
    '系统读出标题、文号、成文日期、发文机关、公开属性和正文，文头和版记不放入正文。文件只用来读取，不会保存或者公开。',
  wordKinds: '支持 .docx，不超过 20 MB；.doc、.wps 请先另存为 .docx。',
  blank: '不用文件，直接起草',
  blankHint: '打开空白的编辑页，可以书写，也可以从 Word、网页粘贴。',
  blankAct: '空白起草',
  pictureTitle: (no: number) => `正文图片${no}`,
  pictureLost: (count: number) => `${count}张图片没有带过来，请在编辑页用“插入图片”添加。`,
} as const;
