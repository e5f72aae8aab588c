import type { LetterFacts } from '../../../core/requests/letter-facts.ts';
import { plainDate } from '../../../core/values/plain-date.ts';
import { sampleFacts } from '../sample-facts.ts';

export const thirdPartyConsultationSample: LetterFacts = {
  ...sampleFacts,
  addressee: { name: '青禾县城关建材有限公司', address: '青禾县工业大道3号', postalCode: '999900' },
  documentNumber: '青自然资公征〔2026〕1号',
  madeOn: plainDate(2026, 3, 5),
  values: {
    concernedInformation:
      '《幸福路片区房屋征收评估报告》（2024年6月形成），其中第12页至第19页载有你公司的设备清单和评估单价。',
    possibleHarm: '设备清单和评估单价可能属于商业秘密。',
  },
};
