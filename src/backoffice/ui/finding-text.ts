/** Words about the findings of the checks. */
export const findingText = {
  mustChange: { label: '必须改', hint: '不改正不能送审、审定和报送。' },
  shouldChange: { label: '建议改', hint: '请核对；情况属实的，可以不改。' },
  notice: { label: '提示', hint: '仅供参考，或者依现有数据无法判断。' },
  passed: { label: '通过', hint: '' },
  passedCount: (count: number) => `通过（${count}项）`,
  rule: (rule: string) => `规则${rule}`,
  line: (line: number) => `第${line}行`,
} as const;
