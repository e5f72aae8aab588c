import type { FindingSeverity } from './item-check-table.ts';

/** What a word in the list is: not fit for publication, or written wrongly. */
export const wordKinds = [
  { id: 'sensitive', label: '敏感用语' },
  { id: 'wrong', label: '错别字、不规范用语' },
] as const;

export type WordKind = (typeof wordKinds)[number]['id'];

/** What an agency, or this product by default, wants of a word. */
export interface WordChoice {
  readonly word: string;
  readonly kind: WordKind;
  /** `off`: the word is not looked for. */
  readonly severity: FindingSeverity | 'off';
  /** What should stand there instead; empty where a person has to decide. */
  readonly replacement: string;
  /** Longer words in which it is right. */
  readonly exceptions: readonly string[];
  /** Where the rule comes from. */
  readonly source: string;
}
