import { longTextField } from '../letter-template.ts';

export const deferralNoticeFields = [
  longTextField('statementFinding', '说明理由的审查结论', '写明为什么认为申请人说明的理由合理。'),
  longTextField('deferralReason', '无法按期答复的原因', '写明为什么不能在规定期限内答复。', { longest: 1000 }),
];
