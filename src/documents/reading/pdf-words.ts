import { middleOf } from './pdf-grid.ts';
import type { PlacedCharacter } from './pdf-page.ts';

/** A line of text as it stands on a page. */
export interface WrittenLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Height of its type. */
  readonly size: number;
}

const latin = /[\p{Script=Latin}\p{N}]/u;

/** Puts characters together into lines, from top to bottom; turned writing is read in its own direction. */
export function linesOf(characters: readonly PlacedCharacter[]): readonly WrittenLine[] {
  const turned = ([1, 2, 3] as const).flatMap((turns) => {
    const own = characters.filter((character) => character.turns === turns);
    return levelLines(own.map((character) => turnedBack(character, turns)));
  });
  return [...levelLines(characters.filter(({ turns }) => turns === 0)), ...turned];
}

/** The text of a cell: its lines joined as they were written, numbers only where a full line broke them. */
export function cellText(characters: readonly PlacedCharacter[], width: number): string {
  return linesOf(characters).reduce((before, line, at, all) => {
    if (before === '') return line.text;
    const last = all[at - 1];
    const isFull = last !== undefined && last.right - last.left + last.size >= width;
    const joinsNumbers = /\d$/.test(before) && /^\d/.test(line.text);
    return `${before}${joinsNumbers && !isFull ? ' ' : ''}${line.text}`;
  }, '');
}

function levelLines(characters: readonly PlacedCharacter[]): readonly WrittenLine[] {
  const sorted = [...characters].sort((one, other) => middleOf(one).y - middleOf(other).y);
  const rows: PlacedCharacter[][] = [];
  for (const character of sorted) {
    const first = rows.at(-1)?.[0];
    const isBeside = first !== undefined && middleOf(character).y - middleOf(first).y <= heightOf(first) * 0.45;
    if (isBeside) rows.at(-1)?.push(character);
    else rows.push([character]);
  }
  return rows.map(lineOf).filter(({ text }) => text !== '');
}

function lineOf(row: readonly PlacedCharacter[]): WrittenLine {
  const characters = row.toSorted((one, other) => one.left - other.left);
  const visible = characters.filter(({ text }) => text.trim() !== '');
  let text = '';
  let last: PlacedCharacter | undefined;
  for (const character of characters) {
    if (last !== undefined && isPrintedTwice(last, character)) continue;
    if (last !== undefined && isGap(last, character)) text += ' ';
    text += character.text;
    last = character;
  }
  return {
    text: text.replace(/\s+/gu, ' ').trim(),
    left: Math.min(...visible.map(({ left }) => left)),
    right: Math.max(...visible.map(({ right }) => right)),
    top: Math.min(...visible.map(({ top }) => top)),
    bottom: Math.max(...visible.map(({ bottom }) => bottom)),
    size: sizeOf(visible),
  };
}

/** The height of most characters; Latin letters in a Chinese line come from fonts of another height. */
function sizeOf(characters: readonly PlacedCharacter[]): number {
  const chinese = characters.filter(({ text }) => text > '\u2e7f');
  const heights = (chinese.length === 0 ? characters : chinese).map(heightOf).sort((one, other) => one - other);
  return heights[heights.length >> 1] ?? 0;
}

/** Bold type is sometimes the same character printed again beside itself. */
function isPrintedTwice(last: PlacedCharacter, next: PlacedCharacter): boolean {
  return last.text === next.text && next.left - last.left < heightOf(last) * 0.15;
}

/** Words may stand apart without a blank between them; numbers and Latin words need less room than others. */
function isGap(last: PlacedCharacter, next: PlacedCharacter): boolean {
  if (last.text.trim() === '' || next.text.trim() === '') return false;
  const room = latin.test(last.text) && latin.test(next.text) ? 0.3 : 1.2;
  return next.left - last.right > heightOf(last) * room;
}

function heightOf({ top, bottom }: PlacedCharacter): number {
  return bottom - top;
}

function turnedBack(character: PlacedCharacter, turns: 1 | 2 | 3): PlacedCharacter {
  const { left, right, top, bottom } = character;
  if (turns === 1) return { ...character, left: top, right: bottom, top: -right, bottom: -left };
  if (turns === 3) return { ...character, left: -bottom, right: -top, top: left, bottom: right };
  return { ...character, left: -right, right: -left, top: -bottom, bottom: -top };
}
