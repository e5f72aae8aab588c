import { ogi } from '../../../core/law/citation.ts';
import type { LetterFacts } from '../../../core/requests/letter-facts.ts';
import type { LetterTemplate } from '../letter-template.ts';
import { fieldValue, lawWords, piecesOf, requestWords, you } from '../letter-words.ts';
import { remedyText } from '../remedy-text.ts';
import { replyOtherAgencyFields } from './fields.ts';

export const replyOtherAgencyTemplate: LetterTemplate = {
  fields: replyOtherAgencyFields,
  compose: (facts) => {
    const { locked, typed } = piecesOf('reply-other-agency', facts);
    return {
      blocks: [
        ...locked('request', requestWords(facts)),
        ...typed('reasons', 'notResponsibleReason', { before: '经审查：', says: ['不属于本机关负责公开的理由'] }),
        ...locked('articles', `依照${lawWords(ogi(36, undefined, 5))}的规定，现答复如下：`, {
          cite: ogi(36, undefined, 5),
        }),
        ...locked('decision', `${you(facts)}申请公开的信息不属于本机关负责公开。`),
        ...locked('decision', agencyWords(facts), { says: ['能够确定的，负责公开的行政机关的名称、联系方式'] }),
        ...locked('remedy', remedyText(facts)),
      ],
    };
  },
};

function agencyWords(facts: LetterFacts): string {
  const agency = fieldValue(facts, 'responsibleAgency');
  if (agency === undefined) return '本机关不能确定负责公开该政府信息的行政机关。';
  const contact = fieldValue(facts, 'responsibleAgencyContact');
  return `负责公开该政府信息的行政机关为${agency}${contact === undefined ? '' : `，联系方式：${contact}`}，请向该机关提出申请。`;
}
