import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  LineRuleType,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { DocumentParagraph, DocumentSection, ReportDocument } from '../../core/annual-report/report-document.ts';
import type { GridCell, TableGrid } from '../../core/annual-report/table-grid.ts';
import { documentDay } from './document-day.ts';
import { docxFile } from './docx-file.ts';
import {
  exactPitch,
  fontNamed,
  halfPoints,
  millimetres,
  paragraph,
  points,
  run,
  twoCharacters,
} from './docx-layout.ts';
import {
  blockColour,
  officialFont,
  tableRowHeight,
  tableTypeSize,
  textWidth,
  typeSize,
  valueTypeSize,
} from './official-layout.ts';

/**
 * The report as a Word document in the official layout, its tables those of the published form. Names the official
 * fonts and embeds none. Equal documents give equal bytes.
 */
export function renderReportDocx(document: ReportDocument): Promise<Uint8Array> {
  const about = { title: document.title, author: document.agency, day: documentDay(document) };
  return docxFile(about, bodyOf(document));
}

function bodyOf(document: ReportDocument): readonly (Paragraph | Table)[] {
  return [
    ...document.notes.map(notice),
    ...titleOf(document),
    ...document.preamble.map((each) => textParagraph(each, false)),
    ...document.sections.flatMap(sectionBody),
    ...signatureOf(document),
  ];
}

function titleOf({ titleLines }: ReportDocument): readonly Paragraph[] {
  if (titleLines.length === 0) return [];
  const lines = titleLines.map((text, index) => new TextRun(index === 0 ? { text } : { text, break: 1 }));
  return [new Paragraph({ style: 'Title', children: lines }), paragraph([])];
}

function sectionBody(
  section: DocumentSection,
  index: number,
  all: readonly DocumentSection[],
): readonly (Paragraph | Table)[] {
  const { table, legend, paragraphs } = section;
  const before = all[index - 1]?.table === undefined ? 0 : points(10);
  const after = table === undefined || paragraphs.length > 0 ? 0 : points(4);
  return [
    new Paragraph({ style: 'Heading1', spacing: { ...exactPitch, before, after }, children: [run(section.heading)] }),
    ...paragraphs.map((each, at) => textParagraph(each, table !== undefined && at === paragraphs.length - 1)),
    ...(table === undefined ? [] : [tableOf(table, paragraphs.length > 0)]),
    ...(legend === undefined ? [] : [legendParagraph(legend)]),
  ];
}

function textParagraph(source: DocumentParagraph, isBeforeTable: boolean): Paragraph {
  if (source.kind === 'subheading') return new Paragraph({ style: 'Heading2', children: [run(source.text)] });
  const lead = source.lead === undefined ? [] : [run(source.lead, { font: fontNamed(officialFont.subheading) })];
  const spacing = { ...exactPitch, after: isBeforeTable ? points(4) : 0 };
  return paragraph([...lead, run(source.text)], { indent: twoCharacters, keepNext: isBeforeTable, spacing });
}

function legendParagraph(text: string): Paragraph {
  const style = { font: fontNamed(officialFont.subheading), size: halfPoints(typeSize.legend), characterSpacing: 0 };
  return paragraph([run(text, style)], {
    spacing: { before: points(4), line: points(16), lineRule: LineRuleType.EXACT },
  });
}

function notice(text: string): Paragraph {
  const side = { style: BorderStyle.SINGLE, size: 6, space: 4, color: '000000' };
  return paragraph([run(text, { font: fontNamed(officialFont.subheading), size: halfPoints(typeSize.notice) })], {
    border: { top: side, bottom: side, left: side, right: side },
    indent: { start: 100, end: 100 },
    spacing: { after: points(14), line: points(20), lineRule: LineRuleType.EXACT },
  });
}

function signatureOf({ signature }: ReportDocument): readonly Paragraph[] {
  if (signature === undefined) return [];
  const line = (text: string, characters: number, keepNext: boolean) =>
    paragraph([run(text)], {
      alignment: AlignmentType.RIGHT,
      indent: { end: points(characters * typeSize.body) },
      keepNext,
    });
  return [paragraph([], { keepNext: true }), line(signature.agency, 2, true), line(signature.day, 4, false)];
}

function tableOf(grid: TableGrid, hasTextAbove: boolean): Table {
  const height = points(tableRowHeight(grid.table, hasTextAbove));
  const all = grid.columnWidths.reduce((sum, width) => sum + width, 0);
  const columnWidths = grid.columnWidths.map((width) => Math.floor((millimetres(textWidth) * width) / all));
  const side = { style: BorderStyle.SINGLE, size: 6, color: '000000' };
  return new Table({
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths,
    borders: { top: side, bottom: side, left: side, right: side, insideHorizontal: side, insideVertical: side },
    margins: { left: 40, right: 40, top: 20, bottom: 20, marginUnitType: WidthType.DXA },
    rows: grid.rows.map(
      (cells, index) =>
        new TableRow({
          cantSplit: true,
          ...(index < grid.headerRowCount ? { tableHeader: true } : {}),
          keepNext: index < grid.rows.length - 1,
          height: { value: height, rule: HeightRule.ATLEAST },
          children: cells.map((cell) => tableCell(cell, grid)),
        }),
    ),
  });
}

function tableCell(cell: GridCell, grid: TableGrid): TableCell {
  const size = cell.kind === 'value' ? valueTypeSize(grid.table, cell.text) : tableTypeSize[grid.table];
  const text = run(cell.text, { font: fontNamed(officialFont.table), size: halfPoints(size), characterSpacing: 0 });
  return new TableCell({
    ...(cell.colSpan > 1 ? { columnSpan: cell.colSpan } : {}),
    ...(cell.rowSpan > 1 ? { rowSpan: cell.rowSpan } : {}),
    ...(cell.kind === 'block' ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: blockColour } } : {}),
    verticalAlign: VerticalAlignTable.CENTER,
    children: [
      new Paragraph({
        alignment: cell.align === 'left' ? AlignmentType.LEFT : AlignmentType.CENTER,
        spacing: { line: points(size * 1.25), lineRule: LineRuleType.EXACT },
        children: cell.text === '' ? [] : [text],
      }),
    ],
  });
}
