import { ogi } from '../../../core/law/citation.ts';
import type { LetterTemplate } from '../letter-template.ts';
import { lawWords, piecesOf, requestWords, you } from '../letter-words.ts';
import { remedyText } from '../remedy-text.ts';
import { replyGrantedFields } from './fields.ts';

export const replyGrantedTemplate: LetterTemplate = {
  fields: replyGrantedFields,
  compose: (facts) => {
    const { locked, typed } = piecesOf('reply-granted', facts);
    const isPublic = facts.outcome === 'alreadyPublic';
    const article = ogi(36, undefined, isPublic ? 1 : 2);
    return {
      blocks: [
        ...locked('request', requestWords(facts)),
        ...locked('reasons', `经审查，${you(facts)}申请公开的信息${isPublic ? '已经主动公开' : '可以公开'}。`),
        ...locked(
          'articles',
          isPublic
            ? `依照${lawWords(article)}的规定，现将获取该政府信息的方式、途径告知如下：`
            : `依照${lawWords(article)}的规定，本机关决定予以公开，现答复如下：`,
          { cite: article },
        ),
        ...typed('decision', isPublic ? 'publicAccess' : 'provided', {
          says: ['提供的政府信息，或者获取该政府信息的方式、途径和时间'],
        }),
        ...locked('remedy', remedyText(facts)),
      ],
    };
  },
};
