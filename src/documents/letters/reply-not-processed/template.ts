import { ogi } from '../../../core/law/citation.ts';
import type { LetterTemplate } from '../letter-template.ts';
import { dayWords, lawWords, piecesOf, requestWords, you } from '../letter-words.ts';
import { remedyText } from '../remedy-text.ts';
import { replyNotProcessedFields } from './fields.ts';

export const replyNotProcessedTemplate: LetterTemplate = {
  fields: replyNotProcessedFields,
  compose: (facts) => {
    const { locked, typed } = piecesOf('reply-not-processed', facts);
    const on = dayWords(facts.days.noticeOn);
    return {
      blocks: [
        ...locked('request', requestWords(facts)),
        ...typed('reasons', 'reasonsAsked', {
          before: `${on === undefined ? '' : `${on}，`}本机关以申请数量、频次明显超过合理范围，要求${you(facts)}说明理由：`,
          says: ['要求说明的理由'],
        }),
        ...typed('reasons', 'applicantStatement', { before: `${you(facts)}的说明：`, says: ['申请人的说明'] }),
        ...typed('reasons', 'statementFinding', { before: '经审查，申请理由不合理：', says: ['审查结论'] }),
        ...locked('articles', `依照${lawWords(ogi(35))}的规定，现告知如下：`, { cite: ogi(35) }),
        ...locked('decision', `本机关对${you(facts)}的申请不予处理。`),
        ...locked('remedy', remedyText(facts)),
      ],
    };
  },
};
