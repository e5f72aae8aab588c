import { type Citation, ogi } from '../../../core/law/citation.ts';
import type { LetterFacts } from '../../../core/requests/letter-facts.ts';
import type { LetterTemplate } from '../letter-template.ts';
import { lawWords, piecesOf, requestWords } from '../letter-words.ts';
import { remedyText } from '../remedy-text.ts';
import { replyGeneralFields } from './fields.ts';

export const replyGeneralTemplate: LetterTemplate = {
  fields: replyGeneralFields,
  compose: (facts) => {
    const { locked, typed } = piecesOf('reply-general', facts);
    return {
      blocks: [
        ...locked('request', requestWords(facts)),
        ...typed('reasons', 'finding', { before: '经审查：', says: ['认定的事实'] }),
        ...typed('reasons', 'handlingReason', { says: ['处理的理由'] }),
        ...locked('articles', `依照${lawWords(...articlesFor(facts))}的规定，现答复如下：`, { cite: ogi(36) }),
        ...locked(
          'decision',
          facts.outcome === 'merged' && facts.mergedInto !== undefined
            ? `本申请并入申请编号为${facts.mergedInto}的申请一并办理，由该申请的答复一并答复。`
            : undefined,
        ),
        ...typed('decision', 'handlingDecision', { says: ['处理决定'] }),
        ...locked('remedy', remedyText(facts)),
      ],
    };
  },
};

/** Articles on which the decisions without an instrument of their own rest. */
function articlesFor({ outcome }: LetterFacts): readonly Citation[] {
  switch (outcome) {
    case 'stillUnclear':
      return [ogi(30), ogi(36)];
    case 'notGovernmentInformation':
      return [ogi(2), ogi(36)];
    default:
      return [ogi(36)];
  }
}
