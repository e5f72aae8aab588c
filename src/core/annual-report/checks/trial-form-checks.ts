import { form2019 } from '../../law/citation.ts';
import { cellAt } from '../cells.ts';
import { rowLabel } from '../place-labels.ts';
import type { Place } from '../report.ts';
import {
  always,
  type CheckContext,
  form2019Only,
  type Judgement,
  operandAt,
  type ReportCheck,
  reportBefore,
} from './report-check.ts';
import { fail, incomplete, notAsked, numbersAt, pass, placeOf } from './table-judgements.ts';

const documentRows = ['governmentRule', 'normativeDocument'] as const;
const itemRows = [
  'administrativeLicence',
  'otherExternalService',
  'administrativePenalty',
  'administrativeCoercion',
  'administrativeCharge',
] as const;
const servedItems = ['administrativeLicence', 'otherExternalService'] as const;

/** Rules of the trial form (reports for 2019 and 2020), whose table 2 counts other things than that of 2021. */
export const trialFormChecks: readonly ReportCheck[] = [
  row('T2-51', '对外公开总数量不少于本年新公开数量', 'error', disclosedTotals),
  row('T2-52', '对外公开总数量不超过上年总数加本年新公开', 'warning', disclosedGrowth),
  row('T2-53', '上一年项目数量等于上年报告的项目数量加增减', 'warning', itemChain),
  row('T2-54', '项目数量减少不超过原有的项目', 'error', itemsLeft),
  row('T2-55', '有处理决定的，有相应的项目', 'notice', decisionsWithoutItems),
  row('T2-56', '采购项目数量与采购总金额相互对应', 'warning', procurement),
  row('T2-57', '采购总金额写明数字和单位', 'notice', procurementUnit),
];

function row(id: string, title: string, severity: 'error' | 'warning' | 'notice', judge: ReportCheck['judge']) {
  return { id, title, forms: form2019Only, severity: always(severity), cite: form2019, judge };
}

function disclosedTotals({ report }: CheckContext): readonly Judgement[] {
  return documentRows.map((item) => {
    const place = placeOf(report, `proactive.${item}.disclosedTotal`, 2, true);
    const [fresh, all] = ['newlyDisclosedCount', 'disclosedTotal'].map((column) =>
      operandAt(report, `proactive.${item}.${column}`),
    );
    if (typeof fresh !== 'number' || typeof all !== 'number') return incomplete(place, rowLabel(2, item));
    return all >= fresh
      ? pass(place, `${rowLabel(2, item)}对外公开总数量${all}件，不少于本年新公开${fresh}件。`)
      : fail(place, `${rowLabel(2, item)}本年新公开${fresh}件，对外公开总数量却只有${all}件，请核对总数是否包含本年。`);
  });
}

function disclosedGrowth(context: CheckContext): readonly Judgement[] {
  const before = trialBefore(context);
  if (before === undefined) return [notAsked({ section: 2, table: 2 }, withoutTrial)];
  return documentRows.flatMap((item): readonly Judgement[] => {
    const path = `proactive.${item}.disclosedTotal`;
    const now = operandAt(context.report, path);
    const fresh = operandAt(context.report, `proactive.${item}.newlyDisclosedCount`);
    const then = operandAt(before, path);
    if (typeof now !== 'number' || typeof fresh !== 'number' || typeof then !== 'number') return [];
    const place = placeOf(context.report, path, 2, true);
    const sum = `上年对外公开总数量${then}件加本年新公开${fresh}件`;
    return [
      now <= then + fresh
        ? pass(place, `${rowLabel(2, item)}：${sum}，不少于本年总数${now}件。`)
        : fail(place, `${rowLabel(2, item)}：${sum}为${then + fresh}件，本年总数却写${now}件，请核对或者说明来源。`),
    ];
  });
}

function itemChain(context: CheckContext): readonly Judgement[] {
  const before = trialBefore(context);
  if (before === undefined) return [notAsked({ section: 2, table: 2 }, withoutTrial)];
  return itemRows.flatMap((item): readonly Judgement[] => {
    const then = numbersAt(before, [`proactive.${item}.previousItemCount`, `proactive.${item}.change`]);
    const now = operandAt(context.report, `proactive.${item}.previousItemCount`);
    if (then === undefined || typeof now !== 'number') return [];
    const [count = 0, change = 0] = then;
    const place = placeOf(context.report, `proactive.${item}.previousItemCount`, 2, true);
    return [
      now === count + change
        ? pass(place, `${rowLabel(2, item)}的上一年项目数量与上年报告相符（${now}项）。`)
        : fail(
            place,
            `${rowLabel(2, item)}的上一年项目数量写${now}项，按上年报告应为${count + change}项（${count}项，增减${change}项）。`,
          ),
    ];
  });
}

function itemsLeft({ report }: CheckContext): readonly Judgement[] {
  return itemRows.flatMap((item): readonly Judgement[] => {
    const numbers = numbersAt(report, [`proactive.${item}.previousItemCount`, `proactive.${item}.change`]);
    if (numbers === undefined) return [];
    const [count = 0, change = 0] = numbers;
    const place = placeOf(report, `proactive.${item}.change`, 2, true);
    return [
      count + change >= 0
        ? pass(place, `${rowLabel(2, item)}的项目数量增减后为${count + change}项。`)
        : fail(place, `${rowLabel(2, item)}上一年有${count}项，本年减少${-change}项，减少的多于原有的，请核对增减数。`),
    ];
  });
}

function decisionsWithoutItems({ report }: CheckContext): readonly Judgement[] {
  return servedItems.flatMap((item): readonly Judgement[] => {
    const columns = ['previousItemCount', 'change', 'decisionCount'];
    const numbers = numbersAt(
      report,
      columns.map((column) => `proactive.${item}.${column}`),
    );
    if (numbers === undefined) return [];
    const [count = 0, change = 0, decisions = 0] = numbers;
    const place = placeOf(report, `proactive.${item}.decisionCount`, 2, true);
    return [
      decisions > 0 && count === 0 && change <= 0
        ? fail(place, `${rowLabel(2, item)}有处理决定${decisions}件，项目数量却为0，请核对项目数量。`)
        : pass(place, `${rowLabel(2, item)}的处理决定与项目数量不矛盾。`),
    ];
  });
}

function procurement({ report }: CheckContext): readonly Judgement[] {
  const count = operandAt(report, 'proactive.governmentProcurement.projectCount');
  const isPaid = isAmount(report);
  if (typeof count !== 'number' || isPaid === undefined) return [];
  const place = placeOf(report, 'proactive.governmentProcurement.projectCount', 2, true);
  return [
    count > 0 === isPaid
      ? pass(place, '采购项目数量与采购总金额相互对应。')
      : fail(
          place,
          `采购项目数量为${count}，采购总金额为${amountWords(report)}，两者应当同时为0或者同时大于0，请核对。`,
        ),
  ];
}

/** The form names no unit, so the amount has to bring its own. */
function procurementUnit({ report }: CheckContext): readonly Judgement[] {
  const words = amountWords(report);
  const place: Place = placeOf(report, 'proactive.governmentProcurement.totalAmount', 2, true);
  if (words === '' || isAmount(report) === false) return [];
  return [
    /\d.*(?:元|万|亿)/u.test(words)
      ? pass(place, `采购总金额“${words}”写明了数字和单位。`)
      : fail(place, `采购总金额写作“${words}”，没有写明数字和单位（元、万元），请补写。`),
  ];
}

function amountWords({ tables }: CheckContext['report']): string {
  const words = cellAt(tables, 'proactive.governmentProcurement.totalAmount');
  return words === null ? '' : String(words).normalize('NFKC').replace(/[\s,]/gu, '');
}

/** Whether the amount is more than nothing, whatever its unit; undefined where it has no number. */
function isAmount(report: CheckContext['report']): boolean | undefined {
  const words = amountWords(report);
  return /\d/u.test(words) ? /[1-9]/u.test(words) : undefined;
}

const withoutTrial = '没有提供同为2019年格式的上一年度报告，跨年度关系没有核对。';

function trialBefore(context: CheckContext): CheckContext['report'] | undefined {
  const before = reportBefore(context);
  return before?.tables.formVersion === '2019' ? before : undefined;
}
