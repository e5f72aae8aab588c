import type { AttachmentNote } from '../../core/requests/attachments.ts';
import type { OpenPdf } from './load-pdf.ts';
import { roomFor } from './pdfium.ts';

const [textObject, formObject] = [1, 5];
// links, fields and the pop-ups of comments are part of every ordinary file
const ordinaryAnnotations = [2, 16, 20];
const dynamicForms = [2, 3];
const mostPages = 50;
const mostObjects = 20_000;
/** Fonts that every reader of PDF brings along. */
const knownFonts = /^(?:[A-Z]{6}\+)?(?:Helvetica|Arial|Times|Courier|Symbol|ZapfDingbats)/i;

/** What in a PDF could run, hide or get lost; the first pages speak for all where there are many. */
export function notesOfPdf(pdf: OpenPdf): readonly AttachmentNote[] {
  const { pdfium, document } = pdf;
  const notes: AttachmentNote[] = [];
  if (pdfium._FPDFDoc_GetJavaScriptActionCount(document) > 0) notes.push('javaScript');
  if (pdfium._FPDFDoc_GetAttachmentCount(document) > 0) notes.push('embeddedFiles');
  if (dynamicForms.includes(pdfium._FPDF_GetFormType(document))) notes.push('dynamicForm');
  if (pdfium._FPDF_GetSignatureCount(document) > 0) notes.push('signed');
  if (pdfium._FPDF_GetSecurityHandlerRevision(document) > 0) notes.push('restricted');
  const pages = Array.from({ length: Math.min(pdf.pageCount, mostPages) }, (_, at) => at + 1);
  if (pages.some((page) => pdf.onPage(page, (pointer) => hasAnnotations(pdf, pointer)))) notes.push('annotations');
  if (pages.some((page) => pdf.onPage(page, (pointer) => lacksFonts(pdf, pointer)))) notes.push('fontsNotEmbedded');
  return notes;
}

function hasAnnotations({ pdfium }: OpenPdf, page: number): boolean {
  const count = Math.min(pdfium._FPDFPage_GetAnnotCount(page), mostObjects);
  for (let index = 0; index < count; index += 1) {
    const annotation = pdfium._FPDFPage_GetAnnot(page, index);
    const subtype = pdfium._FPDFAnnot_GetSubtype(annotation);
    pdfium._FPDFPage_CloseAnnot(annotation);
    if (!ordinaryAnnotations.includes(subtype)) return true;
  }
  return false;
}

function lacksFonts(pdf: OpenPdf, page: number): boolean {
  const { pdfium } = pdf;
  const seen = new Map<number, boolean>();
  const count = Math.min(pdfium._FPDFPage_CountObjects(page), mostObjects);
  for (let index = 0; index < count; index += 1) {
    if (objectLacksFont(pdf, pdfium._FPDFPage_GetObject(page, index), seen, 0)) return true;
  }
  return false;
}

function objectLacksFont(pdf: OpenPdf, object: number, seen: Map<number, boolean>, depth: number): boolean {
  const { pdfium } = pdf;
  const type = pdfium._FPDFPageObj_GetType(object);
  if (type === formObject && depth < 5) {
    const count = Math.min(pdfium._FPDFFormObj_CountObjects(object), mostObjects);
    for (let index = 0; index < count; index += 1)
      if (objectLacksFont(pdf, pdfium._FPDFFormObj_GetObject(object, index), seen, depth + 1)) return true;
  }
  if (type !== textObject) return false;
  const font = pdfium._FPDFTextObj_GetFont(object);
  const known = seen.get(font);
  if (known !== undefined) return known;
  const lacks = pdfium._FPDFFont_GetIsEmbedded(font) === 0 && !knownFonts.test(nameOf(pdf, font));
  seen.set(font, lacks);
  return lacks;
}

function nameOf({ pdfium }: OpenPdf, font: number): string {
  const size = 256;
  const buffer = roomFor(pdfium, size);
  pdfium.HEAPU8.fill(0, buffer, buffer + size);
  pdfium._FPDFFont_GetBaseFontName(font, buffer, size);
  const bytes = pdfium.HEAPU8.slice(buffer, buffer + size);
  pdfium.wasmExports.free(buffer);
  return new TextDecoder().decode(bytes.subarray(0, bytes.indexOf(0)));
}
