import { longTextField, textField } from '../letter-template.ts';

export const noLongerProcessedFields = [
  textField('noticeNumber', '补正告知书或者收费通知书的文号', '例如 青政公补〔2026〕3号。', {
    required: false,
    longest: 60,
  }),
  longTextField('noReasonFinding', '未见正当理由的说明', '写明申请人是否说明过逾期的理由，为什么不是正当理由。', {
    outcomes: ['uncorrected'],
    required: false,
    longest: 1000,
  }),
];
