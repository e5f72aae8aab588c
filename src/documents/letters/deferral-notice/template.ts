import { ogi } from '../../../core/law/citation.ts';
import type { LetterTemplate } from '../letter-template.ts';
import { dayWords, lawWords, piecesOf, requestWords, you } from '../letter-words.ts';
import { deferralNoticeFields } from './fields.ts';

export const deferralNoticeTemplate: LetterTemplate = {
  fields: deferralNoticeFields,
  compose: (facts) => {
    const { locked, typed } = piecesOf('deferral-notice', facts);
    const { noticeOn, answeredOn, newReplyDueOn } = facts.days;
    const due = dayWords(newReplyDueOn);
    const asked =
      noticeOn === undefined || answeredOn === undefined
        ? undefined
        : `本机关于${dayWords(noticeOn)}要求${you(facts)}说明理由，${dayWords(answeredOn)}收到${you(facts)}的说明。`;
    return {
      blocks: [
        ...locked('request', requestWords(facts)),
        ...locked('reasons', asked),
        ...typed('reasons', 'statementFinding', { before: '经审查，申请理由合理：', says: ['说明理由的审查结论'] }),
        ...typed('reasons', 'deferralReason', {
          before: '因申请数量、频次明显超过合理范围，本机关无法在规定的期限内答复，原因是：',
        }),
        ...locked('articles', `依照${lawWords(ogi(35))}的规定，本机关确定延迟答复的合理期限。`, { cite: ogi(35) }),
        ...locked('decision', due === undefined ? undefined : `本机关将于${due}前（含当日）答复${you(facts)}。`, {
          says: ['确定延迟答复的合理期限'],
        }),
      ],
    };
  },
};
