import { choiceField, longTextField } from '../letter-template.ts';

/** What Article 39(1) names, in the words of the letter. */
export const activities: Readonly<Record<string, string>> = {
  petition: '信访',
  complaint: '投诉',
  report: '举报',
  other: '信访、投诉、举报等',
};

export const replyNotARequestFields = [
  choiceField('activity', '申请实际进行的活动', '按申请的内容选择。', activities),
  longTextField('activityFinding', '认定的事实', '写明申请中哪些内容属于这类活动。', {
    required: false,
    longest: 1000,
  }),
  longTextField('properChannel', '可以通过的相应渠道', '写明渠道的名称、地址、电话或者网址。'),
];
