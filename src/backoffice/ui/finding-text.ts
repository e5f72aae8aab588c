/** Words about the findings of the checks. */
export const findingText = {
  toMend: '需要改正的检查结果（可以多选，随退回意见一并告知）',
  mustChange: { label: '必须改', hint: '不改正不能送审、审定和报送。' },
  shouldChange: { label: '建议改', hint: '请核对；情况属实的，可以不改。' },
  notice: { label: '提示', hint: '仅供参考，或者依现有数据无法判断。' },
  passed: { label: '通过', hint: '' },
  passedCount: (count: number) => `通过（${count}项）`,
  rule: (rule: string) => `规则${rule}`,
  waiver: (waiver: {
    readonly reason: string;
    readonly signedByName: string;
    readonly signedOn: string;
    readonly expiresOn: string;
  }) => `${waiver.signedByName} ${waiver.signedOn} 说明：${waiver.reason}（至${waiver.expiresOn}有效）`,
  line: (line: number) => `第${line}行`,
} as const;
