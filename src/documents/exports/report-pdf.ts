import type { ReportDocument } from '../../core/annual-report/report-document.ts';
import type { TableGrid } from '../../core/annual-report/table-grid.ts';
import { documentDay } from './document-day.ts';
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
 * Font families by use, first come first served for every single character: the fonts that the standard asks for
 * (a site with a licence puts them into its font folder), then the free ones that come with the product.
 */
const fonts = {
  body: ['FangSong_GB2312', '仿宋_GB2312', 'FZFangSong-Z02', 'FangSong', 'FandolFang R', 'LXGW WenKai'],
  title: ['FZXiaoBiaoSong-B05S', '方正小标宋简体', 'FZXiaoBiaoSong-B05', 'FandolSong', 'LXGW WenKai'],
  heading: ['SimHei', '黑体', 'FandolHei', 'LXGW WenKai'],
  subheading: ['KaiTi_GB2312', '楷体_GB2312', 'KaiTi', 'FandolKai', 'LXGW WenKai'],
  table: ['SimSun', '宋体', 'FandolFang R', 'LXGW WenKai'],
};

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
      fonts,
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
