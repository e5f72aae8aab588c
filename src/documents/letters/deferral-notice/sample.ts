import type { LetterFacts } from '../../../core/requests/letter-facts.ts';
import { plainDate } from '../../../core/values/plain-date.ts';
import { sampleFacts } from '../sample-facts.ts';

export const deferralNoticeSample: LetterFacts = {
  ...sampleFacts,
  documentNumber: '青自然资公延〔2026〕2号',
  days: {
    noticeOn: plainDate(2026, 3, 6),
    answeredOn: plainDate(2026, 3, 13),
    newReplyDueOn: plainDate(2026, 6, 30),
    replyDueOn: plainDate(2026, 3, 30),
  },
  values: {
    statementFinding: '申请人正在整理本村征地历史，所申请的信息分属不同年份，内容并不重复。',
    deferralReason: '46件申请涉及1998年至2024年的档案，需要逐卷查找。',
  },
};
