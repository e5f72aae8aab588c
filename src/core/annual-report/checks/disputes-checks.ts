import { form2021 } from '../../law/citation.ts';
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
import { equation, incomplete, placeOf } from './table-judgements.ts';

/** Rules about table 4. */
export const disputeTableChecks: readonly ReportCheck[] = [
  {
    id: disputeSum.id,
    title: '每栏四项结果之和等于总计',
    forms: bothForms,
    severity: always(disputeSum.severity),
    cite: disputeSum.cite,
    judge: disputeSums,
  },
  {
    id: 'T4-02',
    title: '上年尚未审结的案件在本年出现',
    forms: bothForms,
    severity: always('warning'),
    cite: form2021,
    judge: pendingReappear,
  },
  {
    id: 'T4-03',
    title: '没有办理申请时也没有复议诉讼',
    forms: bothForms,
    severity: always('warning'),
    cite: form2021,
    judge: disputesWithoutRequests,
  },
];

function disputeSums({ report }: CheckContext): readonly Judgement[] {
  return disputeBlocks.map(({ id, label }) => {
    const at = (column: string) => operandAt(report, `disputes.${id}.${column}`);
    const place = placeOf(report, `disputes.${id}.total`, 4, true);
    return equation(place, label, disputeSum.says, disputeSum.left.map(at), disputeSum.right.map(at));
  });
}

function pendingReappear(context: CheckContext): readonly Judgement[] {
  const before = reportBefore(context);
  if (before === undefined)
    return [{ verdict: 'notAssessable', place: { section: 4, table: 4 }, message: withoutPrevious(context) }];
  return disputeBlocks.map(({ id, label }) => {
    const place = placeOf(context.report, `disputes.${id}.total`, 4, true);
    const [now, then] = [
      operandAt(context.report, `disputes.${id}.total`),
      operandAt(before, `disputes.${id}.pending`),
    ];
    if (typeof now !== 'number' || typeof then !== 'number') return incomplete(place, label, now, then);
    return now >= then
      ? { verdict: 'pass', place, message: `${label}：上年尚未审结${then}件，本年共${now}件，可以包含。` }
      : {
          verdict: 'fail',
          place,
          message: `${label}：上年尚未审结${then}件，本年总计只有${now}件，上年未结的案件没有列入。`,
        };
  });
}

function disputesWithoutRequests({ report }: CheckContext): readonly Judgement[] {
  const place: Place = { section: 4, table: 4 };
  const disputes = sumOf(disputeBlocks.map(({ id }) => operandAt(report, `disputes.${id}.total`)));
  const requests = sumOf(['requests.total.total', 'requests.carriedOver.total'].map((path) => operandAt(report, path)));
  if (typeof disputes !== 'number' || typeof requests !== 'number')
    return [incomplete(place, '表四', disputes, requests)];
  return disputes > 0 && requests === 0
    ? [
        {
          verdict: 'fail',
          place,
          message: `表四共有复议、诉讼${disputes}件，而表三没有办理结果也没有上年结转，请说明案件来源。`,
        },
      ]
    : [{ verdict: 'pass', place, message: '表四的案件与表三的办理情况不矛盾。' }];
}
