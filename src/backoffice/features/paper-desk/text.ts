/** Words of the desk on which papers wait for somebody's agreement. */
export const text = {
  title: '审签台',
  lead: '等待您审核、保密审查或者签发的文书，先到期的排在前面。',
  nothing: '没有等待您办理的文书。',
  returned: '退回给您修改的文书',
  asked: { review: '待审核', secrecyReview: '待保密审查', sign: '待签发' },
  open: '打开办理',
  edit: '去修改',
  drafter: '拟稿人',
  due: (day: string, left: number) => (left < 0 ? `${day}（已超过${-left}个工作日）` : `${day}（还有${left}个工作日）`),
  noDue: '期限暂停或者尚未起算',
  dueOn: '答复期限',
} as const;
