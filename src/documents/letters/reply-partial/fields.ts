import { outcomes, refusalGrounds } from '../../../core/requests/outcomes.ts';
import { longTextField } from '../letter-template.ts';

export const replyPartialFields = [
  longTextField('disclosedPart', '公开的部分', '写明公开哪些内容、怎样提供。'),
  ...refusalGrounds.flatMap((ground) => [
    longTextField(
      `${ground}Part`,
      `不予公开的部分（${outcomes[ground].label}）`,
      '写明哪一页、哪一项内容不予公开，不要写出内容本身。',
      { grounds: [ground] },
    ),
    longTextField(
      `${ground}Reason`,
      `不予公开的理由（${outcomes[ground].label}）`,
      '结合这一部分的内容说明为什么属于这一情形。',
      { grounds: [ground] },
    ),
  ]),
  longTextField('otherPart', '其他不提供的部分', '不属于政府信息、需要另行制作等不提供的部分及理由；没有的不填。', {
    required: false,
  }),
];
