import { disputeBlocks, disputeColumns } from '../../src/core/annual-report/dispute-table.ts';
import { proactiveBlocks2019, proactiveBlocks2021 } from '../../src/core/annual-report/proactive-table.ts';
import { applicantColumns } from '../../src/core/annual-report/request-table.ts';
import type { Damage, PageLayout, PageStyle } from './page-styles.ts';
import { type PrintedReport, requestRows } from './printed-reports.ts';

/** A cell with its spans. */
export interface Cell {
  readonly text: string;
  readonly across?: number;
  readonly down?: number;
}

/** A row of cells; cells covered by a span of another one are left out. */
export interface Row {
  readonly cells: readonly Cell[];
  /** What stands in the cells of numbers, where the row has any. */
  readonly values?: readonly string[];
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
      const value = report.values.get(path) ?? '';
      if (damage.blank.has(path)) return { text: style.layout.startsWith('html') ? '&nbsp;' : ' ', across };
      const stroke = damage.stroked.get(path);
      if (stroke !== undefined) return { text: stroke, across };
      return { text: path.endsWith('totalAmount') ? value : valueText(value, style), across };
    });
}

const unspaced: readonly PageLayout[] = ['spaces', 'pdfText', 'runOn', 'runOnRows'];

function valueText(value: string, style: PageStyle): string {
  const isRunOn = style.layout === 'runOn' || style.layout === 'runOnRows';
  const isGrouped = style.thousands && !isRunOn && /^\d{4,}$/.test(value);
  const grouped = isGrouped ? value.replace(/\B(?=(\d{3})+$)/g, ',') : value;
  const digits = style.wideDigits ? wide(grouped) : grouped;
  return unspaced.includes(style.layout) ? digits : `${style.indent}${digits}`;
}

function wide(text: string): string {
  return text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

/** Table 2 as rows of cells, with damage. */
export function proactiveRows(report: PrintedReport, style: PageStyle, damage: Damage): readonly Row[] {
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
        return { cells: [{ text: label }, ...cells], values: cells.map(({ text }) => text) };
      });
    return [
      { cells: [{ text: styled(block.heading, style), across: 4 }] },
      {
        cells: header.map((text, at) => ({
          text: splitWord(text, style),
          across: at === header.length - 1 ? 4 - header.length + 1 : 1,
        })),
      },
      ...rows,
      ...(style.extraRows && block.columns.length === 3 ? [unknownRow('其他主动公开文件', 3)] : []),
    ];
  });
}

/** Table 3 as rows of cells, with damage. */
export function requestTableRows(report: PrintedReport, style: PageStyle, damage: Damage): readonly Row[] {
  const labels = requestRows(report.form, report.isCollapsed).filter(
    (row) => !damage.lostRows.has(`requests.${row.id}`),
  );
  const header = applicantHeader(style, damage);
  const repeated = header.map(({ cells }): Row => ({ cells: cells.map(({ text }) => ({ text })) }));
  const seen = new Set<string>();
  const rows = labels.flatMap((row): readonly Row[] => {
    const groups = row.groups.filter((group) => !seen.has(group.id));
    for (const group of groups) seen.add(group.id);
    const span = (id: string) => labels.filter((other) => other.groups.some((group) => group.id === id)).length;
    const path = `requests.${row.id}`;
    const label = labelText(row.label, path, style, damage);
    const labelCells = [
      ...groups.map((group) => ({ text: vertical(styled(group.label, style), style), down: span(group.id) })),
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
      values: values.map(({ text }) => text),
    };
    const extra = style.extraRows && row.id === 'carriedOver' ? [unknownRow('其中：通过网络提出的申请', 7, 3)] : [];
    // where a page breaks and no group's label reaches across
    return style.repeatHeader && groups.length > 0 && row.id === 'notHeld' ? [...repeated, own] : [own, ...extra];
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
    },
    { cells: middle },
    { cells: inner },
  ];
}

/** Table 4 as rows of cells, with damage. */
export function disputeRows(report: PrintedReport, style: PageStyle, damage: Damage): readonly Row[] {
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
    },
    { cells: second },
    { cells: [...columns, ...columns] },
    { cells: values, values: values.map(({ text }) => text) },
  ];
}

function unknownRow(label: string, count: number, across = 1): Row {
  const values = Array.from({ length: count }, (_, at) => String((at * 5) % 3));
  return { cells: [{ text: label, across }, ...values.map((text) => ({ text }))], values };
}

function labelText(label: string, path: string, style: PageStyle, damage: Damage): string {
  const text = misprinted(styled(label, style), path, label, damage);
  return style.splitLabels && text.length > 6 ? broken(text, 4 + (text.length % 3), style) : text;
}

function misprinted(plain: string, path: string, label: string, damage: Damage): string {
  const typo = damage.typos.get(path);
  if (typo === undefined) return plain;
  // a wrong character somewhere behind the number
  const at = 3 + (typo % Math.max(label.length - 3, 1));
  return at < plain.length && /\p{L}/u.test(plain[at] ?? '') ? `${plain.slice(0, at)}囧${plain.slice(at + 1)}` : plain;
}

/** A label with the brackets and points of a style. */
export function styled(text: string, style: PageStyle): string {
  const pointed = text.replace(/^(\d)\./, `$1${style.point}`);
  return style.brackets === 'full' ? pointed : pointed.normalize('NFKC');
}

/** Header words broken over two lines of their cell. */
function splitWord(text: string, style: PageStyle): string {
  return style.splitHeaders && text.length >= 4 ? broken(text, Math.floor(text.length / 2), style) : text;
}

/** A group's label with one character under the other. */
function vertical(text: string, style: PageStyle): string {
  return style.verticalGroups ? [...text].join(lineBreaks[style.layout] ?? ' ') : text;
}

function broken(text: string, at: number, style: PageStyle): string {
  return `${text.slice(0, at)}${lineBreaks[style.layout] ?? ' '}${text.slice(at)}`;
}

/** What the end of a line within a cell becomes. */
const lineBreaks: Readonly<Partial<Record<PageLayout, string>>> = {
  spacedLines: '\n\n',
  denseLines: '\n',
  lineAndPipe: '\n',
  pdfText: '\n',
  html: '</p><p>',
  htmlParagraphs: '</span><br/><span>',
};
