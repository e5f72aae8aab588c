import { countOf, writtenCount } from './written-number.ts';

/** What a number in the text counts. */
export type CountedThing =
  | 'newlyReceived'
  | 'processed'
  | 'handled'
  | 'carriedOver'
  | 'carriedForward'
  | 'issued'
  | 'repealed'
  | 'inForce';

/** A number that the text gives for something the tables count too. */
export interface NarrativeCount {
  readonly thing: CountedThing;
  readonly value: number;
  /** The words around the number. */
  readonly quote: string;
  /** The sentence speaks of a part only (one office, one channel, one kind of applicant, another period). */
  readonly isNarrower: boolean;
}

interface Wording {
  readonly thing: CountedThing;
  /** The first group is the number; a wording without one means 0. */
  readonly pattern: RegExp;
  /** Which words of the sentence before the number would make it a part of the whole. */
  readonly narrowing: RegExp;
}

const unit = '(?:件|宗|份|条|项|起|个(?!工作日|自然日|月)|次(?!性))';
const number = writtenCount;
const otherScope =
  /代表|本级|办公室|政府办|县办|区办|市办|其中|网[上络站]|线上|平台|邮[件箱寄]|热线|信箱|信函|信件|当面|现场|窗口|微信|电话|传真|自然人|法人|企业|公民|组织|季度|上半年|下半年|月份|截至|累计|同比|较上|比上|上年|去年|往年|近年|备案|乡镇|街道|各部门|部门|村/u;
const otherUnit = /代表|本级|办公室|政府办|县办|区办|市办|乡镇|街道|各部门/u;

const wordings: readonly Wording[] = [
  {
    thing: 'newlyReceived',
    pattern: new RegExp(
      `(?:受理|收到|新收|接收|收办|接到)(?:的|各类|依法)?[^,;:\\d]{0,18}?申请(?:案件|事项|件)?(?:共计|共|总计|总数|合计|计)?(?:为)?${number}${unit}`,
      'gu',
    ),
    narrowing: otherScope,
  },
  {
    thing: 'newlyReceived',
    pattern: new RegExp(
      `(?:受理|收到|新收|接收|收办|接到)(?:依申请公开|政府信息公开|信息公开)?${number}${unit}(?:政府信息公开|信息公开|依申请公开)?申请`,
      'gu',
    ),
    narrowing: otherScope,
  },
  {
    thing: 'newlyReceived',
    pattern: /(?:未|没有)(?:收到|接到|受理)[^,;。\d]{0,14}?申请(?!.{0,6}\d)/gu,
    narrowing: otherScope,
  },
  {
    thing: 'processed',
    pattern: new RegExp(
      `办理(?:的)?(?:政府信息公开|信息公开|依申请公开)(?:政府信息)?申请(?:案件|事项|件)?(?:共计|共|总计|合计|计)?${number}${unit}`,
      'gu',
    ),
    narrowing: otherScope,
  },
  {
    thing: 'handled',
    pattern: new RegExp(
      `(?:按时|按期|依法|均已|已|全部)?(?:办结|办复|答复)(?:申请|政府信息公开申请|依申请公开)?(?:共计|共|合计)?${number}${unit}`,
      'gu',
    ),
    narrowing: otherScope,
  },
  {
    thing: 'carriedOver',
    pattern: new RegExp(
      `(?:上年度?|上一年度?|去年)(?:度)?结转(?:政府信息公开|信息公开)?(?:申请|案件)?(?:办理)?${number}${unit}`,
      'gu',
    ),
    narrowing: otherUnit,
  },
  {
    thing: 'carriedForward',
    pattern: new RegExp(
      `(?:结转|顺延|转)(?:至|到|入)?(?:下年度?|下一年度?)(?:继续)?(?:办理|答复)?(?:的)?(?:申请)?(?:共)?${number}${unit}`,
      'gu',
    ),
    narrowing: otherUnit,
  },
  {
    thing: 'carriedForward',
    pattern: new RegExp(`${number}${unit}(?:申请)?(?:结转|顺延|转)(?:至|到|入)?(?:下年度?|下一年度?)`, 'gu'),
    narrowing: otherUnit,
  },
  {
    thing: 'issued',
    pattern: new RegExp(`(?:制发|制定|出台)(?:的)?(?:行政)?规范性文件(?:共计|共)?${number}${unit}`, 'gu'),
    narrowing: otherScope,
  },
  {
    thing: 'repealed',
    pattern: new RegExp(`废止(?:的)?(?:行政)?规范性文件(?:共计|共)?${number}${unit}`, 'gu'),
    narrowing: otherScope,
  },
  {
    thing: 'inForce',
    pattern: new RegExp(`现行有效(?:的)?(?:行政)?规范性文件(?:共计|共)?${number}${unit}`, 'gu'),
    narrowing: otherScope,
  },
];

/**
 * Numbers in running text that count what the tables count. `agency` is the report's own name, which does not narrow a
 * sentence; `year` the report's year, since a sentence about another year is not compared.
 */
export function narrativeCounts(text: string, agency: string, year: number | null): readonly NarrativeCount[] {
  const own = agency.normalize('NFKC').replace(/\s+/gu, '');
  const plain = text.normalize('NFKC').replace(/\s+/gu, '');
  return plain
    .split(/[。；;!！?？]/u)
    .flatMap((sentence) => wordings.flatMap((wording) => countsIn(sentence, wording, own, year)));
}

function countsIn(sentence: string, wording: Wording, own: string, year: number | null): readonly NarrativeCount[] {
  return [...sentence.matchAll(wording.pattern)].flatMap((match) => {
    const value = match[1] === undefined ? 0 : countOf(match[1]);
    // `办结一件，温暖一片` is a figure of speech
    if (value === undefined || (match[1] === '一' && wording.thing === 'handled')) return [];
    const before = sentence.slice(0, match.index);
    const scope = `${before}${match[0]}`.replaceAll(own === '' ? '\u0000' : own, '');
    const otherYear = [...before.matchAll(/((?:19|20)\d{2})年/gu)].map((found) => Number(found[1]));
    const isOtherYear = year !== null && otherYear.length > 0 && otherYear.at(-1) !== year;
    const isNarrower = wording.narrowing.test(scope) || isOtherYear;
    return [{ thing: wording.thing, value, quote: match[0], isNarrower }];
  });
}
