import type { LetterTemplate } from '../letter-template.ts';
import { dayWords, piecesOf, requestWords, you } from '../letter-words.ts';
import { remedyText } from '../remedy-text.ts';
import { withdrawalConfirmationFields } from './fields.ts';

export const withdrawalConfirmationTemplate: LetterTemplate = {
  fields: withdrawalConfirmationFields,
  compose: (facts) => {
    const { locked, typed } = piecesOf('withdrawal-confirmation', facts);
    const on = dayWords(facts.days.answeredOn);
    return {
      blocks: [
        ...locked('request', requestWords(facts)),
        ...typed('reasons', 'withdrawalStatement', {
          before: `${on === undefined ? '' : `${on}，`}${you(facts)}向本机关表示撤回上述申请：`,
          says: ['申请人撤回申请的意思表示'],
        }),
        ...locked('articles', '撤回申请是申请人自愿处分自己的申请权，本机关予以确认。'),
        ...locked(
          'decision',
          `本机关自${on ?? '收到撤回的意思表示之日'}起终止办理该申请。${you(facts)}可以就相同的政府信息另行提出申请。`,
        ),
        ...locked('remedy', remedyText(facts)),
      ],
    };
  },
};
