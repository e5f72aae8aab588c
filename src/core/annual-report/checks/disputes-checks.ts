import { form2019, form2021, litigationAct, reconsiderationAct } from '../../law/citation.ts';
import { disputeBlocks } from '../dispute-table.ts';
import type { Place } from '../report.ts';
import {
  always,
  bothForms,
  type CheckContext,
  type Judgement,
  operandAt,
  type ReportCheck,
  reportBefore,
  sumOf,
  withoutPrevious,
} from './report-check.ts';
import { disputeSum } from './table-checks.ts';
import { equation, fail, incomplete, notAsked, numbersAt, pass, placeOf, wholeNumbers } from './table-judgements.ts';

const ended = ['upheld', 'overturned', 'otherResult'];
const suits = ['litigationDirect', 'litigationAfterReconsideration'];
/** So many ended cases, and a share of overturned ones is worth a look, in per cent. */
const enough = 10;
const overturnedLimit = 50;

/** Rules about table 4. */
export const disputeTableChecks: readonly ReportCheck[] = [
  row(disputeSum.id, '每栏四项结果之和等于总计', disputeSum.severity, disputeSums),
  row('T4-02', '上年尚未审结的案件在本年出现', 'warning', pendingReappear),
  row('T4-03', '没有办理申请时也没有复议诉讼', 'warning', disputesWithoutRequests),
  row('T4-05', '表四各数是不小于0的整数', 'error', (context) => wholeNumbers(context, 'disputes')),
  row('T4-06', '复议后起诉的案件有在先的复议', 'notice', suitsAfterReview),
  {
    ...row('T4-07', '上年尚未审结的复议在本年审结', 'warning', (context) =>
      oldCasesEnded(context, ['reconsideration']),
    ),
    cite: reconsiderationAct(62),
  },
  {
    ...row('T4-08', '上年尚未审结的诉讼在本年审结', 'notice', (context) => oldCasesEnded(context, suits)),
    cite: litigationAct(81),
  },
  row('T4-10', '复议诉讼的案件不多于两年的申请', 'notice', moreThanRequests),
  row('T4-11', '复议诉讼被纠正的没有超过一半', 'notice', overturnedShare),
];

function row(id: string, title: string, severity: 'error' | 'warning' | 'notice', judge: ReportCheck['judge']) {
  return { id, title, forms: bothForms, severity: always(severity), cite: form2021, citeIn2019: form2019, judge };
}

function disputeSums({ report }: CheckContext): readonly Judgement[] {
  return disputeBlocks.map(({ id, label }) => {
    const at = (column: string) => operandAt(report, `disputes.${id}.${column}`);
    const place = placeOf(report, `disputes.${id}.total`, 4, true);
    return equation(place, label, disputeSum.says, disputeSum.left.map(at), disputeSum.right.map(at));
  });
}

function pendingReappear(context: CheckContext): readonly Judgement[] {
  const before = reportBefore(context);
  if (before === undefined) return [notAsked({ section: 4, table: 4 }, withoutPrevious(context))];
  return disputeBlocks.map(({ id, label }) => {
    const place = placeOf(context.report, `disputes.${id}.total`, 4, true);
    const [now, then] = [
      operandAt(context.report, `disputes.${id}.total`),
      operandAt(before, `disputes.${id}.pending`),
    ];
    if (typeof now !== 'number' || typeof then !== 'number') return incomplete(place, label, now, then);
    return now >= then
      ? pass(place, `${label}：上年尚未审结${then}件，本年共${now}件，可以包含。`)
      : fail(place, `${label}：上年尚未审结${then}件，本年总计只有${now}件，上年未结的案件没有列入。`);
  });
}

function disputesWithoutRequests({ report }: CheckContext): readonly Judgement[] {
  const place: Place = { section: 4, table: 4 };
  const disputes = sumOf(disputeBlocks.map(({ id }) => operandAt(report, `disputes.${id}.total`)));
  const requests = sumOf(['requests.total.total', 'requests.carriedOver.total'].map((path) => operandAt(report, path)));
  if (typeof disputes !== 'number' || typeof requests !== 'number')
    return [incomplete(place, '表四', disputes, requests)];
  return [
    disputes > 0 && requests === 0
      ? fail(place, `表四共有复议、诉讼${disputes}件，而表三没有办理结果也没有上年结转，请说明案件来源。`)
      : pass(place, '表四的案件与表三的办理情况不矛盾。'),
  ];
}

/** A suit after reconsideration follows a reconsideration of this year, of last year, or pending since then. */
function suitsAfterReview(context: CheckContext): readonly Judgement[] {
  const before = reportBefore(context);
  if (before === undefined) return [];
  const now = numbersAt(context.report, [
    'disputes.litigationAfterReconsideration.total',
    'disputes.reconsideration.total',
  ]);
  const then = numbersAt(before, ['disputes.reconsideration.total', 'disputes.litigationAfterReconsideration.pending']);
  if (now === undefined || then === undefined) return [];
  const [filed = 0, reviewed = 0] = now;
  const available = reviewed + then.reduce((sum, count) => sum + count, 0);
  const place = placeOf(context.report, 'disputes.litigationAfterReconsideration.total', 4, true);
  return [
    filed > available
      ? fail(
          place,
          `复议后起诉${filed}件，而两年的行政复议加上年未结的复议后起诉一共只有${available}件，请核对是否把直接起诉的案件填在了这一栏。`,
        )
      : pass(place, `复议后起诉${filed}件，有在先的复议。`),
  ];
}

/** A reconsideration ends within 60 days, a suit in the first instance within 6 months: an old case should have ended. */
function oldCasesEnded(context: CheckContext, blocks: readonly string[]): readonly Judgement[] {
  const before = reportBefore(context);
  if (before === undefined) return [];
  return disputeBlocks.flatMap(({ id, label }): readonly Judgement[] => {
    if (!blocks.includes(id)) return [];
    const results = numbersAt(
      context.report,
      ended.map((column) => `disputes.${id}.${column}`),
    );
    const then = operandAt(before, `disputes.${id}.pending`);
    if (results === undefined || typeof then !== 'number') return [];
    const closed = results.reduce((sum, count) => sum + count, 0);
    const all = operandAt(context.report, `disputes.${id}.total`);
    // where the old cases are missing altogether, T4-02 says so
    if (typeof all !== 'number' || all < then) return [];
    const place = placeOf(context.report, `disputes.${id}.pending`, 4, true);
    return [
      closed < then
        ? fail(place, `${label}：上年尚未审结${then}件，本年审结的只有${closed}件，请核对上年的案件是否漏计结果。`)
        : pass(place, `${label}：上年尚未审结${then}件，本年审结${closed}件。`),
    ];
  });
}

function moreThanRequests(context: CheckContext): readonly Judgement[] {
  const before = reportBefore(context);
  if (before === undefined) return [];
  const disputes = numbersAt(
    context.report,
    ['reconsideration', 'litigationDirect'].map((block) => `disputes.${block}.total`),
  );
  const now = operandAt(context.report, 'requests.newlyReceived.total');
  const then = numbersAt(before, ['requests.newlyReceived.total', 'requests.carriedOver.total']);
  if (disputes === undefined || typeof now !== 'number' || then === undefined) return [];
  const cases = disputes.reduce((sum, count) => sum + count, 0);
  const requests = then.reduce((sum, count) => sum + count, now);
  const place: Place = { section: 4, table: 4 };
  return [
    requests > 0 && cases > requests
      ? fail(
          place,
          `行政复议和直接起诉共${cases}件，多于两年的申请${requests}件，请核对是否计入了与信息公开无关的案件。`,
        )
      : pass(place, `行政复议和直接起诉共${cases}件，不多于两年的申请${requests}件。`),
  ];
}

function overturnedShare({ report }: CheckContext): readonly Judgement[] {
  const results = numbersAt(
    report,
    disputeBlocks.flatMap(({ id }) => ended.map((column) => `disputes.${id}.${column}`)),
  );
  if (results === undefined) return [];
  const all = results.reduce((sum, count) => sum + count, 0);
  // three results in each block, the second is 结果纠正
  const overturned = results.reduce((sum, count, at) => (at % ended.length === 1 ? sum + count : sum), 0);
  const place: Place = { section: 4, table: 4, column: 'overturned' };
  return [
    all >= enough && overturned * 100 > all * overturnedLimit
      ? fail(
          place,
          `审结${all}件中有${overturned}件被纠正，超过${overturnedLimit}%，请核对填写是否错列；属实的，应当在第五部分说明原因和改进措施。`,
        )
      : pass(place, `审结${all}件，其中被纠正${overturned}件。`),
  ];
}
