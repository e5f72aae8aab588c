import type { LetterFacts } from '../../../core/requests/letter-facts.ts';
import { sampleReply } from '../sample-facts.ts';

export const replyNotARequestSample: LetterFacts = {
  ...sampleReply,
  documentNumber: '青自然资公复〔2026〕11号',
  outcome: 'petitionOrComplaint',
  values: {
    activity: 'complaint',
    activityFinding: '申请要求本机关答复补偿标准为何低于邻县、并追究经办人的责任，没有要求提供已经记录、保存的信息。',
    properChannel:
      '补偿标准的意见可以向青禾县信访局（人民路2号，电话0900-3334455）反映；对工作人员的投诉可以拨打12345。',
  },
};
