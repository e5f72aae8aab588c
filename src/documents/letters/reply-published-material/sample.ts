import type { LetterFacts } from '../../../core/requests/letter-facts.ts';
import { sampleReply } from '../sample-facts.ts';

export const replyPublishedMaterialSample: LetterFacts = {
  ...sampleReply,
  documentNumber: '青自然资公复〔2026〕12号',
  outcome: 'publishedMaterial',
  values: {
    materialAccess:
      '《青禾县人民政府公报》2024年第3期可以在县政府网站“政府公报”栏目在线阅读，也可以到县图书馆、县档案馆查阅。',
  },
};
