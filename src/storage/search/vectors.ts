import { compactText, pairsOf, wordsToIndex } from './segment.ts';

/** The parts of a text that is to be found, folded; each part may have several lines. */
export interface FoldedParts {
  readonly title: string;
  /** Numbers, issuers, keywords. */
  readonly marks: string;
  readonly summary: string;
  readonly headings: string;
  readonly body: string;
}

/** What stands in a row of the index, vectors as literals of PostgreSQL. */
export interface SearchVectors {
  readonly words: string;
  readonly pairs: string;
  readonly heads: string;
  readonly titlePairs: string;
  readonly compact: string;
}

// a tsvector takes a megabyte; so much text has fewer different pairs than fit
const mostText = 150_000;
const mostBytes = 900_000;
const mostPositions = 200;
const topicWordCount = 24;
const topicWordRepeats = 4;
const leastRepeats = 3;

/** The literals that index a text. */
export function vectorsOf(parts: FoldedParts): SearchVectors {
  const whole = [parts.title, parts.marks, parts.summary, parts.body].join('\n').slice(0, mostText);
  const words = wordsToIndex(whole);
  const compact = compactText(whole);
  const title = compactText(parts.title);
  return {
    words: plainVector(words),
    pairs: plainVector(pairsOf(compact)),
    heads: headVector(parts, words),
    titlePairs: plainVector([...pairsOf(title), ...title.replaceAll('\n', '')]),
    compact,
  };
}

/** Lexemes without places. They hold letters and digits only, so that nothing in them needs escaping. */
function plainVector(lexemes: Iterable<string>): string {
  const kept: string[] = [];
  let bytes = 0;
  for (const lexeme of new Set(lexemes)) {
    bytes += Buffer.byteLength(lexeme);
    if (bytes > mostBytes) break;
    kept.push(`'${lexeme}'`);
  }
  return kept.join(' ');
}

/**
 * Words of the title weigh A, marks B, summary and headings C; the words that the text repeats most weigh D, each a few
 * times: what it is about counts without reading the whole text again.
 */
function headVector(parts: FoldedParts, words: readonly string[]): string {
  let position = 0;
  const placed = (text: string, weight: string, most: number): readonly string[] =>
    wordsToIndex(text)
      .slice(0, most)
      .map((word) => {
        position += 1;
        return `'${word}':${position}${weight}`;
      });
  const topics = topicWords(words).flatMap(({ word, count }) =>
    Array.from({ length: Math.min(count - leastRepeats + 1, topicWordRepeats) }, () => {
      position += 1;
      return `'${word}':${position}`;
    }),
  );
  return [
    ...placed(parts.title, 'A', mostPositions),
    ...placed(parts.marks, 'B', mostPositions),
    ...placed(`${parts.summary}\n${parts.headings}`, 'C', mostPositions),
    ...topics,
  ].join(' ');
}

function topicWords(words: readonly string[]): readonly { readonly word: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const word of words) if (word.length > 1) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .map(([word, count]) => ({ word, count }))
    .filter(({ count }) => count >= leastRepeats)
    .sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1))
    .slice(0, topicWordCount);
}
