import { longTextField } from '../letter-template.ts';

export const replyPublishedMaterialFields = [
  longTextField(
    'materialAccess',
    '获取公开出版物的途径',
    '写明出版物的名称、期号和购买、订阅、借阅或者在线阅读的途径。',
  ),
];
