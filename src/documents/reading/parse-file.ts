import type { SourceDocument } from '../../core/annual-report/doctor/source.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { decodeText } from './decode-text.ts';
import { type FileKind, fileKind } from './file-kind.ts';
import { htmlDocument } from './html-lines.ts';
import { plainDocument, plainText } from './plain-text.ts';
import { textDocument } from './text-lines.ts';

/** What a file holds: a document to read, or a report in our own JSON. */
export type ParsedFile =
  | { readonly kind: 'document'; readonly document: SourceDocument }
  | { readonly kind: 'json'; readonly value: unknown };

/** Security page §2.5: an upload has at most 20 MB. */
export const largestFile = 20 * 1024 * 1024;
/** A report has some hundred lines; a document with more than this is something else. */
const mostLines = 60_000;
const longestText = 8_000_000;

const refusals: Readonly<Record<Exclude<FileKind, 'text'> | 'tooLarge' | 'tooLong' | 'encoding' | 'json', string>> = {
  empty: '文件是空的，没有可以读取的内容。请重新下载或另存年度报告后再试。',
  image: '这是一张图片（照片、截图或扫描件），不能从中读取表格数字。请换用网页（HTML）或文本格式的年度报告。',
  pdf: '暂不能读取 PDF 文件。请换用网页（HTML）、文本或竖线分列的表格，或把 PDF 中的文字和表格复制到文本文件后再试。',
  word: '暂不能读取 Word 或 WPS 文件。请在 Word 中“另存为”网页（HTML）或纯文本后再试。',
  oldOffice: '暂不能读取旧版 Office 文件（.doc、.xls、.wps）。请“另存为”网页（HTML）或纯文本后再试。',
  archive: '这是一个压缩包。请先解压，再选择其中的年度报告文件。',
  ofd: '暂不能读取 OFD 版式文件。请换用网页（HTML）或文本格式的年度报告。',
  binary: '这不是文本或网页文件，内容无法识别。请换用网页（HTML）或文本格式的年度报告。',
  tooLarge: '文件超过 20 MB，年度报告不会这么大。请核对是否选错了文件。',
  tooLong: '文件内容过长，不像一份年度报告。请只保留报告正文后再试。',
  encoding: '文件的文字编码无法识别（不是 UTF-8、GB 18030）。请用 UTF-8 编码另存后再试。',
  json: '这个 JSON 文件不是本系统的年度报告数据，或者内容不完整。请使用本系统导出的 JSON 文件。',
};

/** A refusal of a file by its reason, with the remedy in the sentence. */
export function fileRefusal(reason: keyof typeof refusals): Refusal {
  return { reason: `file.${reason}`, message: refusals[reason] };
}

/** Takes the bytes of a file apart into lines and cells, or says why that cannot be done. */
export function parseFile(bytes: Uint8Array): Result<ParsedFile, Refusal> {
  if (bytes.length > largestFile) return refuse(fileRefusal('tooLarge'));
  const kind = fileKind(bytes);
  if (kind !== 'text') return refuse(fileRefusal(kind));
  const text = decodeText(bytes);
  if (text === undefined) return refuse(fileRefusal('encoding'));
  if (text.length > longestText) return refuse(fileRefusal('tooLong'));
  const start = text.trimStart().slice(0, 1);
  if (start === '{') return parsedJson(text);
  const document = isHtml(text) ? htmlDocument(text) : textDocument(text);
  if (document.lines.length > mostLines) return refuse(fileRefusal('tooLong'));
  return accept({ kind: 'document', document: plainDocument(document) });
}

/** Tags of a page, and not only a `<…>` that somebody wrote in a text (law page §3.9). */
function isHtml(text: string): boolean {
  const head = text.slice(0, 200_000);
  return /<!doctype html|<html[\s>]|<body[\s>]|<table[\s>]|<\/(?:p|div|td|span)>/iu.test(head);
}

function parsedJson(text: string): Result<ParsedFile, Refusal> {
  try {
    return accept({ kind: 'json', value: JSON.parse(text, plainMember) as unknown });
  } catch {
    return refuse(fileRefusal('json'));
  }
}

function plainMember(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? plainText(value) : value;
}
