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
  for (const event of xmlEvents(xml)) {
    if (event.event === 'text') {
      if (isWord) line += event.text;
      continue;
    }
    const { name } = event;
    if (name === 'w:t' || name === 'w:delText' || name === 'w:instrText') isWord = event.event === 'open';
    else if (name === 'w:tab') line += '\t';
    else if (name === 'w:br' || name === 'w:cr') line += ' ';
    else if (name === 'w:tc' && event.event === 'close') line += '\t';
    else if (name === 'w:p' && event.event === 'close' && line.trim() !== '') {
      lines.push(line);
      line = '';
    }
  }
  return line.trim() === '' ? lines : [...lines, line];
}
