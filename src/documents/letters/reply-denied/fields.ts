import { longTextField, textField } from '../letter-template.ts';

export const replyDeniedFields = [
  textField('legalBasis', '禁止公开的法律、行政法规', '写明名称和条款；规章和规范性文件不能作为依据。', {
    outcomes: ['prohibitedByLaw'],
  }),
  textField('secrecyBasis', '定密依据', '写明密级、保密期限或者定密依据；依法不便告知的不填。', {
    outcomes: ['stateSecret'],
    required: false,
  }),
  longTextField('refusalReason', '不予公开的理由', '结合信息的内容说明为什么属于这一情形，不要写出内容本身。'),
];
