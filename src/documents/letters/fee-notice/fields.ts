import { longTextField } from '../letter-template.ts';

export const feeNoticeFields = [
  longTextField('feeReason', '收取信息处理费的事实', '写明数量、频次明显超过合理范围的情况。', { longest: 1000 }),
];
