/** Words of importing a published report. */
export const text = {
  title: '导入一份年报',
  lead: '文件按原样保存，只在服务器上读取，不会报送给任何单位。',
  file: '文件',
  fileRule:
    '可以选择 PDF（可以选中文字的）、Word（.docx）、Excel（.xlsx）、网页（.html、.htm）、文本（.txt、.md）或者本系统导出的 JSON、CSV 文件，不超过20MB。照片和扫描件不能读取，旧版 .doc、.xls、.wps 请先另存为 .docx 或者 .xlsx。',
  fileMissing: '请选择要导入的文件。',
  tooLarge: (size: string) => `这个文件有${size}，超过20MB，请压缩或者拆分后再选择。`,
  emptyFile: '这个文件是空的，请重新选择。',
  sourceTitle: '来源说明',
  sourceTitleHint: '由哪个机关、何时、在哪里发布。',
  sourceTitleMissing: '请填写来源：由哪个机关、何时、在哪里发布。',
  sourceAddress: '来源网址',
  sourceAddressHint: '没有网址的可以不填。',
  slug: '访问地址',
  slugHint:
    '发布后的地址为 /jd/ 加上这里填写的内容。只能用小写字母、数字和连字符，3至60个字符，例如 torli-dolat-2023。',
  slugMissing: '请填写访问地址。',
  submit: '导入并读取',
} as const;
