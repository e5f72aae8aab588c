import { cellAt } from '../core/annual-report/cells.ts';
import { disputeBlocks, disputeColumns } from '../core/annual-report/dispute-table.ts';
import type { Finding, ProposedRepair, Severity, Verdict } from '../core/annual-report/finding.ts';
import { printable } from '../core/annual-report/printable.ts';
import { proactiveBlocks2019, proactiveBlocks2021 } from '../core/annual-report/proactive-table.ts';
import type { AnnualReport, NullReason } from '../core/annual-report/report.ts';
import { applicantColumns } from '../core/annual-report/request-table.ts';
import { sections } from '../core/annual-report/sections.ts';
import { requestRowsOf } from '../core/annual-report/table-grid.ts';
import { formatCitation } from '../core/law/citation.ts';
import { fen, formatWanYuan } from '../core/values/fen.ts';

const severities: Readonly<Record<Severity, string>> = { error: '错误', warning: '警告', notice: '提示' };
const missing: Readonly<Record<NullReason, string>> = {
  blank: '空白',
  slash: '/',
  rowAbsent: '无此行',
  notApplicable: '不适用',
  unreadable: '不可读',
  uncertain: '待定',
};
const shortColumns = ['自然人', '企业', '科研', '公益', '法律', '其他', '总计'];
const numberWidth = 8;
const labelWidth = 42;

/** Title, agency, year and form of a report. */
export function titleText({ title, agency, year, tables }: AnnualReport): string {
  const facts = [
    `发布机关：${agency === '' ? '未写明' : agency}`,
    `年度：${year ?? '未写明'}`,
    `格式：${tables.formVersion}年格式`,
  ];
  return shown(`${title === '' ? '（没有找到标题）' : title}\n${facts.join('　')}`);
}

/** A report's tables in plain text, sections 2 to 4. */
export function reportText(report: AnnualReport): string {
  const [, two, three, four] = sections;
  return shown(
    [
      titleText(report),
      '',
      two?.heading,
      ...proactiveLines(report),
      '',
      three?.heading,
      ...requestLines(report),
      '',
      four?.heading,
      ...disputeLines(report),
      '',
    ].join('\n'),
  );
}

/** Findings that are not passed, under their sections, each with its line, its rule and its source. */
export function findingsText(findings: readonly Finding[], none: string): string {
  const open = findings.filter(({ verdict }) => verdict === 'fail' || verdict === 'uncertain');
  if (open.length === 0) return none;
  const groups = [{ number: 0, heading: '标题和正文之前' }, ...sections].flatMap(({ number, heading }) => {
    const own = open.filter(({ place }) => place.section === number);
    return own.length === 0 ? [] : [`${heading}\n${own.map(findingText).join('\n')}`];
  });
  return shown(`发现${open.length}个问题：\n\n${groups.join('\n\n')}\n`);
}

/** How many rules passed, failed, or could not be asked. */
export function summaryText(findings: readonly Finding[]): string {
  const count = (verdict: Verdict) => findings.filter((finding) => finding.verdict === verdict).length;
  const skipped = [...new Set(findings.filter(({ verdict }) => verdict === 'notAssessable').map(({ rule }) => rule))];
  const counts = `通过${count('pass')}项，不通过${count('fail')}项，不能确定${count('uncertain')}项，无法核对${count('notAssessable')}项`;
  return `${counts}${skipped.length === 0 ? '' : `（${skipped.join('、')}）`}。`;
}

function findingText({ rule, severity, verdict, place, message, cite, fix }: Finding): string {
  const line = place.line === undefined ? '' : `第${place.line}行　`;
  const kind = verdict === 'uncertain' ? '不能确定' : severities[severity];
  const repair = fix === undefined ? '' : `\n      建议：${fixText(fix)}`;
  return `  [${kind}] ${line}${message}\n      规则${rule}，依据${formatCitation(cite)}${repair}`;
}

function fixText(fix: ProposedRepair): string {
  return fix.kind === 'replaceText' ? `“${fix.from}”改为“${fix.to}”。${fix.why}` : fix.why;
}

function proactiveLines(report: AnnualReport): readonly string[] {
  const blocks = report.tables.formVersion === '2021' ? proactiveBlocks2021 : proactiveBlocks2019;
  return blocks.flatMap(({ rows, columns }) =>
    rows.map(({ id, label }) => {
      const cells = columns.map((column) => {
        const path = ['proactive', id, column.id].filter((step) => step !== undefined).join('.');
        return `${column.label} ${cellText(report, path)}`;
      });
      return `  ${padded(label, 22)}${cells.join('　')}`;
    }),
  );
}

function requestLines(report: AnnualReport): readonly string[] {
  const header = `  ${padded('', labelWidth)}${shortColumns.map((label) => aligned(label)).join('')}`;
  const rows = requestRowsOf(report.tables).map(({ id, label, groups }) => {
    const cells = applicantColumns.map((column) => aligned(cellText(report, `requests.${id}.${column.id}`)));
    const name = label.replace(/（区分处理的.*）$|、行政机关不再处理.*$/u, '');
    return `  ${padded(`${'  '.repeat(groups.length)}${name}`, labelWidth)}${cells.join('')}`;
  });
  return [header, ...rows];
}

function disputeLines(report: AnnualReport): readonly string[] {
  return disputeBlocks.map(({ id, label }) => {
    const cells = disputeColumns.map((column) => `${column.label} ${cellText(report, `disputes.${id}.${column.id}`)}`);
    return `  ${padded(label, 22)}${cells.join('　')}`;
  });
}

function cellText(report: AnnualReport, path: string): string {
  const value = cellAt(report.tables, path);
  if (value === null) return missing[report.cells[path]?.reason ?? 'blank'];
  return path.endsWith('Fen') && typeof value === 'number' ? formatWanYuan(fen(value)) : String(value);
}

/** A Chinese character takes two columns of a terminal. */
function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (character > '\u2E7F' ? 2 : 1), 0);
}

function padded(text: string, width: number): string {
  return `${text}${' '.repeat(Math.max(width - widthOf(text), 1))}`;
}

function aligned(text: string): string {
  return `${' '.repeat(Math.max(numberWidth - widthOf(text), 1))}${text}`;
}

/** Text of a stranger's file without control characters, which a terminal would obey. */
function shown(text: string): string {
  return text.split('\n').map(printable).join('\n');
}
