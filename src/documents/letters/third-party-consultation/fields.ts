import { longTextField } from '../letter-template.ts';

export const thirdPartyConsultationFields = [
  longTextField(
    'concernedInformation',
    '涉及的政府信息',
    '写明信息的名称、文号、形成时间和其中涉及第三方的内容；不要写申请人是谁。',
  ),
  longTextField('possibleHarm', '可能损害的合法权益', '写明可能涉及第三方的商业秘密、个人隐私或者其他合法权益。', {
    longest: 1000,
  }),
];
