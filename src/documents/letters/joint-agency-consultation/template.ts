import { ogi } from '../../../core/law/citation.ts';
import type { LetterTemplate } from '../letter-template.ts';
import { lawWords, limitWords, piecesOf, requestWordsForOthers } from '../letter-words.ts';
import { opinionTable, returnWords } from '../opinion-slip.ts';
import { jointAgencyConsultationFields } from './fields.ts';

export const jointAgencyConsultationTemplate: LetterTemplate = {
  fields: jointAgencyConsultationFields,
  compose: (facts) => {
    const { locked, typed } = piecesOf('joint-agency-consultation', facts);
    return {
      blocks: [
        ...locked('request', requestWordsForOthers(facts)),
        ...locked('reasons', '申请公开的信息由本机关牵头、与贵单位共同制作：'),
        ...typed('reasons', 'concernedInformation', { says: ['涉及的政府信息'] }),
        ...typed('reasons', 'proposedHandling', { before: '本机关的初步意见：' }),
        ...locked('articles', `依照${lawWords(ogi(34))}的规定，现书面征求贵单位的意见。`, { cite: ogi(34) }),
        ...locked('decision', `请自收到本征求意见书之日起${limitWords('jointMakerOpinion', facts)}内提出意见。`, {
          cite: ogi(34),
          says: ['自收到征求意见书之日起15个工作日内提出意见'],
        }),
        ...locked('decision', '逾期未提出意见的，视为同意公开。', {
          cite: ogi(34),
          says: ['逾期未提出意见的视为同意公开'],
        }),
      ],
      slip: {
        title: '意见回执',
        says: [],
        blocks: [opinionTable(facts, 'concernedInformation')],
        returnTo: returnWords(facts),
      },
    };
  },
};
