import type { Refusal } from '../../core/law/refusal.ts';
import { attachmentKinds, contentLimits } from '../../core/requests/attachments.ts';

const accepted = Object.values(attachmentKinds)
  .map(({ label }) => label)
  .join('、');

const refusals = {
  empty: '文件是空的（0 字节），没有内容。请重新选择文件。',
  unknown: `不接受这种文件。可以上传的有：${accepted}；其他格式请另存为 PDF 后再上传。`,
  oldOffice: '这是旧版 Office 文件（.doc、.xls、.wps）。请用 Word 或者 WPS 另存为 PDF、DOCX 或 XLSX 后再上传。',
  archive: '这是一个压缩包。请解压后逐个上传其中的文件。',
  otherImage: '这种图片格式不接受。请另存为 PNG 或 JPEG 图片后再上传。',
  extension: '文件的内容和文件名的后缀不一致。请用正确的程序重新保存，使后缀与内容相符，再上传。',
  damaged: '文件已损坏或者内容异常，不能打开。请重新保存或者打印成 PDF 后再上传。',
  encrypted: '文件设有打开密码，不能查看和保存。请去掉密码后再上传。',
  tooManyPages: `文件超过 ${contentLimits.pages} 页。请拆分后再上传。`,
  pageTooLarge: '文件的页面尺寸异常，超出可以处理的范围。请打印成普通 PDF 后再上传。',
  tooManyPixels: `图片过大（超过 ${contentLimits.pixels / 1_000_000} 百万像素）。请缩小图片后再上传。`,
  bomb: '文件解压后的内容过大或者过多，已停止处理。请另存为 PDF 后再上传。',
  encoding: '文本的文字编码无法识别（不是 UTF-8、GB 18030）。请用 UTF-8 编码另存后再上传。',
  noSuchPage: '文件没有这一页。请重新打开材料，再选择页码。',
  notPaged: '这种文件没有固定的页面，不能直接作区分处理。请先把它另存（打印）为 PDF，上传后再作区分处理。',
  noText: '这种文件没有可以直接显示的文字。请按页预览。',
  tooSlow: '处理这个文件用时过长，已经停止。请拆分文件，或者打印成普通 PDF 后再试。',
  tooLarge: '处理这个文件占用的内存过多，已经停止。请拆分文件，或者缩小其中的图片后再试。',
  crashed: '处理这个文件时出错，文件可能已损坏或者内容异常。请重新保存，或者打印成 PDF 后再试。',
  notCopyable: '文件中有图表、嵌入对象或者旧格式图形，不能生成不带隐藏内容的副本。请打印（另存）为 PDF 后再上传。',
  notClean: '生成的副本中仍有不应公开的隐藏内容，已停止。请打印（另存）为普通 PDF 后再上传。',
  textLeft: '区分处理生成的文件中仍能提取出内容，已停止生成，原文件没有变化。请联系系统管理员。',
} as const;

/** A refusal of a file by its reason, with the remedy in the sentence. */
export function attachmentRefusal(reason: keyof typeof refusals): Refusal {
  return { reason: `file.${reason}`, field: 'file', message: refusals[reason] };
}
