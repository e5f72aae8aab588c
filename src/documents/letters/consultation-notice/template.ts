import { ogi } from '../../../core/law/citation.ts';
import type { LetterFacts } from '../../../core/requests/letter-facts.ts';
import type { LetterTemplate } from '../letter-template.ts';
import { dayWords, fieldValue, lawWords, piecesOf, requestWords, you } from '../letter-words.ts';
import { consultationNoticeFields } from './fields.ts';

export const consultationNoticeTemplate: LetterTemplate = {
  fields: consultationNoticeFields,
  compose: (facts) => {
    const { locked } = piecesOf('consultation-notice', facts);
    const from = dayWords(facts.days.excludedFrom);
    return {
      blocks: [
        ...locked('request', requestWords(facts)),
        ...locked('reasons', `办理中需要征求${askedWords(facts)}的意见，本机关已经发出书面征求意见材料。`),
        ...locked(
          'articles',
          `依照${lawWords(ogi(33, 3))}的规定，征求第三方和其他机关意见所需时间不计算在答复期限内。`,
          { cite: ogi(33, 3) },
        ),
        ...locked(
          'decision',
          from === undefined
            ? undefined
            : `自${from}起，至本机关收到意见或者提出意见的期限届满之日止，所需时间不计算在答复${you(facts)}的期限内；其余时间仍然计算。`,
          { cite: ogi(33, 3), says: ['不计算在内的时间自何日起'] },
        ),
      ],
    };
  },
};

function askedWords(facts: LetterFacts): string {
  const choice = fieldValue(facts, 'asked');
  return consultationNoticeFields[0]?.choices?.find(({ id }) => id === choice)?.label ?? '第三方、其他机关';
}
