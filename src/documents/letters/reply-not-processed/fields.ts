import { longTextField } from '../letter-template.ts';

export const replyNotProcessedFields = [
  longTextField('reasonsAsked', '要求说明的理由', '写明本机关要求申请人说明什么。', { longest: 1000 }),
  longTextField('applicantStatement', '申请人的说明', '如实概括申请人的说明；没有说明的，写明逾期未说明。'),
  longTextField('statementFinding', '审查结论', '写明为什么认为申请理由不合理。'),
];
