/** Words of the page on which everything is looked at once more. */
export const checkText = {
  title: '核对后提交',
  lead: '请核对填写的内容。提交以后不能修改，但可以补充说明或者撤回。',
  change: '更改',
  changeWhat: (label: string) => `更改${label}`,
  agency: '受理机关',
  files: '附件',
  none: '未填写',
  time: {
    heading: '从什么时候起算，什么时候有答复',
    onSubmission: (today: string, first: string, due: string) =>
      `今天（${today}）提交成功、显示回执，即为双方确认，今天就是收到申请之日，当天不计。从${first}起算20个工作日，最迟${due}答复。`,
    byOffice:
      '提交后，受理机关会与您确认收到申请，确认之日为收到申请之日；从次日起算20个工作日内答复。确认前期限不起算，请留意联系。',
    provisional: (reason: string) => `这个日期是暂定的：${reason}`,
    steps: '怎样算出来的',
    more: '需要补正、征求第三方意见、延长答复的，期限会依法变动，每次都会告知您，办理进度里也能看到。',
  },
  agree: {
    label: '同意隐去个人信息后，把这份申请和答复公开给其他人看（可以不选，不影响办理）',
    legend: '公开问答',
  },
  submit: '提交申请',
  confirm: '按“提交申请”，即确认所填内容真实，并确认以网页显示的回执作为双方对收到申请的确认。',
  confirmByOffice: '按“提交申请”，即确认所填内容真实。',
  trap: '请不要填写这一栏',
  trapped: '有一栏是用来识别自动程序的，请把它清空后再提交。如果是浏览器自动填的，删去即可。',
  working: '正在准备提交，请稍候……',
} as const;
