import type { SectionNumber } from '../sections.ts';
import { type FormLabel, formLabels, type Wording } from './form-labels.ts';
import { compact, withoutReadings } from './label-text.ts';
import type { SourceDocument, SourceLine } from './source.ts';

/** A line of so many characters with so many labels of the form in it is a whole report that lost its line ends. */
const shortestRunOn = 600;
const fewestLabels = 12;
/** So many lines of words and a long number are rows of a table that lost its separators. */
const fewestRows = 6;

const labels: readonly FormLabel[] = [...formLabels('2021'), ...formLabels('2019')];
const headings = labels.filter(({ target }) => target.kind === 'heading');
/** Labels of rows at the end of a text, longest first, so that 行政规范性文件 is not taken for 规范性文件. */
const rowEndings: readonly string[] = [
  ...new Set(
    labels
      .filter(({ target }) => target.kind === 'proactiveRow' || target.kind === 'requestRow')
      .flatMap(({ wordings }) => wordings.map(({ body }) => body)),
  ),
].sort((one, other) => other.length - one.length);

const rowOfDigits = /\p{Script=Han}[)）”"]?\s?[\d/-]{7,}\s*$/u;
/** Numbers directly behind words, unless a unit follows: those belong to a sentence. */
const numbers =
  /(?<=[\p{Script=Han}\p{Pe}\p{Pf}"])[\d/+-](?:[\d/+-]|[.,](?=\d))*(?![\d.]*(?:件|条|个|年|月|日|次|万|元|%|起|份|人|篇|期|项目?(?:[,，。;；]|$)))/gu;
/** Where another label begins inside words; `第（一）项` is a word of its own. */
const numbering = /(?<!第)(?=(?:[一二三四]、|\([一二三四五六七]\)|(?<!\d)[1-8][.、,．])\p{Script=Han})/u;

/**
 * Breaks lines in which rows, or a whole report, run on: before every label and between a label and the numbers behind
 * it. The cells of a row stay run together. The lines are counted anew.
 */
export function withBrokenLines(source: SourceDocument): SourceDocument {
  const hasRows = source.lines.filter((line) => line.kind === 'text' && isRowOfDigits(line.text)).length >= fewestRows;
  if (!hasRows && !source.lines.some(isWholeReport)) return source;
  let section: SectionNumber = 0;
  const lines = source.lines.flatMap((line): readonly SourceLine[] => {
    if (line.kind !== 'text' || !(isWholeReport(line) || hasRows)) return [line];
    const broken = brokenText(compact(line.text), section);
    section = broken.section;
    if (broken.pieces.length < 2) return [line];
    return broken.pieces.map((piece) => ({ kind: 'text', line: line.line, text: piece }));
  });
  return { ...source, lines: lines.map((line, at) => ({ ...line, line: at + 1 })), isRunOn: true };
}

function isRowOfDigits(text: string): boolean {
  return rowOfDigits.test(withoutReadings(text.normalize('NFKC')));
}

function isWholeReport(line: SourceLine): boolean {
  if (line.kind !== 'text' || line.text.length < shortestRunOn) return false;
  const text = compact(line.text);
  return formLabels('2021').filter(({ label }) => text.includes(compact(label))).length >= fewestLabels;
}

interface BrokenText {
  readonly pieces: readonly string[];
  /** Section in which the text ends. */
  readonly section: SectionNumber;
}

/** Takes a text apart at the headings, and the text of the sections with tables at labels and numbers. */
function brokenText(text: string, sectionBefore: SectionNumber): BrokenText {
  const pieces: string[] = [];
  let section = sectionBefore;
  let from = 0;
  for (let next = nextHeading(text, from, section); next !== undefined; next = nextHeading(text, from, section)) {
    pieces.push(...partsOfSection(text.slice(from, next.start), section), text.slice(next.start, next.end));
    from = next.end;
    section = next.section;
  }
  pieces.push(...partsOfSection(text.slice(from), section));
  return { pieces: pieces.filter((piece) => piece !== ''), section };
}

interface HeadingPlace {
  readonly section: SectionNumber;
  readonly start: number;
  readonly end: number;
}

/** The nearest heading of the sections that follow; one of them may be missing. */
function nextHeading(text: string, from: number, section: SectionNumber): HeadingPlace | undefined {
  let nearest: HeadingPlace | undefined;
  for (const { target, wordings } of headings) {
    if (target.kind !== 'heading' || target.section <= section) continue;
    for (const wording of wordings) {
      const found = placeOf(text, wording, from);
      const isNearer = found !== undefined && (nearest === undefined || found.start < nearest.start);
      if (isNearer) nearest = { section: target.section, ...found };
    }
  }
  return nearest;
}

const chineseDigits = '一二三四五六七八九十';

/** Where a heading stands, whatever punctuation it has. */
function placeOf(text: string, { ordinal, body }: Wording, from: number): Omit<HeadingPlace, 'section'> | undefined {
  if (ordinal === undefined) return undefined;
  const number = chineseDigits[ordinal.value - 1] ?? '';
  for (let start = text.indexOf(number, from); start !== -1; start = text.indexOf(number, start + 1)) {
    if (!/[、.,:．]/u.test(text[start + 1] ?? '')) continue;
    const end = endOfWords(text, start + 2, body);
    if (end !== undefined) return { start, end };
  }
  return undefined;
}

/** Where words end that a text has from a position on, with other punctuation between them. */
function endOfWords(text: string, from: number, body: string): number | undefined {
  let at = from;
  for (const character of body) {
    while (/[\p{P}\p{S}]/u.test(text[at] ?? '')) at += 1;
    if (text[at] !== character) return undefined;
    at += 1;
  }
  return at;
}

function partsOfSection(text: string, section: SectionNumber): readonly string[] {
  if (section < 2 || section > 4) return [text];
  const parts: string[] = [];
  let from = 0;
  for (const match of text.matchAll(numbers)) {
    const start = match.index;
    const digits = withoutNumbering(match[0], text.slice(start + match[0].length));
    if (digits === '') continue;
    parts.push(...labelsIn(text.slice(from, start)), digits);
    from = start + digits.length;
  }
  return [...parts, ...labelsIn(text.slice(from))];
}

/** The last digit belongs to the label behind it where a point and a word follow (`00000002.其他…`). */
function withoutNumbering(digits: string, behind: string): string {
  return /^[.、,．]\p{Script=Han}/u.test(behind) ? digits.slice(0, -1) : digits;
}

/** Words taken apart before the numbers of labels, and before the label of a row that has none. */
function labelsIn(words: string): readonly string[] {
  const parts = words.split(numbering);
  const last = parts.at(-1) ?? '';
  const ending = rowEndings.find((body) => last.endsWith(body) && last.length > body.length);
  if (ending === undefined || numbering.test(last)) return parts;
  return [...parts.slice(0, -1), last.slice(0, -ending.length), ending];
}
