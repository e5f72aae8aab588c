import { hasLuhnCheck, isIdNumber, type NumberKind } from './number-kinds.ts';
import { plainDigits } from './plain-digits.ts';

/** A number of a person that begins at the end of one line and goes on in the next ones. */
export interface NumberAcrossLines {
  readonly kind: NumberKind;
  /** First and last line that hold a part of it, from 0. */
  readonly line: number;
  readonly lastLine: number;
}

const blanks = /[\s\u00a0\u200b-\u200f\u3000\ufeff-]/g;
const longest = 19;

/** Numbers that a line end, a paragraph end or a page end cuts in two or more. What stands whole in a line is not among them. */
export function findAcrossLines(lines: readonly string[]): readonly NumberAcrossLines[] {
  const plain = lines.map((line) => plainDigits(line).trimEnd());
  const found: NumberAcrossLines[] = [];
  for (let line = 0; line < plain.length; line += 1) {
    const number = numberFrom(plain, line);
    if (number === undefined) continue;
    found.push(number);
    // the next number may begin where this one ends
    line = number.lastLine - 1;
  }
  return found;
}

function numberFrom(lines: readonly string[], line: number): NumberAcrossLines | undefined {
  const first = /(?<=^|[^\dXx.,，])\d[\d \u3000-]{0,24}$/.exec(lines[line] ?? '');
  if (first === null) return undefined;
  const before = (lines[line] ?? '').slice(Math.max(0, first.index - 30), first.index);
  let digits = compact(first[0]);
  const tail = digits.length;
  for (let next = line + 1; next < lines.length && digits.length < longest; next += 1) {
    const text = (lines[next] ?? '').trimStart();
    if (text === '') continue;
    const head = /^[\d \u3000-]*\d[\d \u3000-]*[Xx]?|^[Xx]/.exec(text)?.[0];
    if (head === undefined) return undefined;
    const behind = text.slice(head.length);
    digits += compact(head);
    const kind = kindOf(digits, { tail, before, behind });
    if (kind !== undefined) return { kind, line, lastLine: next };
    // it can go on only where the line holds nothing else
    if (behind.trim() !== '') return undefined;
  }
  return undefined;
}

function compact(text: string): string {
  return text.replace(blanks, '').toUpperCase();
}

function kindOf(
  digits: string,
  { tail, before, behind }: { readonly tail: number; readonly before: string; readonly behind: string },
): NumberKind | undefined {
  if (/^[\dA-Za-z]/.test(behind) || tail >= digits.length) return undefined;
  if (isIdNumber(digits, { before, heading: '' })) return 'idCardNumber';
  // a phone number has no check digit: only where it is named, and not where a list of amounts goes on
  if (/^1[3-9]\d{9}$/.test(digits) && /电话|手机|联系|号码/.test(before)) return 'mobilePhone';
  const isCard = /^(?:62\d{14}|62\d{17})$/.test(digits) && hasLuhnCheck(digits);
  return isCard && /[卡账帐]/.test(before) ? 'bankCard' : undefined;
}
