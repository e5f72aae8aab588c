import { parseCreditCode } from './credit-code.ts';
import { parseIdCardNumber } from './id-card.ts';

/** A number of a person. */
export type NumberKind = 'idCardNumber' | 'mobilePhone' | 'bankCard';

/** A number as it is written: its digits in the groups that blanks or hyphens part, and the words around it. */
export interface WrittenNumber {
  /** Without blanks; X in upper case. */
  readonly groups: readonly string[];
  /** Some characters before and behind it, in the same line. */
  readonly before: string;
  readonly behind: string;
  /** Words that say what the whole column or list holds. */
  readonly heading: string;
}

const idWords = /身份证|证件|公民身份|身份号码|社会保障号/;
const cardWords = /卡号|银行卡|储蓄卡|借记卡|社保卡|一卡通|存折|账[号户]|帐[号户]/;
const creditWords = /信用代码|统一代码/;
/** Numbers of things: what follows such a word is no phone number. */
const thingWords =
  /(?:编号|编码|代码|批号|证号|单号|学号|工号|订单号?|流水号?|邮编|许可证?|文号|案号|条码|登记号|注册号|备案号|索引号|图号|宗地号?|保单号?|发票号?|账[号户]|帐[号户]|卡号|合同号?|项目号|№|No\.?)(?:号码?)?(?:为|是)?\s*[:：]?\s*第?\s*$/i;
const money = /[￥¥$＄€]\s*$/;
const unit =
  /^\s*[余多]?\s*(?:[元万亿千百吨亩户人个件次头只株册块辆台套份页米克升瓦%％‰㎡]|公[斤里顷]|平方|立方|千瓦|美元|k[gmW]|m[²2³3]|[.．]\d)/;
const decimal = /\d[.,，]$/;

/**
 * What a number of a person a written number is, if it is one: an ID-card number of 18 characters by its check digit
 * (GB 11643-1999) or of 15 digits where words say so, a mobile phone in a usual grouping, a bank card by the Luhn check
 * (ISO/IEC 7812-1). Amounts, numbers of things and credit codes (also those of 个体工商户) are none.
 */
export function kindOfNumber(written: WrittenNumber): NumberKind | undefined {
  const digits = written.groups.join('');
  if (isIdNumber(digits, written)) return 'idCardNumber';
  if (isMobile(written)) return 'mobilePhone';
  if (isBankCard(digits, written)) return 'bankCard';
  return undefined;
}

/** Whether a text of 16 to 19 digits has the check digit of a bank card; repeated digits have not. */
export function hasLuhnCheck(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0 && !/^(\d)\1+$/.test(digits);
}

/** Whether a text of 18 characters is an ID-card number and no credit code; where it could be both, the words decide. */
export function isIdNumber(digits: string, { before, heading }: Pick<WrittenNumber, 'before' | 'heading'>): boolean {
  if (/^\d{17}[\dX]$/.test(digits))
    return (
      parseIdCardNumber(digits).ok &&
      !(creditWords.test(`${heading} ${before.slice(-14)}`) && parseCreditCode(digits).ok)
    );
  // 15 digits have no check digit: numbers of registrations and shipments are as long
  if (!/^\d{15}$/.test(digits) || digits.endsWith('000') || !parseIdCardNumber(digits).ok) return false;
  return idWords.test(before.slice(-20)) || idWords.test(heading);
}

const usualGroups = ['11', '3-4-4', '3-8', '1-1-1-1-1-1-1-1-1-1-1'];
const namedGroups = ['7-4', '3-3-5', '4-3-4', '4-4-3', '2-9', '1-10'];
const phoneWords = /电话|手机|联系|热线|致电|来电|微信|tel|phone/i;
const amountWords = /金额|收入|支出|产值|投资|资金|总额|合计|预算|决算|余额|面积|数量|产量|[（(]\s*[万亿]?元\s*[）)]/;

function isMobile({ groups, before, behind, heading }: WrittenNumber): boolean {
  const national = /^(?:00)?86$/.test(groups[0] ?? '') ? groups.slice(1) : groups;
  const digits = national.join('').replace(/^(?:00)?86(?=1\d{10}$)/, '');
  if (!/^1[3-9]\d{9}$/.test(digits)) return false;
  const grouping = national.map(({ length }) => length).join('-');
  const isNamed = phoneWords.test(before.slice(-12)) || phoneWords.test(heading);
  const isOneGroup = national.length === 1;
  if (!isOneGroup && !(isNamed ? [...usualGroups, ...namedGroups] : usualGroups).includes(grouping)) return false;
  if (!isNamed && amountWords.test(heading)) return false;
  if (/[A-Za-z_]$/.test(before) || /^[A-Za-z_]/.test(behind)) return false;
  return !unit.test(behind) && !money.test(before) && !decimal.test(before) && !thingWords.test(before);
}

// the beginnings of cards that are in use on the mainland: 银联, Visa, MasterCard, JCB, and older ones of 工商银行 and 招商银行
const issuer = /^(?:6[0289]|4|5[1-5]|35[2-8]|955[0-9]|690755)/;

function isBankCard(digits: string, { groups, before, behind, heading }: WrittenNumber): boolean {
  if (!/^\d{16,19}$/.test(digits) || !hasLuhnCheck(digits) || parseCreditCode(digits).ok) return false;
  if (/[A-Za-z_]$/.test(before) || /^[A-Za-z_]/.test(behind) || decimal.test(before)) return false;
  const isNamed = cardWords.test(before.slice(-20)) || cardWords.test(heading);
  return isNamed || (issuer.test(digits) && isCardGrouping(groups) && !thingWords.test(before));
}

// 4-4-4-4, 4-4-4-4-3, 6-10, 6-13, or in one; the groups of a project code are others
function isCardGrouping(groups: readonly string[]): boolean {
  if (groups.length === 1) return true;
  if (groups.length === 2) return groups[0]?.length === 6;
  return groups.slice(0, -1).every(({ length }) => length === 4) && (groups.at(-1)?.length ?? 0) <= 4;
}
