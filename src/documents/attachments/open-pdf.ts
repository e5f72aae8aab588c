import { createCanvas, ImageData } from '@napi-rs/canvas';
import type { Refusal } from '../../core/law/refusal.ts';
import { accept, type Result } from '../../core/values/result.ts';
import { findOnPage } from './find-on-page.ts';
import { loadPdf, type OpenPdf } from './load-pdf.ts';
import { type Pages, pixelSize } from './paged-file.ts';
import { notesOfPdf } from './pdf-notes.ts';
import { roomFor } from './pdfium.ts';

// FPDF_ANNOT and FPDF_REVERSE_BYTE_ORDER: annotations as they look, pixels as a canvas has them
const [withAnnotations, redFirst] = [0x01, 0x10];
const fourBytes = 4;

/** Opens a PDF as pages, forms drawn with what was filled in; refuses one that needs a password or is broken. */
export async function openPdf(bytes: Uint8Array): Promise<Result<Pages, Refusal>> {
  const opened = await loadPdf(bytes);
  if (!opened.ok) return opened;
  const pdf = opened.value;
  const form = formOf(pdf);
  return accept({
    pageCount: pdf.pageCount,
    sizeOf: (page) => pdf.onPage(page, (pointer) => sizeOf(pdf, pointer)),
    notes: () => notesOfPdf(pdf),
    draw: async (page, pixelsPerInch) => pdf.onPage(page, (pointer) => drawn(pdf, pointer, form, pixelsPerInch)),
    find: (page, sought) => pdf.onPage(page, (pointer) => findOnPage(pdf.pdfium, pointer, page, sought)),
  });
}

/** The environment in which form fields are drawn; 0 if there can be none. */
function formOf({ pdfium, document }: OpenPdf): number {
  const size = 256;
  const pointer = roomFor(pdfium, size);
  pdfium.HEAPU8.fill(0, pointer, pointer + size);
  // version of the structure; all its callbacks stay empty
  pdfium.HEAP32[pointer / 4] = 2;
  const form = pdfium._FPDFDOC_InitFormFillEnvironment(document, pointer);
  if (form !== 0) pdfium._FPDF_SetFormFieldHighlightAlpha(form, 0);
  return form;
}

function sizeOf({ pdfium }: OpenPdf, page: number): { readonly width: number; readonly height: number } {
  // turned and cropped as the page is seen
  return { width: pdfium._FPDF_GetPageWidthF(page), height: pdfium._FPDF_GetPageHeightF(page) };
}

function drawn(pdf: OpenPdf, page: number, form: number, pixelsPerInch: number) {
  const { pdfium } = pdf;
  const { width, height } = pixelSize(sizeOf(pdf, page), pixelsPerInch);
  const pixels = roomFor(pdfium, width * height * fourBytes);
  const bitmap = pdfium._FPDFBitmap_CreateEx(width, height, fourBytes, pixels, width * fourBytes);
  pdfium._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff);
  if (form !== 0) pdfium._FORM_OnAfterLoadPage(page, form);
  pdfium._FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, withAnnotations | redFirst);
  if (form !== 0) {
    pdfium._FPDF_FFLDraw(form, bitmap, page, 0, 0, width, height, 0, redFirst);
    pdfium._FORM_OnBeforeClosePage(page, form);
  }
  const canvas = createCanvas(width, height);
  // the memory may have grown, and its views with it: read it now
  const drawing = new Uint8ClampedArray(pdfium.HEAPU8.slice(pixels, pixels + width * height * fourBytes));
  canvas.getContext('2d').putImageData(new ImageData(drawing, width, height), 0, 0);
  pdfium._FPDFBitmap_Destroy(bitmap);
  pdfium.wasmExports.free(pixels);
  return canvas;
}
