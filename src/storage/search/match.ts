import { type RawBuilder, sql } from 'kysely';
import type { SearchQuestion } from '../../core/catalog/search-question.ts';
import { allOf } from '../page.ts';
import { pairsOf, wordsToFind } from './segment.ts';

type Condition = RawBuilder<unknown>;

/**
 * How documents are matched: `candidate` is answered by the indexes over `shown`, a row of the index; `proof` is tried
 * letter by letter on the text of each candidate, where the indexes alone say too much.
 */
export interface Match {
  readonly candidate: Condition;
  readonly proof: Condition | null;
  /** Words and phrases as they are marked in what is shown. */
  readonly marked: readonly string[];
  /** The words as a query for ranking, and the pairs of the whole question; empty where there are none. */
  readonly ranking: { readonly anyWord: string; readonly wholeTitle: string };
}

const longestLexeme = 60;

/** `words`: every word of every term is one of the document's words. */
export function matchByWords(question: SearchQuestion, inTitle: boolean): Match | null {
  const words = question.terms.flatMap(wordsToFind);
  if (question.terms.some((term) => wordsToFind(term).length === 0)) return null;
  const conditions =
    words.length === 0 ? [] : [inTitle ? titleHas(words) : sql`shown.words @@ ${every(words)}::tsquery`];
  return matchOf(question, inTitle, conditions, []);
}

/** Every term is found among the words or letter by letter: also a part of a word that the dictionary knows whole. */
export function matchByLetters(question: SearchQuestion, inTitle: boolean): Match {
  const conditions = question.terms.map((term) => {
    const words = wordsToFind(term);
    const letters = lettersOf(term, inTitle);
    return words.length === 0 || inTitle ? letters : sql`(shown.words @@ ${every(words)}::tsquery or ${letters})`;
  });
  const proofs = question.terms.map((term) => {
    const words = wordsToFind(term);
    const letters = stands(term, inTitle);
    return words.length === 0 || inTitle ? letters : sql`(shown.words @@ ${every(words)}::tsquery or ${letters})`;
  });
  return matchOf(question, inTitle, conditions, proofs);
}

/** What bears a number itself, and what names it letter by letter. */
export function matchByNumber(
  items: readonly { readonly agencyId: string; readonly itemId: string }[],
  bare: string,
): Match {
  const itself = sql`(${sql.join(
    items.map(({ agencyId, itemId }) => sql`(shown.agency_id = ${agencyId} and shown.item_id = ${itemId})`),
    sql` or `,
  )})`;
  return {
    candidate: sql`(${itself} or ${lettersOf(bare, false)})`,
    proof: sql`(${itself} or ${stands(bare, false)})`,
    marked: [bare],
    ranking: { anyWord: '', wholeTitle: '' },
  };
}

function matchOf(
  question: SearchQuestion,
  inTitle: boolean,
  conditions: readonly Condition[],
  proofs: readonly Condition[],
): Match {
  const excluded = question.without.flatMap((term) => {
    const words = wordsToFind(term);
    return words.length === 0 ? [] : [sql`not shown.words @@ ${every(words)}::tsquery`];
  });
  const phrases = question.phrases.map((phrase) => lettersOf(phrase, inTitle));
  const phraseProofs = question.phrases.map((phrase) => stands(phrase, inTitle));
  const allProofs = [...proofs, ...phraseProofs];
  const words = [...question.terms, ...question.phrases].flatMap(wordsToFind);
  const whole = [...question.phrases, ...question.terms].join('');
  return {
    candidate: allOf([sql`true`, ...conditions, ...phrases, ...excluded]),
    proof: allProofs.length === 0 ? null : allOf(allProofs),
    marked: [...question.phrases, ...question.terms, ...words],
    ranking: {
      anyWord: [...new Set(words)].map(quote).join(' | '),
      wholeTitle: pairsOf(whole).map(quote).join(' & '),
    },
  };
}

function titleHas(words: readonly string[]): Condition {
  return sql`shown.heads @@ ${[...new Set(words)].map((word) => `${quote(word)}:A`).join(' & ')}::tsquery`;
}

/** The pairs of a text, or a single character of a title. */
function lettersOf(text: string, inTitle: boolean): Condition {
  const pairs = pairsOf(text);
  if (pairs.length === 0) return sql`shown.title_pairs @@ ${quote(text)}::tsquery`;
  return inTitle ? sql`shown.title_pairs @@ ${every(pairs)}::tsquery` : sql`shown.pairs @@ ${every(pairs)}::tsquery`;
}

// the title is the first line
function stands(text: string, inTitle: boolean): Condition {
  return inTitle
    ? sql`position(${text} in split_part(shown.compact, ${'\n'}, 1)) > 0`
    : sql`position(${text} in shown.compact) > 0`;
}

function every(lexemes: readonly string[]): string {
  return [...new Set(lexemes)].map(quote).join(' & ');
}

/** Terms hold letters and digits only. */
function quote(lexeme: string): string {
  return `'${lexeme.slice(0, longestLexeme)}'`;
}
