import { instrument } from '../../../core/law/citation.ts';
import { serviceModes } from '../../../core/requests/request-events.ts';
import type { LetterTemplate } from '../letter-template.ts';
import { cell, dayWords, label, piecesOf } from '../letter-words.ts';

export const proofOfServiceTemplate: LetterTemplate = {
  fields: [],
  compose: (facts) => {
    const { row } = piecesOf('proof-of-service', facts);
    const proof = facts.proofOfService;
    const mode = serviceModes.find(({ id }) => id === proof?.mode);
    const title =
      proof === undefined ? '' : `${proof.title}${proof.documentNumber === null ? '' : `（${proof.documentNumber}）`}`;
    return {
      blocks: [
        {
          kind: 'table',
          part: 'decision',
          isLocked: true,
          cite: instrument('国办公开办函〔2016〕235号'),
          columns: [6, 9, 6, 7],
          isDense: false,
          headerRowCount: 0,
          rows: [
            row([label('申请编号'), cell(facts.request.requestNumber), label('送达机关'), cell(facts.sender.name)]),
            row([label('文书名称、文号'), cell(title, 3)], ['文书名称、文号'], 2),
            row([label('受送达人'), cell(proof?.recipient ?? '', 3)], ['受送达人']),
            row([label('送达地点'), cell(proof?.place ?? '', 3)], ['送达地点'], 2),
            row(
              [
                label('送达方式'),
                cell(mode?.label ?? ''),
                label('送达日期'),
                cell(dayWords(proof?.servedOn) ?? '　　年　月　日'),
              ],
              ['送达方式', '送达日期'],
            ),
            row([label('计算送达日期的规则'), cell(mode === undefined ? '' : `以${mode.countsOn}为送达日期`, 3)]),
            row([label('签收人签名或者盖章'), cell(proof?.signedBy ?? '', 3)], ['签收人签名'], 3),
            row([label('拒收情况和见证人签名'), cell(proof?.refusal ?? '', 3)], ['拒收的，注明情况和见证人'], 4),
            row([label('送达人签名'), cell('', 3)], [], 2),
          ],
        },
      ],
    };
  },
};
