import { attributeOf, xmlEvents } from '../attachments/xml-events.ts';

/** One level of a numbering: how its numbers look and where they begin. */
export interface NumberingLevel {
  readonly format: string;
  /** `第%1条`: the numbers of this level and those above. */
  readonly pattern: string;
  readonly start: number;
  readonly isLegal: boolean;
}

/** A numbering of a document, with the definition it counts along with. */
export interface Numbering {
  readonly definition: string;
  readonly levels: ReadonlyMap<number, NumberingLevel>;
  readonly startOverrides: ReadonlyMap<number, number>;
}

/** The numbering a paragraph style carries. */
export interface StyleNumbering {
  readonly numberingId: string | undefined;
  readonly level: number | undefined;
  readonly basedOn: string | undefined;
}

/** The numberings of a document by their ids (`word/numbering.xml`). */
export function readNumberings(xml: string): ReadonlyMap<string, Numbering> {
  const definitions = new Map<string, Map<number, NumberingLevel>>();
  const numberings = new Map<string, Numbering & { startOverrides: Map<number, number> }>();
  let [definition, numbering, level] = ['', '', 0];
  for (const event of xmlEvents(xml)) {
    if (event.event === 'text') continue;
    if (event.event === 'close') {
      if (event.name === 'w:abstractNum') definition = '';
      if (event.name === 'w:num') numbering = '';
      continue;
    }
    const value = attributeOf(event.attributes, 'w:val') ?? '';
    if (event.name === 'w:abstractNum') {
      definition = attributeOf(event.attributes, 'w:abstractNumId') ?? '';
      definitions.set(definition, new Map());
    } else if (event.name === 'w:num') numbering = attributeOf(event.attributes, 'w:numId') ?? '';
    else if (event.name === 'w:abstractNumId')
      numberings.set(numbering, {
        definition: value,
        levels: definitions.get(value) ?? new Map(),
        startOverrides: new Map(),
      });
    else if (event.name === 'w:lvl' || event.name === 'w:lvlOverride')
      level = Number(attributeOf(event.attributes, 'w:ilvl') ?? 0);
    else if (event.name === 'w:startOverride') numberings.get(numbering)?.startOverrides.set(level, Number(value));
    else if (definition !== '') setLevel(definitions.get(definition), level, event.name, value);
  }
  return numberings;
}

const plainLevel: NumberingLevel = { format: 'decimal', pattern: '', start: 1, isLegal: false };

function setLevel(levels: Map<number, NumberingLevel> | undefined, at: number, name: string, value: string): void {
  const level = levels?.get(at) ?? plainLevel;
  if (name === 'w:numFmt') levels?.set(at, { ...level, format: value });
  else if (name === 'w:lvlText') levels?.set(at, { ...level, pattern: value });
  else if (name === 'w:start') levels?.set(at, { ...level, start: Number(value) });
  else if (name === 'w:isLgl') levels?.set(at, { ...level, isLegal: value !== '0' && value !== 'false' });
}

/** Which paragraph styles number their paragraphs (`word/styles.xml`). */
export function readStyleNumberings(xml: string): ReadonlyMap<string, StyleNumbering> {
  const styles = new Map<string, StyleNumbering>();
  let style = '';
  for (const event of xmlEvents(xml)) {
    if (event.event === 'text' || event.event === 'close') continue;
    const value = attributeOf(event.attributes, 'w:val');
    const known = styles.get(style) ?? { numberingId: undefined, level: undefined, basedOn: undefined };
    if (event.name === 'w:style') style = attributeOf(event.attributes, 'w:styleId') ?? '';
    else if (event.name === 'w:numId') styles.set(style, { ...known, numberingId: value });
    else if (event.name === 'w:ilvl') styles.set(style, { ...known, level: Number(value) });
    else if (event.name === 'w:basedOn') styles.set(style, { ...known, basedOn: value });
  }
  return styles;
}
