import type { TextPart } from '../../usecases/ports.ts';
import type { ZipPackage } from './read-zip.ts';
import { xmlEvents } from './xml-events.ts';

const headings: readonly (readonly [pattern: RegExp, heading: string])[] = [
  [/^word\/document\.xml$/, '正文'],
  [/^word\/header\d*\.xml$/, '页眉'],
  [/^word\/footer\d*\.xml$/, '页脚'],
  [/^word\/footnotes\.xml$/, '脚注'],
  [/^word\/endnotes\.xml$/, '尾注'],
  [/^word\/comments\.xml$/, '批注'],
];

/** The parts of a DOCX that hold words: body, headers, notes, comments; deleted words of tracked changes too. */
export function* documentParts(zip: ZipPackage): Generator<TextPart> {
  for (const [pattern, heading] of headings)
    for (const name of zip.names.filter((candidate) => pattern.test(candidate))) {
      const lines = paragraphsOf(new TextDecoder().decode(zip.read(name)));
      if (lines.length > 0) yield { heading, lines };
    }
}

function paragraphsOf(xml: string): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let isWord = false;
  let openCells = 0;
  const endLine = (): void => {
    if (line.trim() !== '') lines.push(line.trim());
    line = '';
  };
  for (const event of xmlEvents(xml)) {
    if (event.event === 'text') {
      if (isWord) line += event.text;
      continue;
    }
    const { name } = event;
    if (words.has(name)) isWord = event.event === 'open';
    else if (blanks.has(name)) line += ' ';
    else if (name === 'w:tc') {
      openCells += event.event === 'open' ? 1 : event.event === 'close' ? -1 : 0;
      if (event.event === 'close') line += ' | ';
    } else if (event.event === 'close' && name === 'w:p' && openCells > 0) line += ' ';
    else if (event.event === 'close' && (name === 'w:p' || name === 'w:tr')) endLine();
  }
  endLine();
  return lines;
}

const words = new Set(['w:t', 'w:delText', 'w:instrText']);
const blanks = new Set(['w:tab', 'w:br', 'w:cr']);
