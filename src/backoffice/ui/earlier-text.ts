/** Words about earlier requests. */
export const earlierText = {
  title: '同一申请人此前的申请和内容相近的申请',
  sameApplicant: '同一申请人此前的申请',
  alike: '内容相近的申请',
  counts: (month: number, year: number, repeated: number) =>
    `同一申请人本月另有${month}件、本年度另有${year}件，其中内容相近的${repeated}件。`,
  none: '没有同一申请人的其他申请，也没有内容相近的申请。',
  basis: '判断重复申请（条例第三十六条第六项）和申请数量、频次明显超过合理范围（第三十五条）时可以参考。',
  likeness: (share: number) => `内容相近${share}%`,
} as const;
