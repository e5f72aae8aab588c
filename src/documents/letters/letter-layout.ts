import { attachmentLines, type LetterDocument } from '../../core/requests/letter-document.ts';
import { textWidth } from '../exports/official-layout.ts';

/** Lengths of a letter that its page (GB/T 9704) does not fix yet; millimetres, and points for type and lines. */
export const letterLayout = {
  /** From the top of the text to the top of the 发文机关标志. */
  letterheadTop: 35,
  /** From the document number to the red rule. */
  ruleGap: 4,
  ruleThickness: 2,
  red: '#E60012',
  /** Forms in 4号, long lists in 小四. */
  formType: 14,
  denseType: 12,
  formLine: 24,
  denseLine: 16,
  codeSize: 26,
} as const;

const largestLetterhead = 50;
const pointsPerMillimetre = 72 / 25.4;

/** Type size of a 发文机关标志 in points: as large as one line holds, and never larger than the standard's usual size. */
export function letterheadSize(agency: string): number {
  const widest = Math.floor((textWidth * pointsPerMillimetre) / Math.max([...agency].length, 1));
  return Math.min(largestLetterhead, widest);
}

/**
 * Indents from the right, in characters, of agency and day at the end: the day stands four characters in, the agency is
 * centred above it; where the agency is too long for that, both move left together.
 */
export function signatureIndents(agency: string, day: string): { readonly agency: number; readonly day: number } {
  const [agencyWidth, dayWidth] = [widthOf(agency), widthOf(day)];
  const shared = Math.max(4 + dayWidth / 2, agencyWidth / 2);
  return { agency: shared - agencyWidth / 2, day: shared - dayWidth / 2 };
}

/**
 * Whether the last paragraph can stand on one page with all that follows it: attachments, seal and contact. Then they are
 * kept together, so that no seal stands on a page without words of the letter.
 */
export function closesOnOnePage({ blocks, attachments, contact }: LetterDocument): boolean {
  const last = blocks.at(-1);
  if (last?.kind !== 'paragraph') return false;
  const linesOf = (text: string, width: number) => Math.ceil((widthOf(text) + 2) / width);
  const names = attachmentLines(attachments).reduce((sum, text) => sum + linesOf(text, 22), 0);
  return linesOf(last.text, 28) + names + contact.length + 7 <= 21;
}

/** Width in characters; Latin letters and digits are half as wide. */
function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (/[\x20-\x7e]/.test(character) ? 0.5 : 1), 0);
}
