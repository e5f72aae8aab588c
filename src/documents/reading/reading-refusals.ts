import type { Refusal } from '../../core/law/refusal.ts';

/** Security page §2.5: an upload has at most 20 MB. */
export const largestFile = 20 * 1024 * 1024;

const readable = 'PDF（可以选中文字的）、Word（.docx）、Excel（.xlsx）、网页（HTML）或文本';

const refusals = {
  empty: '文件是空的，没有可以读取的内容。请重新下载或另存年度报告后再试。',
  image: `这是一张图片（照片、截图或扫描件），不能从中读取表格数字。请换用${readable}格式的年度报告。`,
  scanned: `这个 PDF 是扫描件或图片，里面没有可以读取的文字。请换用${readable}格式的年度报告，或先用带文字识别（OCR）的软件转换并核对后再试。`,
  encrypted: '文件设有打开密码，不能读取。请去掉密码后再试。',
  damaged: '文件已损坏或者内容异常，不能打开。请重新下载，或者重新保存后再试。',
  tooManyPages: 'PDF 超过 300 页，不像一份年度报告。请只保留报告所在的页后再试。',
  bomb: '文件解压后的内容过大或者过多，已停止读取。请重新保存，或另存为网页（HTML）后再试。',
  noText: '文件里没有读到文字。内容是图片的，请换用可以选中文字的版本。',
  oldOffice:
    '暂不能读取旧版 Office 文件（.doc、.xls、.wps、.et）。请用 Word、Excel 或 WPS 另存为 .docx 或 .xlsx 后再试。',
  archive: '这是一个压缩包。请先解压，再选择其中的年度报告文件。',
  ofd: `暂不能读取 OFD 版式文件。请换用${readable}格式的年度报告。`,
  binary: `这种文件的内容无法识别。请换用${readable}格式的年度报告。`,
  tooLarge: '文件超过 20 MB，年度报告不会这么大。请核对是否选错了文件。',
  tooLong: '文件内容过长，不像一份年度报告。请只保留报告正文后再试。',
  encoding: '文件的文字编码无法识别（不是 UTF-8、GB 18030）。请用 UTF-8 编码另存后再试。',
  json: '这个 JSON 文件不是本系统的年度报告数据，或者内容不完整。请使用本系统导出的 JSON 文件。',
} as const;

export type ReadingRefusal = keyof typeof refusals;

/** A refusal of a file by its reason, with the remedy in the sentence. */
export function fileRefusal(reason: ReadingRefusal): Refusal {
  return { reason: `file.${reason}`, message: refusals[reason] };
}
