/** Words around handing out a lookup code. */
export const accessText = {
  button: '发给查询码',
  title: '发给申请人新的查询码',
  warning:
    '请先核对申请人的身份。新的查询码印在回执上，只打印这一次；申请人原来的查询码和查询地址随即失效，发给一事会记入审计日志。',
  print: '打印回执',
  cancel: '取消',
} as const;
