import type { ChainFault, ChainVerdict } from '../ports.ts';

const faultWords: Readonly<Record<ChainFault, string>> = {
  missing: '该事件不见了',
  altered: '该事件的内容被改动',
  detached: '该事件不是接着前一个事件记录的',
  head: '链尾与登记的不符',
};

/** Where a chain breaks, which subject the event is about, and how it broke. */
export function chainFaultWords({ eventNo, fault, subject }: Extract<ChainVerdict, { intact: false }>): string {
  const about = subject === undefined ? '' : `，${subject}`;
  return `第${eventNo}个事件起与记录不符（${faultWords[fault]}${about}）`;
}
