/** Words of the registers and of what they count. */
export const registerText = {
  yuan: (amount: string) => `${amount}元`,
  pieces: (count: number) => `${count}件`,
  pending: '尚未审结',
  voided: '已作废',
} as const;
