import type { ReportDocument } from '../../core/annual-report/report-document.ts';
import type { TableGrid } from '../../core/annual-report/table-grid.ts';
import { documentDay } from './document-day.ts';
import { fontFamilies } from './font-families.ts';
import {
  blockColour,
  characterPitch,
  linePitch,
  officialPage,
  tableRowHeight,
  tableTypeSize,
  typeSize,
  valueTypeSize,
} from './official-layout.ts';
import { reportTemplate } from './report-template.ts';
import type { TypstPrinter } from './typst-printer.ts';

/**
 * The report as a tagged PDF in the official layout: PDF/A-2b where the report has a day or a year and every character
 * a font, a plain PDF otherwise. Throws if the document cannot be set.
 */
export function renderReportPdf(document: ReportDocument, printer: TypstPrinter): Promise<Uint8Array> {
  const sections = document.sections.map(({ table, ...section }) =>
    table === undefined ? section : { ...section, table: withSizes(table, section.paragraphs.length > 0) },
  );
  return printer.print({
    template: reportTemplate,
    data: {
      document: { ...document, sections },
      day: documentDay(document)?.split('-').map(Number) ?? null,
      about: { title: document.title, author: document.agency },
      fonts: fontFamilies,
      layout: {
        page: officialPage,
        typeSize,
        linePitch,
        characterPitch,
        tableTypeSize,
        blockColour: `#${blockColour}`,
      },
    },
  });
}

function withSizes(grid: TableGrid, hasTextAbove: boolean) {
  const sizeOf = (text: string, isValue: boolean) =>
    isValue ? valueTypeSize(grid.table, text) : tableTypeSize[grid.table];
  return {
    ...grid,
    rowHeight: tableRowHeight(grid.table, hasTextAbove),
    rows: grid.rows.map((row) => row.map((cell) => ({ ...cell, size: sizeOf(cell.text, cell.kind === 'value') }))),
  };
}
