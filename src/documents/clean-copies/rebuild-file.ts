import type { Refusal } from '../../core/law/refusal.ts';
import type { FileRemoval } from '../../core/releases/file-removals.ts';
import type { AttachmentKind } from '../../core/requests/attachments.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import type { FileWords, RebuiltFile } from '../../usecases/ports.ts';
import { attachmentRefusal } from '../attachments/attachment-refusals.ts';
import { documentParts } from '../attachments/document-parts.ts';
import { inspectFile } from '../attachments/inspect-file.ts';
import { loadPdf } from '../attachments/load-pdf.ts';
import { openPages } from '../attachments/pages.ts';
import { pictureSize } from '../attachments/picture-size.ts';
import { readZip } from '../attachments/read-zip.ts';
import { severPages } from '../attachments/sever-pages.ts';
import { sheetParts } from '../attachments/sheet-parts.ts';
import { decodeText } from '../reading/decode-text.ts';
import { plainText } from '../reading/plain-text.ts';
import { writePdfAnew } from './clean-pdf.ts';
import { cleanPicture } from './clean-picture.ts';
import { cleanSheet } from './clean-sheet.ts';
import { cleanWord } from './clean-word.ts';
import { wordsOfPdf } from './pdf-words.ts';
import { proveClean } from './prove-clean.ts';

/** Makes the clean copy of an untrusted file, with the words that the checks read; refuses what is not accepted. */
export async function rebuildFile(bytes: Uint8Array, fileName: string): Promise<Result<RebuiltFile, Refusal>> {
  const inspected = await inspectFile(bytes, fileName);
  if (!inspected.ok) return inspected;
  const { kind, pageCount } = inspected.value;
  switch (kind) {
    case 'pdf':
      return rebuiltPdf(bytes, pageCount ?? 0);
    case 'png':
    case 'jpeg':
      return rebuiltPicture(bytes);
    case 'docx':
      return withOfficeWords(kind, await cleanWord(bytes));
    case 'xlsx':
      return withOfficeWords(kind, await cleanSheet(bytes));
    case 'txt':
      return rebuiltText(bytes);
  }
}

async function rebuiltPdf(bytes: Uint8Array, pageCount: number): Promise<Result<RebuiltFile, Refusal>> {
  const opened = await loadPdf(bytes);
  if (!opened.ok) return opened;
  // of the original, so that the checks also see what lies under a box
  const { words, wordlessPages } = wordsOfPdf(opened.value);
  const written = await writePdfAnew(bytes);
  if ('bytes' in written && (await proveClean(written.bytes, 'pdf')).ok)
    return accept({ kind: 'pdf', pageCount, wordlessPages, words, ...written });
  // layers, forms of unknown make and broken objects: what is seen of each page, as a picture
  const pages = await openPages(bytes, 'pdf');
  if (!pages.ok) return pages;
  const removals: FileRemoval[] = ['metadata', 'textLayer'];
  if ('obstacle' in written && written.obstacle === 'layers') removals.push('hiddenLayers');
  const pictures = await severPages(pages.value, [], undefined);
  return accept({ kind: 'pdf', bytes: pictures, pageCount, wordlessPages: pageCount, removals, words });
}

async function rebuiltPicture(bytes: Uint8Array): Promise<Result<RebuiltFile, Refusal>> {
  const clean = await cleanPicture(bytes);
  if (!clean.ok) return clean;
  const removals: FileRemoval[] = pictureSize(bytes)?.hasCameraFacts === true ? ['cameraFacts'] : [];
  return accept({ ...clean.value, pageCount: 1, wordlessPages: 1, removals, words: [] });
}

function rebuiltText(bytes: Uint8Array): Result<RebuiltFile, Refusal> {
  const text = decodeText(bytes);
  if (text === undefined) return refuse(attachmentRefusal('encoding'));
  const lines = text.split(/\r\n?|\n/u).map(plainText);
  const words = [{ part: '', rows: lines.map((line) => [line]) }];
  const copy = new TextEncoder().encode(lines.join('\r\n'));
  return accept({ kind: 'txt', bytes: copy, pageCount: null, wordlessPages: 0, removals: [], words });
}

function withOfficeWords(
  kind: Extract<AttachmentKind, 'docx' | 'xlsx'>,
  clean: Result<{ readonly bytes: Uint8Array; readonly removals: readonly FileRemoval[] }, Refusal>,
): Result<RebuiltFile, Refusal> {
  if (!clean.ok) return clean;
  const zip = readZip(clean.value.bytes);
  if (!zip.ok) return zip;
  const parts = kind === 'docx' ? documentParts(zip.value) : sheetParts(zip.value);
  const words: readonly FileWords[] = [...parts].map(({ heading, lines }) => ({
    part: heading,
    rows: lines.map((line) => line.split(' | ')),
  }));
  return accept({ kind, ...clean.value, pageCount: null, wordlessPages: 0, words });
}
