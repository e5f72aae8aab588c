import type { LetterFacts } from '../../../core/requests/letter-facts.ts';
import { plainDate } from '../../../core/values/plain-date.ts';
import { sampleFacts } from '../sample-facts.ts';

export const jointAgencyConsultationSample: LetterFacts = {
  ...sampleFacts,
  addressee: { name: '青禾县财政局', address: '青禾县人民路20号', postalCode: '999900' },
  documentNumber: '青自然资公征〔2026〕2号',
  madeOn: plainDate(2026, 3, 5),
  values: {
    concernedInformation:
      '《关于幸福路片区征收补偿资金安排的通知》（青自然资发〔2024〕15号），由本机关牵头、与贵单位联合制作。',
    proposedHandling: '拟予以公开。',
  },
};
