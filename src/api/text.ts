/** Words that the endpoints themselves say; those of refusals stand with the rule that refuses. */
export const apiText = {
  openRequests: '在办申请',
  overdueRequests: '超过期限',
  receivedIn: (year: number) => `${year}年收到`,
  filedIn: (year: number) => `${year}年度报告已报送`,
  waitingFilings: '等待接收',
  lateFilings: '逾期未报送',
  draftMark: '（草稿）',
  cutOffOutsideYear: (year: number) => `截止日期应在${year}年之内。`,
} as const;

/** Why somebody who wrote an entry of the public register may not review it. */
export const answerHindranceText = '这是您起草或者送审的内容，须由另一位人员审查。';

/** What to do about a field without which an action cannot be taken. */
export const missingFieldText = {
  mode: '请选择送达方式。',
  correctBy: '请填写补正期限的最后一天。',
  workingDays: '请填写延长的工作日数，最多20个工作日。',
  approvedBy: '请选择同意延期的政府信息公开工作机构负责人。',
  outcome: '请选择办理结果。',
} as const;
