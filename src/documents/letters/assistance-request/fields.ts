import { longTextField } from '../letter-template.ts';

export const assistanceRequestFields = [
  longTextField('assistanceMatter', '协办事项', '写明需要查找、核对或者提供意见的内容。每行写一项。'),
];
