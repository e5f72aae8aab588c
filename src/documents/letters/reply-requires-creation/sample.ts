import type { LetterFacts } from '../../../core/requests/letter-facts.ts';
import { sampleReply } from '../sample-facts.ts';

export const replyRequiresCreationSample: LetterFacts = {
  ...sampleReply,
  documentNumber: '青自然资公复〔2026〕10号',
  outcome: 'requiresCreation',
  values: {
    creationReason:
      '本机关保存的是逐宗的补偿协议，没有按村、按年份汇总的统计表；满足申请需要对六百余份协议逐份摘录、汇总。',
  },
};
