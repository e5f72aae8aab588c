import { ogi } from '../../../core/law/citation.ts';
import type { LetterTemplate } from '../letter-template.ts';
import { cell, dayWords, label, piecesOf } from '../letter-words.ts';

export const deliveryListTemplate: LetterTemplate = {
  fields: [],
  compose: (facts) => {
    const { row } = piecesOf('delivery-list', facts);
    const { sender, madeOn, delivery } = facts;
    const items = delivery?.items ?? [];
    const heads = [label('序号'), label('信息名称'), label('索引号'), label('文号'), label('份数')];
    return {
      blocks: [
        {
          kind: 'table',
          part: 'request',
          isLocked: true,
          cite: ogi(25),
          columns: [3, 5, 3, 5],
          isDense: false,
          headerRowCount: 0,
          rows: [
            row(
              [label('移送机关'), cell(sender.name), label('移送日期'), cell(dayWords(madeOn) ?? '　　年　月　日')],
              ['日期'],
            ),
            row([label('接收单位'), cell(delivery?.recipient ?? ''), label('接收人签名'), cell('')], ['接收人'], 2),
          ],
        },
        {
          kind: 'table',
          part: 'decision',
          isLocked: true,
          cite: ogi(25),
          columns: [2, 8, 11, 7, 2],
          isDense: false,
          headerRowCount: 1,
          rows: [
            row(heads, ['移送清单']),
            ...items.map(({ title, indexNumber, documentNumber, copyCount }, index) =>
              row([
                cell(String(index + 1)),
                cell(title),
                cell(indexNumber),
                cell(documentNumber ?? ''),
                cell(String(copyCount)),
              ]),
            ),
          ],
        },
      ],
    };
  },
};
