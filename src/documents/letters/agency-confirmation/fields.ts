import { longTextField } from '../letter-template.ts';

export const agencyConfirmationFields = [
  longTextField('concernedInformation', '涉及的政府信息', '写明信息的名称、文号、形成时间和涉及对方机关的内容。'),
  longTextField(
    'matterToConfirm',
    '请对方确认的事项',
    '例如内容是否准确一致、是否可以公开、是否涉及国家秘密。每行写一项。',
  ),
];
