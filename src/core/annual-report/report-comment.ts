import type { Refusal } from '../law/refusal.ts';
import { findPersonalInformation, personalInformationKinds } from '../privacy/find-personal-information.ts';
import { accept, type Result, refuse } from '../values/result.ts';
import { cellPaths } from './cells.ts';
import type { CellPath } from './report.ts';
import type { SectionNumber } from './sections.ts';

/** What a comment is about: a section, or one cell of its table. */
export interface CommentPlace {
  readonly section: SectionNumber;
  readonly cell: CellPath | null;
}

const longestComment = 500;
const sectionOfTable: Readonly<Record<string, SectionNumber>> = { proactive: 2, requests: 3, disputes: 4 };

/** Whether a comment may be kept: something is said, about a place that the form has, without personal data that a program can find. */
export function decideComment(
  { section, cell }: CommentPlace,
  entered: string,
): Result<CommentPlace & { readonly words: string }, Refusal> {
  const words = entered.trim();
  const field = 'words';
  if (words === '') return refuse({ reason: 'missing', field, message: '请填写批注的内容。' });
  if ([...words].length > longestComment)
    return refuse({ reason: 'tooLong', field, message: `批注最多${longestComment}个字，请精简。` });
  const found = findPersonalInformation(words)[0];
  if (found !== undefined) {
    const kind = personalInformationKinds[found.kind];
    return refuse({
      reason: 'personalData',
      field,
      message: `批注第${found.from + 1}至${found.to}个字是${kind}，请不要写入。`,
    });
  }
  if (cell === null) return accept({ section, cell, words });
  const tableSection = sectionOfTable[cell.split('.')[0] ?? ''];
  if (tableSection === undefined || !cellPaths('2021').includes(cell))
    return refuse({ reason: 'noSuchCell', field: 'cell', message: '表格里没有这一项，请在表格中点选要批注的数。' });
  return accept({ section: tableSection, cell, words });
}
