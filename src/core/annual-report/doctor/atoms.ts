import { isCellContent } from './cell-reading.ts';
import { isPageNumber } from './page-chrome.ts';
import type { SourceDocument, SourceLine } from './source.ts';

/** Where an atom stands in a row of cells. */
export interface RowPlace {
  readonly id: number;
  readonly column: number;
  readonly width: number;
  readonly table: number;
}

/** The smallest piece of a document: words, the content of a cell, or a cell without content. */
export type Atom = {
  readonly line: number;
  readonly text: string;
  readonly row?: RowPlace;
} & (
  | { readonly kind: 'text' }
  | { readonly kind: 'cell' }
  /**
   * A blank is a `cell` that is surely there, a `filler` that merged cells may have left, or a `gap` between lines that
   * may stand for a cell.
   */
  | { readonly kind: 'blank'; readonly strength: 'cell' | 'filler' | 'gap' }
);

/** What can stand in a cell of a table. */
export type CellAtom = Exclude<Atom, { kind: 'text' }>;

const sentence = /[。；！？]/u;
/** A line of running text with this many numbers in it is a row of cells that lost its separators. */
const manyCells = 5;

/** Breaks a document into atoms in reading order; page numbers are left out. */
export function atomsOf(source: SourceDocument): readonly Atom[] {
  const spacing = spacingOf(source.lines);
  const atoms: Atom[] = [];
  let empty = 0;
  for (const line of source.lines) {
    if (line.kind === 'text' && isPageNumber(line.text)) continue;
    if (line.kind === 'text' && isSeparator(line.text, spacing)) {
      empty += 1;
      continue;
    }
    atoms.push(...gaps(spacing.dense ? empty : Math.floor((empty - 1) / 2), line.line));
    empty = 0;
    atoms.push(
      ...(line.kind === 'row'
        ? rowAtoms(line)
        : isRunOnCells(source, line.text)
          ? [{ kind: 'cell', line: line.line, text: line.text.normalize('NFKC').trim() } as const]
          : textAtoms(line.line, line.text)),
    );
  }
  return atoms;
}

/** Whether a row's cells are all of one kind: the atoms of a line that says nothing but numbers and blanks. */
export function isCellAtom(atom: Atom | undefined): atom is CellAtom {
  return atom !== undefined && atom.kind !== 'text';
}

interface Spacing {
  /** Cells stand on adjacent lines, so that an empty line may be a cell. */
  readonly dense: boolean;
  /** Lines of blanks only separate cells here, like empty lines. */
  readonly blankSeparates: boolean;
}

/** How lines follow each other: with a line between them or without. */
function spacingOf(lines: readonly SourceLine[]): Spacing {
  const texts = lines.map((line) => {
    if (line.kind === 'text') return line.text;
    return line.cells.length === 1 ? line.cells[0]?.text : undefined;
  });
  return { dense: cellsAreAdjacent(texts), blankSeparates: blankLinesSeparate(texts) };
}

function cellsAreAdjacent(texts: readonly (string | undefined)[]): boolean {
  let adjacent = 0;
  let apart = 0;
  let isBehindCell = false;
  let isGap = false;
  for (const text of texts) {
    if (text?.trim() === '') {
      isGap = true;
      continue;
    }
    const isCell = text !== undefined && isCellContent(text);
    if (isCell && isBehindCell) {
      if (isGap) apart += 1;
      else adjacent += 1;
    }
    isBehindCell = isCell;
    isGap = false;
  }
  return adjacent >= apart;
}

/** Single lines of blanks between most lines part them; several in a row, or beside empty lines, are cells. */
function blankLinesSeparate(texts: readonly (string | undefined)[]): boolean {
  const kinds = texts.map((text) => (text === '' ? 'empty' : text?.trim() === '' ? 'blank' : 'words'));
  const blanks = kinds.filter((kind) => kind === 'blank').length;
  const single = kinds.filter((kind, at) => kind === 'blank' && kinds[at - 1] !== 'blank' && kinds[at + 1] !== 'blank');
  const empty = kinds.filter((kind) => kind === 'empty').length;
  const filled = kinds.length - blanks - empty;
  return blanks * 3 > filled && empty < blanks && single.length * 10 >= blanks * 9;
}

function isSeparator(text: string, spacing: Spacing): boolean {
  return text === '' || (spacing.blankSeparates && text.trim() === '');
}

function gaps(count: number, line: number): readonly Atom[] {
  return Array.from({ length: Math.min(Math.max(count, 0), 16) }, () => ({
    kind: 'blank',
    strength: 'gap',
    line: line - 1,
    text: '',
  }));
}

/** Digits of several cells run together are longer than any number. */
function isRunOnCells(source: SourceDocument, text: string): boolean {
  return source.isRunOn === true && /^[\d.,/+-]+$/.test(text.normalize('NFKC').trim());
}

/** A line of text is words, or words followed by numbers, or a single cell. */
function textAtoms(line: number, text: string): readonly Atom[] {
  if (text.trim() === '') return [{ kind: 'blank', strength: 'cell', line, text }];
  if (isCellContent(text)) return [{ kind: 'cell', line, text: text.trim() }];
  if (sentence.test(text)) return [{ kind: 'text', line, text: text.trim() }];
  const pieces = text.trim().split(/\s+/u);
  const cells = pieces.filter((piece) => isCellContent(piece));
  const whole = cells.length > 0 && !isCellContent(pieces.at(-1) ?? '') && cells.length < manyCells;
  if (whole) return [{ kind: 'text', line, text: text.trim() }];
  return pieces.map((piece) => ({ kind: isCellContent(piece) ? 'cell' : 'text', line, text: piece }));
}

function rowAtoms(line: Extract<SourceLine, { kind: 'row' }>): readonly Atom[] {
  return line.cells.map((cell) => {
    const row = { id: line.line, column: cell.column, width: line.width, table: line.table };
    const text = cell.text.trim();
    if (text === '') {
      // in text, separators without anything between them are what merged cells leave
      const strength = line.filler === true || (line.table === 0 && cell.text === '') ? 'filler' : 'cell';
      return { kind: 'blank', strength, line: line.line, text: cell.text, row };
    }
    return { kind: isCellContent(text) ? 'cell' : 'text', line: line.line, text, row };
  });
}
