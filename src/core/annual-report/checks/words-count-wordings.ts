import type { CellPath, FormVersion } from '../report.ts';
import type { ReportSentence } from '../report-sentences.ts';
import { applicantColumns } from '../request-table.ts';
import { writtenCount } from '../written-number.ts';
import type { CheckContext } from './report-check.ts';

type Table = 2 | 3 | 4;
type Sum = readonly CellPath[];

/** A number that a text may state of a table, and the sums of cells that it may mean. */
export interface CountRow {
  readonly id: string;
  readonly title: string;
  readonly label: string;
  readonly table: Table;
  readonly forms?: readonly FormVersion[];
  /** The first group is the number. */
  readonly patterns: readonly RegExp[];
  readonly sums: (context: CheckContext) => readonly Sum[];
  /** What the sentence or its part must be about for the words to mean the table. */
  readonly about: (sentence: ReportSentence) => boolean;
  /** Words before the number that make it a part of the whole. */
  readonly narrowing: RegExp;
}

const unit = '(?:件|宗|份|条|项|起|个(?!工作日|自然日|月)|次(?!性))';
/** Part of the rows about counts. */
export const counted = `(?:共计|共|合计|总计|计)?(?:为)?${writtenCount}${unit}`;
/** Bodies, channels and times that make a number one of a part of the report's scope. */
export const narrower =
  /代表|本级|办公室|政府办|县办|区办|市办|网[上络站]|线上|平台|邮[件箱寄]|信函|信件|当面|现场|窗口|微信|电话|传真|季度|上半年|下半年|月份|截至|累计|同比|较上|比上|上年|去年|往年|近年|备案|乡镇|街道|各部门|部门|村|转送|协助|征求/u;
const ofApplicants = /自然人|法人|企业|公民|组织|机构/u;
const narrowerOrKind = new RegExp(`${narrower.source}|${ofApplicants.source}`, 'u');
/** Decisions that were published are not all that were made (law page §3.7). */
const ofPublication = /公开|公示|公布|发布|上传|录入|归集|推送|办理流程/u;

const isAboutRequests = ({ text, topic, section }: ReportSentence) =>
  topic === '依申请公开' || section === 3 || /申请/u.test(text);
const isAboutDisputes = ({ text, topic, section }: ReportSentence) =>
  topic === '依申请公开' || section === 4 || /信息公开/u.test(text);
/** Part of the rows about counts. */
export const always3 = (sums: readonly Sum[]) => () => sums;

/** Part of the rows about counts. */
export function results(label: string, rows: readonly string[]): Pick<CountRow, 'label' | 'patterns' | 'sums'> {
  return {
    label,
    patterns: [new RegExp(`${label}(?:\\([^)]{0,24}\\))?(?:的)?(?:申请)?${counted}`, 'gu')],
    sums: ({ report }) => {
      const isCollapsed = rows.includes('otherReason') && report.tables.requests.otherwiseHandled !== undefined;
      return [(isCollapsed ? ['otherwiseHandled'] : rows).map((row) => `requests.${row}.total`)];
    },
  };
}

/** Part of the rows about counts. */
export function reasons(label: string, words: string, row: string): Pick<CountRow, 'label' | 'patterns' | 'sums'> {
  return {
    label,
    patterns: [new RegExp(`${words}[^,;:。\\d零一二两三四五六七八九十百千万]{0,12}?${counted}`, 'gu')],
    sums: always3([[`requests.${row}.total`]]),
  };
}

/** Part of the rows about counts. */
export function applicants(
  label: string,
  words: string,
  columns: readonly string[],
): Pick<CountRow, 'label' | 'patterns' | 'sums'> {
  const of = (row: string): Sum => columns.map((column) => `requests.${row}.${column}`);
  return {
    label,
    patterns: [new RegExp(`${words}(?:提出|提交)?(?:的)?(?:政府信息公开)?(?:申请)?${counted}`, 'gu')],
    // a text may mean those received, with those carried over, or those dealt with
    sums: always3([of('newlyReceived'), [...of('newlyReceived'), ...of('carriedOver')], of('total')]),
  };
}

/** Part of the rows about counts. */
export const requestRow = { table: 3, about: isAboutRequests, narrowing: narrowerOrKind } as const;
/** Part of the rows about counts. */
export const applicantRow = { table: 3, about: isAboutRequests, narrowing: narrower } as const;
/** Part of the rows about counts. */
export const organizations = applicantColumns
  .map(({ id }) => id)
  .filter((id) => id !== 'naturalPerson' && id !== 'total');

/** Part of the rows about counts. */
export function disputes(
  label: string,
  words: string,
  routes: readonly string[],
  column: string,
): Pick<CountRow, 'label' | 'patterns' | 'sums' | 'table' | 'about' | 'narrowing'> {
  return {
    label,
    table: 4,
    patterns: [new RegExp(`${words}${counted}`, 'gu')],
    sums: always3([routes.map((route) => `disputes.${route}.${column}`)]),
    about: isAboutDisputes,
    narrowing:
      /代表|本级|办公室|政府办|季度|上半年|下半年|截至|累计|同比|较上|比上|上年|去年|往年|近年|备案|部门|审理|审结|办理行政复议|受理行政复议/u,
  };
}

/** Part of the rows about counts. */
export const suits = ['litigationDirect', 'litigationAfterReconsideration'] as const;
/** Part of the rows about counts. */
export const inSuit = '(?<=行政诉讼(?:案件)?[^。;]{0,40})';
/** Part of the rows about counts. */
export const inReview = '(?<=行政复议(?:案件)?(?:(?!诉讼)[^。;]){0,40})';

/** Part of the rows about counts. */
export function decisions(label: string, row: string): Omit<CountRow, 'id' | 'title'> {
  return {
    label: `${label}处理决定`,
    table: 2,
    patterns: [new RegExp(`${label}(?:处理)?决定(?:书)?${counted}`, 'gu')],
    sums: ({ report }) => [
      [report.tables.formVersion === '2021' ? `proactive.${row}` : `proactive.${row}.decisionCount`],
    ],
    about: () => true,
    narrowing: new RegExp(`${narrower.source}|${ofPublication.source}`, 'u'),
  };
}
