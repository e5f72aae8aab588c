import type { LetterFacts } from '../../../core/requests/letter-facts.ts';
import { plainDate } from '../../../core/values/plain-date.ts';
import { sampleFacts } from '../sample-facts.ts';

export const assistanceRequestSample: LetterFacts = {
  ...sampleFacts,
  documentNumber: null,
  addressee: { name: '用地审批科', address: null, postalCode: null },
  madeOn: plainDate(2026, 3, 3),
  days: { answerBy: plainDate(2026, 3, 10) },
  values: { assistanceMatter: '查找幸福路片区2024年征收补偿方案及批准文件\n对是否可以公开提出意见' },
};
