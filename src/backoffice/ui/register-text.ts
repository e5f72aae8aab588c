/** Words of the registers and of what they count. */
export const registerText = {
  yuan: (amount: string) => `${amount}元`,
  pieces: (count: number) => `${count}件`,
  pending: '尚未审结',
  voided: '已作废',
  document: '文件：',
  documents: (count: number) => `对应文件库的${count}份文件`,
  documentGone: '已撤回的文件',
} as const;
