import type { LetterFacts } from '../../../core/requests/letter-facts.ts';
import { plainDate } from '../../../core/values/plain-date.ts';
import { sampleFacts } from '../sample-facts.ts';

export const extensionNoticeSample: LetterFacts = {
  ...sampleFacts,
  documentNumber: '青自然资公延〔2026〕1号',
  days: { replyDueOn: plainDate(2026, 3, 30), newReplyDueOn: plainDate(2026, 4, 28) },
  extension: { workingDays: 20, earlierWorkingDays: 0, approvedBy: '赵启明' },
  values: { extensionReason: '所涉档案共12卷，形成于机构改革以前，需要到县档案馆调阅并逐件核对。' },
};
