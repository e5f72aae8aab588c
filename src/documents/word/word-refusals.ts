import type { Refusal } from '../../core/law/refusal.ts';

const refusals = {
  empty: '文件是空的，没有可以导入的内容。请重新选择文件。',
  oldOffice: '这是旧版 Office 文件（.doc、.wps）。请用 Word 或者 WPS 另存为 .docx 后再导入。',
  paged:
    '这是版式文件或者图片，不能从中读出文字结构。请导入它的 Word 文件（.docx）；只有这种文件的，请新建信息后作为附件添加。',
  notWord: '这不是 Word 文档（.docx）。请用 Word 或者 WPS 另存为 .docx 后再导入，或者复制文字粘贴到正文中。',
  damaged: '文件已损坏或者内容异常，不能打开。请用 Word 或者 WPS 打开后重新保存，再导入。',
  tooLarge: '文件超过 20 MB。请把大图和附表另存为附件，只导入正文。',
  tooLong: '文档过长（超过 50 万字）。请分成几条信息，或者作为附件添加。',
  noText: '文档里没有读到文字。内容是图片的，请改为导入文字，或者作为附件添加。',
  tooSlow: '读取这个文件用时过长，已经停止。请只保留正文，另存后再导入。',
  crashed: '读取这个文件时出错，文件可能已损坏或者内容异常。请重新保存后再导入，或者复制文字粘贴到正文中。',
} as const;

/** A refusal to read a document by its reason, with the remedy in the sentence. */
export function wordRefusal(reason: keyof typeof refusals): Refusal {
  return { reason: `file.${reason}`, field: 'file', message: refusals[reason] };
}
