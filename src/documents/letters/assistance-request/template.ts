import { ogi } from '../../../core/law/citation.ts';
import type { LetterTemplate } from '../letter-template.ts';
import { dayWords, lawWords, piecesOf, requestWordsForOthers } from '../letter-words.ts';
import { assistanceRequestFields } from './fields.ts';

export const assistanceRequestTemplate: LetterTemplate = {
  fields: assistanceRequestFields,
  compose: (facts) => {
    const { locked, items } = piecesOf('assistance-request', facts);
    const answerBy = dayWords(facts.days.answerBy);
    return {
      blocks: [
        ...locked('request', requestWordsForOthers(facts)),
        ...locked('articles', `依照${lawWords(ogi(45))}的规定，现请协助办理下列事项：`, { cite: ogi(45) }),
        ...items('decision', 'assistanceMatter', { says: ['协办事项'] }),
        ...locked(
          'decision',
          answerBy === undefined
            ? undefined
            : `请于${answerBy}前（含当日）书面回复；没有所需信息的，请写明检索的范围和结果。`,
          { says: ['办理期限'] },
        ),
      ],
    };
  },
};
