import type { Refusal } from '../law/refusal.ts';
import { accept, type Result, refuse } from '../values/result.ts';
import { regionOf } from './area-code.ts';

/** A 统一社会信用代码 that passed every check (GB 32100-2015), taken apart. */
export interface CreditCode {
  readonly code: string;
  /** 登记管理部门代码, the first character (1 机构编制, 5 民政, 9 市场监管). */
  readonly authority: string;
  /** 机构类别代码, the second character; `11` is an agency, `12` a public institution. */
  readonly category: string;
  readonly areaCode: string;
  /** 组织机构代码 (GB 11714), characters 9 to 17. */
  readonly organizationCode: string;
}

/** No I, O, S, V or Z, which are easily misread. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/**
 * Reads a unified social credit code of 18 characters (lower case and spaces are accepted). Refuses with the first
 * fault: form, a letter that never occurs, area, check character. 100000 stands for bodies of the centre.
 */
export function parseCreditCode(text: string): Result<CreditCode, Refusal> {
  const code = text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
  if (!/^[0-9A-Z]{18}$/.test(code)) return fault('form', '统一社会信用代码应为18位数字和大写字母，请核对位数。');
  if ([...code].some((character) => !alphabet.includes(character)))
    return fault('letter', '统一社会信用代码中不会出现字母 I、O、S、V、Z，可能是 1、0、5、U、2，请核对。');
  const areaCode = code.slice(2, 8);
  if (!/^\d{6}$/.test(areaCode) || (areaCode !== '100000' && regionOf(areaCode) === undefined))
    return fault('area', '统一社会信用代码的第3至8位不是行政区划代码，请核对。');
  if (code.charAt(17) !== creditCodeCheckCharacter(code.slice(0, 17)))
    return fault('checkDigit', '统一社会信用代码的末位校验码不符，多半有一位写错，请逐位核对。');
  return accept({
    code,
    authority: code.charAt(0),
    category: code.charAt(1),
    areaCode,
    organizationCode: code.slice(8, 17),
  });
}

/** The check character of the first 17 characters of a credit code. */
export function creditCodeCheckCharacter(body: string): string {
  let [sum, weight] = [0, 1];
  for (const character of body.slice(0, 17)) {
    sum += alphabet.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return alphabet.charAt((31 - (sum % 31)) % 31);
}

function fault(reason: string, message: string): { ok: false; refusal: Refusal } {
  return refuse({ reason: `creditCode.${reason}`, message });
}
