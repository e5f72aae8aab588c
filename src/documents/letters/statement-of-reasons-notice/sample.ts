import type { LetterFacts } from '../../../core/requests/letter-facts.ts';
import { plainDate } from '../../../core/values/plain-date.ts';
import { sampleFacts } from '../sample-facts.ts';

export const statementOfReasonsNoticeSample: LetterFacts = {
  ...sampleFacts,
  documentNumber: '青自然资公告知〔2026〕2号',
  days: { answerBy: plainDate(2026, 4, 3) },
  values: {
    excessFacts:
      '2026年3月2日至3月18日，本机关收到同一申请人提出的政府信息公开申请46件，其中39件针对同一征收项目的不同页码，内容相近。',
  },
};
