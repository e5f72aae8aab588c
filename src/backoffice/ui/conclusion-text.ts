/** Words of the dialog in which the result of a dispute is entered. */
export const conclusionText = {
  conclude: '登记结果',
  concludeLead: (number: string) => `案号：${number}`,
  outcome: '处理结果',
  outcomeMissing: '请选择处理结果。',
  concludedOn: '结案日期',
  dayMissing: '请填写日期。',
  countedIn: (column: string) => `计入表四“${column}”。`,
  cancel: '取消',
} as const;
