import { foldText } from './fold-text.ts';

/** A run of characters of a text, found or not. */
export interface MarkedRun {
  readonly text: string;
  readonly isHit: boolean;
}

const passageLength = 130;
const passageLead = 30;
const mostSpans = 400;

interface Span {
  readonly from: number;
  readonly to: number;
}

/** A text in runs, with everything found that one of the folded words says; signs may stand between its letters. */
export function markHits(text: string, words: readonly string[]): readonly MarkedRun[] {
  return runsOf(text, spansOf(foldText(text), words));
}

/**
 * The part of a text that tells most about why it was found: some 130 characters around the densest place, with marks.
 * The beginning of the text where nothing of it was found.
 */
export function passageOf(text: string, words: readonly string[]): readonly MarkedRun[] {
  const line = text.replaceAll(/\s/g, ' ');
  const spans = spansOf(foldText(line), words);
  const start = wholeCharacter(line, Math.max(0, densest(spans) - passageLead));
  const end = wholeCharacter(line, Math.min(line.length, start + passageLength));
  const inside = spans
    .filter(({ from, to }) => from >= start && to <= end)
    .map(({ from, to }) => ({ from: from - start, to: to - start }));
  const runs = runsOf(line.slice(start, end), inside);
  return [...ellipsis(start > 0), ...runs, ...ellipsis(end < line.length)];
}

function ellipsis(isCut: boolean): readonly MarkedRun[] {
  return isCut ? [{ text: '…', isHit: false }] : [];
}

/** Where most of the found letters stand within the length of a passage. */
function densest(spans: readonly Span[]): number {
  let best = { from: 0, weight: 0 };
  for (const { from } of spans) {
    const weight = spans
      .filter((span) => span.from >= from && span.to <= from + passageLength - passageLead)
      .reduce((sum, span) => sum + (span.to - span.from), 0);
    if (weight > best.weight) best = { from, weight };
  }
  return best.from;
}

/** Never between the halves of a character outside the basic plane. */
function wholeCharacter(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at + 1 : at;
}

const sign = /[^\p{L}\p{M}\p{N}]/u;

/** Where the words stand, the longest first where they overlap; between their letters may be signs. */
function spansOf(folded: string, words: readonly string[]): readonly Span[] {
  const { letters, places } = lettersOf(folded);
  const taken = new Uint8Array(letters.length);
  const spans: Span[] = [];
  for (const word of [...new Set(words)].filter((one) => one !== '').sort((a, b) => b.length - a.length)) {
    for (let at = letters.indexOf(word); at >= 0; at = letters.indexOf(word, at + 1)) {
      const from = places[at] ?? 0;
      const to = (places[at + word.length - 1] ?? 0) + 1;
      if (to - from > word.length * 2 || taken[at] === 1 || taken[at + word.length - 1] === 1) continue;
      taken.fill(1, at, at + word.length);
      spans.push({ from, to });
      if (spans.length === mostSpans) return inOrder(spans);
    }
  }
  return inOrder(spans);
}

function inOrder(spans: readonly Span[]): readonly Span[] {
  return [...spans].sort((a, b) => a.from - b.from);
}

/** The letters and digits of a text, each with its place. */
function lettersOf(text: string): { readonly letters: string; readonly places: readonly number[] } {
  let letters = '';
  const places: number[] = [];
  let at = 0;
  for (const character of text) {
    if (!sign.test(character)) {
      letters += character;
      for (let unit = 0; unit < character.length; unit += 1) places.push(at + unit);
    }
    at += character.length;
  }
  return { letters, places };
}

function runsOf(text: string, spans: readonly Span[]): readonly MarkedRun[] {
  const runs: MarkedRun[] = [];
  let end = 0;
  for (const { from, to } of spans) {
    if (from > end) runs.push({ text: text.slice(end, from), isHit: false });
    runs.push({ text: text.slice(from, to), isHit: true });
    end = to;
  }
  if (end < text.length) runs.push({ text: text.slice(end), isHit: false });
  return runs;
}
