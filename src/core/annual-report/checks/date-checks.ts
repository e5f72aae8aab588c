import { form2021, ogi } from '../../law/citation.ts';
import { daysBetween, firstDayOf, formatChinese } from '../../values/plain-date.ts';
import type { Place } from '../report.ts';
import {
  always,
  bothForms,
  type CheckContext,
  type Judgement,
  type ReportCheck,
  type ReportDays,
} from './report-check.ts';
import { fail, pass } from './table-judgements.ts';

const whole: Place = { section: 0 };
/** So many days before the last day an unpublished report is pointed at. */
const soon = 10;

/**
 * Rules about the days of a report's life (Article 49). A lateness cannot be mended by holding the report back any longer,
 * so it never blocks: it asks for an explanation.
 */
export const dateChecks: readonly ReportCheck[] = [
  row('D-01', '在法定期限以前公布', 'warning', (context) => withDays(context, publishedInTime)),
  row('D-02', '公布不早于统计年度结束', 'error', (context) => withDays(context, notTooEarly)),
  { ...row('D-03', '上年的报告仍然可以查阅', 'warning', olderYears), cite: form2021 },
  row('D-04', '在法定期限以前报送', 'warning', (context) => withDays(context, filedInTime)),
  row('D-05', '临近期限的报告已经公布', 'notice', (context) => withDays(context, dueSoon)),
  row('D-06', '报送不早于统计年度结束', 'error', (context) => withDays(context, notFiledTooEarly)),
];

function row(id: string, title: string, severity: 'error' | 'warning' | 'notice', judge: ReportCheck['judge']) {
  return { id, title, forms: bothForms, severity: always(severity), cite: ogi(49), judge };
}

function withDays(
  context: CheckContext,
  rule: (days: ReportDays, context: CheckContext) => readonly Judgement[],
): readonly Judgement[] {
  return context.days === undefined ? [] : rule(context.days, context);
}

function publishedInTime({ today, dueOn, publishedOn }: ReportDays): readonly Judgement[] {
  const due = formatChinese(dueOn);
  if (publishedOn !== null && publishedOn > dueOn)
    return [fail(whole, `${formatChinese(publishedOn)}公布，晚于期限${due}，请说明原因。`)];
  if (publishedOn === null && today > dueOn)
    return [fail(whole, `期限${due}已过，报告还没有公布，请尽快公布并说明原因。`)];
  return [pass(whole, publishedOn === null ? `期限是${due}，还没有到期。` : `在期限${due}以前公布。`)];
}

function filedInTime({ today, dueOn, filedOn, publishedOn }: ReportDays): readonly Judgement[] {
  const due = formatChinese(dueOn);
  if (filedOn !== null && filedOn > dueOn)
    return [fail(whole, `${formatChinese(filedOn)}报送，晚于期限${due}，请说明原因。`)];
  if (filedOn !== null) return [pass(whole, `在期限${due}以前报送。`)];
  // what is not public either is late by D-01 already
  return today > dueOn && publishedOn !== null
    ? [fail(whole, `期限${due}已过，报告已经公布而还没有报送，请尽快报送并说明原因。`)]
    : [pass(whole, `报送期限是${due}。`)];
}

function notTooEarly({ publishedOn }: ReportDays, { report: { year } }: CheckContext): readonly Judgement[] {
  if (publishedOn === null || year === null) return [];
  return [
    publishedOn < firstDayOf(year + 1)
      ? fail(
          whole,
          `${formatChinese(publishedOn)}公布时${year}年还没有结束，统计期限到12月31日为止，请核对公布日期或者年度。`,
        )
      : pass(whole, '公布时统计年度已经结束。'),
  ];
}

function notFiledTooEarly({ filedOn }: ReportDays, { report: { year } }: CheckContext): readonly Judgement[] {
  if (filedOn === null || year === null) return [];
  return [
    filedOn < firstDayOf(year + 1)
      ? fail(
          whole,
          `${formatChinese(filedOn)}报送时${year}年还没有结束，统计期限到12月31日为止，请在次年核对后重新报送。`,
        )
      : pass(whole, '报送时统计年度已经结束。'),
  ];
}

function dueSoon({ today, dueOn, publishedOn }: ReportDays): readonly Judgement[] {
  if (publishedOn !== null || today > dueOn) return [];
  const left = daysBetween(today, dueOn);
  const words = `离公布期限${formatChinese(dueOn)}还有${left}天`;
  return [left <= soon ? fail(whole, `${words}，报告还没有公布。`) : pass(whole, `${words}。`)];
}

/** Older years stay where they were published (law page D-03). */
function olderYears({ report: { year }, previous, publishedYears }: CheckContext): readonly Judgement[] {
  if (publishedYears === undefined || year === null || previous === undefined) return [];
  return [
    publishedYears.includes(year - 1)
      ? pass(whole, `${year - 1}年的报告可以查阅。`)
      : fail(whole, `${year - 1}年的报告现在查不到，历年的报告应当保留在政府信息公开年报栏目里，请恢复公布。`),
  ];
}
