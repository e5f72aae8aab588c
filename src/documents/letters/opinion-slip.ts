import type { LetterTable } from '../../core/requests/letter-document.ts';
import type { LetterFacts } from '../../core/requests/letter-facts.ts';
import { cell, fieldValue, label } from './letter-words.ts';

/** The slip on which somebody who was asked says whether information may be disclosed. */
export function opinionTable(facts: LetterFacts, informationField: string): LetterTable {
  const row = (title: string, text: string, lines = 1) => ({ cells: [label(title), cell(text, 3)], lines });
  return {
    kind: 'table',
    part: 'decision',
    isLocked: true,
    columns: [4, 5, 3, 4],
    isDense: false,
    headerRowCount: 0,
    rows: [
      row('征求意见书文号', facts.documentNumber ?? ''),
      row('申请编号', facts.request.requestNumber),
      row('涉及的政府信息', (fieldValue(facts, informationField) ?? '').replace(/\s*\n\s*/g, '；'), 3),
      row('意见', '□ 同意公开\n□ 同意部分公开，不同意公开的部分：\n□ 不同意公开', 5),
      row('理由', '', 6),
      { cells: [label('签名或者盖章'), cell(''), label('联系电话'), cell('')], lines: 2 },
      { cells: [label('填写日期'), cell('　　　　年　　月　　日', 3)], lines: 1 },
    ],
  };
}

/** Where the slip goes back to. */
export function returnWords({ sender }: LetterFacts): string {
  const ways = [
    sender.address,
    sender.phone === '' ? '' : `电话：${sender.phone}`,
    sender.email === '' ? '' : `电子邮箱：${sender.email}`,
  ];
  return `请填写后交回：${[sender.name, ...ways].filter((text) => text !== '').join('，')}。`;
}
