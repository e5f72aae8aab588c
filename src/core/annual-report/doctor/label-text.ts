import { simplify } from './traditional-characters.ts';

/** A label taken apart: its number and what it says, without anything that printing changes. */
export interface LabelText {
  /** `三`, `(三)`, `3` as kind and value; undefined where there is none. */
  readonly ordinal: Ordinal | undefined;
  /** Characters only: no white space, no punctuation, half width, simplified. */
  readonly body: string;
}

export interface Ordinal {
  readonly style: 'chinese' | 'bracketed' | 'digit';
  readonly value: number;
}

const chineseDigits = '一二三四五六七八九十';
const ordinalPattern =
  /^(?:[(（]([一二三四五六七八九十])[)）]|([一二三四五六七八九十])[、,.:．]|[(（]?(\d)[、,.．)）](?!\d))/;
const annotation = /[(（][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]+[)）]/giu;
const notWords = /[^\p{L}\p{N}]+/gu;

/** A text without the readings that copies for learners print in brackets behind every character. */
export function withoutReadings(text: string): string {
  return text.replace(annotation, '');
}

/**
 * Half width, simplified, without white space and pinyin in brackets; punctuation is kept. Law page §3.9: labels are
 * compared after this.
 */
export function compact(text: string): string {
  return simplify(withoutReadings(text.normalize('NFKC').replace(/\s+/gu, ''))).replace(/^[#*>]+|\*+$/g, '');
}

/** Takes a label apart into number and words. */
export function labelText(text: string): LabelText {
  const plain = compact(text);
  const match = ordinalPattern.exec(plain);
  return { ordinal: match ? ordinalOf(match) : undefined, body: words(match ? plain.slice(match[0].length) : plain) };
}

/** Letters and digits of a text that is already compact, with spelling variants of the form's words made one. */
export function words(plain: string): string {
  return plain.replace(notWords, '').replaceAll('其它', '其他');
}

/** Whether two numbers of labels are the same. */
export function sameOrdinal(left: Ordinal | undefined, right: Ordinal | undefined): boolean {
  return left?.style === right?.style && left?.value === right?.value;
}

function ordinalOf(match: RegExpExecArray): Ordinal {
  const [, bracketed, chinese, digit] = match;
  if (bracketed !== undefined) return { style: 'bracketed', value: chineseDigits.indexOf(bracketed) + 1 };
  if (chinese !== undefined) return { style: 'chinese', value: chineseDigits.indexOf(chinese) + 1 };
  return { style: 'digit', value: Number(digit) };
}
