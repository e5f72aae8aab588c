import type { LetterFacts } from '../../../core/requests/letter-facts.ts';
import { sampleReply } from '../sample-facts.ts';

export const replyRepeatedSample: LetterFacts = {
  ...sampleReply,
  documentNumber: '青自然资公复〔2026〕8号',
  outcome: 'repeated',
  values: { earlierReplyOn: '2026-01-15', earlierReplyNumber: '青自然资公复〔2026〕1号' },
};
