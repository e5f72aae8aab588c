import { ogi } from '../../../core/law/citation.ts';
import type { LetterTemplate } from '../letter-template.ts';
import { lawWords, limitWords, piecesOf, requestWordsForOthers } from '../letter-words.ts';
import { opinionTable, returnWords } from '../opinion-slip.ts';
import { thirdPartyConsultationFields } from './fields.ts';

export const thirdPartyConsultationTemplate: LetterTemplate = {
  fields: thirdPartyConsultationFields,
  compose: (facts) => {
    const { locked, typed } = piecesOf('third-party-consultation', facts);
    return {
      blocks: [
        ...locked('request', requestWordsForOthers(facts)),
        ...locked('reasons', '申请公开的信息涉及您（单位）：'),
        ...typed('reasons', 'concernedInformation', { says: ['涉及的政府信息'] }),
        ...typed('reasons', 'possibleHarm', { before: '公开该信息可能损害您（单位）的合法权益：' }),
        ...locked('articles', `依照${lawWords(ogi(15), ogi(32))}的规定，现书面征求您（单位）的意见。`, {
          cite: ogi(32),
        }),
        ...locked(
          'decision',
          `请自收到本征求意见书之日起${limitWords('thirdPartyOpinion', facts)}内，在所附意见回执上写明是否同意公开并交回本机关；不同意公开的，请说明理由。`,
          { cite: ogi(32), says: ['自收到征求意见书之日起15个工作日内提出意见'] },
        ),
        ...locked(
          'decision',
          '逾期未提出意见的，由本机关依照条例的规定决定是否公开。您（单位）不同意公开且有合理理由的，本机关不予公开；本机关认为不公开可能对公共利益造成重大影响的，可以决定予以公开，并将决定公开的政府信息内容和理由书面告知您（单位）。',
          { cite: ogi(32), says: ['逾期未提出意见的处理'] },
        ),
      ],
      slip: {
        title: '意见回执',
        says: ['意见回执'],
        blocks: [opinionTable(facts, 'concernedInformation')],
        returnTo: returnWords(facts),
      },
    };
  },
};
