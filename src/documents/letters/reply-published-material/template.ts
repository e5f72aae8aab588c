import { ogi } from '../../../core/law/citation.ts';
import type { LetterTemplate } from '../letter-template.ts';
import { lawWords, piecesOf, requestWords, you } from '../letter-words.ts';
import { remedyText } from '../remedy-text.ts';
import { replyPublishedMaterialFields } from './fields.ts';

export const replyPublishedMaterialTemplate: LetterTemplate = {
  fields: replyPublishedMaterialFields,
  compose: (facts) => {
    const { locked, typed } = piecesOf('reply-published-material', facts);
    return {
      blocks: [
        ...locked('request', requestWords(facts)),
        ...locked('reasons', `经审查，${you(facts)}申请的内容为要求本机关提供政府公报、报刊、书籍等公开出版物。`, {
          cite: ogi(39, 2),
        }),
        ...locked('articles', `依照${lawWords(ogi(39, 2))}的规定，现将获取的途径告知如下：`, { cite: ogi(39, 2) }),
        ...typed('decision', 'materialAccess', { says: ['获取公开出版物的途径'] }),
        ...locked('remedy', remedyText(facts)),
      ],
    };
  },
};
