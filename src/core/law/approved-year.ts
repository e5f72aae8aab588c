import { formatChinese, type PlainDate, type Year, yearOf } from '../values/plain-date.ts';
import { form2021 } from './citation.ts';
import type { Refusal } from './refusal.ts';

/**
 * Refusal of a day in a year whose numbers stand in an approved report and may not change any more, else undefined.
 * `frozenThrough` is the newest year whose report is approved; the refusal says that it has to be returned first.
 */
export function approvedYearFault(
  day: PlainDate,
  frozenThrough: Year | null,
  name: string,
  field?: string,
): Refusal | undefined {
  if (frozenThrough === null || yearOf(day) > frozenThrough) return undefined;
  return {
    reason: 'yearFrozen',
    message: `${name}（${formatChinese(day)}）属于${yearOf(day)}年度，${frozenThrough}年及以前的年度报告已经审定，数据不能再变动。请核对日期；${howToReopen(frozenThrough)}`,
    cite: form2021,
    ...(field === undefined ? {} : { field }),
  };
}

/** Who opens the newest approved year again: its approver, or the supervisor once it is filed. */
export function howToReopen(frozenThrough: Year): string {
  return `确需更正的，请先将${frozenThrough}年度报告退回修改：没有报送的由审定人退回，已经报送的由主管部门退回。`;
}
