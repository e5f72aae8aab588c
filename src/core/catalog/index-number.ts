import { type Citation, instrument } from '../law/citation.ts';
import type { Refusal } from '../law/refusal.ts';
import { parseCreditCode } from '../privacy/credit-code.ts';
import { parseOrganizationCode } from '../privacy/organization-code.ts';
import type { PlainDate } from '../values/plain-date.ts';
import { accept, type Result, refuse } from '../values/result.ts';

/** The guide that fixes the form 前段码/后段码; local forms differ in prefix and period, so both are settings. */
const indexNumberRule: Citation = instrument('《政府信息公开目录系统实施指引(试行)》');

/** What stands before the slash: 组织机构代码 (the standard), 统一社会信用代码, or a local code. */
type IndexPrefixKind = 'organizationCode' | 'creditCode' | 'custom';
/** What the serial numbers begin anew with. */
type IndexPeriod = 'year' | 'month';

/** How an agency numbers its items. */
export interface IndexNumberPattern {
  readonly prefixKind: IndexPrefixKind;
  readonly prefix: string;
  readonly period: IndexPeriod;
}

/** An index number taken apart. */
export interface IndexNumber {
  readonly text: string;
  readonly prefix: string;
  /** What the prefix is by its form and check digit; `custom` where it is neither code. */
  readonly prefixKind: IndexPrefixKind;
  readonly year: number;
  /** 1 to 12, where the number carries a month. */
  readonly month?: number;
  readonly serial: number;
}

const form = /^([0-9A-Z-]{6,18})\/(\d{4}(?:\d{2})?)-(\d{5,})$/;
const serialDigits = 5;

/**
 * Checks a pattern before it is used: an organisation code is stored without its hyphen, codes must pass their check
 * digit, a local prefix is 6 to 18 digits, capital letters and hyphens.
 */
export function checkIndexPattern(pattern: IndexNumberPattern): Result<IndexNumberPattern, Refusal> {
  if (pattern.prefixKind === 'organizationCode') {
    const code = parseOrganizationCode(pattern.prefix);
    return code.ok ? accept({ ...pattern, prefix: code.value }) : code;
  }
  if (pattern.prefixKind === 'creditCode') {
    const code = parseCreditCode(pattern.prefix);
    return code.ok ? accept({ ...pattern, prefix: code.value.code }) : code;
  }
  if (/^[0-9A-Z-]{6,18}$/.test(pattern.prefix)) return accept(pattern);
  return refuse({
    reason: 'indexNumber.prefix',
    message: '索引号前段码应为6至18位数字、大写字母或者连字符。',
    field: 'prefix',
    cite: indexNumberRule,
  });
}

/**
 * The index number of the `serial`-th item (from 1) of the period a day lies in. Serials are per prefix and period, may
 * have gaps, and are never used again. Throws on a serial that is not a positive whole number.
 */
export function formatIndexNumber(pattern: IndexNumberPattern, day: PlainDate, serial: number): string {
  if (!Number.isSafeInteger(serial) || serial < 1) throw new Error(`${serial} is not a serial number.`);
  return `${pattern.prefix}/${indexPeriodOf(pattern, day)}-${String(serial).padStart(serialDigits, '0')}`;
}

/** `2026` or `202603`: the period whose serial numbers a day draws from. */
export function indexPeriodOf({ period }: Pick<IndexNumberPattern, 'period'>, day: PlainDate): string {
  return period === 'year' ? day.slice(0, 4) : `${day.slice(0, 4)}${day.slice(5, 7)}`;
}

/** The part after the slash, which list views may show alone (后段码). */
export function shortIndexNumber(text: string): string {
  return text.slice(text.indexOf('/') + 1);
}

/** Reads an index number of any form met in practice. Refuses a wrong form, a month that does not exist and serial 0. */
export function parseIndexNumber(text: string): Result<IndexNumber, Refusal> {
  const normal = text.normalize('NFKC').trim().toUpperCase();
  const match = form.exec(normal);
  const [, prefix, period, digits] = match ?? [];
  if (!prefix || !period || !digits)
    return fault('form', '索引号应写作“前段码/年份-序号”，例如 000014349/2026-00110，序号不少于5位。');
  const month = period.length === 6 ? Number(period.slice(4)) : undefined;
  if (month !== undefined && (month < 1 || month > 12))
    return fault('month', `索引号中的月份 ${period.slice(4)} 不存在。`);
  const serial = Number(digits);
  if (serial === 0) return fault('serial', '索引号的序号从1开始，不能全为0。');
  return accept({
    text: normal,
    prefix,
    prefixKind: prefixKindOf(prefix),
    year: Number(period.slice(0, 4)),
    ...(month === undefined ? {} : { month }),
    serial,
  });
}

function prefixKindOf(prefix: string): IndexPrefixKind {
  if (parseCreditCode(prefix).ok) return 'creditCode';
  return parseOrganizationCode(prefix).ok ? 'organizationCode' : 'custom';
}

function fault(reason: string, message: string): { ok: false; refusal: Refusal } {
  return refuse({ reason: `indexNumber.${reason}`, message, cite: indexNumberRule });
}
