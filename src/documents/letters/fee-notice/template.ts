import { feeRules } from '../../../core/law/citation.ts';
import { amountWords, tariffWords, unitWords } from '../fee-words.ts';
import type { LetterTemplate } from '../letter-template.ts';
import { dayWords, lawWords, limitWords, piecesOf, requestWords } from '../letter-words.ts';
import { feeNoticeFields } from './fields.ts';

export const feeNoticeTemplate: LetterTemplate = {
  fields: feeNoticeFields,
  compose: (facts) => {
    const { locked, heading, typed } = piecesOf('fee-notice', facts);
    const { fee, days } = facts;
    const payBy = dayWords(days.payBy);
    return {
      blocks: [
        ...locked('request', requestWords(facts)),
        ...typed('reasons', 'feeReason', { before: '经审查，申请公开政府信息的数量、频次明显超过合理范围：' }),
        ...locked(
          'articles',
          fee === undefined
            ? undefined
            : `依照${lawWords(feeRules(3), feeRules(fee.basis === 'perRequest' ? 4 : 5))}的规定，本机关决定收取信息处理费。`,
          { cite: feeRules(3), says: ['收费依据'] },
        ),
        ...heading('decision', '一、收费标准'),
        ...locked('decision', fee === undefined ? undefined : tariffWords(fee.basis, facts), { says: ['收费标准'] }),
        ...heading('decision', '二、收费数额'),
        ...locked('decision', fee === undefined ? undefined : unitWords(fee), { says: ['件数或者页数'] }),
        ...locked('decision', fee === undefined ? undefined : amountWords(fee), { says: ['收费数额'] }),
        ...heading('decision', '三、缴纳方式和期限'),
        ...locked('decision', fee === undefined || fee.payment === '' ? undefined : `缴纳方式：${fee.payment}`, {
          says: ['缴纳方式'],
        }),
        ...locked(
          'decision',
          `请自收到本通知次日起${limitWords('feePayment', facts)}内缴纳${payBy === undefined ? '' : `，最后一日为${payBy}`}。`,
          { cite: feeRules(6), says: ['自收到通知次日起20个工作日内缴纳'] },
        ),
        ...heading('decision', '四、逾期未缴纳的后果'),
        ...locked('decision', `逾期未缴纳的，视为放弃申请，本机关不再处理该政府信息公开申请。`, {
          cite: feeRules(6),
          says: ['逾期未缴纳的后果'],
        }),
      ],
    };
  },
};
