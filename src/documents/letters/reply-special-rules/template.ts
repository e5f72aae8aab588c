import { ogi } from '../../../core/law/citation.ts';
import type { LetterTemplate } from '../letter-template.ts';
import { lawWords, piecesOf, requestWords, you } from '../letter-words.ts';
import { remedyText } from '../remedy-text.ts';
import { replySpecialRulesFields } from './fields.ts';

export const replySpecialRulesTemplate: LetterTemplate = {
  fields: replySpecialRulesFields,
  compose: (facts) => {
    const { locked, typed } = piecesOf('reply-special-rules', facts);
    return {
      blocks: [
        ...locked('request', requestWords(facts)),
        ...typed('reasons', 'specialLaw', {
          before: `经审查，${you(facts)}申请公开的信息属于工商、不动产登记资料等信息，法律、行政法规对其获取有特别规定，即：`,
          says: ['所依照的法律、行政法规'],
        }),
        ...locked('articles', `依照${lawWords(ogi(36, undefined, 7))}的规定，现告知如下：`, {
          cite: ogi(36, undefined, 7),
        }),
        ...locked('decision', `请${you(facts)}依照上述规定办理。`),
        ...typed('decision', 'procedure', { before: '办理程序：', says: ['该规定的办理程序'] }),
        ...locked('remedy', remedyText(facts)),
      ],
    };
  },
};
