import { form2019, form2021 } from '../../law/citation.ts';
import { rowLabel } from '../place-labels.ts';
import type { AnnualReport, Place } from '../report.ts';
import { applicantColumns, type RequestRow } from '../request-table.ts';
import {
  always,
  bothForms,
  type CheckContext,
  type Judgement,
  operandAt,
  type ReportCheck,
  reportBefore,
  withoutPrevious,
} from './report-check.ts';
import { changeFix, changeWords, singleChange } from './single-change.ts';
import { applicantSum, carryBalance, handledSum, requestColumnChecks } from './table-checks.ts';
import { equation, fail, incomplete, pass, placeOf, wholeNumbers } from './table-judgements.ts';

/** Identities of table 3, and its chain from year to year. */
export const requestTableChecks: readonly ReportCheck[] = [
  {
    id: applicantSum.id,
    title: '每行各类申请人之和等于总计',
    forms: bothForms,
    severity: always(applicantSum.severity),
    cite: applicantSum.cite,
    citeIn2019: form2019,
    judge: applicantSums,
  },
  {
    id: handledSum.id,
    title: '各项办理结果之和等于总计',
    forms: bothForms,
    severity: always(handledSum.severity),
    cite: handledSum.cite,
    citeIn2019: form2019,
    judge: (context) => columnSums(context, handledSum.id),
  },
  {
    id: carryBalance.id,
    title: '新收加结转等于办结加结转下年',
    forms: bothForms,
    severity: always(carryBalance.severity),
    cite: carryBalance.cite,
    citeIn2019: form2019,
    judge: (context) => columnSums(context, carryBalance.id),
  },
  {
    id: 'T3-04',
    title: '上年结转等于上年报告的结转下年度',
    forms: bothForms,
    severity: { entry: 'error', import: 'warning' },
    cite: form2021,
    citeIn2019: form2019,
    judge: carriedOver,
    // units merge and split, and what last year's report said wrong stays said
    mayStand: true,
  },
  {
    id: 'T3-06',
    title: '表三各数是不小于0的整数',
    forms: bothForms,
    severity: always('error'),
    cite: form2021,
    citeIn2019: form2019,
    judge: (context) => wholeNumbers(context, 'requests'),
  },
];

function applicantSums({ report }: CheckContext): readonly Judgement[] {
  const judged = rowsIn(report).map((row) => {
    const at = (column: string) => operandAt(report, `requests.${row}.${column}`);
    const place = placeOf(report, `requests.${row}.total`, 3, true);
    return equation(place, rowLabel(3, row), applicantSum.says, applicantSum.left.map(at), applicantSum.right.map(at));
  });
  return explained(report, judged);
}

function columnSums({ report }: CheckContext, id: string): readonly Judgement[] {
  const isCollapsed = report.tables.requests.otherwiseHandled !== undefined;
  const check = requestColumnChecks(isCollapsed).find((candidate) => candidate.id === id);
  if (check === undefined) throw new Error(`Table 3 has no check ${id}.`);
  const judged = applicantColumns.map(({ id: column, label }) => {
    const at = (row: RequestRow) => operandAt(report, `requests.${row}.${column}`);
    const row = check.right[0] ?? 'total';
    const { line } = placeOf(report, `requests.${row}.${column}`, 3);
    const place: Place = { section: 3, table: 3, column, ...(line === undefined ? {} : { line }) };
    return equation(place, label, check.says, check.left.map(at), check.right.map(at));
  });
  return explained(report, judged);
}

/** Where one cell explains all that is broken in the table, every broken sum says so and proposes it. */
function explained(report: AnnualReport, judged: readonly Judgement[]): readonly Judgement[] {
  if (judged.every(({ verdict }) => verdict !== 'fail')) return judged;
  const change = singleChange(report);
  if (change === undefined) return judged;
  return judged.map((one) =>
    one.verdict === 'fail' ? { ...one, message: `${one.message}${changeWords(change)}`, fix: changeFix(change) } : one,
  );
}

function carriedOver(context: CheckContext): readonly Judgement[] {
  const before = reportBefore(context);
  const whole: Place = { section: 3, table: 3, row: 'carriedOver' };
  if (before === undefined) return [{ verdict: 'notAssessable', place: whole, message: withoutPrevious(context) }];
  return applicantColumns.map(({ id, label }) => {
    const place = placeOf(context.report, `requests.carriedOver.${id}`, 3);
    const [now, then] = [
      operandAt(context.report, `requests.carriedOver.${id}`),
      operandAt(before, `requests.carriedForward.${id}`),
    ];
    if (typeof now !== 'number' || typeof then !== 'number') return incomplete(place, label, now, then);
    return now === then
      ? pass(place, `${label}：上年结转${now}件与上年报告的结转下年度件数一致。`)
      : fail(place, `${label}：本年报告写上年结转${now}件，上年报告写结转下年度${then}件。`);
  });
}

function rowsIn({ tables }: AnnualReport): readonly RequestRow[] {
  return Object.keys(tables.requests) as RequestRow[];
}
