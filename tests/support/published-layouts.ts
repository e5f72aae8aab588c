import fc from 'fast-check';
import { disputeBlocks, disputeColumns } from '../../src/core/annual-report/dispute-table.ts';
import { proactiveBlocks2019, proactiveBlocks2021 } from '../../src/core/annual-report/proactive-table.ts';
import {
  applicantColumns,
  type RequestRowLabel,
  requestRows2019,
  requestRows2021,
} from '../../src/core/annual-report/request-table.ts';
import { sections } from '../../src/core/annual-report/sections.ts';

/** A report as a page prints it: what stands in every cell, by path; the layout decides what becomes of it. */
export interface PrintedReport {
  readonly form: '2019' | '2021';
  readonly isCollapsed: boolean;
  readonly values: ReadonlyMap<string, string>;
}

/** How a page looks, and what it lost. */
export interface PageStyle {
  readonly layout:
    | 'spacedLines'
    | 'denseLines'
    | 'lineAndPipe'
    | 'cellPipe'
    | 'pipes'
    | 'ragged'
    | 'markdown'
    | 'tabs'
    | 'spaces'
    | 'html'
    | 'htmlParagraphs';
  readonly brackets: 'half' | 'full';
  readonly point: '.' | '、' | '．';
  readonly splitHeaders: boolean;
  readonly pageNumbers: boolean;
  readonly repeatHeader: boolean;
  readonly prose: boolean;
  readonly indent: boolean;
  readonly thousands: boolean;
  readonly traditional: boolean;
}

/** Damage to a page: cells, rows and headers that are lost, blank or misprinted. */
export interface Damage {
  readonly blank: ReadonlySet<string>;
  readonly dropped: ReadonlySet<string>;
  readonly lostRows: ReadonlySet<string>;
  readonly lostHeaders: ReadonlySet<string>;
  readonly typos: ReadonlyMap<string, number>;
  readonly lostLabels: ReadonlySet<string>;
}

export const noDamage: Damage = {
  blank: new Set(),
  dropped: new Set(),
  lostRows: new Set(),
  lostHeaders: new Set(),
  typos: new Map(),
  lostLabels: new Set(),
};

/** Random tables whose identities hold, as `core` understands them. */
export const printedReports: fc.Arbitrary<PrintedReport> = fc
  .record({
    form: fc.constantFrom('2019' as const, '2021' as const, '2021' as const, '2021' as const),
    isCollapsed: fc.boolean(),
    scale: fc.constantFrom(0, 1, 3, 40, 2000),
    seed: fc.array(fc.nat({ max: 9999 }), { minLength: 260, maxLength: 260 }),
  })
  .map(({ form, isCollapsed, scale, seed }) => {
    let at = 0;
    // most cells of real reports are 0
    const next = (): number => {
      const number = seed[at++ % seed.length] ?? 0;
      return number % 3 === 0 ? number % (scale + 1) : 0;
    };
    return printed(form, form === '2019' || isCollapsed, next);
  });

export const pageStyles: fc.Arbitrary<PageStyle> = fc.record({
  layout: fc.constantFrom(
    'spacedLines',
    'denseLines',
    'lineAndPipe',
    'cellPipe',
    'pipes',
    'ragged',
    'markdown',
    'tabs',
    'spaces',
    'html',
    'htmlParagraphs',
  ),
  brackets: fc.constantFrom('half', 'full'),
  point: fc.constantFrom('.', '、', '．'),
  splitHeaders: fc.boolean(),
  pageNumbers: fc.boolean(),
  repeatHeader: fc.boolean(),
  prose: fc.boolean(),
  indent: fc.boolean(),
  thousands: fc.boolean(),
  traditional: fc.boolean(),
});

function printed(form: '2019' | '2021', isCollapsed: boolean, next: () => number): PrintedReport {
  const values = new Map<string, string>();
  const blocks = form === '2021' ? proactiveBlocks2021 : proactiveBlocks2019;
  for (const { rows, columns } of blocks) {
    for (const row of rows) {
      for (const column of columns) {
        const path = ['proactive', row.id, column.id].filter((step) => step !== undefined).join('.');
        values.set(
          path,
          path.endsWith('Fen') ? decimal(next(), next()) : String(column.id === 'change' ? next() - next() : next()),
        );
      }
    }
  }
  const rows = requestRows(form, isCollapsed);
  const kinds = applicantColumns.map(({ id }) => id).filter((id) => id !== 'total');
  const at = (row: string, column: string) => Number(values.get(`requests.${row}.${column}`) ?? 0);
  const set = (row: string, column: string, value: number) => values.set(`requests.${row}.${column}`, String(value));
  const leaves = rows.filter(({ id }) => !['newlyReceived', 'carriedOver', 'total', 'carriedForward'].includes(id));
  for (const kind of kinds) {
    for (const { id } of leaves) set(id, kind, next());
    const total = leaves.reduce((all, { id }) => all + at(id, kind), 0);
    const forward = next();
    const carried = Math.min(next(), total + forward);
    set('total', kind, total);
    set('carriedForward', kind, forward);
    set('carriedOver', kind, carried);
    set('newlyReceived', kind, total + forward - carried);
  }
  for (const { id } of rows)
    set(
      id,
      'total',
      kinds.reduce((all, kind) => all + at(id, kind), 0),
    );
  for (const { id: block } of disputeBlocks) {
    const results = disputeColumns.filter(({ id }) => id !== 'total').map(({ id }) => ({ id, count: next() }));
    for (const { id, count } of results) values.set(`disputes.${block}.${id}`, String(count));
    values.set(`disputes.${block}.total`, String(results.reduce((all, { count }) => all + count, 0)));
  }
  return { form, isCollapsed, values };
}

function decimal(whole: number, part: number): string {
  return part % 2 === 0 ? String(whole) : `${whole}.${String((part % 99) + 1).padStart(2, '0')}`;
}

/** The rows that a report prints. */
export function requestRows(form: '2019' | '2021', isCollapsed: boolean): readonly RequestRowLabel[] {
  return form === '2019' || isCollapsed ? requestRows2019 : requestRows2021;
}

interface Cell {
  readonly text: string;
  readonly across?: number;
  readonly down?: number;
}

interface Row {
  readonly cells: readonly Cell[];
  /** Labels before the values, for layouts that print them as a line. */
  readonly labels?: readonly string[];
  readonly values?: readonly string[];
}

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
  const page = html ? `<!doctype html><html><body><div>${parts.join('\n')}</div></body></html>` : parts.join('\n');
  return style.traditional ? traditional(page) : page;
}

function valueCells(
  report: PrintedReport,
  style: PageStyle,
  damage: Damage,
  paths: readonly string[],
  across = 1,
): readonly Cell[] {
  return paths
    .filter((path) => !damage.dropped.has(path))
    .map((path) => {
      const value = damage.blank.has(path)
        ? style.layout.startsWith('html')
          ? '&nbsp;'
          : ' '
        : valueText(report.values.get(path) ?? '', style);
      return {
        text: path.endsWith('totalAmount') && !damage.blank.has(path) ? (report.values.get(path) ?? '') : value,
        across,
      };
    });
}

function valueText(value: string, style: PageStyle): string {
  const grouped = style.thousands && /^\d{4,}$/.test(value) ? value.replace(/\B(?=(\d{3})+$)/g, ',') : value;
  return style.indent && style.layout !== 'spaces' ? ` ${grouped}` : grouped;
}

function proactiveRows(report: PrintedReport, style: PageStyle, damage: Damage): readonly Row[] {
  const blocks = report.form === '2021' ? proactiveBlocks2021 : proactiveBlocks2019;
  return blocks.flatMap((block): readonly Row[] => {
    const width = 4 - block.columns.length;
    const header = ['信息内容', ...block.columns.map(({ label }) => label)].filter(
      (label) => !damage.lostHeaders.has(label),
    );
    const rows = block.rows
      .filter((row) => !damage.lostRows.has(`proactive.${row.id}`))
      .map((row): Row => {
        const paths = block.columns.map((column) =>
          ['proactive', row.id, column.id].filter((step) => step !== undefined).join('.'),
        );
        const label = labelText(row.label, `proactive.${row.id}`, style, damage);
        const cells = valueCells(report, style, damage, paths, block.columns.length === 1 ? width : 1);
        return { cells: [{ text: label }, ...cells], labels: [label], values: cells.map(({ text }) => text) };
      });
    return [
      { cells: [{ text: styled(block.heading, style), across: 4 }], labels: [styled(block.heading, style)] },
      {
        cells: header.map((text, at) => ({
          text: splitWord(text, style),
          across: at === header.length - 1 ? 4 - header.length + 1 : 1,
        })),
        labels: header.map((text) => splitWord(text, style)),
      },
      ...rows,
    ];
  });
}

function requestTableRows(report: PrintedReport, style: PageStyle, damage: Damage): readonly Row[] {
  const labels = requestRows(report.form, report.isCollapsed).filter(
    (row) => !damage.lostRows.has(`requests.${row.id}`),
  );
  const header = applicantHeader(style, damage);
  const repeated = header.map(({ labels = [] }): Row => ({ cells: labels.map((text) => ({ text })), labels }));
  const seen = new Set<string>();
  const rows = labels.flatMap((row): readonly Row[] => {
    const groups = row.groups.filter((group) => !seen.has(group.id));
    for (const group of groups) seen.add(group.id);
    const span = (id: string) => labels.filter((other) => other.groups.some((group) => group.id === id)).length;
    const path = `requests.${row.id}`;
    const label = labelText(row.label, path, style, damage);
    const labelCells = [
      ...groups.map((group) => ({ text: styled(group.label, style), down: span(group.id) })),
      ...(damage.lostLabels.has(path) ? [] : [{ text: label, across: 3 - row.groups.length }]),
    ];
    const values = valueCells(
      report,
      style,
      damage,
      applicantColumns.map(({ id }) => `${path}.${id}`),
    );
    const own: Row = {
      cells: [...labelCells, ...values],
      labels: labelCells.map(({ text }) => text),
      values: values.map(({ text }) => text),
    };
    // where a page breaks and no group's label reaches across
    return style.repeatHeader && groups.length > 0 && row.id === 'notHeld' ? [...repeated, own] : [own];
  });
  return [...header, ...rows];
}

function applicantHeader(style: PageStyle, damage: Damage): readonly Row[] {
  const shown = (label: string) => !damage.lostHeaders.has(label);
  const kinds = applicantColumns.map(({ label }) => label);
  const inner = kinds
    .slice(1, 6)
    .filter(shown)
    .map((text) => ({ text: splitWord(text, style) }));
  const middle = [
    ...(shown('自然人') ? [{ text: '自然人', down: 2 }] : []),
    { text: '法人或其他组织', across: 5 },
    ...(shown('总计') ? [{ text: '总计', down: 2 }] : []),
  ];
  const note = styled('（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', style);
  return [
    {
      cells: [
        { text: note, across: 3, down: 3 },
        { text: '申请人情况', across: 7 },
      ],
      labels: [note, '申请人情况'],
    },
    { cells: middle, labels: middle.map(({ text }) => text) },
    { cells: inner, labels: inner.map(({ text }) => text) },
  ];
}

function disputeRows(report: PrintedReport, style: PageStyle, damage: Damage): readonly Row[] {
  const columns = disputeColumns.map(({ label }) => ({ text: splitWord(label, style) }));
  const paths = disputeBlocks.flatMap(({ id }) => disputeColumns.map((column) => `disputes.${id}.${column.id}`));
  const values = valueCells(report, style, damage, paths);
  const second = [
    ...columns.map((cell) => ({ ...cell, down: 2 })),
    { text: '未经复议直接起诉', across: 5 },
    { text: '复议后起诉', across: 5 },
  ];
  return [
    {
      cells: [
        { text: '行政复议', across: 5 },
        { text: '行政诉讼', across: 10 },
      ],
      labels: ['行政复议', '行政诉讼'],
    },
    { cells: second, labels: second.map(({ text }) => text) },
    { cells: [...columns, ...columns], labels: [...columns, ...columns].map(({ text }) => text) },
    { cells: values, labels: [], values: values.map(({ text }) => text) },
  ];
}

function labelText(label: string, path: string, style: PageStyle, damage: Damage): string {
  const plain = styled(label, style);
  const typo = damage.typos.get(path);
  if (typo === undefined) return plain;
  // a wrong character somewhere behind the number
  const at = 3 + (typo % Math.max(label.length - 3, 1));
  return at < plain.length && /\p{L}/u.test(plain[at] ?? '') ? `${plain.slice(0, at)}囧${plain.slice(at + 1)}` : plain;
}

function styled(text: string, style: PageStyle): string {
  const pointed = text.replace(/^(\d)\./, `$1${style.point}`);
  return style.brackets === 'full' ? pointed : pointed.normalize('NFKC');
}

/** Header words broken over two lines of their cell. */
function splitWord(text: string, style: PageStyle): string {
  if (!style.splitHeaders || text.length < 4) return text;
  const at = Math.floor(text.length / 2);
  const broken: Readonly<Partial<Record<PageStyle['layout'], string>>> = {
    spacedLines: '\n\n',
    denseLines: '\n',
    lineAndPipe: '\n',
    html: '</p><p>',
    htmlParagraphs: '</span><br/><span>',
  };
  return `${text.slice(0, at)}${broken[style.layout] ?? ' '}${text.slice(at)}`;
}

function table(parts: string[], rows: readonly Row[], style: PageStyle): void {
  const numbered = (index: number) =>
    style.pageNumbers && index > 0 && index % 11 === 0 && !style.layout.startsWith('html');
  if (style.layout === 'html' || style.layout === 'htmlParagraphs') {
    const cell = ({ text, across = 1, down = 1 }: Cell) =>
      `<td colspan="${across}" rowspan="${down}"><p><span>${text}</span></p></td>`;
    if (style.layout === 'htmlParagraphs') {
      for (const { cells } of rows) for (const { text } of cells) parts.push(`<p>${text}</p>`);
      return;
    }
    parts.push(
      `<table border="1"><tbody>${rows.map(({ cells }) => `<tr>${cells.map(cell).join('')}</tr>`).join('\n')}</tbody></table>`,
    );
    return;
  }
  const covered: number[] = [];
  const width = Math.max(...rows.map(({ cells }) => cells.reduce((all, { across = 1 }) => all + across, 0)));
  for (const [index, row] of rows.entries()) {
    if (numbered(index)) parts.push(style.layout === 'spacedLines' ? `- ${index} -\n` : `- ${index} -`);
    const texts = row.cells.map(({ text }) => text);
    const filled = grid(row, covered, width);
    switch (style.layout) {
      case 'spacedLines':
        parts.push(...texts.map((text) => `${text === ' ' ? '\u00a0' : text}\n`));
        break;
      case 'denseLines':
        parts.push(...texts.map((text) => (text === ' ' ? '\u00a0' : text)));
        break;
      case 'lineAndPipe':
        parts.push(...texts.flatMap((text) => (text.trim() === '' ? ['|'] : [text, '|'])));
        break;
      case 'cellPipe':
        parts.push(
          ...row.cells.flatMap(({ text, across = 1 }) => [
            text.trim() === '' ? '|' : `${text} |`,
            ...(across > 2 ? ['|'.repeat(across - 1)] : []),
          ]),
        );
        break;
      case 'pipes':
      case 'markdown':
        parts.push(`| ${filled.join(' | ')} |`);
        if (style.layout === 'markdown' && index === 0) parts.push(`|${'---|'.repeat(width)}`);
        break;
      case 'ragged':
        parts.push(`${texts.join(' | ')} |`);
        break;
      case 'tabs':
        parts.push(filled.join('\t'));
        break;
      case 'spaces':
        parts.push(texts.map((text) => text.trim()).join(' '));
        break;
    }
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
