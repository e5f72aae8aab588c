import { parseCreditCode } from './credit-code.ts';
import { parseIdCardNumber } from './id-card.ts';

/** A kind of personal datum that a text may carry where it must not. */
export const personalInformationKinds = {
  idCardNumber: '居民身份证号码',
  mobilePhone: '手机号码',
  email: '电子邮箱',
  bankCard: '银行卡号',
} as const;

export type PersonalInformationKind = keyof typeof personalInformationKinds;

/** One occurrence: where it stands, counted in UTF-16 units, and its kind. The text itself is not copied. */
export interface PersonalInformation {
  readonly kind: PersonalInformationKind;
  readonly from: number;
  readonly to: number;
}

/**
 * Personal data in a text, in the order of their place: ID-card numbers by check digit (GB 11643-1999), mobile phones,
 * e-mail addresses and bank cards by the Luhn check (ISO/IEC 7812-1). Full-width digits, spaces and hyphens between digits
 * do not hide them. Names and addresses are not found: a person has to read for those.
 */
export function findPersonalInformation(text: string): readonly PersonalInformation[] {
  const plain = halfWidth(text);
  return [...numbersIn(plain), ...emailsIn(plain)].sort((a, b) => a.from - b.from);
}

// every full-width character maps to one half-width one, so that places stay where they were
function halfWidth(text: string): string {
  return text.replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}

const digitRun = /\d(?:[ \u00a0\-‐–·]?[\dXx])*/g;
const digitGroup = /[\dXx]+/g;

// a number may be written in groups, and two numbers may follow each other: the longest reading at each place wins
function* numbersIn(text: string): Generator<PersonalInformation> {
  for (const run of text.matchAll(digitRun)) {
    const groups = [...run[0].matchAll(digitGroup)].map(({ 0: digits, index }) => ({ digits, at: run.index + index }));
    for (let first = 0; first < groups.length; ) {
      const found = longestNumber(groups.slice(first));
      if (found !== undefined) yield found.datum;
      first += found?.groupCount ?? 1;
    }
  }
}

interface DigitGroup {
  readonly digits: string;
  readonly at: number;
}

function longestNumber(groups: readonly DigitGroup[]): { datum: PersonalInformation; groupCount: number } | undefined {
  for (let groupCount = groups.length; groupCount > 0; groupCount -= 1) {
    const taken = groups.slice(0, groupCount);
    const [start, last] = [taken[0], taken.at(-1)];
    const kind = kindOfNumber(taken.map(({ digits }) => digits.toUpperCase()).join(''));
    if (kind !== undefined && start !== undefined && last !== undefined)
      return { datum: { kind, from: start.at, to: last.at + last.digits.length }, groupCount };
  }
  return undefined;
}

function kindOfNumber(digits: string): PersonalInformationKind | undefined {
  if (/^\d{17}[\dX]$/.test(digits) && parseIdCardNumber(digits).ok) return 'idCardNumber';
  if (/^(?:86)?1[3-9]\d{9}$/.test(digits)) return 'mobilePhone';
  if (/^\d{16,19}$/.test(digits) && hasLuhnCheck(digits) && !parseCreditCode(digits).ok) return 'bankCard';
  return undefined;
}

function hasLuhnCheck(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0 && !/^(\d)\1+$/.test(digits);
}

function* emailsIn(text: string): Generator<PersonalInformation> {
  for (const match of text.matchAll(/[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/g))
    yield { kind: 'email', from: match.index, to: match.index + match[0].length };
}
