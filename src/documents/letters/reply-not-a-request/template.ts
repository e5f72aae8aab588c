import { ogi } from '../../../core/law/citation.ts';
import type { LetterTemplate } from '../letter-template.ts';
import { fieldValue, lawWords, piecesOf, requestWords, you } from '../letter-words.ts';
import { remedyText } from '../remedy-text.ts';
import { activities, replyNotARequestFields } from './fields.ts';

export const replyNotARequestTemplate: LetterTemplate = {
  fields: replyNotARequestFields,
  compose: (facts) => {
    const { locked, typed } = piecesOf('reply-not-a-request', facts);
    const activity = activities[fieldValue(facts, 'activity') ?? ''] ?? '信访、投诉、举报等';
    return {
      blocks: [
        ...locked('request', requestWords(facts)),
        ...locked('reasons', `经审查，${you(facts)}以政府信息公开申请的形式进行${activity}活动。`, {
          cite: ogi(39, 1),
        }),
        ...typed('reasons', 'activityFinding'),
        ...locked('articles', `依照${lawWords(ogi(39, 1))}的规定，现告知如下：`, { cite: ogi(39, 1) }),
        ...locked('decision', '本机关对该申请不作为政府信息公开申请处理。'),
        ...typed('decision', 'properChannel', {
          before: `${you(facts)}可以通过相应渠道提出：`,
          says: ['可以通过的相应渠道'],
        }),
        ...locked('remedy', remedyText(facts)),
      ],
    };
  },
};
