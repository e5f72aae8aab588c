import type { SourceDocument, SourceLine } from '../../core/annual-report/doctor/source.ts';

// control characters other than blanks, code points that are no characters, halves of surrogate pairs
const strayCharacters = /[^\P{Cc}\t\n\r\f\v]|\p{Noncharacter_Code_Point}|\p{Surrogate}/gu;

/**
 * Text of a stranger's file as a database, a page and a document can carry it. A stray character becomes U+FFFD rather
 * than nothing, so that the digits around it do not join into another number.
 */
export function plainText(text: string): string {
  return text.replace(/[\f\v]/g, ' ').replace(strayCharacters, '\uFFFD');
}

/** A document with plain text in every line and cell. */
export function plainDocument(document: SourceDocument): SourceDocument {
  const { title, lines } = document;
  return { ...document, lines: lines.map(plainLine), ...(title === undefined ? {} : { title: plainText(title) }) };
}

function plainLine(line: SourceLine): SourceLine {
  if (line.kind === 'text') return { ...line, text: plainText(line.text) };
  return { ...line, cells: line.cells.map((cell) => ({ ...cell, text: plainText(cell.text) })) };
}
