import { ogi } from '../../../core/law/citation.ts';
import type { LetterTemplate } from '../letter-template.ts';
import { fieldValue, lawWords, piecesOf, requestWordsForOthers } from '../letter-words.ts';
import { remedyText } from '../remedy-text.ts';
import { thirdPartyDisclosureNoticeFields } from './fields.ts';

export const thirdPartyDisclosureNoticeTemplate: LetterTemplate = {
  fields: thirdPartyDisclosureNoticeFields,
  compose: (facts) => {
    const { locked, typed } = piecesOf('third-party-disclosure-notice', facts);
    const basis =
      fieldValue(facts, 'disclosureBasis') === 'publicInterest'
        ? '经审查，本机关认为不公开该信息可能对公共利益造成重大影响。'
        : '经审查，本机关认为所提的理由不合理。';
    return {
      blocks: [
        ...locked('request', requestWordsForOthers(facts)),
        ...locked('reasons', `本机关就有关信息的公开书面征求了您（单位）的意见，您（单位）不同意公开。${basis}`),
        ...typed('reasons', 'disclosureReason', { before: '决定公开的理由：', says: ['决定公开的理由'] }),
        ...locked(
          'articles',
          `依照${lawWords(ogi(15), ogi(32))}的规定，本机关决定予以公开，现将决定公开的政府信息内容和理由告知您（单位）。`,
          { cite: ogi(32) },
        ),
        ...typed('decision', 'disclosedContent', {
          before: '决定公开的政府信息内容：',
          says: ['决定公开的政府信息内容'],
        }),
        ...locked('remedy', remedyText(facts)),
      ],
    };
  },
};
