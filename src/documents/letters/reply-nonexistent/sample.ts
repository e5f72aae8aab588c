import type { LetterFacts } from '../../../core/requests/letter-facts.ts';
import { plainDate } from '../../../core/values/plain-date.ts';
import { sampleReply } from '../sample-facts.ts';

export const replyNonexistentSample: LetterFacts = {
  ...sampleReply,
  documentNumber: '青自然资公复〔2026〕6号',
  outcome: 'nonexistent',
  recordSearch: { searchedOn: plainDate(2026, 3, 10), places: ['documentSystem', 'recordsRoom', 'stateArchive'] },
  values: {
    searchScope:
      '以“幸福路”“征收补偿”“批准”为关键词，检索2020年至2026年的公文办理系统，并人工查阅2023年、2024年征收项目卷宗。',
    searchResult: '检索到该片区规划条件1份，没有检索到2024年的征收补偿方案；该片区至今没有启动征收。',
  },
};
