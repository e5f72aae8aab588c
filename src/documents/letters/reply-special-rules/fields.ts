import { longTextField, textField } from '../letter-template.ts';

export const replySpecialRulesFields = [
  textField('specialLaw', '所依照的法律、行政法规', '写明名称和条款；规章不能作为依据。'),
  longTextField('procedure', '该规定的办理程序', '写明到哪里、带什么材料、怎样办理。'),
];
