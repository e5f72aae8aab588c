/** Words of every form. */
export const formWords = {
  errorTitle: (title: string) => `错误：${title}`,
  summary: '有需要改正的地方',
  error: '错误：',
  required: '必填',
  optional: '选填',
  empty: '未填写',
} as const;
