import { longTextField } from '../letter-template.ts';

export const replyRequiresCreationFields = [
  longTextField(
    'creationReason',
    '需要加工、分析的理由',
    '写明现有信息是什么样的，要满足申请需要怎样汇总、加工或者分析。',
  ),
];
