import { ogi } from '../../../core/law/citation.ts';
import type { LetterApproval } from '../../../core/requests/letter-facts.ts';
import type { LetterTemplate } from '../letter-template.ts';
import { cell, dayWords, fieldValue, label, piecesOf } from '../letter-words.ts';
import { releaseReviewFormFields } from './fields.ts';

const roles: readonly LetterApproval['role'][] = ['拟稿人', '审核人', '保密审查人', '审批人'];

export const releaseReviewFormTemplate: LetterTemplate = {
  fields: releaseReviewFormFields,
  compose: (facts) => {
    const { row } = piecesOf('release-review-form', facts);
    const way = releaseReviewFormFields[1]?.choices?.find(({ id }) => id === fieldValue(facts, 'releaseWay'))?.label;
    return {
      blocks: [
        {
          kind: 'table',
          part: 'decision',
          isLocked: true,
          cite: ogi(17),
          columns: [3, 3, 5, 4],
          isDense: false,
          headerRowCount: 0,
          rows: [
            row([label('拟公开的政府信息'), cell(fieldValue(facts, 'reviewedInformation') ?? '', 3)], [], 3),
            row([label('公开方式'), cell(way ?? '', 3)]),
            row([label('审查事项'), cell(fieldValue(facts, 'reviewedMatters') ?? '', 3)], [], 4),
            row([label('环节'), label('姓名'), label('意见'), label('日期')], ['意见', '日期']),
            ...roles.map((role) => {
              const step = facts.approvals?.find((approval) => approval.role === role);
              const cells = [cell(step?.name ?? ''), cell(step?.opinion ?? ''), cell(dayWords(step?.day) ?? '')];
              return row([label(role), ...cells], [role], 3);
            }),
          ],
        },
      ],
    };
  },
};
