import { type Fen, parseWanYuan } from '../../values/fen.ts';
import { reasonInWords } from '../missing-words.ts';
import type { NullReason } from '../report.ts';

/** What a cell says: a number, or why it says none. */
export type CellReading =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'nothing'; readonly reason: NullReason; readonly candidates?: readonly number[] };

const slashes = /^[/\\-]{1,4}$/;
const notApplicable = /^(无|不适用|无此项|没有)$/;
const zeroWords = /^[零〇]$/;
// a leading zero would be two cells run together
const wholeNumber = /^([+-]?)(0|[1-9]\d{0,14}|[1-9]\d{0,2}(?:,\d{3})+)(?:\.0+)?$/;
const decimalNumber = /^[+-]?(?:\d{1,12}|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/;
const countUnits = /(件|条|项|个|起|宗|次|份)$/;
const changeWords = /^(增加|增|上升|减少|减|下降)([^\d]?)(\d.*)$/;
const dashes = /[‐‑‒–—―−﹣－─━ー]/gu;

/** The text of a cell with one form for digits, signs and white space; outer white space is gone. */
function cellText(text: string): string {
  return text.normalize('NFKC').replace(dashes, '-').replace(/\s+/gu, ' ').trim();
}

/** Whether a piece of text can be the content of a number cell: a number, `/`, a dash or 无. */
export function isCellContent(text: string): boolean {
  const plain = cellText(text);
  return (
    slashes.test(plain) ||
    notApplicable.test(plain) ||
    reasonInWords(plain) !== undefined ||
    zeroWords.test(plain) ||
    decimalNumber.test(plain) ||
    decimalNumber.test(withoutUnit(plain)) ||
    changeWords.test(plain)
  );
}

/** Reads a count. Blank, `/` and 无 are never 0 (law page §3.9). */
export function readCount(text: string): CellReading {
  const plain = cellText(text);
  const empty = emptyReading(plain);
  if (empty !== undefined) return empty;
  if (zeroWords.test(plain)) return { kind: 'number', value: 0 };
  const match = wholeNumber.exec(plain.replace(countUnits, '').trim());
  if (match === null) return unreadable(plain);
  const value = Number((match[2] ?? '').replaceAll(',', ''));
  return { kind: 'number', value: match[1] === '-' ? negative(value) : value };
}

/** Reads 本年增/减 of form 2019: `+1036`, `-8`, 增3, 减少2. */
export function readChange(text: string): CellReading {
  const match = changeWords.exec(cellText(text));
  if (match === null) return readCount(text);
  const count = readCount(match[3] ?? '');
  if (count.kind !== 'number') return count;
  return { kind: 'number', value: /^[减下]/.test(match[1] ?? '') ? negative(count.value) : count.value };
}

/** Reads an amount in 万元 as fen; an amount in 元 is not converted, since the column's unit is 万元. */
export function readWanYuan(text: string): CellReading {
  const plain = cellText(text);
  const empty = emptyReading(plain);
  if (empty !== undefined) return empty;
  if (zeroWords.test(plain)) return { kind: 'number', value: 0 };
  const amount = plain.replace(/\s?万元?$/, '').replace(/^\+/, '');
  const fen: Fen | undefined = decimalNumber.test(amount) ? parseWanYuan(amount.replaceAll(',', '')) : undefined;
  return fen === undefined ? unreadable(plain) : { kind: 'number', value: fen };
}

function emptyReading(plain: string): CellReading | undefined {
  if (plain === '') return { kind: 'nothing', reason: 'blank' };
  if (slashes.test(plain)) return { kind: 'nothing', reason: 'slash' };
  if (notApplicable.test(plain)) return { kind: 'nothing', reason: 'notApplicable' };
  // words that our own outputs print where a report has no number
  const reason = reasonInWords(plain);
  return reason === undefined ? undefined : { kind: 'nothing', reason };
}

function unreadable(plain: string): CellReading {
  const numbers = plain.match(/\d{1,15}/g)?.map(Number) ?? [];
  return numbers.length === 0
    ? { kind: 'nothing', reason: 'unreadable' }
    : { kind: 'nothing', reason: 'unreadable', candidates: [...new Set(numbers)] };
}

function withoutUnit(plain: string): string {
  return plain
    .replace(countUnits, '')
    .replace(/\s?万?元$/, '')
    .trim();
}

function negative(value: number): number {
  return value === 0 ? 0 : -value;
}
