import { ogi } from '../../../core/law/citation.ts';
import type { LetterTable } from '../../../core/requests/letter-document.ts';
import type { LetterFacts } from '../../../core/requests/letter-facts.ts';
import type { LetterTemplate } from '../letter-template.ts';
import { cell, dayWords, label, piecesOf } from '../letter-words.ts';

export const deliveryListTemplate: LetterTemplate = {
  fields: [],
  compose: (facts) => ({ blocks: [handoverTable(facts), itemTable(facts)] }),
};

const shared = { kind: 'table', isLocked: true, cite: ogi(25), isDense: false } as const;

function handoverTable(facts: LetterFacts): LetterTable {
  const { row } = piecesOf('delivery-list', facts);
  const { sender, madeOn, delivery } = facts;
  const day = dayWords(madeOn) ?? '　　年　月　日';
  return {
    ...shared,
    part: 'request',
    columns: [3, 5, 3, 5],
    headerRowCount: 0,
    rows: [
      row([label('移送机关'), cell(sender.name), label('移送日期'), cell(day)], ['日期']),
      row([label('接收单位'), cell(delivery?.recipient ?? ''), label('接收人签名'), cell('')], ['接收人'], 2),
    ],
  };
}

function itemTable(facts: LetterFacts): LetterTable {
  const { row } = piecesOf('delivery-list', facts);
  const heads = ['序号', '信息名称', '索引号', '文号', '份数'].map((title) => label(title));
  const items = (facts.delivery?.items ?? []).map(({ title, indexNumber, documentNumber, copyCount }, index) =>
    [String(index + 1), title, indexNumber, documentNumber ?? '', String(copyCount)].map((text) => cell(text)),
  );
  return {
    ...shared,
    part: 'decision',
    columns: [2, 8, 11, 7, 2],
    headerRowCount: 1,
    rows: [row(heads, ['移送清单']), ...items.map((cells) => row(cells))],
  };
}
