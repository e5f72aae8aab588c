import { feeRules, ogi } from '../../../core/law/citation.ts';
import type { LetterTemplate } from '../letter-template.ts';
import { dayWords, fieldValue, lawWords, piecesOf, requestWords, you } from '../letter-words.ts';
import { remedyText } from '../remedy-text.ts';
import { noLongerProcessedFields } from './fields.ts';

export const noLongerProcessedTemplate: LetterTemplate = {
  fields: noLongerProcessedFields,
  compose: (facts) => {
    const { locked, typed } = piecesOf('no-longer-processed', facts);
    const isFee = facts.outcome === 'feeUnpaid';
    const article = isFee ? feeRules(6) : ogi(30);
    const [asked, ended] = [dayWords(facts.days.noticeOn), dayWords(facts.days.periodEndedOn)];
    const number = fieldValue(facts, 'noticeNumber');
    return {
      blocks: [
        ...locked('request', requestWords(facts)),
        ...locked(
          'reasons',
          asked === undefined
            ? undefined
            : `${asked}，本机关${number === undefined ? '' : `以${number}文`}${isFee ? '通知' : '告知'}${you(facts)}${isFee ? '缴纳信息处理费' : '补正申请'}。`,
          { says: ['告知补正或者通知缴费的日期'] },
        ),
        ...locked(
          'reasons',
          ended === undefined
            ? undefined
            : `${isFee ? '缴纳' : '补正'}期限于${ended}届满，${you(facts)}${isFee ? '逾期未缴纳' : '无正当理由逾期不补正'}。`,
          { says: ['期限届满的日期'] },
        ),
        ...typed('reasons', 'noReasonFinding'),
        ...locked('articles', `依照${lawWords(article)}的规定，视为${you(facts)}放弃申请，现告知如下：`, {
          cite: article,
        }),
        ...locked('decision', `本机关不再处理${you(facts)}的政府信息公开申请。`),
        ...locked('remedy', remedyText(facts)),
      ],
    };
  },
};
