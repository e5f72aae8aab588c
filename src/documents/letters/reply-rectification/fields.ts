import { choiceField, longTextField } from '../letter-template.ts';

export const replyRectificationFields = [
  choiceField('rectificationResult', '处理结果', '有权更正的应当更正；无权更正的转送有权机关或者告知向其提出。', {
    corrected: '本机关更正',
    forwarded: '转送有权更正的机关',
    referred: '告知向有权更正的机关提出',
    unfounded: '经审核记录准确，不予更正',
  }),
  longTextField('rectificationFinding', '审核的事实', '写明申请人指出哪一项记录不准确、提供了什么证据、审核的情况。'),
  longTextField(
    'rectificationContent',
    '更正的内容，或者有权更正的机关',
    '写明由什么更正为什么，或者有权更正的机关的名称和联系方式。',
  ),
];
