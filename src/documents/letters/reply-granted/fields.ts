import { longTextField } from '../letter-template.ts';

export const replyGrantedFields = [
  longTextField('provided', '提供的政府信息', '写明随本答复提供的信息的名称、文号，或者获取的方式、途径和时间。', {
    outcomes: ['granted'],
  }),
  longTextField(
    'publicAccess',
    '获取该政府信息的方式、途径',
    '写明信息名称和公开的网址、栏目、公报期号或者查阅场所。',
    { outcomes: ['alreadyPublic'] },
  ),
];
