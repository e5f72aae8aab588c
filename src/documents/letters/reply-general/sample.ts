import type { LetterFacts } from '../../../core/requests/letter-facts.ts';
import { sampleReply } from '../sample-facts.ts';

export const replyGeneralSample: LetterFacts = {
  ...sampleReply,
  documentNumber: '青自然资公复〔2026〕16号',
  outcome: 'notGovernmentInformation',
  values: {
    finding: '申请的内容是询问本机关对某项法律条文如何理解，没有指向本机关制作或者获取并以一定形式记录、保存的信息。',
    handlingReason:
      '政府信息是行政机关在履行行政管理职能过程中制作或者获取的、以一定形式记录、保存的信息，咨询不属于政府信息。',
    handlingDecision: '您申请的内容不属于政府信息，本机关不作为政府信息提供。',
  },
};
