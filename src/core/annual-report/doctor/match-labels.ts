import type { Atom, CellAtom } from './atoms.ts';
import { cellsAfter } from './cells-after.ts';
import { editDistance } from './edit-distance.ts';
import type { FormLabel, Wording } from './form-labels.ts';
import { compact, type LabelText, labelText, sameOrdinal, words } from './label-text.ts';

/** Text of the document that may be a label of the form: atoms from `start` up to, not including, `end`. */
export interface LabelMatch {
  readonly start: number;
  readonly end: number;
  /** Position in the form's order. */
  readonly at: number;
  readonly label: FormLabel;
  /** The words as they stand in the document. */
  readonly text: string;
  /** Wrong, missing or additional characters against the nearest accepted wording. */
  readonly distance: number;
  /** 0 for the official wording; otherwise another accepted one. */
  readonly wording: number;
  /** Only the beginning of the label stands there, as at a line end or at the end of a cut file. */
  readonly isCut: boolean;
  /** Weight of the label less its faults, in points of which a further piece costs one. */
  readonly score: number;
}

/** A label is at most this long when all its white space is gone, and broken into at most so many pieces. */
const longestLabel = 48;
const mostPieces = 14;

/** What cells behind a row's label add to its score. */
const withCells = 160;

/** Finds all places where the words of adjacent atoms read like a label of the form, with a bounded number of errors. */
export function matchLabels(atoms: readonly Atom[], labels: readonly FormLabel[]): readonly LabelMatch[] {
  const matches: LabelMatch[] = [];
  const all = labels.flatMap((label, at) =>
    label.wordings.map((expected, wording) => ({ label, at, expected, wording })),
  );
  // the same words come again and again: headers, empty captions, numbers of parts
  const known = new Map<string, Prospect>();
  const prospectOf = (text: string, among: readonly ExpectedWording[]): Prospect => {
    const found = known.get(text) ?? prospect(text, among);
    known.set(text, found);
    return found;
  };
  for (let start = 0; start < atoms.length; start += 1) {
    if (atoms[start]?.kind !== 'text') continue;
    let text = '';
    let pieces = 0;
    let possible: readonly ExpectedWording[] = all;
    for (let end = start; end < atoms.length && pieces < mostPieces; end += 1) {
      const atom = atoms[end];
      if (atom === undefined || (atom.kind === 'blank' && atom.strength !== 'gap') || atom.kind === 'cell') break;
      if (atom.kind === 'blank') continue;
      pieces += 1;
      text += atom.text;
      if (text.length > longestLabel && compact(text).length > longestLabel) break;
      const found = prospectOf(text, possible);
      for (const alike of found.alike) {
        const match = matchOf(alike, text, atoms, start, end + 1, pieces);
        if (match !== undefined) matches.push(match);
      }
      possible = found.possible;
      if (possible.length === 0) break;
    }
  }
  return matches;
}

/** One wording of one label of the form. */
interface ExpectedWording {
  readonly label: FormLabel;
  readonly at: number;
  readonly expected: Wording;
  readonly wording: number;
}

/** What some words may be, and what they may still become with more words behind them. */
interface Prospect {
  readonly alike: readonly Alike[];
  readonly possible: readonly ExpectedWording[];
}

/** A label that some words may be. */
interface Alike extends Likeness {
  readonly label: FormLabel;
  readonly at: number;
}

const numberAtStart = /^[(（]?[一二三四五六七八九十\d]?[)）、.,:．]?/u;

function prospect(text: string, among: readonly ExpectedWording[]): Prospect {
  const plain = compact(text);
  const body = words(plain.replace(numberAtStart, ''));
  const possible = among.filter(({ expected }) => canStillBe(body, expected));
  return { alike: possible.length === 0 ? [] : labelsLike(labelText(plain), possible), possible };
}

/** Characters that a label has not, or has no room for, are errors, and more words do not take them away. */
function canStillBe(body: string, expected: Wording): boolean {
  const limit = errorLimit(expected.body.length);
  return body.length <= expected.body.length + limit && !hasMoreStrangers(body, expected.characters, limit);
}

function labelsLike(candidate: LabelText, possible: readonly ExpectedWording[]): readonly Alike[] {
  if (candidate.body === '' || /\d/.test(candidate.body)) return [];
  const best = new Map<number, Alike>();
  for (const { label, at, expected, wording } of possible) {
    const likeness = likenessTo(candidate, expected, label, wording);
    const before = best.get(at);
    if (likeness !== undefined && (before === undefined || likeness.penalty < before.penalty))
      best.set(at, { label, at, ...likeness });
  }
  const alike = [...best.values()];
  // what reads like one label is not a misprint of another: 本年新收 and 上年结转 differ in four characters only
  const fewestErrors = Math.min(...alike.filter(({ isCut }) => !isCut).map(({ distance }) => distance));
  return alike.filter(({ isCut, distance }) => isCut || distance <= fewestErrors);
}

function matchOf(
  { label, at, distance, wording, isCut, needsCells, penalty }: Alike,
  text: string,
  atoms: readonly Atom[],
  start: number,
  end: number,
  pieces: number,
): LabelMatch | undefined {
  const hasCells = isRow(label) && cellsAfter(atoms, end).cells.some(isSureCell);
  if (needsCells && !hasCells) return undefined;
  const score = weightOf(label) + (hasCells ? withCells : 0) - penalty - (pieces - 1);
  return { start, end, at, label, text, distance, wording, isCut, score };
}

function isSureCell(atom: CellAtom): boolean {
  return atom.kind === 'cell' || atom.strength !== 'gap';
}

interface Likeness {
  readonly wording: number;
  readonly distance: number;
  readonly isCut: boolean;
  readonly needsCells: boolean;
  readonly penalty: number;
}

function likenessTo(candidate: LabelText, expected: Wording, label: FormLabel, wording: number): Likeness | undefined {
  const numbered = sameOrdinal(candidate.ordinal, expected.ordinal);
  const isHeading = label.target.kind === 'heading';
  if (isHeading && !numbered && candidate.ordinal !== undefined) return undefined;
  const limit = isHeading && !numbered ? 0 : errorLimit(expected.body.length);
  const canBeCut = isRow(label) && numbered && candidate.body.length < expected.body.length;
  if (!canBeCut && Math.abs(candidate.body.length - expected.body.length) > limit) return undefined;
  const isOther = hasMoreStrangers(candidate.body, expected.characters, limit);
  const distance = isOther ? limit + 1 : editDistance(candidate.body, expected.body, limit);
  const isShort = expected.body.length <= 3 || distance > 0;
  const ordinalPenalty = numbered ? 0 : candidate.ordinal === undefined ? 20 : 40;
  const base = { wording, penalty: ordinalPenalty + (wording === 0 ? 0 : 10), needsCells: false };
  if (distance <= limit) {
    const needsCells = isRow(label) && isShort && (!numbered || distance > 0 || expected.ordinal === undefined);
    return { ...base, distance, isCut: false, needsCells, penalty: base.penalty + 30 * distance };
  }
  const isCut = isRow(label) && numbered && isBeginning(candidate.body, expected.body);
  return isCut ? { ...base, distance: 0, isCut: true, penalty: base.penalty + 60 } : undefined;
}

/** Whether words have more characters that a label has not than it may have errors: each of them is one. */
function hasMoreStrangers(body: string, characters: ReadonlySet<string>, limit: number): boolean {
  let strangers = 0;
  for (const character of body) {
    if (!characters.has(character)) strangers += 1;
    if (strangers > limit) return true;
  }
  return false;
}

/** Few errors for short words: 规章 must be exact, a long label may miss three in ten characters. */
function errorLimit(length: number): number {
  if (length <= 3) return 0;
  return length <= 5 ? 1 : Math.floor((length * 3) / 10);
}

function isBeginning(part: string, whole: string): boolean {
  return part.length >= 4 && part.length * 4 >= whole.length && part.length < whole.length && whole.startsWith(part);
}

function isRow(label: FormLabel): boolean {
  return label.target.kind === 'requestRow' || label.target.kind === 'proactiveRow';
}

function weightOf(label: FormLabel): number {
  const length = Math.min(label.wordings[0]?.body.length ?? 0, 12);
  switch (label.target.kind) {
    case 'heading':
      return 280;
    case 'requestRow':
    case 'proactiveRow':
      return 100 + 10 * length;
    case 'block':
      return 80;
    case 'group':
      return 60;
    case 'column':
      return 40;
  }
}
