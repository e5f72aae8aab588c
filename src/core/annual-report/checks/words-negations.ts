import { form2021 } from '../../law/citation.ts';
import type { CellPath, FormVersion, Place } from '../report.ts';
import { type ReportSentence, reportSentences } from '../report-sentences.ts';
import {
  always,
  bothForms,
  type CheckContext,
  form2021Only,
  type Judgement,
  operandAt,
  type ReportCheck,
  sumOf,
  verdictWithout,
} from './report-check.ts';
import { placeOfSentence } from './words-check.ts';

/** Words that say there was none of something, and the cells that must then be 0. */
interface NoneRow {
  readonly id: string;
  readonly title: string;
  readonly forms?: readonly FormVersion[];
  readonly pattern: RegExp;
  /** What the sentence must also say for the words to be about the table. */
  readonly about?: RegExp;
  readonly cells: readonly CellPath[];
  readonly table: 2 | 3 | 4;
  readonly label: string;
}

const none = '(?:未发生|未出现|未收到|未产生|未接到|不存在|没有发生|没有|未有|无|零)';
const partOnly = /代表|本级|办公室|季度|上半年|下半年|上年|去年|往年|其中|部门|乡镇|街道|[村所]/u;
const suits = ['litigationDirect', 'litigationAfterReconsideration'].map((route) => `disputes.${route}.total`);

const noneRows: readonly NoneRow[] = [
  {
    id: 'N-46',
    title: '文字说没有行政复议时表四也没有',
    pattern: new RegExp(
      `${none}[^,。;\\d]{0,22}?行政复议(?!(?:[^,。;、]{0,8})(?:纠正|撤销|维持|变更|确认违法|败诉))`,
      'gu',
    ),
    about: /公开|行政复议、?(?:和|或|及|、)?行政诉讼/u,
    cells: ['disputes.reconsideration.total'],
    table: 4,
    label: '行政复议总计',
  },
  {
    id: 'N-47',
    title: '文字说没有行政诉讼时表四也没有',
    pattern: new RegExp(`${none}[^,。;\\d]{0,28}?行政诉讼(?!(?:[^,。;、]{0,8})(?:纠正|撤销|维持|败诉|确认违法))`, 'gu'),
    about: /公开|行政复议/u,
    cells: suits,
    table: 4,
    label: '行政诉讼总计',
  },
  {
    id: 'N-48',
    title: '文字说没有上年结转时表三也没有',
    pattern: /(?:无|没有)(?:上年度?|上一年度?|往年)结转|(?:上年度?|上一年度?)(?:没有|无)结转/gu,
    cells: ['requests.carriedOver.total'],
    table: 3,
    label: '上年结转',
  },
  {
    id: 'N-49',
    title: '文字说没有结转下年度时表三也没有',
    pattern: /(?:无|没有)[^,。;\d]{0,8}?结转(?:至|到)?下(?:一)?年度?|(?:无|没有)(?:需要)?结转(?:办理)?(?:的)?申请/gu,
    cells: ['requests.carriedForward.total'],
    table: 3,
    label: '结转下年度继续办理',
  },
  {
    id: 'N-50',
    title: '文字说申请全部办结时没有结转',
    pattern: /申请[^。;]{0,24}?(?:全部|均已|均)(?:按时|按期|依法|及时|已)?(?:办结|办理完毕|办毕)/gu,
    cells: ['requests.carriedForward.total'],
    table: 3,
    label: '结转下年度继续办理',
  },
  {
    id: 'N-51',
    title: '文字说没有制发规范性文件时表二也没有',
    forms: form2021Only,
    pattern: /(?:未|没有|无)(?:新)?(?:制发|制定|出台|印发|新增)(?:的)?(?:行政)?规范性文件/gu,
    cells: ['proactive.normativeDocument.issuedCount'],
    table: 2,
    label: '行政规范性文件本年制发件数',
  },
  {
    id: 'N-52',
    title: '文字说没有行政许可时表二也没有',
    pattern: /(?:未|没有|无)(?:作出|实施|发生|产生|涉及)?行政许可(?:决定|事项|权限|职权)?(?![^,。;]{0,6}公开)/gu,
    cells: ['proactive.administrativeLicence'],
    forms: form2021Only,
    table: 2,
    label: '行政许可本年处理决定数量',
  },
  {
    id: 'N-53',
    title: '文字说没有行政处罚、行政强制时表二也没有',
    pattern:
      /(?:未|没有|无)(?:作出|实施|发生|产生|涉及)?行政(?:处罚|强制)(?:决定|事项|权限|职权)?(?![^,。;]{0,6}公开)/gu,
    cells: ['proactive.administrativePenalty', 'proactive.administrativeCoercion'],
    forms: form2021Only,
    table: 2,
    label: '行政处罚、行政强制本年处理决定数量',
  },
  {
    id: 'N-54',
    title: '没有规章制定权的机关表二规章为0',
    forms: form2021Only,
    pattern: /(?:无|没有|不具有|不享有)(?:政府)?规章(?:的)?制定权|(?:未|没有)(?:制定|制发|出台)(?:政府)?规章/gu,
    cells: ['proactive.governmentRule.issuedCount', 'proactive.governmentRule.inForceCount'],
    table: 2,
    label: '规章本年制发、现行有效件数',
  },
  {
    id: 'N-55',
    title: '文字说没有行政事业性收费时表二也没有',
    forms: form2021Only,
    pattern: /(?:未|没有|无)(?:收取|产生|发生|涉及)?行政事业性收费/gu,
    cells: ['proactive.administrativeChargeFen'],
    table: 2,
    label: '行政事业性收费金额',
  },
];

/** Rules that compare what a text says there was none of with the tables. */
export const negationChecks: readonly ReportCheck[] = noneRows.map((row) => ({
  id: row.id,
  title: row.title,
  forms: row.forms ?? bothForms,
  severity: always('warning'),
  cite: form2021,
  judge: (context) => judgementsOf(row, context),
}));

function judgementsOf(row: NoneRow, context: CheckContext): readonly Judgement[] {
  return reportSentences(context.report)
    .filter(({ section, text }) => section !== 0 && section !== 5 && row.about?.test(text) !== false)
    .flatMap((sentence) =>
      [...sentence.text.matchAll(row.pattern)].map((match) => judged(row, context, sentence, match)),
    );
}

function judged(row: NoneRow, { report }: CheckContext, sentence: ReportSentence, match: RegExpExecArray): Judgement {
  const place: Place = { ...placeOfSentence(sentence), table: row.table };
  const told = `文字“${match[0]}”`;
  const before = sentence.text.slice(0, match.index);
  const own = report.agency.normalize('NFKC').replace(/\s+/gu, '');
  const otherYear = [...before.matchAll(/((?:19|20)\d{2})年/gu)].map((found) => Number(found[1])).at(-1);
  const scope = own === '' ? before : before.replaceAll(own, '');
  if (partOnly.test(scope) || (report.year !== null && otherYear !== undefined && otherYear !== report.year)) {
    return { verdict: 'notAssessable', place, message: `${told}只说一部分，不与表${chinese[row.table]}比较。` };
  }
  const operands = row.cells.map((cell) => operandAt(report, cell));
  const sum = sumOf(operands);
  if (typeof sum !== 'number') {
    const message = `${told}：表${chinese[row.table]}没有可用的数字，没有核对。`;
    return { verdict: verdictWithout(...operands), place, message };
  }
  if (sum === 0) return { verdict: 'pass', place, message: `${told}与表${chinese[row.table]}一致。` };
  const found = row.cells.some((cell) => cell.endsWith('Fen')) ? '不为0' : `为${sum}件`;
  return {
    verdict: 'fail',
    place,
    message: `${told}，而表${chinese[row.table]}中${row.label}${found}。`,
    fix: { kind: 'note', why: '核对台账：表中有数的改正文字，确实没有的改正登记。' },
  };
}

const chinese = { 2: '二', 3: '三', 4: '四' } as const;
