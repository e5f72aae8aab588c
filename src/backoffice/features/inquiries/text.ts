/** Words of what the supervising agency asks. */
export const text = {
  title: '转来的投诉举报',
  lead: '主管部门就投诉举报要求说明情况，或者责令改正的事项。',
  number: '编号',
  kind: '事项',
  stage: '状态',
  asked: '转来日期',
  due: '期限',
  empty: '没有转来的投诉举报。',
  emptyHint: '主管部门转来的，会出现在这里。',
} as const;
