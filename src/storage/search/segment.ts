import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import { ownWords } from './own-words.ts';

const run = /[\p{L}\p{M}\p{N}]+/gu;
const han = /\p{Script=Han}+/gu;
const longestWord = 60;

// so frequent that they tell nothing about a text
const emptyWords = new Set(
  '的 了 和 与 及 或 等 在 是 之 其 该 并 对 为 于 以 由 从 向 被 把 将 而 也 就 都 the of and'.split(' '),
);

let loaded: Jieba | undefined;

// 0.3 seconds and some memory: only a process that searches or indexes pays for it
function jieba(): Jieba {
  if (loaded === undefined) {
    loaded = Jieba.withDict(dict);
    loaded.loadDict(Buffer.from(ownWords.map((word) => `${word} 20000 n\n`).join(''), 'utf8'));
  }
  return loaded;
}

/** Loads the dictionary before anybody waits for it. */
export function loadWords(): void {
  jieba();
}

/** The words of a folded text in their order, long ones also in their parts: what an index holds. */
export function wordsToIndex(folded: string): readonly string[] {
  return segmented(folded, (text) => jieba().cutForSearch(text, true));
}

/** The words of a folded text in their order: what a search asks for. Words that tell nothing are left out. */
export function wordsToFind(folded: string): readonly string[] {
  return segmented(folded, (text) => jieba().cut(text, true));
}

/** Letters and digits of a folded text, line by line: a phrase is found whatever stands between its characters. */
export function compactText(folded: string): string {
  return folded
    .split('\n')
    .map((line) => (line.match(run) ?? []).join(''))
    .filter((line) => line !== '')
    .join('\n');
}

/** Every pair of neighbouring characters of a compact text; pairs do not reach over lines. */
export function pairsOf(compact: string): readonly string[] {
  return compact.split('\n').flatMap((line) => {
    const characters = [...line];
    return characters.slice(1).map((character, at) => `${characters[at]}${character}`);
  });
}

function segmented(folded: string, cut: (text: string) => readonly string[]): readonly string[] {
  const words: string[] = [];
  for (const [text] of folded.matchAll(run)) words.push(...wordsOfRun(text, cut));
  return words.filter((word) => !emptyWords.has(word));
}

/** Chinese goes through the dictionary; what is written between it, in other scripts or digits, is one word. */
function wordsOfRun(text: string, cut: (text: string) => readonly string[]): readonly string[] {
  const words: string[] = [];
  let end = 0;
  for (const { 0: part, index } of text.matchAll(han)) {
    if (index > end) words.push(text.slice(end, index).slice(0, longestWord));
    words.push(...cut(part));
    end = index + part.length;
  }
  if (end < text.length) words.push(text.slice(end).slice(0, longestWord));
  return words;
}
