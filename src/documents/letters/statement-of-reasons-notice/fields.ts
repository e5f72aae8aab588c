import { longTextField } from '../letter-template.ts';

export const statementOfReasonsNoticeFields = [
  longTextField(
    'excessFacts',
    '认为明显超过合理范围的事实',
    '写明申请的件数、时间、内容重复或者相近的情况，不评价申请人。',
  ),
];
