import type { SourceDocument } from '../../core/annual-report/doctor/source.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { csvToJson, isReportCsv } from '../exports/csv-to-json.ts';
import { decodeText } from './decode-text.ts';
import { fileKind } from './file-kind.ts';
import { htmlDocument } from './html-lines.ts';
import { plainDocument, plainText } from './plain-text.ts';
import { fileRefusal, largestFile } from './reading-refusals.ts';
import { textDocument } from './text-lines.ts';

/** What a file holds: a document to read, or a report in our own JSON. */
export type ParsedFile =
  | { readonly kind: 'document'; readonly document: SourceDocument }
  | { readonly kind: 'json'; readonly value: unknown };

/** A report has some hundred lines; a document with more than this is something else. */
export const mostLines = 60_000;
const longestText = 8_000_000;

/** Takes the bytes of a text, a page or JSON apart into lines and cells, or says why that cannot be done. */
export function parseFile(bytes: Uint8Array): Result<ParsedFile, Refusal> {
  if (bytes.length > largestFile) return refuse(fileRefusal('tooLarge'));
  const kind = fileKind(bytes);
  if (kind !== 'text') return refuse(fileRefusal(kind === 'pdf' || kind === 'word' ? 'binary' : kind));
  const text = decodeText(bytes);
  if (text === undefined) return refuse(fileRefusal('encoding'));
  if (text.length > longestText) return refuse(fileRefusal('tooLong'));
  const start = text.trimStart().slice(0, 1);
  if (start === '{') return parsedJson(text);
  if (isReportCsv(text)) return accept({ kind: 'json', value: csvToJson(plainText(text)) });
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
