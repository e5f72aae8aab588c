import type { LetterFacts } from '../../../core/requests/letter-facts.ts';
import { sampleReply } from '../sample-facts.ts';

export const replyGrantedSample: LetterFacts = {
  ...sampleReply,
  outcome: 'granted',
  attachments: [
    '幸福路片区国有土地上房屋征收补偿方案（复印件）',
    '关于幸福路片区房屋征收补偿方案的批复（青政函〔2024〕21号，复印件）',
  ],
  values: {
    provided:
      '您申请公开的《幸福路片区国有土地上房屋征收补偿方案》及其批准文件《关于幸福路片区房屋征收补偿方案的批复》（青政函〔2024〕21号），随本答复以纸质复印件邮寄提供，见附件。',
  },
};
