import type { Refusal } from '../law/refusal.ts';
import { type PlainDate, parsePlainDate } from '../values/plain-date.ts';
import { accept, type Result, refuse } from '../values/result.ts';
import { regionOf } from './area-code.ts';

/** A 居民身份证 number that passed every check (GB 11643-1999). */
export interface IdCardNumber {
  /** As it was given, with an upper-case X: 18 characters, or 15 digits of a card of the first generation. */
  readonly number: string;
  readonly generation: 'eighteen' | 'fifteen';
  /** GB/T 2260 code of the place of first registration. */
  readonly areaCode: string;
  /** `YYYY-MM-DD`; a text, because it may lie before 1900 where `PlainDate` does not reach. */
  readonly birthDate: string;
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkCharacters = '10X98765432';
// residents of Hong Kong, Macao and Taiwan: 居民居住证
const taiwanResidence = '83';

/**
 * Reads an ID-card number of 18 characters (a lower-case x and spaces are accepted) or 15 digits. Refuses with the first
 * fault: form, region, birth date (one after `today` too, where given), check digit; the message never repeats the number.
 */
export function parseIdCardNumber(text: string, today?: PlainDate): Result<IdCardNumber, Refusal> {
  const number = text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
  const isFifteen = /^\d{15}$/.test(number);
  if (!isFifteen && !/^\d{17}[\dX]$/.test(number))
    return fault('form', '身份证号码应为18位（末位可为X）或者15位数字，请核对位数。');
  const areaCode = number.slice(0, 6);
  if (regionOf(areaCode) === undefined && !areaCode.startsWith(taiwanResidence))
    return fault('region', '身份证号码的前两位不是任何省级地区的代码，请核对。');
  const birth = isFifteen ? `19${number.slice(6, 12)}` : number.slice(6, 14);
  const birthDate = `${birth.slice(0, 4)}-${birth.slice(4, 6)}-${birth.slice(6)}`;
  if (!isDay(birthDate) || (today !== undefined && birthDate > today))
    return fault('birthDate', '身份证号码中的出生日期不存在，请核对第7位起的数字。');
  if (!isFifteen && number.at(17) !== idCardCheckCharacter(number.slice(0, 17)))
    return fault('checkDigit', '身份证号码的末位校验码不符，多半有一位写错，请逐位核对。');
  return accept({ number, generation: isFifteen ? 'fifteen' : 'eighteen', areaCode, birthDate });
}

/** The check character of the first 17 digits of an ID-card number. */
export function idCardCheckCharacter(digits: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits.charAt(index)), 0);
  return checkCharacters.charAt(sum % 11);
}

/** The 18-character form of a number; one of 15 digits gets the century and the check character. */
export function eighteenCharacters({ number, generation }: IdCardNumber): string {
  if (generation === 'eighteen') return number;
  const digits = `${number.slice(0, 6)}19${number.slice(6)}`;
  return `${digits}${idCardCheckCharacter(digits)}`;
}

// the calendar repeats every 400 years, so a birth date before 1900 is checked four centuries later
function isDay(date: string): boolean {
  const year = Number(date.slice(0, 4));
  return year >= 1800 && parsePlainDate(`${year + 400}${date.slice(4)}`) !== undefined;
}

function fault(reason: string, message: string): { ok: false; refusal: Refusal } {
  return refuse({ reason: `idCard.${reason}`, message });
}
