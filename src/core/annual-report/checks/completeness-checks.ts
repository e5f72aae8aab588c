import { form2019, form2021 } from '../../law/citation.ts';
import { cellAt, cellPaths } from '../cells.ts';
import { rowLabel } from '../place-labels.ts';
import type { AnnualReport, CellPath, NullReason, Place } from '../report.ts';
import { sections } from '../sections.ts';
import {
  always,
  bothForms,
  type CheckContext,
  form2021Only,
  type Judgement,
  type ReportCheck,
} from './report-check.ts';
import { fail, notAsked, pass, placeOf } from './table-judgements.ts';

/** Rules about what a report must contain: tables, rows, numbers, texts. A blank, a stroke and a missing row are three things. */
export const completenessChecks: readonly ReportCheck[] = [
  row('F-03', '每个单元格都有数字，没有的填0', blankCells),
  row('F-09', '文字部分已经写出', written),
  row('F-10', '三张表格都在', tablesThere),
  row('F-11', '表格没有缺行', rowsThere),
  row('F-12', '单元格不用“/”或者横线代替0', (context) => told(context, ['slash'], '“/”或者横线')),
  {
    ...row('F-13', '（六）其他处理分三行填写', threeRows),
    forms: form2021Only,
  },
  row('F-25', '单元格不用文字代替数字', (context) => told(context, ['notApplicable'], '“无”或者“不适用”')),
];

/** Blocks what is being entered, and asks after what was published. */
function row(id: string, title: string, judge: ReportCheck['judge']): ReportCheck {
  const severity = { ...always('error'), import: 'warning' } as const;
  return { id, title, forms: bothForms, severity, cite: form2021, citeIn2019: form2019, judge };
}

const tables = [
  { number: 2, name: 'proactive', label: '表二' },
  { number: 3, name: 'requests', label: '表三' },
  { number: 4, name: 'disputes', label: '表四' },
] as const;

type TableRow = (typeof tables)[number];

interface EmptyCell {
  readonly path: CellPath;
  readonly reason: NullReason;
}

/** Cells of a table without a number; a cell of which nothing is noted counts as blank. */
function emptyCells(report: AnnualReport, { name }: TableRow): readonly EmptyCell[] {
  const { formVersion, requests } = report.tables;
  const isCollapsed = requests.otherwiseHandled !== undefined;
  return cellPaths(formVersion).flatMap((path) => {
    const [, row = ''] = path.split('.');
    const isSplit = isCollapsed && ['uncorrected', 'feeUnpaid', 'otherReason'].includes(row);
    if (!path.startsWith(`${name}.`) || isSplit || cellAt(report.tables, path) !== null) return [];
    return [{ path, reason: report.cells[path]?.reason ?? 'blank' }];
  });
}

/** A table of which nothing was found has no rows to ask about. */
function isAbsent(
  { tables: { formVersion, requests } }: AnnualReport,
  { name }: TableRow,
  empty: readonly EmptyCell[],
) {
  const isCollapsed = requests.otherwiseHandled !== undefined;
  const all = cellPaths(formVersion).filter((path) => path.startsWith(`${name}.`));
  return !isCollapsed && empty.length === all.length && empty.every(({ reason }) => reason === 'rowAbsent');
}

/** 0 is written as 0: a blank is neither nothing nor zero. What could not be read is nobody's fault. */
function blankCells({ report }: CheckContext): readonly Judgement[] {
  return tables.map((table): Judgement => {
    const { number, label } = table;
    const empty = emptyCells(report, table);
    const blank = empty.filter(({ reason }) => reason === 'blank');
    const unread = empty.filter(({ reason }) => reason === 'uncertain' || reason === 'unreadable');
    const place: Place = { section: number, table: number };
    if (blank.length > 0) {
      const words = `${label}有${blank.length}个空白单元格，在${rowsOf(blank, number)}；没有的应填0。`;
      return fail(place, words);
    }
    if (unread.length > 0) {
      const words = `${label}有${unread.length}个单元格不能读取，在${rowsOf(unread, number)}；是否填写不能确定。`;
      return { verdict: 'uncertain', place, message: words };
    }
    return empty.length > 0
      ? notAsked(place, `${label}有${empty.length}个单元格没有数字，见其他检查结果。`)
      : pass(place, `${label}各单元格都有数字。`);
  });
}

function tablesThere({ report }: CheckContext): readonly Judgement[] {
  const absent = tables.filter((table) => isAbsent(report, table, emptyCells(report, table)));
  if (absent.length === 0) return [pass({ section: 2 }, '三张表格都在。')];
  return absent.map(({ number, label }) => {
    const place: Place = { section: number, table: number };
    return report.printed?.breaksOff === true
      ? notAsked(place, `文件在${label}以前中断，是否有这张表格不能确定。`)
      : fail(place, `没有找到${label}，表格由国家统一规定，没有数据也应当填0后列出。`);
  });
}

function rowsThere({ report }: CheckContext): readonly Judgement[] {
  return tables.map((table): Judgement => {
    const { number, label } = table;
    const place: Place = { section: number, table: number };
    const empty = emptyCells(report, table);
    if (isAbsent(report, table, empty)) return notAsked(place, `没有找到${label}，各行没有核对。`);
    const absent = empty.filter(({ reason }) => reason === 'rowAbsent');
    if (absent.length === 0) return pass(place, `${label}的各行齐全。`);
    return report.printed?.breaksOff === true
      ? notAsked(place, `文件中断，${label}在${rowsOf(absent, number)}以后没有核对。`)
      : fail(place, `${label}缺少${rowsOf(absent, number)}，应当补上，没有的填0。`);
  });
}

function told({ report }: CheckContext, reasons: readonly NullReason[], how: string): readonly Judgement[] {
  return tables.map((table): Judgement => {
    const { number, label } = table;
    const found = emptyCells(report, table).filter(({ reason }) => reasons.includes(reason));
    const place: Place = { section: number, table: number };
    return found.length === 0
      ? pass(place, `${label}没有以${how}填写的单元格。`)
      : fail(place, `${label}有${found.length}个单元格以${how}填写，在${rowsOf(found, number)}；没有的应填0。`);
  });
}

/** The form of 2021 parts （六） into three rows; only the trial form has one (law page §3.4). */
function threeRows({ report, mode }: CheckContext): readonly Judgement[] {
  const place = placeOf(report, 'requests.otherwiseHandled.total', 3, true);
  if (report.tables.requests.otherwiseHandled === undefined)
    return [pass(place, '（六）其他处理分为逾期不补正、逾期未缴费、其他三行。')];
  // whoever read a published report has said so already (D-row-collapsed)
  return mode === 'import'
    ? [notAsked(place, '（六）其他处理印成一行，其中三项各有多少没有核对。')]
    : [
        fail(
          place,
          '（六）其他处理只有一行；2021年格式分为“1.逾期不补正”“2.逾期未缴费”“3.其他”三行，请按台账分开填写。',
        ),
      ];
}

/** A section of text says something, if only that there is nothing to say. */
function written({ report: { narrative, printed } }: CheckContext): readonly Judgement[] {
  const silent = sections.filter(({ number, table }) => table === undefined && (narrative[number] ?? '').trim() === '');
  if (silent.length === 0) return [pass({ section: 1 }, '第一、五、六部分都有文字。')];
  return silent.map(({ number, heading }) =>
    printed?.breaksOff === true
      ? notAsked({ section: number }, `文件中断，“${heading}”的文字没有核对。`)
      : fail({ section: number }, `“${heading}”没有文字，请按实际情况填写；没有需要说明的，也应当写明。`),
  );
}

/** The first rows of some cells, as a sentence names them. */
function rowsOf(cells: readonly EmptyCell[], table: 2 | 3 | 4): string {
  const rows = [...new Set(cells.map(({ path }) => path.split('.')[1] ?? ''))];
  const named = rows.slice(0, 3).map((row) => `“${rowLabel(table, row)}”`);
  return `${named.join('、')}${rows.length > named.length ? `等${rows.length}行` : rows.length > 1 ? '各行' : '一行'}`;
}
