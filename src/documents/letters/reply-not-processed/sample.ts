import type { LetterFacts } from '../../../core/requests/letter-facts.ts';
import { plainDate } from '../../../core/values/plain-date.ts';
import { sampleReply } from '../sample-facts.ts';

export const replyNotProcessedSample: LetterFacts = {
  ...sampleReply,
  documentNumber: '青自然资公复〔2026〕13号',
  outcome: 'unjustifiedBulk',
  days: { noticeOn: plainDate(2026, 3, 6), answeredOn: plainDate(2026, 3, 12) },
  values: {
    reasonsAsked: '3月2日至5日提出46件申请、其中39件内容相近的原因。',
    applicantStatement: '希望以此促使本机关提高补偿标准。',
    statementFinding: '以反复申请对补偿标准施加影响，与获取政府信息无关；所涉信息此前已经全部提供。',
  },
};
