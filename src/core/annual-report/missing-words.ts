import type { NullReason } from './report.ts';

/** What stands in a cell without a number: none of them is zero, and each is read back as what it says. */
export const missingWords: { readonly [reason in NullReason]: string } = {
  blank: '空白',
  slash: '',
  rowAbsent: '无此行',
  notApplicable: '不适用',
  unreadable: '难辨认',
  uncertain: '未确定',
};

/** How the line begins that tells under a table what its empty cells mean. */
export const legendOpening = '注：本表没有数字的单元格不是零：';

/** The reason that a word in a cell stands for. */
export function reasonInWords(word: string): NullReason | undefined {
  return (Object.keys(missingWords) as NullReason[]).find((reason) => missingWords[reason] === word && word !== '');
}
