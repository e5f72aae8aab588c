import { ogi } from '../../../core/law/citation.ts';
import type { LetterFacts } from '../../../core/requests/letter-facts.ts';
import type { LetterTemplate } from '../letter-template.ts';
import { dayWords, lawWords, limitWords, piecesOf, requestWords, you } from '../letter-words.ts';
import { extensionNoticeFields } from './fields.ts';

export const extensionNoticeTemplate: LetterTemplate = {
  fields: extensionNoticeFields,
  compose: (facts) => {
    const { locked, typed } = piecesOf('extension-notice', facts);
    return {
      blocks: [
        ...locked('request', requestWords(facts)),
        ...typed('reasons', 'extensionReason', {
          before: '因不能在原答复期限内答复，需要延长答复期限，理由是：',
          says: ['延期理由'],
        }),
        ...locked('articles', approvalWords(facts), { cite: ogi(33, 2), says: ['同意延期的负责人'] }),
        ...locked('decision', newDueWords(facts), {
          cite: ogi(33, 2),
          says: ['延长后的答复期限（延长不超过20个工作日）'],
        }),
      ],
    };
  },
};

function approvalWords({ extension }: LetterFacts): string | undefined {
  if (extension === undefined || extension.approvedBy === '') return undefined;
  return `依照${lawWords(ogi(33, 2))}的规定，经本机关政府信息公开工作机构负责人${extension.approvedBy}同意，决定延长答复期限。`;
}

function newDueWords(facts: LetterFacts): string | undefined {
  const { extension, days } = facts;
  const due = dayWords(days.newReplyDueOn);
  if (extension === undefined || due === undefined) return undefined;
  const { workingDays, earlierWorkingDays } = extension;
  const total = earlierWorkingDays === 0 ? '' : `，连同此前的延长累计${earlierWorkingDays + workingDays}个工作日`;
  return `答复期限延长${workingDays}个工作日${total}，本机关将于${due}前（含当日）答复${you(facts)}。延长的期限最长不超过${limitWords('extension', facts)}。`;
}
