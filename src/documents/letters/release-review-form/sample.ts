import type { LetterFacts } from '../../../core/requests/letter-facts.ts';
import { plainDate } from '../../../core/values/plain-date.ts';
import { sampleFacts } from '../sample-facts.ts';

export const releaseReviewFormSample: LetterFacts = {
  ...sampleFacts,
  documentNumber: null,
  madeOn: null,
  approvals: [
    { role: '拟稿人', name: '王晓梅', opinion: '拟部分公开，请审核。', day: plainDate(2026, 3, 16) },
    { role: '审核人', name: '孙立', opinion: '同意。', day: plainDate(2026, 3, 17) },
    { role: '保密审查人', name: '何静', opinion: '不涉及国家秘密。', day: plainDate(2026, 3, 18) },
    { role: '审批人', name: '赵启明', opinion: '同意公开。', day: plainDate(2026, 3, 19) },
  ],
  values: {
    reviewedInformation: '《幸福路片区房屋征收评估报告》（区分处理后）',
    releaseWay: 'partly',
    reviewedMatters: '不涉及国家秘密；第12页至第19页商业秘密已经遮盖；第40页讨论记录不公开；身份证号码已经遮盖。',
  },
};
