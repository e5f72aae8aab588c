import { inflateSync } from 'node:zlib';
import type { Refusal } from '../../core/law/refusal.ts';
import type { Severance } from '../../core/requests/severance.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { attachmentRefusal } from './attachment-refusals.ts';
import { loadPdf, type OpenPdf } from './load-pdf.ts';

const imageObject = 3;
/** How a severed file is tried: what PDFium extracts, what the pages are made of, what the raw streams say. */
const extractors = ['pdfium', 'pageObjects', 'rawStreams'] as const;

/** Tries a severed file for anything but pictures; refuses it if something is found (security T31, G14). */
export async function proveSevered(bytes: Uint8Array): Promise<Result<Severance['proof'], Refusal>> {
  const pdf = await loadPdf(bytes);
  if (!pdf.ok) return pdf;
  const { pdfium, document, pageCount } = pdf.value;
  const hasMore =
    pdfium._FPDFDoc_GetAttachmentCount(document) > 0 ||
    pdfium._FPDFDoc_GetJavaScriptActionCount(document) > 0 ||
    pdfium._FPDFBookmark_GetFirstChild(document, 0) !== 0;
  let charactersFound = 0;
  let isPictures = true;
  for (let page = 1; page <= pageCount; page += 1)
    pdf.value.onPage(page, (pointer) => {
      charactersFound += charactersOn(pdf.value, pointer);
      isPictures &&= isOnePicture(pdf.value, pointer);
    });
  if (charactersFound > 0 || !isPictures || hasMore || hasTextInStreams(bytes))
    return refuse(attachmentRefusal('textLeft'));
  return accept({ extractors, charactersFound });
}

function charactersOn({ pdfium }: OpenPdf, page: number): number {
  const text = pdfium._FPDFText_LoadPage(page);
  const count = pdfium._FPDFText_CountChars(text);
  pdfium._FPDFText_ClosePage(text);
  return count;
}

function isOnePicture({ pdfium }: OpenPdf, page: number): boolean {
  if (pdfium._FPDFPage_CountObjects(page) !== 1 || pdfium._FPDFPage_GetAnnotCount(page) > 0) return false;
  return pdfium._FPDFPageObj_GetType(pdfium._FPDFPage_GetObject(page, 0)) === imageObject;
}

/** Operators that show text, fonts, metadata or unknown streams, looked for in the bytes themselves and in what they inflate to. */
function hasTextInStreams(bytes: Uint8Array): boolean {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const source = raw.toString('latin1');
  for (let at = source.indexOf('stream'); at >= 0; at = source.indexOf('stream', at + 6)) {
    if (source.startsWith('endstream', at - 3)) continue;
    const dictionary = source.slice(source.lastIndexOf('obj', at), at);
    if (/\/(?:DCTDecode)\b/.test(dictionary)) continue;
    const start = at + (source[at + 6] === '\r' ? 8 : 7);
    const end = source.indexOf('endstream', start);
    if (/\b(?:BT|Tj|TJ|Tf|BI)\b/.test(contentOf(raw.subarray(start, end)))) return true;
  }
  const objects = source.replace(/stream\r?\n[\s\S]*?endstream/g, '');
  return /\/Type\s*\/Font\b|\/(?:Metadata|Info|ObjStm|EmbeddedFiles|AcroForm|JavaScript|StructTreeRoot)\b/.test(
    objects,
  );
}

function contentOf(stream: Buffer): string {
  try {
    return inflateSync(stream).toString('latin1');
  } catch {
    return stream.toString('latin1');
  }
}
