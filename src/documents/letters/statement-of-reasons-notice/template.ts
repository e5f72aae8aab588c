import { ogi } from '../../../core/law/citation.ts';
import type { LetterTemplate } from '../letter-template.ts';
import { dayWords, lawWords, piecesOf, requestWords, you } from '../letter-words.ts';
import { statementOfReasonsNoticeFields } from './fields.ts';

export const statementOfReasonsNoticeTemplate: LetterTemplate = {
  fields: statementOfReasonsNoticeFields,
  compose: (facts) => {
    const { locked, typed } = piecesOf('statement-of-reasons-notice', facts);
    const answerBy = dayWords(facts.days.answerBy);
    return {
      blocks: [
        ...locked('request', requestWords(facts)),
        ...locked('reasons', `经审查，${you(facts)}申请公开政府信息的数量、频次明显超过合理范围，事实如下：`, {
          cite: ogi(35),
        }),
        ...typed('reasons', 'excessFacts', { says: ['认为明显超过合理范围的事实'] }),
        ...locked('articles', `依照${lawWords(ogi(35))}的规定，现要求${you(facts)}说明理由。`, { cite: ogi(35) }),
        ...locked(
          'decision',
          answerBy === undefined ? undefined : `请于${answerBy}前（含当日）向本机关书面说明理由。`,
          { says: ['说明理由的期限'] },
        ),
        ...locked(
          'decision',
          '本机关认为申请理由不合理的，告知不予处理；认为申请理由合理，但是无法在规定的期限内答复的，可以确定延迟答复的合理期限并予以告知。',
          { cite: ogi(35) },
        ),
      ],
    };
  },
};
