import { ogi } from '../../../core/law/citation.ts';
import type { LetterTemplate } from '../letter-template.ts';
import { dayWords, lawWords, piecesOf, requestWordsForOthers } from '../letter-words.ts';
import { agencyConfirmationFields } from './fields.ts';

export const agencyConfirmationTemplate: LetterTemplate = {
  fields: agencyConfirmationFields,
  compose: (facts) => {
    const { locked, typed, items } = piecesOf('agency-confirmation', facts);
    const answerBy = dayWords(facts.days.answerBy);
    return {
      blocks: [
        ...locked('request', requestWordsForOthers(facts)),
        ...locked('reasons', '拟公开的信息涉及贵单位：'),
        ...typed('reasons', 'concernedInformation'),
        ...locked(
          'articles',
          `依照${lawWords(ogi(11))}的规定，行政机关公开政府信息涉及其他机关的，应当与有关机关协商、确认，保证公开的政府信息准确一致。`,
          { cite: ogi(11) },
        ),
        ...locked('decision', '请贵单位确认下列事项：'),
        ...items('decision', 'matterToConfirm', { says: ['请对方确认的事项'] }),
        ...locked(
          'decision',
          answerBy === undefined
            ? '请贵单位研究后尽快书面函复本机关。'
            : `请贵单位于${answerBy}前（含当日）书面函复本机关。`,
        ),
      ],
    };
  },
};
