import { governmentLevels } from '../../agencies/agency.ts';
import { form2021, ogi } from '../../law/citation.ts';
import { cellPaths } from '../cells.ts';
import { rowLabel } from '../place-labels.ts';
import {
  always,
  bothForms,
  type CheckContext,
  form2021Only,
  type Judgement,
  operandAt,
  type ReportCheck,
  reportBefore,
  sumOf,
  verdictWithout,
  withoutPrevious,
} from './report-check.ts';
import { incomplete, placeOf, wholeNumbers } from './table-judgements.ts';

/** Amounts so many times last year's look as if 元 had been written instead of 万元 (law page T2-01). */
const unitSuspicion = 100;
const documents = ['governmentRule', 'normativeDocument'] as const;

/** Rules about table 2. */
export const proactiveTableChecks: readonly ReportCheck[] = [
  {
    id: 'T2-01',
    title: '表二各数不为负，收费金额以万元计',
    forms: bothForms,
    severity: always('error'),
    cite: form2021,
    judge: (context) => [...wholeNumbers(context, 'proactive'), ...unit(context)],
  },
  {
    id: 'T2-02',
    title: '没有制定权限的机关规章为0',
    forms: form2021Only,
    severity: always('error'),
    cite: ogi(20, undefined, 1),
    mayStand: true,
    judge: rules,
  },
  {
    id: 'T2-03',
    title: '废止数不超过上年现行有效与本年制发之和',
    forms: form2021Only,
    severity: always('error'),
    cite: form2021,
    judge: (context) => documents.map((row) => repealed(context, row)),
    // documents come over from a unit that ended, or are recognised later
    mayStand: true,
  },
  {
    id: 'T2-04',
    title: '现行有效等于上年现行有效加制发减废止',
    forms: form2021Only,
    severity: always('warning'),
    cite: form2021,
    judge: (context) => documents.map((row) => stock(context, row)),
  },
];

function unit(context: CheckContext): readonly Judgement[] {
  const before = reportBefore(context);
  const path = 'proactive.administrativeChargeFen';
  if (before === undefined) return [];
  const [now, then] = [operandAt(context.report, path), operandAt(before, path)];
  if (typeof now !== 'number' || typeof then !== 'number' || then === 0) return [];
  const place = placeOf(context.report, path, 2);
  return now > then * unitSuspicion
    ? [
        {
          verdict: 'fail',
          severity: 'warning',
          place,
          message: `行政事业性收费金额超过上年的${unitSuspicion}倍，可能把“元”当作“万元”填写，请核对单位。`,
        },
      ]
    : [];
}

/** 规章 are made by departments of the State Council, provinces and cities divided into districts only. */
function rules({ report, level }: CheckContext): readonly Judgement[] {
  const paths = cellPaths(report.tables.formVersion).filter((path) => path.startsWith('proactive.governmentRule.'));
  const operands = paths.map((path) => operandAt(report, path));
  const place = placeOf(report, paths[0] ?? '', 2, true);
  const positive = operands.some((operand) => typeof operand === 'number' && operand > 0);
  if (!positive) {
    const sum = sumOf(operands);
    return typeof sum === 'number'
      ? [{ verdict: 'pass', place, message: '规章一行均为0。' }]
      : [{ verdict: verdictWithout(sum), place, message: '规章一行没有填写完整的数字，没有核对制定权限。' }];
  }
  const known = governmentLevels.find(({ id }) => id === level);
  if (known === undefined) {
    return [
      {
        verdict: 'uncertain',
        place,
        message: '规章一行有数字，而发布机关的级别不明：只有国务院部门、省级和设区的市级政府可以制定规章。',
      },
    ];
  }
  return known.mayMakeRules
    ? [{ verdict: 'pass', place, message: `${known.label}机关可以有规章。` }]
    : [
        {
          verdict: 'fail',
          place,
          message: `${known.label}机关没有规章制定权，规章一行应为0，报告写的是${operands.join('、')}；如确有其数，请说明理由。`,
        },
      ];
}

function repealed(context: CheckContext, row: (typeof documents)[number]): Judgement {
  const { report } = context;
  const place = placeOf(report, `proactive.${row}.repealedCount`, 2, true);
  const before = reportBefore(context);
  if (before === undefined) return { verdict: 'notAssessable', place, message: withoutPrevious(context) };
  const available = sumOf([
    operandAt(before, `proactive.${row}.inForceCount`),
    operandAt(report, `proactive.${row}.issuedCount`),
  ]);
  const gone = operandAt(report, `proactive.${row}.repealedCount`);
  const label = rowLabel(2, row);
  if (typeof available !== 'number' || typeof gone !== 'number') return incomplete(place, label, available, gone);
  return gone <= available
    ? { verdict: 'pass', place, message: `${label}本年废止${gone}件，不超过上年现行有效与本年制发之和${available}件。` }
    : { verdict: 'fail', place, message: `${label}本年废止${gone}件，超过上年现行有效与本年制发之和${available}件。` };
}

function stock(context: CheckContext, row: (typeof documents)[number]): Judgement {
  const { report } = context;
  const place = placeOf(report, `proactive.${row}.inForceCount`, 2, true);
  const before = reportBefore(context);
  if (before === undefined) return { verdict: 'notAssessable', place, message: withoutPrevious(context) };
  const issued = operandAt(report, `proactive.${row}.issuedCount`);
  const gone = operandAt(report, `proactive.${row}.repealedCount`);
  const then = operandAt(before, `proactive.${row}.inForceCount`);
  const now = operandAt(report, `proactive.${row}.inForceCount`);
  const label = rowLabel(2, row);
  if (typeof issued !== 'number' || typeof gone !== 'number' || typeof then !== 'number' || typeof now !== 'number') {
    return incomplete(place, label, issued, gone, then, now);
  }
  const expected = then + issued - gone;
  const sum = `上年现行有效${then}件加本年制发${issued}件减本年废止${gone}件`;
  return now === expected
    ? { verdict: 'pass', place, message: `${label}：${sum}，等于现行有效${now}件。` }
    : {
        verdict: 'fail',
        place,
        message: `${label}：${sum}应为${expected}件，报告写现行有效${now}件；如有失效、划转或重新认定，请说明。`,
      };
}
