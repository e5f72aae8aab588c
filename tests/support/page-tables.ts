import fc from 'fast-check';
import { disputeBlocks, disputeColumns } from '../../src/core/annual-report/dispute-table.ts';
import { proactiveBlocks2019, proactiveBlocks2021 } from '../../src/core/annual-report/proactive-table.ts';
import { applicantColumns } from '../../src/core/annual-report/request-table.ts';
import { type PrintedReport, requestRows } from './printed-reports.ts';

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
    | 'htmlParagraphs'
    | 'runOn';
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

/** A cell with its spans. */
export interface Cell {
  readonly text: string;
  readonly across?: number;
  readonly down?: number;
}

/** A row of cells; cells covered by a span of another one are left out. */
export interface Row {
  readonly cells: readonly Cell[];
  /** Labels before the values, for layouts that print them as a line. */
  readonly labels?: readonly string[];
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

/** Table 3 as rows of cells, with damage. */
export function requestTableRows(report: PrintedReport, style: PageStyle, damage: Damage): readonly Row[] {
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

/** A label with the brackets and points of a style. */
export function styled(text: string, style: PageStyle): string {
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
