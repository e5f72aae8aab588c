import { ogi } from '../../../core/law/citation.ts';
import type { LetterTemplate } from '../letter-template.ts';
import { dayWords, lawWords, piecesOf, requestWords, you } from '../letter-words.ts';
import { correctionNoticeFields } from './fields.ts';

export const correctionNoticeTemplate: LetterTemplate = {
  fields: correctionNoticeFields,
  compose: (facts) => {
    const { locked, heading, typed, items } = piecesOf('correction-notice', facts);
    const correctBy = dayWords(facts.days.correctBy);
    return {
      blocks: [
        ...locked('request', requestWords(facts)),
        ...locked(
          'reasons',
          `经审查，${you(facts)}的申请不符合${lawWords(ogi(29, 2))}的规定，本机关尚不能据以确定所需的政府信息。现就有关要求给予指导和释明：`,
          { cite: ogi(29, 2) },
        ),
        ...typed('reasons', 'guidance', { says: ['给予的指导和释明'] }),
        ...locked('articles', `依照${lawWords(ogi(30))}的规定，现一次性告知${you(facts)}作出补正：`, { cite: ogi(30) }),
        ...heading('decision', '一、需要补正的内容'),
        ...items('decision', 'itemsToCorrect', { says: ['需要补正的各项内容'] }),
        ...heading('decision', '二、补正期限'),
        ...locked(
          'decision',
          correctBy === undefined ? undefined : `请于${correctBy}前（含当日）将补正后的申请提交本机关。`,
          { says: ['合理的补正期限'] },
        ),
        ...heading('decision', '三、不补正的后果'),
        ...locked(
          'decision',
          `答复期限自本机关收到补正的申请之日起计算。${you(facts)}无正当理由逾期不补正的，视为放弃申请，本机关不再处理该政府信息公开申请。`,
          { cite: ogi(30), says: ['逾期不补正的后果'] },
        ),
      ],
    };
  },
};
