import type { LetterFacts } from '../../../core/requests/letter-facts.ts';
import { sampleFacts, sampleReconsiderationFirst } from '../sample-facts.ts';

export const replyDeniedSample: LetterFacts = {
  ...sampleFacts,
  documentNumber: '青自然资公复〔2026〕5号',
  outcome: 'deliberativeProcess',
  remedy: sampleReconsiderationFirst,
  values: {
    refusalReason:
      '申请的信息是局长办公会讨论补偿方案的会议记录，形成于方案确定以前，记录各人在讨论中的意见；方案及其批准文件已经提供。',
  },
};
