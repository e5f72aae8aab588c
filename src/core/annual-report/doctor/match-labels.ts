import type { Atom } from './atoms.ts';
import { cellsAfter } from './cells-after.ts';
import { editDistance } from './edit-distance.ts';
import type { FormLabel } from './form-labels.ts';
import { compact, type LabelText, labelText, sameOrdinal } from './label-text.ts';

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

/** Finds all places where the words of adjacent atoms read like a label of the form, with a bounded number of errors. */
export function matchLabels(atoms: readonly Atom[], labels: readonly FormLabel[]): readonly LabelMatch[] {
  const matches: LabelMatch[] = [];
  for (let start = 0; start < atoms.length; start += 1) {
    if (atoms[start]?.kind !== 'text') continue;
    let text = '';
    let pieces = 0;
    for (let end = start; end < atoms.length && pieces < mostPieces; end += 1) {
      const atom = atoms[end];
      if (atom === undefined || (atom.kind === 'blank' && atom.strength !== 'gap') || atom.kind === 'cell') break;
      if (atom.kind === 'blank') continue;
      pieces += 1;
      text += atom.text;
      if (compact(text).length > longestLabel) break;
      matches.push(...matchesOf(text, labels, atoms, start, end + 1, pieces));
    }
  }
  return matches;
}

function matchesOf(
  text: string,
  labels: readonly FormLabel[],
  atoms: readonly Atom[],
  start: number,
  end: number,
  pieces: number,
): readonly LabelMatch[] {
  const candidate = labelText(text);
  if (candidate.body === '' || /\d/.test(candidate.body)) return [];
  const found: LabelMatch[] = [];
  for (const [at, label] of labels.entries()) {
    const best = bestWording(candidate, label);
    if (best === undefined) continue;
    const cells = isRow(label)
      ? cellsAfter(atoms, end).cells.filter((cell) => cell.kind === 'cell' || cell.strength !== 'gap')
      : [];
    if (best.needsCells && cells.length === 0) continue;
    const score = weightOf(label) + (cells.length > 0 ? 160 : 0) - best.penalty - (pieces - 1);
    found.push({
      start,
      end,
      at,
      label,
      text,
      distance: best.distance,
      wording: best.wording,
      isCut: best.isCut,
      score,
    });
  }
  return found;
}

interface Likeness {
  readonly wording: number;
  readonly distance: number;
  readonly isCut: boolean;
  readonly needsCells: boolean;
  readonly penalty: number;
}

function bestWording(candidate: LabelText, label: FormLabel): Likeness | undefined {
  let best: Likeness | undefined;
  for (const [wording, expected] of label.wordings.entries()) {
    const likeness = likenessTo(candidate, expected, label, wording);
    if (likeness !== undefined && (best === undefined || likeness.penalty < best.penalty)) best = likeness;
  }
  return best;
}

function likenessTo(
  candidate: LabelText,
  expected: LabelText,
  label: FormLabel,
  wording: number,
): Likeness | undefined {
  const numbered = sameOrdinal(candidate.ordinal, expected.ordinal);
  const isHeading = label.target.kind === 'heading';
  if (isHeading && !numbered && candidate.ordinal !== undefined) return undefined;
  const limit = isHeading && !numbered ? 0 : errorLimit(expected.body.length);
  const distance = editDistance(candidate.body, expected.body, limit);
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
