import { type PlainDate, parsePlainDate } from '../values/plain-date.ts';

const zero = '〇○Ｏ零0';
const digits = '一二三四五六七八九';
const chinese = new RegExp(
  `([${zero}${digits}]{4})\\s*年\\s*([十${digits}]{1,2}|元)\\s*月\\s*([十廿卅${digits}]{1,3})\\s*日`,
  'u',
);
const arabic = /(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/u;

/**
 * The day that a line names in the way of official documents: `2026年3月9日` or `二〇二六年三月九日`, whatever its width and
 * with blanks between. Undefined where it names none, or one that does not exist.
 */
export function readChineseDay(line: string): PlainDate | undefined {
  const text = line.normalize('NFKC').replace(/\s+/gu, '');
  const plain = arabic.exec(text);
  if (plain) return dayOf(Number(plain[1]), Number(plain[2]), Number(plain[3]));
  const words = chinese.exec(text);
  const [, year, month, dayOfMonth] = words ?? [];
  if (year === undefined || month === undefined || dayOfMonth === undefined) return undefined;
  return dayOf(Number([...year].map(digitOf).join('')), countOf(month === '元' ? '一' : month), countOf(dayOfMonth));
}

/** Whether a line is such a day and nothing else. */
export function isChineseDay(line: string): boolean {
  const rest = line.normalize('NFKC').replace(/\s+/gu, '').replace(arabic, '').replace(chinese, '');
  return rest === '' && readChineseDay(line) !== undefined;
}

function dayOf(year: number, month: number, dayOfMonth: number): PlainDate | undefined {
  const two = (value: number) => String(value).padStart(2, '0');
  return parsePlainDate(`${year}-${two(month)}-${two(dayOfMonth)}`);
}

function digitOf(character: string): number {
  return zero.includes(character) ? 0 : digits.indexOf(character) + 1;
}

/** A count below 100: 九, 十, 十二, 二十, 三十一, 廿五, 卅一. */
function countOf(words: string): number {
  const spelt = words.replace('廿', '二十').replace('卅', '三十');
  const [tens, ones] = spelt.includes('十') ? spelt.split('十') : ['零', spelt];
  return (tens === '' ? 1 : digitOf(tens ?? '')) * 10 + (ones === '' ? 0 : digitOf(ones ?? ''));
}
