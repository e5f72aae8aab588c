import { form2021 } from '../../law/citation.ts';
import { rowLabel } from '../place-labels.ts';
import {
  always,
  type CheckContext,
  form2021Only,
  type Judgement,
  operandAt,
  type ReportCheck,
  reportBefore,
} from './report-check.ts';
import { fail, numbersAt, pass, placeOf } from './table-judgements.ts';

/** So many times last year's number, and at least so many more, looks like a slip of the pen. */
const jump = { times: 10, more: 1000 } as const;
const fenOfWanYuan = 1_000_000;
/** A township collects less than this in a year, as far as anybody has seen: 1000 万元, in fen. */
const largestChargeOfTownship = 1000 * fenOfWanYuan;
/** A department of a county, or a county's own level: 100 000 万元, in fen. */
const largestChargeOfCountyUnit = 100_000 * fenOfWanYuan;
const decisionRows = ['administrativeLicence', 'administrativePenalty', 'administrativeCoercion'] as const;

/** Numbers of table 2 (form 2021) that can be right and are worth a second look. */
export const proactivePlausibilityChecks: readonly ReportCheck[] = [
  row('T2-06', '处理决定数没有突然增加到十倍', 'notice', suddenGrowth),
  row('T2-07', '现行有效不少于本年制发减废止', 'warning', ownStock),
  row('T2-08', '收费金额与单位的规模相称', 'warning', charge),
];

function row(id: string, title: string, severity: 'warning' | 'notice', judge: ReportCheck['judge']): ReportCheck {
  return { id, title, forms: form2021Only, severity: always(severity), cite: form2021, judge };
}

function suddenGrowth(context: CheckContext): readonly Judgement[] {
  const before = reportBefore(context);
  if (before === undefined) return [];
  return decisionRows.flatMap((item): readonly Judgement[] => {
    const path = `proactive.${item}`;
    const [now, then] = [operandAt(context.report, path), operandAt(before, path)];
    if (typeof now !== 'number' || typeof then !== 'number') return [];
    const place = placeOf(context.report, path, 2, true);
    return now > then * jump.times && now > then + jump.more
      ? [
          fail(
            place,
            `${rowLabel(2, item)}本年${now}件，上年${then}件，增加到${jump.times}倍以上，请核对是否多写了位数，或者上年是否漏计。`,
          ),
        ]
      : [pass(place, `${rowLabel(2, item)}与上年相比没有突然增加。`)];
  });
}

/** What was issued in the year stands at its end unless it was repealed; asked without last year, too. */
function ownStock({ report }: CheckContext): readonly Judgement[] {
  return (['governmentRule', 'normativeDocument'] as const).flatMap((item): readonly Judgement[] => {
    const counts = numbersAt(
      report,
      ['issuedCount', 'repealedCount', 'inForceCount'].map((column) => `proactive.${item}.${column}`),
    );
    if (counts === undefined) return [];
    const [issued = 0, repealed = 0, inForce = 0] = counts;
    const place = placeOf(report, `proactive.${item}.inForceCount`, 2, true);
    const sum = `${rowLabel(2, item)}本年制发${issued}件、废止${repealed}件`;
    return inForce < issued - repealed
      ? [fail(place, `${sum}，现行有效只有${inForce}件，少于两者之差${issued - repealed}件，请核对现行有效件数。`)]
      : [pass(place, `${sum}，现行有效${inForce}件，不少于两者之差。`)];
  });
}

/** Without last year's amount, only the size of the agency tells whether 元 was written instead of 万元. */
function charge({ report, level, kind }: CheckContext): readonly Judgement[] {
  const path = 'proactive.administrativeChargeFen';
  const amount = operandAt(report, path);
  const limit =
    level === 'township'
      ? largestChargeOfTownship
      : level === 'county' && kind !== undefined && kind !== 'area'
        ? largestChargeOfCountyUnit
        : undefined;
  if (typeof amount !== 'number' || limit === undefined) return [];
  const place = placeOf(report, path, 2, true);
  return amount > limit
    ? [
        fail(
          place,
          `行政事业性收费超过${limit / fenOfWanYuan}万元，与单位的规模不相称，可能把“元”当作“万元”填写，请核对单位。`,
        ),
      ]
    : [pass(place, '行政事业性收费金额与单位的规模相称。')];
}
