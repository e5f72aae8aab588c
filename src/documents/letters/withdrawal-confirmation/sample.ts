import type { LetterFacts } from '../../../core/requests/letter-facts.ts';
import { plainDate } from '../../../core/values/plain-date.ts';
import { sampleReply } from '../sample-facts.ts';

export const withdrawalConfirmationSample: LetterFacts = {
  ...sampleReply,
  documentNumber: '青自然资公告知〔2026〕4号',
  outcome: 'withdrawn',
  days: { answeredOn: plainDate(2026, 3, 19) },
  values: { withdrawalStatement: '您在状态查询页面选择“撤回申请”，并确认不再需要所申请的信息。' },
};
