import { readableRequestRows } from './form-labels.ts';
import { compact, words } from './label-text.ts';

const groupWords: readonly string[] = [
  ...new Set(readableRequestRows.flatMap((row) => row.groups.map((group) => words(compact(group.label))))),
];

/** Whether words are a piece of a group's label, as a page break or a narrow column leaves them (`法提供`, `（四）无`). */
export function isGroupFragment(text: string): boolean {
  const piece = words(compact(text));
  return piece !== '' && groupWords.some((label) => label.includes(piece));
}
