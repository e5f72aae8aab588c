import { ogi } from '../../../core/law/citation.ts';
import type { LetterTemplate } from '../letter-template.ts';
import { fieldValue, lawWords, piecesOf, requestWords, typedDay, you } from '../letter-words.ts';
import { remedyText } from '../remedy-text.ts';
import { replyRepeatedFields } from './fields.ts';

export const replyRepeatedTemplate: LetterTemplate = {
  fields: replyRepeatedFields,
  compose: (facts) => {
    const { locked } = piecesOf('reply-repeated', facts);
    const [day, number] = [typedDay(facts, 'earlierReplyOn'), fieldValue(facts, 'earlierReplyNumber')];
    return {
      blocks: [
        ...locked('request', requestWords(facts)),
        ...locked(
          'reasons',
          day === undefined || number === undefined
            ? undefined
            : `经审查，本机关已于${day}以${number}文就${you(facts)}申请公开的政府信息作出答复，${you(facts)}重复申请公开相同的政府信息。`,
          { says: ['此前答复的日期', '此前答复的文号'] },
        ),
        ...locked('articles', `依照${lawWords(ogi(36, undefined, 6))}的规定，现告知如下：`, {
          cite: ogi(36, undefined, 6),
        }),
        ...locked('decision', `本机关对${you(facts)}的本次申请不予重复处理。`),
        ...locked('remedy', remedyText(facts)),
      ],
    };
  },
};
