import type { DocumentParagraph, DocumentSection, ReportDocument } from '../../core/annual-report/report-document.ts';
import type { GridCell, TableGrid } from '../../core/annual-report/table-grid.ts';
import { html, type Markup } from './markup.ts';
import { reportStyle } from './report-style.ts';

/** The report as one HTML page that needs no other file and no script, fit to be read, printed and archived. */
export function renderReportHtml(document: ReportDocument): string {
  return html`<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="author" content="${document.agency}">
<title>${document.title}</title>
<style>${reportStyle}</style>
</head>
<body>
<main>
${document.notes.map((note) => html`<p class="notice">${note}</p>\n`)}${titleOf(document)}${document.preamble.map(paragraph)}${document.sections.map(sectionOf)}${signatureOf(document)}</main>
</body>
</html>
`.text;
}

function titleOf({ titleLines }: ReportDocument): Markup {
  const lines = titleLines.map((line, index) => (index === 0 ? html`${line}` : html`<br>${line}`));
  return lines.length === 0 ? html`` : html`<h1>${lines}</h1>\n`;
}

function sectionOf({ number, heading, paragraphs, table, legend }: DocumentSection): Markup {
  const id = `section-${number}`;
  return html`<section>
<h2 id="${id}">${heading}</h2>
${paragraphs.map(paragraph)}${table === undefined ? '' : tableOf(table, id)}${
  legend === undefined ? '' : html`<p class="legend">${legend}</p>\n`
}</section>
`;
}

function paragraph({ kind, lead, text }: DocumentParagraph): Markup {
  if (kind === 'subheading') return html`<h3>${text}</h3>\n`;
  return html`<p>${lead === undefined ? '' : html`<span class="lead">${lead}</span>`}${text}</p>\n`;
}

function signatureOf({ signature }: ReportDocument): Markup | string {
  if (signature === undefined) return '';
  const day = html`<time datetime="${signature.madeOn}">${signature.day}</time>`;
  return html`<p class="signature">${signature.agency}<br>${day}</p>\n`;
}

function tableOf(grid: TableGrid, labelId: string): Markup {
  const all = grid.columnWidths.reduce((sum, width) => sum + width, 0);
  const columns = grid.columnWidths.map((width) => html`<col style="width:${((width / all) * 100).toFixed(2)}%">`);
  const head = grid.rows.slice(0, grid.headerRowCount).map(rowOf);
  // what is wider than the window scrolls by itself, by keyboard too
  return html`<div class="wide" role="region" aria-labelledby="${labelId}" tabindex="0">
<table class="table-${String(grid.table)}" aria-labelledby="${labelId}">
<colgroup>${columns}</colgroup>
${head.length === 0 ? '' : html`<thead>\n${head}</thead>\n`}<tbody>
${grid.rows.slice(grid.headerRowCount).map(rowOf)}</tbody>
</table>
</div>
`;
}

function rowOf(cells: readonly GridCell[]): Markup {
  return html`<tr>${cells.map(cellOf)}</tr>\n`;
}

function cellOf(cell: GridCell): Markup {
  const attributes = [
    cell.colSpan > 1 ? html` colspan="${String(cell.colSpan)}"` : html``,
    cell.rowSpan > 1 ? html` rowspan="${String(cell.rowSpan)}"` : html``,
    classOf(cell),
  ];
  if (!cell.header || cell.kind === 'note') return html`<td${attributes}>${cell.text}</td>`;
  return html`<th${attributes} scope="${scopeOf(cell)}">${cell.text}</th>`;
}

function classOf({ kind, align, text }: GridCell): Markup {
  if (kind === 'block') return html` class="block"`;
  if (align === 'left') return html` class="left"`;
  // long numbers are set smaller in the narrow columns, never broken
  return kind === 'value' && text.length > 5 ? html` class="${text.length > 7 ? 'longest' : 'long'}"` : html``;
}

function scopeOf({ kind, rowSpan, colSpan }: GridCell): string {
  if (kind === 'row') return rowSpan > 1 ? 'rowgroup' : 'row';
  return colSpan > 1 ? 'colgroup' : 'col';
}
