import { ogi } from '../../../core/law/citation.ts';
import type { LetterTemplate } from '../letter-template.ts';
import { fieldValue, lawWords, piecesOf, requestWords, you } from '../letter-words.ts';
import { remedyText } from '../remedy-text.ts';
import { replyRectificationFields } from './fields.ts';

const results: Readonly<Record<string, string>> = {
  corrected: '本机关予以更正：',
  forwarded: '本机关无权更正，已经转送有权更正的行政机关处理：',
  referred: '本机关无权更正，请向有权更正的行政机关提出：',
  unfounded: '经审核，记录准确，本机关不予更正：',
};

export const replyRectificationTemplate: LetterTemplate = {
  fields: replyRectificationFields,
  compose: (facts) => {
    const { locked, typed } = piecesOf('reply-rectification', facts);
    return {
      blocks: [
        ...locked('request', requestWords(facts)),
        ...typed('reasons', 'rectificationFinding', {
          before: `${you(facts)}认为本机关提供的与${you(facts)}自身相关的政府信息记录不准确。经审核：`,
        }),
        ...locked('articles', `依照${lawWords(ogi(41))}的规定，现答复如下：`, { cite: ogi(41) }),
        ...typed('decision', 'rectificationContent', {
          before: results[fieldValue(facts, 'rectificationResult') ?? ''] ?? '',
          says: ['更正的内容，或者转送的机关、可以提出更正要求的机关'],
        }),
        ...locked('remedy', remedyText(facts)),
      ],
    };
  },
};
