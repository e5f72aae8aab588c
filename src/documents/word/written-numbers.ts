import { attributeOf, xmlEvents } from '../attachments/xml-events.ts';
import { numberWords } from './number-words.ts';
import { type Numbering, readNumberings, readStyleNumberings, type StyleNumbering } from './numbering.ts';

/** A document part in which numbers that Word only counts are words, and hidden words are gone. */
export interface PlainDocumentPart {
  readonly xml: string;
  readonly hadHiddenText: boolean;
}

/**
 * Writes the numbers of numbered paragraphs into them (一、 （一） 第一条 1.): they are part of what an official document says,
 * and a list that is counted anew elsewhere would change them. Bullets stay lists. Runs that are set hidden go.
 */
export function withWrittenNumbers(document: string, numbering: string, styles: string): PlainDocumentPart {
  const counter = new NumberCounter(readNumberings(numbering), readStyleNumberings(styles));
  const visible = withoutHiddenRuns(document);
  let [xml, from] = ['', 0];
  for (const { index, 0: open } of visible.matchAll(/<w:p(?: [^>]*)?>/gu)) {
    const properties = propertiesAt(visible, index + open.length);
    if (properties === undefined) continue;
    const label = counter.labelOf(properties.xml);
    if (label === undefined) continue;
    const plain = properties.xml.replace(/<w:numPr>.*?<\/w:numPr>/su, '<w:numPr><w:numId w:val="0"/></w:numPr>');
    xml += `${visible.slice(from, properties.from)}${plain}<w:r><w:t xml:space="preserve">${escaped(label)}</w:t></w:r>`;
    from = properties.end;
  }
  return { xml: xml + visible.slice(from), hadHiddenText: visible.length !== document.length };
}

interface Properties {
  readonly from: number;
  readonly end: number;
  readonly xml: string;
}

/** The properties that a paragraph begins with; those it had before a tracked change lie inside them. */
function propertiesAt(xml: string, from: number): Properties | undefined {
  if (!xml.startsWith('<w:pPr>', from)) return undefined;
  let [depth, at] = [0, from];
  const tags = /<w:pPr>|<\/w:pPr>/gu;
  do {
    tags.lastIndex = at;
    const tag = tags.exec(xml);
    if (tag === null) return undefined;
    depth += tag[0] === '<w:pPr>' ? 1 : -1;
    at = tags.lastIndex;
  } while (depth > 0);
  return { from, end: at, xml: xml.slice(from, at) };
}

/** Counts numbered paragraphs in the order of a document. */
class NumberCounter {
  private readonly numberings: ReadonlyMap<string, Numbering>;
  private readonly styles: ReadonlyMap<string, StyleNumbering>;
  private readonly counts = new Map<string, number[]>();
  private readonly begun = new Set<string>();

  constructor(numberings: ReadonlyMap<string, Numbering>, styles: ReadonlyMap<string, StyleNumbering>) {
    this.numberings = numberings;
    this.styles = styles;
  }

  /** The number before a paragraph; undefined where it has none, or a bullet. */
  labelOf(properties: string): string | undefined {
    const { numberingId, level } = this.placeOf(properties);
    const numbering = this.numberings.get(numberingId ?? '0');
    const row = numbering?.levels.get(level);
    if (numberingId === undefined || numbering === undefined || row === undefined || row.format === 'bullet')
      return undefined;
    const counts = this.counted(numberingId, numbering, level);
    const label = row.pattern.replace(/%([1-9])/gu, (_, no: string) => {
      const above = numbering.levels.get(Number(no) - 1);
      const value = counts[Number(no) - 1] ?? above?.start ?? 1;
      return numberWords(value, row.isLegal && Number(no) - 1 < level ? 'decimal' : (above?.format ?? 'decimal'));
    });
    return /[A-Za-z0-9]$/u.test(label) ? `${label} ` : label;
  }

  private placeOf(properties: string): { readonly numberingId: string | undefined; readonly level: number } {
    let own: { numberingId?: string; level?: number; style?: string } = {};
    for (const event of xmlEvents(properties.split('<w:pPrChange')[0] ?? '')) {
      if (event.event === 'text' || event.event === 'close') continue;
      const value = attributeOf(event.attributes, 'w:val') ?? '';
      if (event.name === 'w:numId') own = { ...own, numberingId: value };
      else if (event.name === 'w:ilvl') own = { ...own, level: Number(value) };
      else if (event.name === 'w:pStyle') own = { ...own, style: value };
    }
    const styled = this.styleNumbering(own.style);
    return { numberingId: own.numberingId ?? styled?.numberingId, level: own.level ?? styled?.level ?? 0 };
  }

  private styleNumbering(name: string | undefined): StyleNumbering | undefined {
    let style = name === undefined ? undefined : this.styles.get(name);
    // a style that is based on itself would go round
    for (let hops = 0; style !== undefined && style.numberingId === undefined && hops < 12; hops += 1)
      style = style.basedOn === undefined ? undefined : this.styles.get(style.basedOn);
    return style;
  }

  private counted(numberingId: string, numbering: Numbering, level: number): readonly number[] {
    const counts = this.counts.get(numbering.definition) ?? [];
    const override = numbering.startOverrides.get(level);
    const isFirst = override !== undefined && !this.begun.has(`${numberingId}/${level}`);
    this.begun.add(`${numberingId}/${level}`);
    const before = counts[level];
    const start = numbering.levels.get(level)?.start ?? 1;
    const next = isFirst ? override : before === undefined ? start : before + 1;
    const kept = [
      ...Array.from({ length: level }, (_, at) => counts[at] ?? numbering.levels.get(at)?.start ?? 1),
      next,
    ];
    this.counts.set(numbering.definition, kept);
    return kept;
  }
}

/** Runs whose properties say `w:vanish`; one that holds further runs (a text box) is left as it is. */
function withoutHiddenRuns(xml: string): string {
  return xml.replace(
    /<w:r(?: [^>]*)?>\s*<w:rPr>((?:(?!<\/w:rPr>|<w:r>|<w:r ).)*)<\/w:rPr>(?:(?!<\/w:r>|<w:r>|<w:r ).)*<\/w:r>/gsu,
    (run, look: string) => (/<w:vanish(?:\s*\/>| w:val="(?:1|true|on)")/u.test(look) ? '' : run),
  );
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
