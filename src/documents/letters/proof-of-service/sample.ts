import type { LetterFacts } from '../../../core/requests/letter-facts.ts';
import { plainDate } from '../../../core/values/plain-date.ts';
import { sampleFacts } from '../sample-facts.ts';

export const proofOfServiceSample: LetterFacts = {
  ...sampleFacts,
  documentNumber: null,
  madeOn: null,
  proofOfService: {
    title: '政府信息公开申请答复书',
    documentNumber: '青自然资公复〔2026〕3号',
    recipient: '李明远',
    place: '青禾县城关镇幸福路6号2单元301室',
    mode: 'byPost',
    servedOn: plainDate(2026, 3, 23),
    signedBy: null,
    refusal: null,
  },
};
