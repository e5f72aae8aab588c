import type { LetterFacts } from '../../../core/requests/letter-facts.ts';
import { plainDate } from '../../../core/values/plain-date.ts';
import { sampleFacts } from '../sample-facts.ts';

export const consultationNoticeSample: LetterFacts = {
  ...sampleFacts,
  documentNumber: '青自然资公告知〔2026〕1号',
  madeOn: plainDate(2026, 3, 5),
  days: { replyDueOn: plainDate(2026, 3, 30), excludedFrom: plainDate(2026, 3, 6) },
  values: { asked: 'thirdParty' },
};
