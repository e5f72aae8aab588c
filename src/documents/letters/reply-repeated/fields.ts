import { dayField, textField } from '../letter-template.ts';

export const replyRepeatedFields = [
  dayField('earlierReplyOn', '此前答复的日期', '此前答复书的成文日期。'),
  textField('earlierReplyNumber', '此前答复的文号', '例如 青政公复〔2026〕3号。', { longest: 60 }),
];
