import type { Refusal } from '../law/refusal.ts';
import type { Year } from '../values/plain-date.ts';
import { accept, type Result, refuse } from '../values/result.ts';

/** What a request number is made of. `agencyCode` is the short word of the agency in it (`QHX`, `青河`). */
export interface RequestNumberParts {
  readonly agencyCode: string;
  readonly year: Year;
  /** Position in the agency's yearly series, from 1; wider than its place it is written in full. */
  readonly serial: number;
}

/** The usual pattern: agency, year, serial of four digits. */
const defaultNumberPattern = '{agencyCode}-{year}-{serial:4}';

type Token = { readonly text: string } | { readonly part: keyof RequestNumberParts; readonly width: number };

const tokenPattern = /\{(agencyCode|year|serial)(?::(\d))?\}/g;

/**
 * Checks a pattern an agency wants: `{year}` and `{serial}` once each, `{agencyCode}` at most once, no two parts without
 * something between them, and nothing else in braces. Requests of different years could otherwise share a number.
 */
export function parseNumberPattern(pattern: string): Result<string, Refusal> {
  const tokens = tokensOf(pattern);
  const parts = tokens.flatMap((token) => ('part' in token ? [token.part] : []));
  const repeats = parts.length !== new Set(parts).size;
  const touching = tokens.some((token, index) => {
    const next = tokens[index + 1];
    return next !== undefined && 'part' in token && 'part' in next;
  });
  const stray = tokens.some((token) => 'text' in token && /[{}]/.test(token.text));
  if (parts.includes('year') && parts.includes('serial') && !repeats && !touching && !stray) return accept(pattern);
  return refuse({
    reason: 'numberPatternUnusable',
    message: `编号格式“${pattern}”不可用：应当各含一次 {year} 和 {serial}，相邻两部分之间用文字或者符号隔开，例如 ${defaultNumberPattern}。`,
    field: 'numberPattern',
  });
}

/** The number of a request in a checked pattern (`QHX-2026-0007`). Throws on a serial below 1, which would be a defect. */
export function formatRequestNumber(parts: RequestNumberParts, pattern = defaultNumberPattern): string {
  if (!Number.isSafeInteger(parts.serial) || parts.serial < 1)
    throw new Error(`${parts.serial} is not a serial number.`);
  return tokensOf(pattern)
    .map((token) => ('text' in token ? token.text : String(parts[token.part]).padStart(token.width, '0')))
    .join('');
}

/** Reads a number written in a pattern; undefined if it is not one. Blanks around it and small letters are forgiven. */
export function parseRequestNumber(text: string, pattern = defaultNumberPattern): RequestNumberParts | undefined {
  const source = tokensOf(pattern)
    .map((token) => ('text' in token ? escapeLiteral(token.text) : sourceOf(token.part, token.width)))
    .join('');
  const match = new RegExp(`^${source}$`, 'iu').exec(text.trim());
  if (match === null) return undefined;
  const { agencyCode = '', year, serial } = match.groups ?? {};
  if (Number(serial) < 1) return undefined;
  return { agencyCode: agencyCode.toUpperCase(), year: Number(year), serial: Number(serial) };
}

function tokensOf(pattern: string): readonly Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of pattern.matchAll(tokenPattern)) {
    if (match.index > end) tokens.push({ text: pattern.slice(end, match.index) });
    tokens.push({ part: match[1] as keyof RequestNumberParts, width: Number(match[2] ?? 0) });
    end = match.index + match[0].length;
  }
  if (end < pattern.length) tokens.push({ text: pattern.slice(end) });
  return tokens;
}

function sourceOf(part: keyof RequestNumberParts, width: number): string {
  if (part === 'year') return '(?<year>\\d{4})';
  return part === 'serial'
    ? `(?<serial>\\d{${Math.max(width, 1)},9})`
    : '(?<agencyCode>[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,38}[\\p{L}\\p{N}])?)';
}

function escapeLiteral(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
