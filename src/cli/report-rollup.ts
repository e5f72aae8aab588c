import { cellLabel } from '../core/annual-report/cell-labels.ts';
import type { FolderSum } from '../core/annual-report/folder-roll-up.ts';
import { printable } from '../core/annual-report/printable.ts';
import type { AnnualReport } from '../core/annual-report/report.ts';
import { type FolderResult, type ReportFolders, rollUpReports } from '../usecases/annual-report/roll-up-folder.ts';
import type { CommandIo } from './command-io.ts';
import { parseOptions } from './parse-options.ts';
import { onlyFile, type ReportReadDeps } from './report-read.ts';
import { reportText } from './report-text.ts';

/** What `report rollup` needs besides reading. */
export interface ReportRollUpDeps extends ReportReadDeps {
  readonly reportFolders: ReportFolders;
}

const complete = 0;
const incomplete = 1;
const badInput = 2;
const mostShown = 20;

/**
 * `gongkai report rollup DIR [--units FILE] [--area FILE] [--json]`: 0 everything added up; 1 added up, but a unit is
 * missing, stands there twice with different numbers, has a cell without a number, or a file is no report; 2 no report.
 */
export async function runReportRollUp(args: readonly string[], io: CommandIo, deps: ReportRollUpDeps): Promise<number> {
  const options = parseOptions(args, { units: 'value', area: 'value', json: 'flag' });
  const folder = options.ok ? onlyFile(options.value, 'gongkai report rollup 报告目录 --units 单位名单.txt') : options;
  if (!options.ok || !folder.ok) {
    io.err(folder.ok ? '' : folder.refusal);
    return badInput;
  }
  const { values, flags } = options.value;
  const [units, area] = [values.get('units'), values.get('area')];
  const rolled = await rollUpReports(deps, {
    folder: folder.value,
    ...(units === undefined ? {} : { units }),
    ...(area === undefined ? {} : { area }),
    ...(io.progress === undefined ? {} : { onProgress: io.progress }),
  });
  if (!rolled.ok) {
    io.err(rolled.refusal.message);
    return badInput;
  }
  io.out(flags.has('json') ? JSON.stringify(jsonOf(rolled.value, deps), null, 2) : textOf(rolled.value));
  return isComplete(rolled.value) ? complete : incomplete;
}

function isComplete({ conflicts, missing, refused, unplaced, sums, area }: FolderResult): boolean {
  const gaps = [conflicts, missing, refused, unplaced, area?.differences ?? []];
  return gaps.every((list) => list.length === 0) && sums.every(({ unreadable }) => unreadable.length === 0);
}

function jsonOf(result: FolderResult, deps: ReportReadDeps): unknown {
  const sums = result.sums.map(({ tables, ...sum }) => {
    // the tables as every report prints them
    const { tables: printed } = deps.reportFiles.reportToJson(sumReport({ ...sum, tables }), []) as { tables: unknown };
    return { ...sum, tables: printed };
  });
  return { complete: isComplete(result), ...result, sums };
}

function sumReport({ year, tables }: Pick<FolderSum, 'year' | 'tables'>): AnnualReport {
  return { title: `${year}年度汇总`, agency: '', year, tables, cells: {}, narrative: {} };
}

function textOf(result: FolderResult): string {
  const { sums, duplicates, conflicts, missing, refused, unplaced, area } = result;
  const parts = [
    ...sums.map(
      (sum) =>
        `${reportText(sumReport(sum))}\n计入${sum.included.length}个单位（${sum.year}年度，${sum.formVersion}年格式）。`,
    ),
    listed(
      '缺少报告的单位',
      missing.map(({ year, agency }) => `${agency}（${year}年度）`),
    ),
    listed(
      '同一单位有不同的报告，均未计入',
      conflicts.map(
        ({ year, agency, files, cells }) => `${agency}（${year}年度）：${files.join('、')}；${differing(cells)}`,
      ),
    ),
    listed(
      '重复的报告，只计一次',
      duplicates.map(({ agency, year, files }) => `${agency}（${year}年度）：${files.join('、')}`),
    ),
    listed(
      '有格没有可读的数字，这些格未计入',
      sums.flatMap(({ unreadable }) => unreadableLines(unreadable)),
    ),
    listed('没有写明年度或者机关的报告，未计入', unplaced),
    listed(
      '不能读取的文件',
      refused.map(({ file, message }) => `${file}：${message}`),
    ),
    ...(area === null ? [] : [areaText(area)]),
    isComplete(result) ? '全部计入，没有缺漏。' : '汇总不完整，请处理以上问题后重新汇总。',
  ];
  return printableText(parts.filter((part) => part !== '').join('\n\n'));
}

/** One line for each report: how many cells, and the first of them. */
function unreadableLines(unreadable: FolderSum['unreadable']): readonly string[] {
  const byFile = new Map<string, FolderSum['unreadable'][number][]>();
  for (const row of unreadable) byFile.set(row.file, [...(byFile.get(row.file) ?? []), row]);
  return [...byFile].map(([file, rows]) => {
    const [first] = rows;
    return `${first?.agency ?? ''}：${rows.length}格，例如“${cellLabel(first?.cell ?? '')}”　${file}`;
  });
}

function areaText({ agency, differences }: NonNullable<FolderResult['area']>): string {
  if (differences.length === 0) return `各格合计与${agency}的报告一致。`;
  return listed(
    `合计与${agency}的报告不同`,
    differences.map(({ cell, sum, area }) => `${cellLabel(cell)}：合计${sum}，报告${area}，相差${area - sum}`),
  );
}

function differing(cells: readonly string[]): string {
  if (cells.length === 0) return '格式不同';
  const [first = ''] = cells;
  return `有${cells.length}格不同，例如“${cellLabel(first)}”`;
}

function listed(title: string, lines: readonly string[]): string {
  if (lines.length === 0) return '';
  const shown = lines.slice(0, mostShown).map((line) => `  ${line}`);
  const rest = lines.length > mostShown ? [`  ……另有${lines.length - mostShown}项，--json 列出全部`] : [];
  return [`${title}（${lines.length}）：`, ...shown, ...rest].join('\n');
}

/** Names come from strangers' files: no control characters, which a terminal would obey. */
function printableText(text: string): string {
  return text.split('\n').map(printable).join('\n');
}
