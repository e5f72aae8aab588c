import type { AttachmentNote } from '../../core/requests/attachments.ts';
import type { ZipPackage } from './read-zip.ts';
import { attributeOf, xmlEvents } from './xml-events.ts';

const byName: readonly (readonly [pattern: RegExp, note: AttachmentNote])[] = [
  [/(?:^|\/)vbaProject\.bin$/i, 'macros'],
  [/^xl\/macrosheets\//i, 'macros'],
  [/^xl\/externalLinks\//i, 'externalLinks'],
  [/^xl\/(?:queryTables|connections)/i, 'externalLinks'],
  [/^(?:word|xl)\/(?:embeddings|activeX)\//i, 'embeddedObjects'],
  [/^word\/comments.*\.xml$/i, 'trackedChanges'],
  [/^xl\/(?:comments|threadedComments)/i, 'trackedChanges'],
];

/** What in a DOCX or XLSX could run, fetch or hide something. Throws `BrokenZip` on an entry that is not what the list says. */
export function officeNotes(zip: ZipPackage): readonly AttachmentNote[] {
  const notes = new Set<AttachmentNote>();
  for (const [pattern, note] of byName) if (zip.names.some((name) => pattern.test(name))) notes.add(note);
  for (const name of zip.names) {
    if (name.endsWith('.rels') && hasExternalTarget(textOf(zip, name))) notes.add('externalLinks');
    if (/^word\/[^/]+\.xml$/.test(name)) for (const note of documentNotes(textOf(zip, name))) notes.add(note);
  }
  if (hasHiddenSheet(textOf(zip, 'xl/workbook.xml'))) notes.add('hiddenSheets');
  return [...notes];
}

function textOf(zip: ZipPackage, name: string): string {
  return new TextDecoder().decode(zip.read(name) ?? new Uint8Array());
}

// an ordinary link that somebody has to click is none
function hasExternalTarget(xml: string): boolean {
  for (const event of xmlEvents(xml)) {
    if (event.event === 'text' || event.event === 'close') continue;
    const isOutside = attributeOf(event.attributes, 'TargetMode') === 'External';
    if (isOutside && !(attributeOf(event.attributes, 'Type') ?? '').endsWith('/hyperlink')) return true;
  }
  return false;
}

function hasHiddenSheet(xml: string): boolean {
  for (const event of xmlEvents(xml)) {
    if (event.event === 'text' || event.event === 'close' || event.name !== 'sheet') continue;
    if ((attributeOf(event.attributes, 'state') ?? 'visible') !== 'visible') return true;
  }
  return false;
}

function* documentNotes(xml: string): Generator<AttachmentNote> {
  let isCommand = false;
  for (const event of xmlEvents(xml)) {
    if (event.event === 'text') {
      if (isCommand && /\bDDE(?:AUTO)?\b/i.test(event.text)) yield 'fieldCommands';
    } else if (event.name === 'w:instrText') isCommand = event.event === 'open';
    else if (event.name === 'w:ins' || event.name === 'w:del') yield 'trackedChanges';
  }
}
