/** Words of one matter that the supervising agency asks about. */
export const text = {
  heading: (number: string) => `转来的投诉举报 ${number}`,
  facts: '事项',
  kind: '事项',
  stage: '状态',
  asked: '转来日期',
  due: '最晚答复',
  question: '主管部门的要求',
  answer: '本单位的答复',
  returned: '主管部门退回的原因',
  answerLabel: '说明情况，或者改正情况',
  answerMissing: '请填写说明或者改正情况。',
  send: '答复主管部门',
  sent: '已答复主管部门。',
  guess: '请不要打听、追查投诉人是谁。',
} as const;
