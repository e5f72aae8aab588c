import { sections } from '../../src/core/annual-report/sections.ts';
import {
  type Cell,
  type Damage,
  disputeRows,
  noDamage,
  type PageStyle,
  proactiveRows,
  type Row,
  requestTableRows,
  styled,
} from './page-tables.ts';
import type { PrintedReport } from './printed-reports.ts';

/** Prints a report as a page of a style, with damage. */
export function renderPage(report: PrintedReport, style: PageStyle, damage: Damage = noDamage): string {
  const parts: string[] = [];
  const html = style.layout === 'html' || style.layout === 'htmlParagraphs';
  const paragraph = (text: string) =>
    parts.push(
      html
        ? `<p style="text-indent: 2em"><span>${text}</span>&nbsp;</p>`
        : style.layout === 'spacedLines'
          ? `${text}\n`
          : text,
    );
  const year = report.form === '2019' ? 2020 : 2023;
  paragraph(`测试县${year}年政府信息公开工作年度报告`);
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
  table(parts, disputeRows(report, style, damage), style);
  heading(5);
  paragraph('一是公开意识不强，2 个单位 0 条信息。');
  heading(6);
  paragraph('无');
  const page = html
    ? `<!doctype html><html><body><div>${parts.join('\n')}</div></body></html>`
    : parts.join(style.layout === 'runOn' ? '' : '\n');
  return style.traditional ? traditional(page) : page;
}

function table(parts: string[], rows: readonly Row[], style: PageStyle): void {
  const { layout } = style;
  if (layout === 'htmlParagraphs')
    parts.push(...rows.flatMap(({ cells }) => cells.map(({ text }) => `<p>${text}</p>`)));
  else if (layout === 'html') parts.push(htmlTable(rows));
  else parts.push(...textTable(rows, style));
}

function htmlTable(rows: readonly Row[]): string {
  const cell = ({ text, across = 1, down = 1 }: Cell) =>
    `<td colspan="${across}" rowspan="${down}"><p><span>${text}</span></p></td>`;
  const body = rows.map(({ cells }) => `<tr>${cells.map(cell).join('')}</tr>`).join('\n');
  return `<table border="1"><tbody>${body}</tbody></table>`;
}

function textTable(rows: readonly Row[], { layout, pageNumbers }: PageStyle): readonly string[] {
  const covered: number[] = [];
  const width = Math.max(...rows.map(({ cells }) => cells.reduce((all, { across = 1 }) => all + across, 0)));
  return rows.flatMap((row, index) => {
    const lines = textLines(row, grid(row, covered, width), layout);
    const ruler = layout === 'markdown' && index === 0 ? [`|${'---|'.repeat(width)}`] : [];
    const page =
      pageNumbers && index > 0 && index % 11 === 0 ? [`- ${index} -${layout === 'spacedLines' ? '\n' : ''}`] : [];
    return [...page, ...lines, ...ruler];
  });
}

/** One row of a table in the lines of a layout; `filled` has the cells that spans cover as empty ones. */
function textLines({ cells }: Row, filled: readonly string[], layout: PageStyle['layout']): readonly string[] {
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
      return [texts.map((text) => text.trim()).join('')];
    case 'spaces':
      return [texts.map((text) => text.trim()).join(' ')];
    default:
      return [`| ${filled.join(' | ')} |`];
  }
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

const traditionalForms =
  '总總计計开開关關规規审審诉訴讼訟复複议議维維纠糾结結转轉办辦处處务務业業机機会會组組织織请請数數项項于於国國类類过過执執询詢现現无無补補内內举舉报報确確认認获獲费費缴繳纳納单單万萬额額强強制製发發废廢况況题題进進对對采採购購权權应應属屬违違护護优優条條则則';

function traditional(text: string): string {
  let result = text;
  for (let at = 0; at < traditionalForms.length; at += 2)
    result = result.replaceAll(traditionalForms[at] ?? '', traditionalForms[at + 1] ?? '');
  return result;
}
