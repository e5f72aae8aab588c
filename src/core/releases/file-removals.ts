/** What is taken out of a file when its clean copy is made; told to whoever uploads and reviews it. */
export const fileRemovals = {
  metadata: { label: '作者、单位、修改记录等文件属性', hidesWords: false },
  comments: { label: '批注', hidesWords: true },
  trackedChanges: { label: '修订（按全部接受处理）', hidesWords: true },
  hiddenText: { label: '隐藏文字', hidesWords: true },
  hiddenSheets: { label: '隐藏的工作表', hidesWords: true },
  hiddenRows: { label: '隐藏或者筛选掉的行', hidesWords: true },
  hiddenColumns: { label: '隐藏的列', hidesWords: true },
  formulas: { label: '公式（保留计算结果）', hidesWords: false },
  definedNames: { label: '定义的名称、透视表缓存、外部数据', hidesWords: true },
  sheetPictures: { label: '工作表中的图片、图表', hidesWords: true },
  croppedParts: { label: '图片中裁剪掉的部分', hidesWords: true },
  cameraFacts: { label: '照片的拍摄信息（可能含拍摄地点）', hidesWords: false },
  scripts: { label: '脚本、宏', hidesWords: false },
  embeddedFiles: { label: '嵌入的文件、对象', hidesWords: true },
  annotations: { label: 'PDF 批注、链接', hidesWords: true },
  formFields: { label: '表单域（保留填写的内容）', hidesWords: false },
  hiddenLayers: { label: 'PDF 图层', hidesWords: true },
  earlierRevisions: { label: '文件中保存的早前版本', hidesWords: true },
  externalLinks: { label: '外部引用', hidesWords: false },
  fieldCommands: { label: '域代码（保留显示的文字）', hidesWords: false },
  textLayer: { label: '文字层（因含有图层、表单、签名等，逐页转成图片）', hidesWords: false },
} as const satisfies Readonly<Record<string, { label: string; hidesWords: boolean }>>;

export type FileRemoval = keyof typeof fileRemovals;
