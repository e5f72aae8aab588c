/** Words that the endpoints of papers themselves say. */
export const paperText = {
  matter: '办理事项',
  informsOnly: '只作告知，不改变申请的办理状态',
  due: '答复期限',
  noDue: '期限暂停或者尚未起算',
  dueWords: (day: string, left: number) =>
    left < 0 ? `${day}，已超过${-left}个工作日` : left === 0 ? `${day}，今天是最后一天` : `${day}，还有${left}个工作日`,
  byDays: (label: string, days: number) => `${label}${days}个工作日`,
  ofYuan: (label: string, yuan: string) => `${label}${yuan}元`,
  files: '随文提供的文件',
  noFiles: '没有',
  withSecrecyReview: '涉及对外提供信息，须经保密审查',
  failed: (day: string, why: string) => `${day}送达未成功：${why}`,
  issue: '制发',
  sentOn: '交邮或者发送',
  signedOn: '签收',
  reachedOn: '到达',
  recipient: '签收人',
  place: '地点',
  leftBehind: '留置送达，见证人',
  note: '备注',
} as const;
