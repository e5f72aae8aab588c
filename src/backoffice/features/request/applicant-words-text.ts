/** Words of what an applicant added at the portal. */
export const applicantWordsText = {
  heading: '申请人在门户补充的内容',
  read: '查看',
  hint: '查看会记入审计日志。',
  none: '没有补充的内容。',
  kinds: { correction: '补正', statement: '说明理由', withdrawal: '撤回说明', serviceAgain: '请求再次送达' },
  files: (count: number) => `附件${count}个，见“文件”。`,
  noWords: '（没有文字）',
  rating: '满意度评价',
  noRating: '申请人没有评价。',
} as const;
