import { ogi } from '../../../core/law/citation.ts';
import type { LetterFacts } from '../../../core/requests/letter-facts.ts';
import { searchPlaceLabel } from '../../../core/requests/record-search.ts';
import type { LetterTemplate } from '../letter-template.ts';
import { dayWords, lawWords, piecesOf, requestWords, you } from '../letter-words.ts';
import { remedyText } from '../remedy-text.ts';
import { replyNonexistentFields } from './fields.ts';

export const replyNonexistentTemplate: LetterTemplate = {
  fields: replyNonexistentFields,
  compose: (facts) => {
    const { locked, typed } = piecesOf('reply-nonexistent', facts);
    const isHeldElsewhere = facts.outcome === 'notHeld';
    const articles = isHeldElsewhere ? [ogi(36, undefined, 4), ogi(36, undefined, 5)] : [ogi(36, undefined, 4)];
    return {
      blocks: [
        ...locked('request', requestWords(facts)),
        ...locked('reasons', searchWords(facts), { says: ['检索范围'] }),
        ...typed('reasons', 'searchScope', { before: '检索范围：', says: ['检索范围'] }),
        ...typed('reasons', 'searchResult', { before: '检索结果：', says: ['检索结果'] }),
        ...locked('articles', `依照${lawWords(...articles)}的规定，现告知${you(facts)}：`, {
          cite: ogi(36, undefined, 4),
        }),
        ...locked(
          'decision',
          isHeldElsewhere
            ? `经检索，本机关不掌握${you(facts)}申请公开的政府信息，无法提供。`
            : `经检索，没有${you(facts)}申请公开的信息，该政府信息不存在。`,
          { cite: ogi(36, undefined, 4) },
        ),
        ...locked('remedy', remedyText(facts)),
      ],
    };
  },
};

function searchWords({ recordSearch }: LetterFacts): string | undefined {
  if (recordSearch === undefined || recordSearch.places.length === 0) return undefined;
  const places = recordSearch.places.map(searchPlaceLabel).join('、');
  return `${dayWords(recordSearch.searchedOn)}，本机关对${places}进行了检索。`;
}
