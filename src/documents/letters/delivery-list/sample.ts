import type { LetterFacts } from '../../../core/requests/letter-facts.ts';
import { sampleFacts } from '../sample-facts.ts';

export const deliveryListSample: LetterFacts = {
  ...sampleFacts,
  documentNumber: null,
  delivery: {
    recipient: '青禾县档案馆',
    items: [
      {
        title: '青禾县2026年国有建设用地供应计划',
        indexNumber: '000014349/2026-00012',
        documentNumber: '青自然资发〔2026〕5号',
        copyCount: 2,
      },
      { title: '青禾县城镇基准地价公告', indexNumber: '000014349/2026-00015', documentNumber: null, copyCount: 2 },
    ],
  },
};
