import { longTextField } from '../letter-template.ts';

export const replyGeneralFields = [
  longTextField('finding', '认定的事实', '写明审查认定的事实。'),
  longTextField('handlingReason', '处理的理由', '写明为什么这样处理。'),
  longTextField('handlingDecision', '处理决定', '用一句话写明处理决定，例如“本机关对该申请不再处理”。', {
    longest: 1000,
  }),
];
