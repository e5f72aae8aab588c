import type { LetterFacts } from '../../../core/requests/letter-facts.ts';
import { plainDate } from '../../../core/values/plain-date.ts';
import { sampleFacts } from '../sample-facts.ts';

export const acknowledgementSample: LetterFacts = {
  ...sampleFacts,
  documentNumber: null,
  madeOn: plainDate(2026, 3, 2),
  lookup: { address: 'https://gk.qinghe.example.cn/track/4kT9mZ2xQv7LrB8nW1', lookupCode: 'H7K4-Q2MX-9TRD' },
};
