import type { SectionNumber } from '../sections.ts';
import { isCellContent } from './cell-reading.ts';
import { type FormAlignment, headingOf } from './form-alignment.ts';
import { withoutReadings } from './label-text.ts';
import { isLegend, isPageFooter, isPageFrame, isPageNumber, isSignature } from './page-chrome.ts';
import type { SourceDocument, SourceLine } from './source.ts';
import { isTableWording } from './table-wording.ts';

export interface Paragraph {
  readonly text: string;
  readonly line: number;
}

/** The words of a document beside its tables. */
export interface DocumentText {
  readonly sections: ReadonlyMap<SectionNumber, readonly Paragraph[]>;
  /** Lines of the web page's frame that stand before the first section. */
  readonly frame: readonly Paragraph[];
}

interface Line extends Paragraph {
  /** An empty line, or another end of a paragraph, stands before it. */
  readonly isSeparate: boolean;
}

const terminal = /[。！？；：.!?;:…]["”』」）)]?$/u;
const opening = /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|[一二三四五六七八九十]是)/u;
/** A line this full, or fuller, was broken by the page's width and not by its author. */
const fullPercent = 85;
const widestPage = 60;

/** Sorts the text of a document into the preamble and its six sections; tables, page numbers and frame are left out. */
export function documentText(source: SourceDocument, alignment: FormAlignment): DocumentText {
  const starts = sectionStarts(alignment);
  const taken = linesOfMatches(alignment);
  const bySection = new Map<SectionNumber, Line[]>();
  const frame: Paragraph[] = [];
  let separate = true;
  for (const line of source.lines) {
    const text = wordsOf(line);
    if (text === undefined || text === '') {
      separate = true;
      continue;
    }
    if (isPageNumber(text) || isLegend(text)) continue;
    const section = starts.findLast((start) => start.line <= line.line)?.section ?? 0;
    const isTable = section >= 2 && section <= 4 && (isTableWording(text) || isCellContent(text) || /^\d+$/.test(text));
    if (taken.has(line.line) || isTable) separate = true;
    else if (section === 0 && isPageFrame(text)) frame.push({ text, line: line.line });
    else {
      bySection.set(section, [...(bySection.get(section) ?? []), { text, line: line.line, isSeparate: separate }]);
      separate = false;
    }
  }
  const last = bySection.get(6);
  if (last !== undefined) bySection.set(6, withoutSignature(withoutFooter(last)));
  const width = pageWidth([...bySection.values()].flat());
  return { sections: new Map([...bySection].map(([section, lines]) => [section, joined(lines, width)])), frame };
}

/** The words of a line of text, or of a row that holds one cell of words. */
function wordsOf(line: SourceLine): string | undefined {
  if (line.kind === 'text') return withoutReadings(line.text).trim();
  const filled = line.cells.filter((cell) => cell.text.trim() !== '');
  return filled.length === 1 && filled[0] !== undefined ? withoutReadings(filled[0].text).trim() : undefined;
}

function sectionStarts(
  alignment: FormAlignment,
): readonly { readonly section: SectionNumber; readonly line: number }[] {
  return ([1, 2, 3, 4, 5, 6] as const).flatMap((section) => {
    const heading = headingOf(alignment, section);
    const atom = heading === undefined ? undefined : alignment.atoms[heading.start];
    return atom === undefined ? [] : [{ section, line: atom.line }];
  });
}

function linesOfMatches({ atoms, matches }: FormAlignment): ReadonlySet<number> {
  const lines = new Set<number>();
  for (const match of matches) {
    for (let at = match.start; at < match.end; at += 1) {
      const atom = atoms[at];
      if (atom?.kind === 'text') lines.add(atom.line);
    }
  }
  return lines;
}

function withoutFooter(lines: readonly Line[]): Line[] {
  const footer = lines.findIndex((line) => isPageFooter(line.text));
  return footer === -1 ? [...lines] : lines.slice(0, footer);
}

/** Agency and day under the text are no part of section six. */
function withoutSignature(lines: readonly Line[]): Line[] {
  const [agency, day] = lines.slice(-2);
  const isSigned = agency !== undefined && day !== undefined && isSignature(agency.text, day.text);
  return isSigned ? lines.slice(0, -2) : [...lines];
}

/** Width of a page on which lines were broken, in characters; undefined where lines are whole paragraphs. */
function pageWidth(lines: readonly Line[]): number | undefined {
  const lengths = lines.map((line) => line.text.length).sort((one, other) => one - other);
  const width = lengths[Math.floor((lengths.length * 9) / 10)];
  return width === undefined || lengths.length < 8 || width > widestPage ? undefined : width;
}

function joined(lines: readonly Line[], width: number | undefined): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let before = '';
  for (const line of lines) {
    const last = paragraphs.at(-1);
    const isBroken =
      width !== undefined && !line.isSeparate && before.length * 100 >= width * fullPercent && !terminal.test(before);
    if (last !== undefined && isBroken && !(opening.test(line.text) && before.length < width)) {
      paragraphs[paragraphs.length - 1] = { ...last, text: `${last.text}${line.text}` };
    } else paragraphs.push({ text: line.text, line: line.line });
    before = line.text;
  }
  return paragraphs;
}
