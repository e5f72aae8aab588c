/**
 * The code by which an applicant without an account reaches a request (with its number). 29 signs, none of which is easily
 * taken for another on paper or over the telephone; 14 of them hold 68 bits, the last one checks them.
 */
const signs = '23456789ACDEFGHJKMNPQRSTVWXYZ';
const secretLength = 14;
const groupLength = 5;

declare const checked: unique symbol;
/** A code in its plain form: fifteen signs, the last of which fits the others. */
export type LookupCode = string & { readonly [checked]: 'LookupCode' };

/** The code that random bits give. `randomHex` holds at least 128 of them as hexadecimal digits; throws on fewer. */
export function lookupCodeFrom(randomHex: string): LookupCode {
  if (!/^[\da-f]{32,}$/i.test(randomHex)) throw new Error('A lookup code is made of at least 32 hexadecimal digits.');
  let rest = BigInt(`0x${randomHex}`);
  let secret = '';
  for (let index = 0; index < secretLength; index += 1) {
    secret += signs.charAt(Number(rest % BigInt(signs.length)));
    rest /= BigInt(signs.length);
  }
  return `${secret}${checkSign(secret)}` as LookupCode;
}

/** The code in groups of five, as it is shown and printed. */
export function formatLookupCode(code: LookupCode): string {
  return Array.from({ length: code.length / groupLength }, (_, group) =>
    code.slice(group * groupLength, (group + 1) * groupLength),
  ).join('-');
}

/**
 * Reads a code as people write it: small letters, full-width signs, spaces and strokes between are forgiven, and B is read
 * as 8. Undefined if the check sign does not fit, which finds every wrong sign and every two that changed places.
 */
export function parseLookupCode(text: string): LookupCode | undefined {
  const plain = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Dash_Punctuation}·.]/gu, '')
    .replaceAll('B', '8');
  if (plain.length !== secretLength + 1 || [...plain].some((sign) => !signs.includes(sign))) return undefined;
  const secret = plain.slice(0, secretLength);
  return checkSign(secret) === plain.slice(secretLength) ? (plain as LookupCode) : undefined;
}

/** Weights 2 to 15 modulo a prime differ and are never 0, so that no single fault cancels out. */
function checkSign(secret: string): string {
  const sum = [...secret].reduce((total, sign, index) => total + (index + 2) * signs.indexOf(sign), 0);
  // the check sign itself weighs 1: with the last weight 15 beside it, a swap of the last two shows as well
  return signs.charAt((signs.length - (sum % signs.length)) % signs.length);
}
