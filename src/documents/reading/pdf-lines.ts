import type { SourceDocument } from '../../core/annual-report/doctor/source.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { loadPdf } from '../attachments/load-pdf.ts';
import { tablesOn } from './pdf-grid.ts';
import { type PdfPage, pdfPage } from './pdf-page.ts';
import { type PagePart, paragraphsAndTables } from './pdf-paragraphs.ts';
import { rowsOfTables } from './pdf-tables.ts';
import { linesOf } from './pdf-words.ts';
import { fileRefusal } from './reading-refusals.ts';
import { linesOfItems } from './source-items.ts';

const mostPages = 300;
/** Pages of a report hold hundreds of characters; a scan has none, or a few of a stamp. */
const fewestCharacters = 20;

/**
 * Reads the text layer of a PDF by where it stands: tables from the lines they are drawn with, across pages; paragraphs
 * from indents and full lines; numbers of pages left out. Refuses what is locked, damaged, far too long, or has no text.
 */
export async function pdfDocument(bytes: Uint8Array): Promise<Result<SourceDocument, Refusal>> {
  const opened = await loadPdf(bytes);
  if (!opened.ok) return refuse(fileRefusal(opened.refusal.reason === 'file.encrypted' ? 'encrypted' : 'damaged'));
  const pdf = opened.value;
  if (pdf.pageCount > mostPages) return refuse(fileRefusal('tooManyPages'));
  const pages = Array.from({ length: pdf.pageCount }, (_, at) =>
    pdf.onPage(at + 1, (pointer) => pdfPage(pdf.pdfium, pointer)),
  );
  const length = pages.reduce((sum, { characters }) => sum + characters.length, 0);
  if (length < fewestCharacters) return refuse(fileRefusal('scanned'));
  const parts = paragraphsAndTables(pages.map(partsOf));
  return accept({ lines: linesOfItems(rowsOfTables(parts)), endsOpen: false });
}

/** Lines and tables of one page from top to bottom. */
function partsOf({ lines, characters, height }: PdfPage): {
  readonly height: number;
  readonly parts: readonly PagePart[];
} {
  const { tables, rest } = tablesOn(lines, characters);
  const parts: PagePart[] = [
    ...tables.map((table): PagePart => ({ kind: 'table', top: table.top, table })),
    ...linesOf(rest).map((line): PagePart => ({ kind: 'line', top: line.top, line })),
  ];
  return { height, parts: parts.sort((one, other) => one.top - other.top) };
}
