import { sections } from '../../src/core/annual-report/sections.ts';
import { annotated, cutByTags, framed, isHtml, nested, traditional } from './page-frames.ts';
import { type Damage, noDamage, type PageLayout, type PageStyle } from './page-styles.ts';
import { type Cell, disputeRows, proactiveRows, type Row, requestTableRows, styled } from './page-tables.ts';
import type { PrintedReport } from './printed-reports.ts';

/** Prints a report as a page of a style, with damage. */
export function renderPage(report: PrintedReport, style: PageStyle, damage: Damage = noDamage): string {
  const parts = framed(reportParts(report, style, damage), style);
  const page = isHtml(style)
    ? `<!doctype html><html><body><div>${parts.join('\n')}</div></body></html>`
    : parts.join(style.layout === 'runOn' ? '' : '\n');
  return annotated(style.traditional ? traditional(page) : page, style);
}

function reportParts(report: PrintedReport, style: PageStyle, damage: Damage): readonly string[] {
  const parts: string[] = [];
  const paragraph = (text: string) => parts.push(paragraphText(text, style));
  const { year } = report;
  const regulation = style.angled ? '<中华人民共和国政府信息公开条例>' : '《中华人民共和国政府信息公开条例》';
  paragraph(`测试县${year}年政府信息公开工作年度报告`);
  paragraph(`根据${regulation}编制。`);
  paragraph(`本报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止，第3项行政许可 5 件。`);
  const heading = (number: number) => paragraph(styled(sections[number - 1]?.heading ?? '', style));
  heading(1);
  paragraph(styled('（一）主动公开情况。全年制发规范性文件，行政许可、行政处罚结果按要求公开。', style));
  heading(2);
  if (style.prose) paragraph('本年度公开行政许可信息 12 条，行政处罚 3 条；规章 0 件。');
  table(parts, proactiveRows(report, style, damage), style);
  heading(3);
  if (style.prose) paragraph('（一）予以公开的申请2件，总计3件，其他1件。');
  table(parts, requestTableRows(report, style, damage), style);
  heading(4);
  if (style.prose) paragraph('本年度行政复议 3 件，其中 2 件维持；行政诉讼 1 件。');
  table(parts, disputeRows(report, style, damage), style);
  heading(5);
  paragraph('一是公开意识不强，2 个单位 0 条信息。');
  heading(6);
  paragraph('无');
  return parts;
}

function paragraphText(text: string, style: PageStyle): string {
  if (isHtml(style)) {
    const words = style.brokenTags ? cutByTags(text) : text;
    return `<p style="text-indent: 2em"><span>${words}</span>&nbsp;</p>`;
  }
  return style.layout === 'spacedLines' ? `${text}\n` : text;
}

function table(parts: string[], rows: readonly Row[], style: PageStyle): void {
  const { layout, brokenTags } = style;
  const cut = brokenTags ? cutByTags : (text: string) => text;
  if (layout === 'htmlParagraphs')
    parts.push(...rows.flatMap(({ cells }) => cells.map(({ text }) => `<p><span>${cut(text)}</span></p>`)));
  else if (layout === 'html') parts.push(brokenTags ? nested(htmlTable(rows, cut)) : htmlTable(rows, cut));
  else parts.push(...textTable(rows, style));
}

function htmlTable(rows: readonly Row[], cut: (text: string) => string): string {
  const cell = ({ text, across = 1, down = 1 }: Cell) =>
    `<td colspan="${across}" rowspan="${down}"><p><span>${cut(text)}</span></p></td>`;
  const body = rows.map(({ cells }) => `<tr>${cells.map(cell).join('')}</tr>`).join('\n');
  return `<table border="1"><tbody>${body}</tbody></table>`;
}

function textTable(rows: readonly Row[], { layout, pageNumbers }: PageStyle): readonly string[] {
  const covered: number[] = [];
  const width = Math.max(...rows.map(({ cells }) => cells.reduce((all, { across = 1 }) => all + across, 0)));
  return rows.flatMap((row, index) => {
    const lines = textLines(row, grid(row, covered, width), layout);
    const ruler = layout === 'markdown' && index === 0 ? [`|${'---|'.repeat(width)}`] : [];
    const isBreak = pageNumbers && index > 0 && index % 11 === 0 && layout !== 'runOn';
    const page = isBreak ? [`- ${index} -${layout === 'spacedLines' ? '\n' : ''}`] : [];
    return [...page, ...lines, ...ruler];
  });
}

/** One row of a table in the lines of a layout; `filled` has the cells that spans cover as empty ones. */
function textLines(row: Row, filled: readonly string[], layout: PageLayout): readonly string[] {
  const { cells } = row;
  const texts = cells.map(({ text }) => text);
  const visible = texts.map((text) => (text === ' ' ? '\u00a0' : text));
  switch (layout) {
    case 'spacedLines':
      return visible.map((text) => `${text}\n`);
    case 'denseLines':
      return visible;
    case 'lineAndPipe':
      return texts.flatMap((text) => (text.trim() === '' ? ['|'] : [text, '|']));
    case 'cellPipe':
      return cells.flatMap(({ text, across = 1 }) => [
        text.trim() === '' ? '|' : `${text} |`,
        ...(across > 2 ? ['|'.repeat(across - 1)] : []),
      ]);
    case 'ragged':
      return [`${texts.join(' | ')} |`];
    case 'tabs':
      return [filled.join('\t')];
    case 'runOn':
    case 'runOnRows':
      return [texts.map((text) => text.trim()).join('')];
    case 'spaces':
      return [texts.map((text) => text.trim()).join(' ')];
    case 'pdfText':
      return pdfLines(row);
    default:
      return [`| ${filled.join(' | ')} |`];
  }
}

/** As the text layer of a PDF gives a row: merged cells beside it on lines of their own, then label and numbers. */
function pdfLines({ cells, values = [] }: Row): readonly string[] {
  const labels = cells.slice(0, cells.length - values.length).map(({ text }) => text);
  if (values.length === 0) return labels;
  const label = labels.at(-1) ?? '';
  const numbers = values.map((text) => text.trim()).join(' ');
  // beside a label of two lines the numbers stand in the middle, and come out behind it
  return [...labels.slice(0, -1), ...(label.includes('\n') ? [label, numbers] : [`${label} ${numbers}`.trim()])];
}

/** The row as a table finder writes it: cells covered by a span come out empty. */
function grid(row: Row, covered: number[], width: number): readonly string[] {
  const texts: string[] = [];
  const started: (readonly [number, number])[] = [];
  let column = 0;
  for (const { text, across = 1, down = 1 } of row.cells) {
    while ((covered[column] ?? 0) > 0) {
      texts.push('');
      column += 1;
    }
    for (let step = 0; step < across; step += 1) {
      texts.push(step === 0 ? text : '');
      started.push([column + step, down - 1]);
    }
    column += across;
  }
  for (let at = 0; at < width; at += 1) covered[at] = Math.max((covered[at] ?? 0) - 1, 0);
  for (const [at, down] of started) covered[at] = Math.max(covered[at] ?? 0, down);
  while (texts.length < width && row.values === undefined) texts.push('');
  return texts;
}
