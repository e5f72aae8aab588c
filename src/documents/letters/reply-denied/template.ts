import { ogi } from '../../../core/law/citation.ts';
import type { LetterTemplate } from '../letter-template.ts';
import { piecesOf, requestWords, you } from '../letter-words.ts';
import { refusalArticles, refusalGroundOf, refusalWords } from '../refusal-words.ts';
import { remedyText } from '../remedy-text.ts';
import { replyDeniedFields } from './fields.ts';

export const replyDeniedTemplate: LetterTemplate = {
  fields: replyDeniedFields,
  compose: (facts) => {
    const { locked, typed } = piecesOf('reply-denied', facts);
    const ground = refusalGroundOf(facts.outcome);
    return {
      blocks: [
        ...locked('request', requestWords(facts)),
        ...locked(
          'reasons',
          ground === undefined ? undefined : `经审查，${you(facts)}申请公开的信息${refusalWords(ground, '')}。`,
        ),
        ...typed('reasons', 'legalBasis', { before: '禁止公开的规定：' }),
        ...typed('reasons', 'secrecyBasis', { before: '定密依据：' }),
        ...typed('reasons', 'refusalReason', { before: '不予公开的理由：', says: ['不予公开的理由'] }),
        ...locked('articles', ground === undefined ? undefined : `${refusalArticles(ground)}，现答复如下：`, {
          cite: ogi(36, undefined, 3),
          says: ['不予公开依据的具体条款'],
        }),
        ...locked('decision', `对${you(facts)}申请公开的信息，本机关决定不予公开。`),
        ...locked('remedy', remedyText(facts)),
      ],
    };
  },
};
