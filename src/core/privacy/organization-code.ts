import type { Refusal } from '../law/refusal.ts';
import { accept, type Result, refuse } from '../values/result.ts';

const weights = [3, 7, 9, 10, 5, 8, 4, 2];

/**
 * Reads a 组织机构代码 (GB 11714): 8 digits or capital letters and a check character, with or without the hyphen before
 * it; the value is without. Refuses a wrong form or check character.
 */
export function parseOrganizationCode(text: string): Result<string, Refusal> {
  const code = text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
  const match = /^([0-9A-Z]{8})-?([0-9X])$/.exec(code);
  if (!match?.[1] || !match[2])
    return refuse({
      reason: 'organizationCode.form',
      message: '组织机构代码应为8位数字或者大写字母加1位校验码，请核对位数。',
    });
  if (organizationCheckCharacter(match[1]) !== match[2])
    return refuse({ reason: 'organizationCode.checkDigit', message: '组织机构代码的校验码不符，请逐位核对。' });
  return accept(`${match[1]}${match[2]}`);
}

/** The check character of the first 8 characters: 11 minus the weighted sum modulo 11, 10 written X and 11 written 0. */
export function organizationCheckCharacter(body: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * characterValue(body.charAt(index)), 0);
  const check = 11 - (sum % 11);
  if (check === 10) return 'X';
  return check === 11 ? '0' : String(check);
}

// letters count 10 to 35
function characterValue(character: string): number {
  return /\d/.test(character) ? Number(character) : character.charCodeAt(0) - 55;
}
