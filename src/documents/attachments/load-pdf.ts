import type { Refusal } from '../../core/law/refusal.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { attachmentRefusal } from './attachment-refusals.ts';
import { type Pdfium, placed, startPdfium } from './pdfium.ts';

/** An open document. Its scripts never run, for this PDFium has no engine for them. */
export interface OpenPdf {
  readonly pdfium: Pdfium;
  readonly document: number;
  readonly pageCount: number;
  /** Loads a page (from 1), uses it, and closes it again. */
  onPage<T>(page: number, use: (pointer: number) => T): T;
}

const wrongPassword = 4;
const unsupportedSecurity = 5;

/** Loads a PDF without drawing anything of it. */
export async function loadPdf(bytes: Uint8Array): Promise<Result<OpenPdf, Refusal>> {
  const pdfium = await startPdfium();
  const document = pdfium._FPDF_LoadMemDocument(placed(pdfium, bytes), bytes.length, 0);
  if (document === 0) {
    const isLocked = [wrongPassword, unsupportedSecurity].includes(pdfium._FPDF_GetLastError());
    return refuse(attachmentRefusal(isLocked ? 'encrypted' : 'damaged'));
  }
  const pageCount = pdfium._FPDF_GetPageCount(document);
  if (pageCount < 1) return refuse(attachmentRefusal('damaged'));
  const onPage: OpenPdf['onPage'] = (page, use) => {
    const pointer = pdfium._FPDF_LoadPage(document, page - 1);
    if (pointer === 0) throw new Error(`Page ${page} cannot be loaded.`);
    try {
      return use(pointer);
    } finally {
      pdfium._FPDF_ClosePage(pointer);
    }
  };
  return accept({ pdfium, document, pageCount, onPage });
}
