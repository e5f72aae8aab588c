import type { ReportCheck } from './report-check.ts';

/** Families of rules in the order of the report: the document, its words, its tables, its text against them, the area, the days. */
export const ruleFamilies = [
  { id: 'F', label: '格式和内容齐全' },
  { id: 'S', label: '套话、残留和雷同' },
  { id: 'W', label: '用词、引用和书写' },
  { id: 'T2', label: '表二：主动公开政府信息' },
  { id: 'T3', label: '表三：政府信息公开申请' },
  { id: 'T4', label: '表四：行政复议、行政诉讼' },
  { id: 'N', label: '文字与表格相符' },
  { id: 'X', label: '上下级汇总' },
  { id: 'D', label: '期限' },
] as const;

/** The family a rule belongs to. Throws for a rule of none, which nobody could find in a list. */
export function familyOf({ id }: Pick<ReportCheck, 'id'>): (typeof ruleFamilies)[number] {
  const family = ruleFamilies.find((candidate) => candidate.id === id.split('-')[0]);
  if (family === undefined) throw new Error(`The rule ${id} belongs to no family.`);
  return family;
}

/** Orders rules by family, then by number. */
export function inRuleOrder(one: ReportCheck, other: ReportCheck): number {
  const rank = (check: ReportCheck) => ruleFamilies.indexOf(familyOf(check));
  return rank(one) - rank(other) || (one.id < other.id ? -1 : 1);
}
