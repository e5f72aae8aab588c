import { longTextField, textField } from '../letter-template.ts';

export const replyOtherAgencyFields = [
  longTextField(
    'notResponsibleReason',
    '不属于本机关负责公开的理由',
    '写明信息由谁制作或者最初获取，为什么不由本机关负责公开。',
  ),
  textField('responsibleAgency', '负责公开该信息的行政机关', '能够确定的写全称；不能确定的不填。', { required: false }),
  textField('responsibleAgencyContact', '该行政机关的联系方式', '地址、电话；写了机关名称就要写联系方式。', {
    required: false,
  }),
];
