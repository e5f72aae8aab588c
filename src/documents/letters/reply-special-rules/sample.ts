import type { LetterFacts } from '../../../core/requests/letter-facts.ts';
import { sampleReply } from '../sample-facts.ts';

export const replySpecialRulesSample: LetterFacts = {
  ...sampleReply,
  documentNumber: '青自然资公复〔2026〕9号',
  outcome: 'administrativeInquiry',
  values: {
    specialLaw: '《不动产登记暂行条例》第二十七条',
    procedure:
      '请权利人、利害关系人持身份证明到青禾县不动产登记中心查询窗口（政务服务大厅一楼）申请查询，电话0900-2223344。',
  },
};
