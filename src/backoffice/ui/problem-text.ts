/** Words about a call or a form that was not carried out. */
export const problemText = {
  retry: '重试',
  basis: '依据：',
  faults: (count: number) => `有${count}处需要改正`,
  toFault: '前往需要改正的位置',
  network: '网络中断，您填写的内容仍在本页。请检查网络后重试。',
  unreadable: (status: number) => `服务器没有正常答复（${status}），您填写的内容仍在本页。请稍后重试。`,
} as const;
