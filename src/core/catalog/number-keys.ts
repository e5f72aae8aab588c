import { foldText } from './fold-text.ts';

const digits = '〇一二三四五六七八九';
const numeral = '[0-9〇零一二三四五六七八九十百]';
const dated = new RegExp(
  `^([^0-9()]{1,30}?)\\(?((?:19|20)\\d\\d|[一二][〇零九一二三四五六七八]{3})(?:\\)|年)?第?(${numeral}{1,7})号?$`,
  'u',
);
const ordered = new RegExp(`^([^0-9()]{1,40}?令)\\(?第?(${numeral}{1,7})号\\)?$`, 'u');
const mostLength = 80;

/**
 * Under which keys a document number, an index number or an old number is found: one for any writing of a 发文字号 (brackets
 * of every style or none, with 第, leading zeros, Chinese numerals), one for the bare letters and digits. Empty for a text
 * without a digit, or longer than any number.
 */
export function numberKeys(text: string): readonly string[] {
  const folded = foldText(text).replaceAll(/[\s"]/g, '');
  if (folded === '' || folded.length > mostLength || !new RegExp(numeral, 'u').test(folded)) return [];
  const bare = folded.replaceAll(/[()]/g, '');
  return [...new Set([bare, ...documentKeys(folded)])];
}

/** The keys of the numbers that an item has: whole, and an index number also by its part after the slash. */
export function keysOfItem(
  documentNumber: string | null,
  indexNumber: string,
  aliases: readonly string[],
): readonly string[] {
  const indexNumbers = [indexNumber, ...aliases];
  const shorts = indexNumbers.flatMap((number) =>
    number.includes('/') ? [number.slice(number.indexOf('/') + 1)] : [],
  );
  const numbers = [...(documentNumber === null ? [] : [documentNumber]), ...indexNumbers, ...shorts];
  return [...new Set(numbers.flatMap(numberKeys))];
}

/** Letters and digits of a number as documents name it, from its keys: a 发文字号 without 第 and leading zeros. */
export function lettersOfNumber(keys: readonly string[]): string {
  const [code, year, serial] = keys.at(-1)?.split('|') ?? [];
  const proper = serial === undefined ? keys[0] : `${code}${year === '' ? '第' : year}${serial}号`;
  return (proper ?? '').replaceAll(/[^\p{L}\p{M}\p{N}]/gu, '');
}

function documentKeys(folded: string): readonly string[] {
  const match = dated.exec(folded);
  if (match !== null) return [`${match[1]}|${numberOf(match[2] ?? '')}|${numberOf(match[3] ?? '')}`];
  const order = ordered.exec(folded);
  return order === null ? [] : [`${order[1]}||${numberOf(order[2] ?? '')}`];
}

/** A numeral in digits, in Chinese digits (二〇二六) or in words up to 999 (二十三). */
function numberOf(text: string): number {
  const chinese = text
    .replaceAll('零', '〇')
    .replaceAll(/[〇一二三四五六七八九]/g, (sign) => String(digits.indexOf(sign)));
  if (/^\d+$/.test(chinese)) return Number(chinese);
  const [, hundreds, tens, ones] = /^(?:(\d)?百)?(?:0?(\d)?十)?(\d*)$/.exec(chinese) ?? [];
  const hasHundreds = chinese.includes('百');
  const hasTens = chinese.includes('十');
  return (hasHundreds ? Number(hundreds ?? 1) * 100 : 0) + (hasTens ? Number(tens ?? 1) * 10 : 0) + Number(ones || 0);
}
