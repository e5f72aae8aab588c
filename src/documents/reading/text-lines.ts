import type { SourceDocument, SourceLine } from '../../core/annual-report/doctor/source.ts';

/** A line of a text, and its number counted from 1. */
export interface NumberedLine {
  readonly line: number;
  readonly text: string;
}

const otherPipes = /[｜│┃¦]/gu;
const onlyPipes = /^[\s|]*\|[\s|]*$/u;
const ruler = /^:?-{2,}:?$/u;
const frameOfTable = /^[\s+\-=─━┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬═]+$/u;

/** Reads a text: lines, and rows of cells where the cells are parted by `|` or by tabs. */
export function textDocument(text: string): SourceDocument {
  const lines = text.split(/\r\n|\r|\n/).map((line, at) => ({ line: at + 1, text: line }));
  const last = lines.findLast((line) => line.text.trim() !== '');
  return { lines: sourceLines(lines), endsOpen: last !== undefined && !/\|\s*$/.test(last.text) };
}

/** Turns numbered lines into text and rows. */
export function sourceLines(lines: readonly NumberedLine[]): readonly SourceLine[] {
  const plain = lines.map(({ line, text }) => ({ line, text: text.replace(otherPipes, '|') }));
  const separates = pipesSeparateLines(plain);
  const isFramed = hasFrame(plain);
  let afterSeparator = false;
  return plain.flatMap(({ line, text }): readonly SourceLine[] => {
    if (!onlyPipes.test(text)) {
      // between separators a line of blanks is the cell without content that the separators already tell
      if (separates && text.trim() === '') return [{ kind: 'text', line, text: '' }];
      afterSeparator = false;
      return [lineOf(line, text, isFramed)].filter((item) => item !== undefined);
    }
    if (!separates) return [fillerRow(line, text)];
    // the first separator behind a text ends its cell; another one ends a cell without content
    const blanks = count(text) - (afterSeparator ? 0 : 1);
    afterSeparator = true;
    return blanks === 0
      ? []
      : [
          rowOf(
            line,
            Array.from({ length: blanks }, () => ' '),
          ),
        ];
  });
}

/** Cells of a line with pipes: a pipe at the end, and in a framed table one at the beginning, holds no cell. */
function splitPipes(text: string, isFramed: boolean): readonly string[] {
  const inner = text.trim().replace(/\|$/, '');
  return (isFramed ? inner.replace(/^\|/, '') : inner).split('|');
}

/** Whether rows begin with a pipe; where most do not, one at the beginning follows a cell without content. */
function hasFrame(lines: readonly NumberedLine[]): boolean {
  const rows = lines.filter(({ text }) => text.includes('|') && !onlyPipes.test(text));
  return rows.filter(({ text }) => text.trimStart().startsWith('|')).length * 2 > rows.length;
}

/** Whether lines that hold only `|` follow the cells (`0`, `|`, `0`, `|`) instead of being cells (`0 |`, `|`). */
function pipesSeparateLines(lines: readonly NumberedLine[]): boolean {
  let following = 0;
  let trailing = 0;
  const filled = lines.filter(({ text }) => text.trim() !== '');
  for (const [at, { text }] of filled.entries()) {
    if (onlyPipes.test(text)) continue;
    if (text.includes('|')) trailing += 1;
    else if (filled[at + 1]?.text.trim() === '|') following += 1;
  }
  return following > trailing;
}

function lineOf(line: number, text: string, isFramed: boolean): SourceLine | undefined {
  if (text.includes('|')) {
    const cells = splitPipes(text, isFramed);
    return cells.every((cell) => ruler.test(cell.trim())) ? undefined : rowOf(line, cells);
  }
  if (text.trim() !== '' && frameOfTable.test(text) && text.trim().length > 3) return undefined;
  const cells = text.split('\t');
  return cells.length > 1 && cells.some((cell) => cell.trim() !== '')
    ? rowOf(
        line,
        cells.map((cell) => cell || ' '),
      )
    : { kind: 'text', line, text };
}

function fillerRow(line: number, text: string): SourceLine {
  const pipes = count(text);
  // a single pipe is a cell that says nothing; several are what merged cells leave
  const cells = pipes === 1 ? [' '] : Array.from({ length: pipes }, () => '');
  return { ...rowOf(line, cells), ...(pipes === 1 ? {} : { filler: true }) };
}

function rowOf(line: number, cells: readonly string[]): Extract<SourceLine, { kind: 'row' }> {
  return { kind: 'row', line, table: 0, width: cells.length, cells: cells.map((text, column) => ({ text, column })) };
}

function count(text: string): number {
  return text.split('|').length - 1;
}
