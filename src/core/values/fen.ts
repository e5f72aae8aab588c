/** Money in whole fen (1/100 yuan); may be negative only as a difference. */
export type Fen = number & { readonly fen: unique symbol };

const yuanPattern = /^(-?)(\d{1,13})(?:\.(\d{1,2}))?$/;
const wanYuanPattern = /^(-?)(\d{1,9})(?:\.(\d{1,6}))?$/;

/** A whole number of fen. Throws on a fraction, which would be a defect. */
export function fen(amount: number): Fen {
  if (!Number.isSafeInteger(amount)) throw new Error(`${amount} is not a whole number of fen.`);
  return amount as Fen;
}

/** Reads yuan with at most two decimals; undefined if it is not such an amount. */
export function parseYuan(text: string): Fen | undefined {
  const match = yuanPattern.exec(text.trim());
  return match ? scaled(match, 2) : undefined;
}

/** Reads 万元 with at most six decimals (a fen is 0.000001 万元); undefined if it is not such an amount. */
export function parseWanYuan(text: string): Fen | undefined {
  const match = wanYuanPattern.exec(text.trim());
  return match ? scaled(match, 6) : undefined;
}

/** Yuan with two decimals only where there are any fen (`1000`, `20.50`). */
export function formatYuan(amount: Fen): string {
  return unscaled(amount, 2, (decimals) => (decimals === '00' ? '' : decimals));
}

/** 万元 without trailing zeros, the form of table 2 (`18651.06`, `0`). */
export function formatWanYuan(amount: Fen): string {
  return unscaled(amount, 6, (decimals) => decimals.replace(/0+$/, ''));
}

function scaled(match: RegExpExecArray, places: number): Fen {
  const whole = Number(`${match[2]}${(match[3] ?? '').padEnd(places, '0')}`);
  return fen(match[1] === '-' ? -whole : whole);
}

function unscaled(amount: Fen, places: number, trim: (decimals: string) => string): string {
  const digits = String(Math.abs(amount)).padStart(places + 1, '0');
  const decimals = trim(digits.slice(-places));
  return `${amount < 0 ? '-' : ''}${digits.slice(0, -places)}${decimals === '' ? '' : `.${decimals}`}`;
}
