import { piecesOf } from './text-similarity.ts';

/** A text that another one is compared with, and whose it is (`上年报告`, a sibling's name). */
export interface KnownText {
  readonly where: string;
  readonly text: string;
}

/** A sentence that also stands elsewhere; `from` and `to` are positions in the text as given. */
export interface SimilarSentence {
  readonly from: number;
  readonly to: number;
  /** Share of the sentence's words, taken six characters at a time, that the other text has too. */
  readonly percent: number;
  readonly where: string;
}

/** Sentences with fewer pieces say too little to be anybody's own. */
const fewestPieces = 8;

/**
 * The sentences of a text with the share of each that one of the other texts has too (the greatest, with its owner);
 * digits, punctuation and titles in 《》 do not count. Sentences too short to compare, and those that stand nowhere
 * else, are left out.
 */
export function similarSentences(text: string, others: readonly KnownText[]): readonly SimilarSentence[] {
  const known = others.map(({ where, text: other }) => ({ where, pieces: piecesOf(withoutTitles(other)) }));
  return sentencesOf(text).flatMap((sentence): readonly SimilarSentence[] => {
    const pieces = [...piecesOf(withoutTitles(text.slice(sentence.from, sentence.to)))];
    if (pieces.length < fewestPieces) return [];
    const shared = known.map((other) => ({
      where: other.where,
      percent: Math.round((pieces.filter((piece) => other.pieces.has(piece)).length * 100) / pieces.length),
    }));
    const most = shared.reduce((top, one) => (one.percent > top.percent ? one : top), { where: '', percent: 0 });
    return most.percent === 0 ? [] : [{ ...sentence, ...most }];
  });
}

/** Positions of the sentences of a text, each with its full stop, without the white space around it. */
export function sentencesOf(text: string): readonly { readonly from: number; readonly to: number }[] {
  return [...text.matchAll(/[^。！？!?；;\n]+[。！？!?；;]*/gu)].flatMap((match) => {
    const [printed] = match;
    const from = match.index + (printed.length - printed.trimStart().length);
    const to = match.index + printed.trimEnd().length;
    return to > from ? [{ from, to }] : [];
  });
}

function withoutTitles(text: string): string {
  return text.replace(/《[^》\n]{0,120}》/gu, '\n');
}
