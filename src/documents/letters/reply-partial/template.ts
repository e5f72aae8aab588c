import { chineseNumber, ogi } from '../../../core/law/citation.ts';
import type { LetterTemplate } from '../letter-template.ts';
import { lawWords, piecesOf, requestWords, you } from '../letter-words.ts';
import { refusalArticles, refusalWords } from '../refusal-words.ts';
import { remedyText } from '../remedy-text.ts';
import { replyPartialFields } from './fields.ts';

export const replyPartialTemplate: LetterTemplate = {
  fields: replyPartialFields,
  compose: (facts) => {
    const { locked, heading, typed } = piecesOf('reply-partial', facts);
    return {
      blocks: [
        ...locked('request', requestWords(facts)),
        ...locked(
          'reasons',
          `经审查，${you(facts)}申请公开的信息中含有不应当公开或者不属于政府信息的内容，但是能够作区分处理。`,
          { cite: ogi(37) },
        ),
        ...locked('articles', `依照${lawWords(ogi(37))}的规定，本机关决定部分公开，现答复如下：`, { cite: ogi(37) }),
        ...heading('decision', '一、公开的部分'),
        ...typed('decision', 'disclosedPart', { says: ['公开的部分'] }),
        ...heading('decision', '二、不予公开的部分'),
        ...facts.refusedPartGrounds.flatMap((ground, index) => [
          ...typed('decision', `${ground}Part`, {
            before: `（${chineseNumber(index + 1)}）`,
            says: ['不予公开的部分'],
          }),
          ...typed('decision', `${ground}Reason`, {
            before: `${refusalWords(ground)}，${refusalArticles(ground)}，该部分不予公开。理由：`,
            says: ['每一部分不予公开的依据和理由'],
          }),
        ]),
        ...typed('decision', 'otherPart', {
          says: facts.refusedPartGrounds.length > 0 ? [] : ['不予公开的部分', '每一部分不予公开的依据和理由'],
        }),
        ...locked('remedy', remedyText(facts)),
      ],
    };
  },
};
