import type { LetterFacts } from '../../../core/requests/letter-facts.ts';
import { plainDate } from '../../../core/values/plain-date.ts';
import { sampleReply } from '../sample-facts.ts';

export const noLongerProcessedSample: LetterFacts = {
  ...sampleReply,
  documentNumber: '青自然资公复〔2026〕14号',
  madeOn: plainDate(2026, 4, 2),
  outcome: 'uncorrected',
  days: { noticeOn: plainDate(2026, 3, 9), periodEndedOn: plainDate(2026, 3, 30) },
  values: {
    noticeNumber: '青自然资公补〔2026〕1号',
    noReasonFinding: '补正期限内本机关两次电话联系，没有收到补正材料，也没有说明逾期的理由。',
  },
};
