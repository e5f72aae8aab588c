import type { LetterFacts } from '../../../core/requests/letter-facts.ts';
import { sampleReply } from '../sample-facts.ts';

export const thirdPartyDisclosureNoticeSample: LetterFacts = {
  ...sampleReply,
  addressee: { name: '青禾县城关建材有限公司', address: '青禾县工业大道3号', postalCode: '999900' },
  documentNumber: '青自然资公告知〔2026〕3号',
  values: {
    disclosureBasis: 'objectionUnfounded',
    disclosureReason: '评估单价已经在征收补偿公示中公布，不具有秘密性。',
    disclosedContent: '《幸福路片区房屋征收评估报告》第12页至第15页的评估单价；设备清单不公开。',
  },
};
