import { longTextField } from '../letter-template.ts';

export const withdrawalConfirmationFields = [
  longTextField('withdrawalStatement', '申请人撤回申请的意思表示', '如实写明申请人以什么方式、怎样表示撤回。', {
    longest: 1000,
  }),
];
