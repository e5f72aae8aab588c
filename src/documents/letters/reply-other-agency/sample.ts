import type { LetterFacts } from '../../../core/requests/letter-facts.ts';
import { sampleReply } from '../sample-facts.ts';

export const replyOtherAgencySample: LetterFacts = {
  ...sampleReply,
  documentNumber: '青自然资公复〔2026〕7号',
  outcome: 'otherAgencyResponsible',
  values: {
    notResponsibleReason:
      '国有土地上房屋征收补偿方案由青禾县住房和城乡建设局制作，本机关没有参与制作，也不是最初获取该信息的机关。',
    responsibleAgency: '青禾县住房和城乡建设局',
    responsibleAgencyContact: '青禾县建设路1号，电话0900-7654321',
  },
};
