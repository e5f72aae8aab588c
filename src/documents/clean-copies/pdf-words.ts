import type { FileWords } from '../../usecases/ports.ts';
import type { OpenPdf } from '../attachments/load-pdf.ts';

/** The words of every page, line by line, and how many pages have hardly any that a program can read. */
export interface PdfWords {
  readonly words: readonly FileWords[];
  readonly wordlessPages: number;
}

const fewLetters = 3;

/** Reads the words of a PDF as programs find them, seen or not. */
export function wordsOfPdf(pdf: OpenPdf): PdfWords {
  const pages = Array.from({ length: pdf.pageCount }, (_, at) => pdf.onPage(at + 1, (pointer) => textOn(pdf, pointer)));
  return {
    words: pages.map((text, at) => ({
      part: `第${at + 1}页`,
      rows: text
        .split(/\r\n|[\r\n]/)
        .filter((line) => line.trim() !== '')
        .map((line) => [line]),
    })),
    wordlessPages: pages.filter((text) => text.replace(/\s/g, '').length < fewLetters).length,
  };
}

function textOn({ pdfium }: OpenPdf, page: number): string {
  const text = pdfium._FPDFText_LoadPage(page);
  const count = pdfium._FPDFText_CountChars(text);
  const characters: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const point = pdfium._FPDFText_GetUnicode(text, index);
    if (point !== 0) characters.push(String.fromCodePoint(point));
  }
  pdfium._FPDFText_ClosePage(text);
  return characters.join('');
}
