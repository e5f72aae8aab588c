import type { TextPart } from '../../usecases/ports.ts';
import type { ZipPackage } from './read-zip.ts';
import { attributeOf, xmlEvents } from './xml-events.ts';

/** The sheets of an XLSX in order, hidden ones marked, each row a line with its cells parted by ` | `; comments behind. */
export function* sheetParts(zip: ZipPackage): Generator<TextPart> {
  const shared = sharedTexts(textOf(zip, 'xl/sharedStrings.xml'));
  const targets = relationTargets(textOf(zip, 'xl/_rels/workbook.xml.rels'));
  for (const event of xmlEvents(textOf(zip, 'xl/workbook.xml'))) {
    if (event.event === 'text' || event.event === 'close' || event.name !== 'sheet') continue;
    const name = attributeOf(event.attributes, 'name') ?? '';
    const isHidden = (attributeOf(event.attributes, 'state') ?? 'visible') !== 'visible';
    const target = targets.get(attributeOf(event.attributes, 'r:id') ?? '') ?? '';
    const lines = rowsOf(textOf(zip, target.startsWith('/') ? target.slice(1) : `xl/${target}`), shared);
    yield { heading: `工作表：${name}${isHidden ? '（隐藏）' : ''}`, lines };
  }
  for (const comments of zip.names.filter((name) => /^xl\/(?:comments|threadedComments\/)[^/]*\.xml$/.test(name)))
    yield { heading: '批注', lines: sharedTexts(textOf(zip, comments), 'comment') };
}

function textOf(zip: ZipPackage, name: string): string {
  const bytes = zip.read(name);
  return bytes === undefined ? '' : new TextDecoder().decode(bytes);
}

function sharedTexts(xml: string, item = 'si'): readonly string[] {
  const texts: string[] = [];
  let text = '';
  let isWord = false;
  for (const event of xmlEvents(xml)) {
    if (event.event === 'text') text += isWord ? event.text : '';
    else if (event.name === 't' || event.name === 'text') isWord = event.event === 'open';
    else if (event.name === item && event.event !== 'open') {
      texts.push(text);
      text = '';
    }
  }
  return texts;
}

function relationTargets(xml: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  for (const event of xmlEvents(xml)) {
    if (event.event === 'text' || event.event === 'close' || event.name !== 'Relationship') continue;
    targets.set(attributeOf(event.attributes, 'Id') ?? '', attributeOf(event.attributes, 'Target') ?? '');
  }
  return targets;
}

function rowsOf(xml: string, shared: readonly string[]): readonly string[] {
  const rows: string[] = [];
  let cells: string[] = [];
  let [type, value] = ['', ''];
  let isValue = false;
  for (const event of xmlEvents(xml)) {
    if (event.event === 'text') value += isValue ? event.text : '';
    else if (event.name === 'v' || event.name === 't') isValue = event.event === 'open';
    else if (event.name === 'c') {
      if (event.event === 'open') [type, value] = [attributeOf(event.attributes, 't') ?? '', ''];
      else cells.push(event.event === 'single' ? '' : type === 's' ? (shared[Number(value)] ?? '') : value);
    } else if (event.name === 'row' && event.event === 'close') {
      rows.push(cells.join(' | '));
      cells = [];
    }
  }
  return rows;
}
