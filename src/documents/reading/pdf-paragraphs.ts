import { isPageNumber } from '../../core/annual-report/doctor/page-chrome.ts';
import type { DrawnTable } from './pdf-grid.ts';
import type { WrittenLine } from './pdf-words.ts';

/** What stands on a page, by its upper edge. */
export type PagePart =
  | { readonly kind: 'line'; readonly top: number; readonly line: WrittenLine }
  | { readonly kind: 'table'; readonly top: number; readonly table: DrawnTable };

/** A paragraph put together from its lines, or a table. */
export type DocumentPart =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'table'; readonly table: DrawnTable };

interface Page {
  readonly height: number;
  readonly parts: readonly PagePart[];
}

/** Share of a page, at its top and bottom, in which its number and running head stand, in hundredths. */
const edge = 13;
/** Fewer lines on a page do not tell its margins. */
const fewestLines = 8;
const bareNumber = /^\d{1,3}$/u;
/** What stays on one line: a word, a number, an address. */
const unbroken = /^[\x21-\x7e]+/u;
const terminal = /[。！？；：!?;:…][”"』」）)]?$/u;

/** Joins the lines of all pages into paragraphs, over page ends too; page numbers and running heads are left out. */
export function paragraphsAndTables(pages: readonly Page[]): readonly DocumentPart[] {
  const bodies = withoutEdges(pages);
  const all = measureOf(bodies.flatMap(linesIn));
  const parts: DocumentPart[] = [];
  let last: { readonly line: WrittenLine; readonly measure: Measure; readonly text: string } | undefined;
  const end = (): void => {
    if (last !== undefined) parts.push({ kind: 'paragraph', text: last.text });
    last = undefined;
  };
  for (const body of bodies) {
    const lines = linesIn(body);
    const measure = lines.length < fewestLines ? all : measureOf(lines);
    for (const part of body) {
      if (part.kind === 'table') {
        end();
        parts.push({ kind: 'table', table: part.table });
        continue;
      }
      const { line } = part;
      const goesOn = last !== undefined && isFull(last.line, last.measure, line) && continues(last.line, line, measure);
      const before = goesOn ? last?.text : undefined;
      if (!goesOn) end();
      last = { line, measure, text: before === undefined ? line.text : joined(before, line.text) };
    }
  }
  end();
  return parts;
}

function linesIn(body: readonly PagePart[]): readonly WrittenLine[] {
  return body.flatMap((part) => (part.kind === 'line' ? [part.line] : []));
}

function withoutEdges(pages: readonly Page[]): readonly (readonly PagePart[])[] {
  const heads = new Map<string, number>();
  const atEdge = ({ height }: Page, part: PagePart) =>
    part.kind === 'line' && (part.top * 100 < height * edge || part.line.bottom * 100 > height * (100 - edge));
  for (const page of pages)
    for (const part of page.parts)
      if (part.kind === 'line' && atEdge(page, part)) heads.set(part.line.text, (heads.get(part.line.text) ?? 0) + 1);
  return pages.map((page) =>
    page.parts.filter((part) => {
      if (part.kind === 'table' || !atEdge(page, part)) return true;
      const { text } = part.line;
      const isRepeated = pages.length > 2 && (heads.get(text) ?? 0) * 2 > pages.length;
      return !isRepeated && !isPageNumber(text) && !bareNumber.test(text);
    }),
  );
}

/** Where the lines of a page begin and end, and how far they stand apart. */
interface Measure {
  readonly left: number;
  readonly right: number;
  readonly size: number;
  readonly pitch: number;
  /** Paragraphs begin two characters in, so that a line at the margin goes on with the one before. */
  readonly isIndented: boolean;
}

function measureOf(lines: readonly WrittenLine[]): Measure {
  const size = middle(lines.map((line) => line.size));
  const body = lines.filter((line) => Math.abs(line.size - size) <= size * 0.15);
  const pitches = body.flatMap((line, at) => {
    const step = line.top - (body[at - 1]?.top ?? Number.POSITIVE_INFINITY);
    return step > 0 ? [step] : [];
  });
  const left = outermost(body.map((line) => line.left));
  const indented = body.filter((line) => line.left > left + size * 1.5 && line.left < left + size * 2.6);
  return {
    left,
    right: -outermost(body.map((line) => -line.right)),
    size,
    pitch: middle(pitches),
    isIndented: indented.length * 10 >= body.length,
  };
}

function middle(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0;
}

/** The smallest value that several lines share: a single line further out is something else. */
function outermost(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const needed = Math.max(1, Math.floor(sorted.length / 8));
  const shared = sorted.find((value) => sorted.filter((other) => Math.abs(other - value) <= 4).length >= needed);
  return shared ?? sorted[0] ?? 0;
}

/** Whether a line ends where the page ends it, so that its paragraph may go on. */
function isFull(line: WrittenLine, { right, size, isIndented }: Measure, next: WrittenLine): boolean {
  // a title in larger type, broken over centred lines
  if (line.size > size * 1.15 || right - line.right < size * 2.2) return true;
  // a word or number that had no room any more, however its line ended
  const word = unbroken.exec(next.text)?.[0].length ?? 0;
  if (word > 1 && (right - line.right) * 5 < (word * 3 + 6) * size) return true;
  // a long word may have moved on to the next line
  return isIndented && !terminal.test(line.text);
}

function continues(before: WrittenLine, next: WrittenLine, { left, right, size, pitch }: Measure): boolean {
  if (Math.abs(before.size - next.size) > size * 0.15 || next.top - before.top > pitch * 1.7) return false;
  const isCentred = (line: WrittenLine) =>
    line.left > left + size / 2 && Math.abs(line.left - left - (right - line.right)) < size * 1.5;
  if (before.size > size * 1.15) return isCentred(before) && isCentred(next);
  return next.left <= left + size * 1.2;
}

function joined(before: string, next: string): string {
  const needsBlank = /[A-Za-z0-9,.;:!?)]$/u.test(before) && /^[A-Za-z(]/u.test(next);
  return `${before}${needsBlank ? ' ' : ''}${next}`;
}
