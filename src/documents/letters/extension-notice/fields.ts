import { longTextField } from '../letter-template.ts';

export const extensionNoticeFields = [
  longTextField('extensionReason', '延期理由', '写明为什么不能在原期限内答复，例如所涉档案较多，需要逐件核对。', {
    longest: 1000,
  }),
];
