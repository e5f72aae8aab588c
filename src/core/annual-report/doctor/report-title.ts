import type { Year } from '../../values/plain-date.ts';
import type { Paragraph } from './document-text.ts';
import { simplify } from './traditional-characters.ts';

/** What the title and the preamble say about whose report it is and of which year. */
export interface ReportTitle {
  readonly title: string;
  readonly agency: string;
  readonly year: Year | null;
  /** Lines that make up the title. */
  readonly lines: readonly number[];
}

const chineseDigits = '〇一二三四五六七八九';
const yearDigits = String.raw`(?:19|20)\d{2}|二[〇○Ｏ零0][〇○零一二三四五六七八九]{2}`;
const reportWords = `政府信息公开[^。，,]{0,8}报告(?:[（(].{1,10}[）)])?$`;
const dated = new RegExp(`^(?:关于)?(.{0,40}?)(${yearDigits})年?度?(?:[^。，,]{0,6})${reportWords}`, 'u');
const undated = new RegExp(`^(?:关于)?([^。，,]{0,40}?)(?:年度)?${reportWords}`, 'u');
const agencyEnding =
  /(?:政府|局|委员会|委|办公室|办公厅|办事处|镇|乡|街道|县|市|区|旗|州|省|办|院|会|中心|厅|署|队|所|站|校|管委会|公司)$/u;
const periodPattern = /(?:统计|期限|数据|时间|起止).{0,24}?((?:19|20)\d{2})年1月1日/u;
const longestTitle = 80;

/**
 * Finds the title among the lines before the first section; white space and line breaks inside it are gone, and
 * traditional characters are simplified: names of agencies are compared with the simplified ones.
 */
export function reportTitle(preamble: readonly Paragraph[], ownTitle: string | undefined): ReportTitle {
  const text = simplify(preamble.map((paragraph) => paragraph.text.replace(/\s/gu, '')).join(''));
  const found = titleIn(preamble) ?? titleIn(ownTitle === undefined ? [] : [{ text: ownTitle, line: 0 }]);
  const year = found?.year ?? yearOfPeriod(text);
  if (found === undefined) return { title: ownTitle?.trim() ?? '', agency: '', year, lines: [] };
  return { title: found.title, agency: fullName(found.agency, text), year, lines: found.lines };
}

/** The year whose 1 January a text names as the beginning of the statistics period. */
function yearOfPeriod(text: string): Year | null {
  const match = periodPattern.exec(text.normalize('NFKC').replace(/\s/gu, ''));
  return match?.[1] === undefined ? null : Number(match[1]);
}

interface FoundTitle {
  readonly title: string;
  readonly agency: string;
  readonly year: Year | null;
  readonly lines: readonly number[];
}

function titleIn(lines: readonly Paragraph[]): FoundTitle | undefined {
  for (const [at, { text, line }] of lines.entries()) {
    const own = parsed(text, [line]);
    if (own !== undefined && own.agency !== '') return own;
    // a title may be broken before its year (the name stands above it) or behind it
    const [previous, next] = [lines[at - 1], lines[at + 1]];
    const isBelowName = own !== undefined && previous !== undefined && isName(previous.text);
    const withName = isBelowName ? parsed(previous.text + text, [previous.line, line]) : undefined;
    if (withName !== undefined) return withName;
    const isBroken = own === undefined && next !== undefined && (parsed(next.text, [next.line])?.agency ?? '') === '';
    const withRest = isBroken ? parsed(text + next.text, [line, next.line]) : undefined;
    if (withRest !== undefined && withRest.agency !== '') return withRest;
    if (own !== undefined) return own;
  }
  return undefined;
}

function isName(text: string): boolean {
  const name = plain(text);
  return name.length <= 30 && agencyEnding.test(name);
}

function parsed(text: string, lines: readonly number[]): FoundTitle | undefined {
  const title = plain(text).replace(/^标题[:：]/u, '');
  if (title.length > longestTitle) return undefined;
  const match = dated.exec(title) ?? undated.exec(title);
  if (match === null) return undefined;
  return { title, agency: match[1] ?? '', year: match[2] === undefined ? null : yearIn(match[2]), lines };
}

function yearIn(text: string): Year {
  const digits = [...text].map((character) => {
    const value = chineseDigits.indexOf(/[○Ｏ零0]/u.test(character) ? '〇' : character);
    return value === -1 ? character : String(value);
  });
  return Number(digits.join(''));
}

/** The preamble may give the name that the title shortens (`淮安市洪泽区人民政府` for `洪泽区人民政府`). */
function fullName(name: string, preamble: string): string {
  if (name === '') return '';
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  const match = new RegExp(`(?:由|与|向|和)([\\u4e00-\\u9fff]{2,12}?${escaped})`, 'u').exec(preamble);
  const longer = match?.[1];
  return longer !== undefined && /^[\u4e00-\u9fff]+[省市州县区旗盟]/u.test(longer) && agencyEnding.test(name)
    ? longer
    : name;
}

function plain(text: string): string {
  return simplify(text)
    .replace(/\s/gu, '')
    .replace(/^[#*]+|\*+$/g, '');
}
