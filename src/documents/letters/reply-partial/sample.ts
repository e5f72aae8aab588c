import type { LetterFacts } from '../../../core/requests/letter-facts.ts';
import { sampleFacts } from '../sample-facts.ts';

export const replyPartialSample: LetterFacts = {
  ...sampleFacts,
  documentNumber: '青自然资公复〔2026〕4号',
  outcome: 'partiallyGranted',
  refusedPartGrounds: ['thirdPartyRights', 'deliberativeProcess'],
  attachments: ['幸福路片区房屋征收评估报告（区分处理后）'],
  remedy: {
    remedy: 'reconsiderationFirstForRefusedPart',
    reviewOrgan: '青禾县人民政府',
    court: '青禾县人民法院',
    text: '如对本答复中不予公开的部分不服，应当先自知道本答复之日起60日内向青禾县人民政府申请行政复议；对行政复议决定不服的，可以自收到行政复议决定书之日起15日内向青禾县人民法院提起行政诉讼；如对其余部分不服，可以自知道本答复之日起60日内向青禾县人民政府申请行政复议，也可以自知道本答复之日起6个月内向青禾县人民法院提起行政诉讼。',
  },
  values: {
    disclosedPart: '《幸福路片区房屋征收评估报告》除下述内容以外的部分，以区分处理后的复印件邮寄提供，见附件。',
    thirdPartyRightsPart: '第12页至第19页被征收企业的设备清单和评估单价。',
    thirdPartyRightsReason: '经书面征求意见，企业不同意公开；清单反映其生产工艺和成本，属于商业秘密。',
    deliberativeProcessPart: '第40页评审专家的讨论记录。',
    deliberativeProcessReason: '该页记录形成最终评估结论以前的讨论意见，结论已经在报告第3页公开。',
  },
};
