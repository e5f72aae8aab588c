import type { LetterFacts } from '../../../core/requests/letter-facts.ts';
import { plainDate } from '../../../core/values/plain-date.ts';
import { sampleFacts } from '../sample-facts.ts';

export const agencyConfirmationSample: LetterFacts = {
  ...sampleFacts,
  addressee: { name: '青禾县住房和城乡建设局', address: '青禾县建设路1号', postalCode: '999900' },
  documentNumber: '青自然资公征〔2026〕3号',
  madeOn: plainDate(2026, 3, 5),
  days: { answerBy: plainDate(2026, 3, 12) },
  values: {
    concernedInformation: '《幸福路片区规划条件》（2024年3月），其中第4页引用了贵单位的危旧房屋鉴定结论。',
    matterToConfirm: '引用的鉴定结论是否准确\n该结论是否已经公开、可以公开',
  },
};
