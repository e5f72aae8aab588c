import { defaultWords } from './default-words.ts';
import type { FindingSeverity } from './item-check-table.ts';
import type { WordChoice } from './word-list.ts';

/** A word where it stands in a line, in UTF-16 units. */
export interface FoundWord {
  readonly choice: WordChoice & { readonly severity: FindingSeverity };
  readonly from: number;
  readonly to: number;
}

/** The list that holds for an agency: the default words, each as the agency chose it, and its own ones. */
export function wordListOf(choices: readonly WordChoice[]): readonly WordChoice[] {
  const chosen = new Map(choices.map((choice) => [choice.word, choice]));
  const defaults = defaultWords.map((word) => chosen.get(word.word) ?? word);
  const isDefault = new Set(defaultWords.map(({ word }) => word));
  return [...defaults, ...choices.filter(({ word }) => !isDefault.has(word))];
}

/** Prepares a list for many lines; a longer word goes before a shorter one that it begins with. */
export function wordFinder(list: readonly WordChoice[]): (line: string) => readonly FoundWord[] {
  const active = list.filter((choice): choice is FoundWord['choice'] => choice.severity !== 'off');
  if (active.length === 0) return () => [];
  const byWord = new Map(active.map((choice) => [choice.word.toLowerCase(), choice]));
  const longestFirst = [...byWord.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(longestFirst.map(escaped).join('|'), 'gi');
  return (line) =>
    [...line.matchAll(pattern)].flatMap(({ 0: word, index }) => {
      const choice = byWord.get(word.toLowerCase());
      if (choice === undefined || isInLongerWord(line, index, choice)) return [];
      return [{ choice, from: index, to: index + word.length }];
    });
}

function isInLongerWord(line: string, at: number, { word, exceptions }: WordChoice): boolean {
  return exceptions.some((longer) => {
    const inside = longer.indexOf(word);
    return inside >= 0 && line.startsWith(longer, at - inside);
  });
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
