/** Why a fee is given back. */
export const refundReasons = [
  { id: 'overpaid', label: '多缴' },
  { id: 'chargedInError', label: '收费依据或者数额有误' },
  { id: 'annulled', label: '收费决定被撤销或者变更' },
  { id: 'notProcessed', label: '未再处理，退还已缴部分' },
] as const;

export type RefundReason = (typeof refundReasons)[number]['id'];
