/** Words of the audit log. */
export const text = {
  title: '审计日志',
  lead: '谁在什么时候做了什么、看过谁的信息。只能追加，不能修改。',
  act: '操作',
  subject: '对象',
  subjectHint: '例如 request/ 开头的是申请，report/ 开头的是年度报告',
  time: '时间',
  actor: '人员',
  nobody: '系统',
  detail: '细节',
  no: '序号',
  none: '—',
  emptyFiltered: '没有符合条件的记录。',
  emptyFilteredHint: '请减少或者重置查询条件。',
  empty: '还没有记录。',
  emptyHint: '登录、登记、办理、审定等操作都会记在这里。',
} as const;
