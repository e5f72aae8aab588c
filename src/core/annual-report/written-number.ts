/** How a whole number is written in running text without white space: `12`, `3,422`, `十二`, `一百零五`. One group. */
export const writtenCount = '(\\d{1,3}(?:,\\d{3})+|\\d{1,8}|[零〇一二两三四五六七八九十百千万]{1,12})';
/** An amount of money in running text: the number and its unit, two groups. */
export const writtenMoney = '(\\d{1,3}(?:,\\d{3})+(?:\\.\\d{1,6})?|\\d{1,10}(?:\\.\\d{1,6})?)(元|万元|亿元)';

const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const powers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
/** Hundredths of a 元 in one unit. */
const fenOf: Readonly<Record<string, number>> = { 元: 100, 万元: 1_000_000, 亿元: 10_000_000_000 };

/** The number that `writtenCount` found; undefined for Chinese numerals that are no number (`万千`). */
export function countOf(written: string): number | undefined {
  if (/^[\d,]+$/u.test(written)) return Number(written.replaceAll(',', ''));
  const [first = '', second, ...more] = written.split('万');
  if (more.length > 0) return undefined;
  if (second === undefined) return belowTenThousand(first);
  const tenThousands = belowTenThousand(first);
  const rest = second === '' ? 0 : belowTenThousand(second);
  return tenThousands === undefined || tenThousands === 0 || rest === undefined
    ? undefined
    : tenThousands * 10_000 + rest;
}

/** An amount in fen with what rounding of its last written digit may have taken away or added. */
export interface WrittenAmount {
  readonly fen: number;
  readonly slackFen: number;
}

/** The amount that `writtenMoney` found; undefined where it is written finer than a fen or cannot be held. */
export function amountOf(written: string, unit: string): WrittenAmount | undefined {
  const [whole = '', decimals = ''] = written.replaceAll(',', '').split('.');
  const unitFen = fenOf[unit] ?? 0;
  const lastDigitFen = unitFen / 10 ** decimals.length;
  const fen = Number(`${whole}${decimals}`) * lastDigitFen;
  if (!Number.isSafeInteger(fen) || !Number.isSafeInteger(lastDigitFen)) return undefined;
  // whole amounts are meant as written; a decimal may be rounded
  return { fen, slackFen: decimals === '' ? 0 : Math.floor(lastDigitFen / 2) };
}

function belowTenThousand(written: string): number | undefined {
  let [total, digit, lastPower] = [0, undefined as number | undefined, 10_000];
  for (const character of written) {
    const power = powers[character];
    if (power === undefined) {
      const value = digits[character];
      if (value === undefined || (digit !== undefined && digit !== 0)) return undefined;
      digit = value;
    } else {
      if (power >= lastPower) return undefined;
      total += (digit ?? 1) * power;
      [digit, lastPower] = [undefined, power];
    }
  }
  return written === '' ? undefined : total + (digit ?? 0);
}
