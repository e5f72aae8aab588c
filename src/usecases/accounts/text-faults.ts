import type { Refusal } from '../../core/law/refusal.ts';

/** A single line that somebody typed: what it is called, how long it may be, and whether it may be left empty. */
export interface TextField {
  readonly field: string;
  readonly title: string;
  readonly most: number;
  readonly mayBeEmpty?: boolean;
}

/** What speaks against a line of text that will stand in lists and letters. */
export function faultsOfText(text: string, { field, title, most, mayBeEmpty = false }: TextField): readonly Refusal[] {
  const fault = (message: string): readonly Refusal[] => [{ reason: 'malformed', field, message }];
  if (text.trim() === '') return mayBeEmpty ? [] : fault(`请填写“${title}”。`);
  if ([...text].length > most) return fault(`“${title}”不能超过${most}个字。`);
  if (/[\p{Cc}\p{Cf}<>]/u.test(text)) return fault(`“${title}”中有换行或不可见的字符，或有尖括号，请去掉。`);
  return [];
}
