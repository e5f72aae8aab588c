import { ogi } from '../../../core/law/citation.ts';
import type { LetterTemplate } from '../letter-template.ts';
import { lawWords, piecesOf, requestWords, you } from '../letter-words.ts';
import { remedyText } from '../remedy-text.ts';
import { replyRequiresCreationFields } from './fields.ts';

export const replyRequiresCreationTemplate: LetterTemplate = {
  fields: replyRequiresCreationFields,
  compose: (facts) => {
    const { locked, typed } = piecesOf('reply-requires-creation', facts);
    return {
      blocks: [
        ...locked('request', requestWords(facts)),
        ...locked(
          'reasons',
          `经审查，本机关没有现成的${you(facts)}所申请的信息，提供该信息需要对现有政府信息进行加工、分析。`,
        ),
        ...typed('reasons', 'creationReason', { before: '理由：', says: ['需要加工、分析的理由'] }),
        ...locked(
          'articles',
          `行政机关向申请人提供的信息，应当是已制作或者获取的政府信息。依照${lawWords(ogi(38))}的规定，现答复如下：`,
          { cite: ogi(38) },
        ),
        ...locked('decision', `对需要加工、分析的信息，本机关不予提供。`),
        ...locked('remedy', remedyText(facts)),
      ],
    };
  },
};
