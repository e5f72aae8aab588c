import { choiceField, longTextField } from '../letter-template.ts';

export const releaseReviewFormFields = [
  longTextField('reviewedInformation', '拟公开的政府信息', '信息的名称、文号、来源。', { longest: 1000 }),
  choiceField('releaseWay', '公开方式', '主动公开，或者依申请公开。', {
    proactive: '主动公开',
    onRequest: '依申请公开',
    partly: '依申请公开（区分处理后）',
  }),
  longTextField(
    'reviewedMatters',
    '审查事项',
    '逐项写明审查的结果：国家秘密、第三方合法权益、内部事务和过程性信息、个人信息。',
    {
      longest: 1000,
    },
  ),
];
