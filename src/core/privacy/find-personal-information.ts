import { kindOfNumber, type NumberKind } from './number-kinds.ts';
import { plainDigits } from './plain-digits.ts';

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
 * Personal data in a text, in the order of their place: ID-card numbers by check digit (GB 11643-1999), those of 15 digits
 * where a word says so, mobile phones, e-mail addresses and bank cards by the Luhn check (ISO/IEC 7812-1). Full-width and
 * foreign digits, Chinese numerals, blanks, hyphens and invisible characters between digits do not hide them. `heading`
 * says what the column or list holds. Names and addresses are not found: a person has to read for those.
 */
export function findPersonalInformation(text: string, heading = ''): readonly PersonalInformation[] {
  const plain = plainDigits(text);
  return [...numbersIn(plain, heading), ...emailsIn(plain)].sort((a, b) => a.from - b.from);
}

// up to two blanks, hyphens, dots or characters that cannot be seen may stand between digits
const digitRun = /\d(?:[ \u00a0\u00ad\u1680\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff\-‐-―·•.]{0,2}[\dXx])*/g;
const digitGroup = /[\dXx]+/g;
const webAddress = /(?:https?:\/\/|www\.)[^\s，。；、）)》"'<>]+/gi;
/** How much of the line before and behind a number is looked at. */
const nearby = 30;
const longestDigits = 21;

interface DigitGroup {
  readonly digits: string;
  readonly at: number;
}

// a number may be written in groups, and two numbers may follow each other: the longest reading at each place wins
function* numbersIn(text: string, heading: string): Generator<PersonalInformation> {
  const addresses = [...text.matchAll(webAddress)].map(({ 0: address, index }) => [index, index + address.length]);
  const isInAddress = (at: number): boolean => addresses.some(([from = 0, to = 0]) => at >= from && at < to);
  for (const run of text.matchAll(digitRun)) {
    const groups = [...run[0].matchAll(digitGroup)].map(({ 0: digits, index }) => ({
      digits: digits.toUpperCase(),
      at: run.index + index,
    }));
    for (let first = 0; first < groups.length; ) {
      const found = longestNumber(text, groups, first, heading);
      // long numbers in addresses are those of pages
      const counts = found !== undefined && !(isInAddress(found.datum.from) && found.datum.kind !== 'idCardNumber');
      if (found !== undefined && counts) yield found.datum;
      first += found?.groupCount ?? 1;
    }
  }
}

function longestNumber(
  text: string,
  groups: readonly DigitGroup[],
  first: number,
  heading: string,
): { datum: PersonalInformation & { kind: NumberKind }; groupCount: number } | undefined {
  for (let groupCount = mostGroups(groups, first); groupCount > 0; groupCount -= 1) {
    const taken = groups.slice(first, first + groupCount);
    const [start, last] = [taken[0], taken.at(-1)];
    if (start === undefined || last === undefined) return undefined;
    const [from, to] = [start.at, last.at + last.digits.length];
    const before = text.slice(Math.max(0, from - nearby), from);
    const behind = text.slice(to, to + nearby);
    const kind = kindOfNumber({ groups: taken.map(({ digits }) => digits), before, behind, heading });
    if (kind !== undefined) return { datum: { kind, from, to }, groupCount };
  }
  return undefined;
}

function mostGroups(groups: readonly DigitGroup[], first: number): number {
  let [count, length] = [0, 0];
  for (const { digits } of groups.slice(first, first + longestDigits)) {
    length += digits.length;
    if (length > longestDigits && count > 0) break;
    count += 1;
  }
  return count;
}

/** Before the "@" of an address (RFC 5321 §4.5.3.1.1). */
const longestName = 64;

// from each "@" back and on: looking for one behind every letter takes minutes in a long text without any
function* emailsIn(text: string): Generator<PersonalInformation> {
  for (const { 0: host, index } of text.matchAll(/@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/g)) {
    const [name] = /[A-Za-z0-9._%+-]+$/.exec(text.slice(Math.max(0, index - longestName), index)) ?? [];
    if (name !== undefined) yield { kind: 'email', from: index - name.length, to: index + host.length };
  }
}
