import { formatPeriod, type Period, type TimeLimitId, timeLimits } from '../../core/deadlines/time-limits.ts';
import { type Citation, formatCitation } from '../../core/law/citation.ts';
import { inForceOn, type Versions } from '../../core/law/versions.ts';
import type { Channel } from '../../core/requests/channels.ts';
import type { LetterCell, LetterParagraph, LetterPart, LetterRow } from '../../core/requests/letter-document.ts';
import type { LetterFacts } from '../../core/requests/letter-facts.ts';
import type { LetterKind } from '../../core/requests/letters.ts';
import { formatChinese, type PlainDate, parsePlainDate } from '../../core/values/plain-date.ts';
import type { ContentOf } from './letter-template.ts';

interface PieceOptions<Kind extends LetterKind> {
  readonly cite?: Citation;
  readonly says?: readonly ContentOf<Kind>[];
  readonly level?: LetterParagraph['level'];
}

type Paragraphs = readonly LetterParagraph[];

/** The pieces from which the template of a kind is made; `says` knows the items of that kind only. */
export function piecesOf<Kind extends LetterKind>(_kind: Kind, facts: LetterFacts) {
  return {
    /** Text of the law or computed from facts; nothing where a fact it needs is missing. */
    locked: (part: LetterPart, text: string | undefined, options: PieceOptions<Kind> = {}): Paragraphs =>
      text === undefined ? [] : [paragraph(part, text, true, options)],
    /** A heading 一、. */
    heading: (part: LetterPart, text: string): Paragraphs => [paragraph(part, text, true, { level: 1 })],
    /** What was typed into a field, a paragraph for each line, the first one after some locked words. */
    typed: (
      part: LetterPart,
      field: string,
      options: PieceOptions<Kind> & { readonly before?: string } = {},
    ): Paragraphs =>
      linesOf(facts, field).map((line, index) => ({
        ...paragraph(part, index === 0 ? `${options.before ?? ''}${line}` : line, false, options),
        field,
      })),
    /** The lines of a field as items 1. 2. 3., whatever numbers they were typed with. */
    items: (part: LetterPart, field: string, options: PieceOptions<Kind> = {}): Paragraphs =>
      linesOf(facts, field).map((line, index) => ({
        ...paragraph(part, `${index + 1}.${withoutNumber(line)}`, false, { ...options, level: 3 }),
        field,
      })),
    /** A row of a form with the items it says. */
    row: (cells: readonly LetterCell[], says: readonly ContentOf<Kind>[] = [], lines = 1): LetterRow => ({
      cells,
      lines,
      ...(says.length === 0 ? {} : { says }),
    }),
  };
}

/** A label of a form. */
export function label(text: string, span = 1): LetterCell {
  return { text, isLabel: true, span };
}

/** A value of a form, empty where it is to be written by hand. */
export function cell(text: string, span = 1): LetterCell {
  return { text, isLabel: false, span };
}

/** What was typed into a field, trimmed; undefined where it was left empty. */
export function fieldValue({ values }: LetterFacts, field: string): string | undefined {
  const value = (values[field] ?? '').trim();
  return value === '' ? undefined : value;
}

/** A day typed into a field, as official text writes it. */
export function typedDay(facts: LetterFacts, field: string): string | undefined {
  const day = parsePlainDate(fieldValue(facts, field) ?? '');
  return day === undefined ? undefined : formatChinese(day);
}

/** `2026年3月9日`; undefined where the day is not known. */
export function dayWords(day: PlainDate | null | undefined): string | undefined {
  return day === null || day === undefined ? undefined : formatChinese(day);
}

/** `《中华人民共和国政府信息公开条例》第三十六条第（二）项`, in the brackets of official documents. */
export function lawWords(...citations: readonly Citation[]): string {
  const words = citations.map((each) => formatCitation(each).replaceAll('(', '（').replaceAll(')', '）'));
  // the second article of the same instrument needs its number only
  return words
    .map((text, index) => {
      const instrument = citations[index]?.instrument ?? '';
      return index > 0 && citations[index - 1]?.instrument === instrument ? text.slice(instrument.length) : text;
    })
    .join('、');
}

/** `20个工作日`: a period of the law as it stands on the day of the letter, or of the receipt while it is a draft. */
export function limitWords(limit: TimeLimitId, facts: LetterFacts): string {
  const day = facts.madeOn ?? facts.request.receivedOn ?? facts.request.registeredOn;
  const versions: Versions<Period> = timeLimits[limit].versions;
  return formatPeriod(inForceOn(versions, day));
}

/** How a letter addresses the applicant. */
export function you({ request }: LetterFacts): string {
  return request.applicantKind === 'naturalPerson' ? '您' : '你单位';
}

const ways: Readonly<Record<Channel, string>> = {
  inPerson: '当面提交的方式',
  byPost: '邮寄的方式',
  byFax: '传真的方式',
  online: '在线申请的方式',
  byEmail: '电子邮件的方式',
};

/** When and how the request came and what it asks for, as letters to the applicant begin. */
export function requestWords(facts: LetterFacts): string {
  const { receivedOn, requestNumber, channel, summary } = facts.request;
  const received = receivedOn === null ? '本机关收到' : `本机关于${formatChinese(receivedOn)}收到`;
  return `${received}${you(facts)}以${ways[channel]}提出的政府信息公开申请（申请编号：${requestNumber}），申请内容为：“${unquoted(summary)}”。`;
}

/** The same for third parties and other agencies: neither applicant nor wording of the request is theirs to know. */
export function requestWordsForOthers({ request }: LetterFacts): string {
  const received = request.receivedOn === null ? '' : `，收到日期：${formatChinese(request.receivedOn)}`;
  return `本机关正在办理一件政府信息公开申请（申请编号：${request.requestNumber}${received}）。`;
}

function paragraph(
  part: LetterPart,
  text: string,
  isLocked: boolean,
  { level = 0, cite, says }: PieceOptions<LetterKind>,
): LetterParagraph {
  return {
    kind: 'paragraph',
    part,
    level,
    text,
    isLocked,
    ...(cite === undefined ? {} : { cite }),
    ...(says === undefined ? {} : { says }),
  };
}

function linesOf(facts: LetterFacts, field: string): readonly string[] {
  return (fieldValue(facts, field) ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function withoutNumber(line: string): string {
  return line.replace(/^(?:[（(]\d{1,2}[)）]|\d{1,2}\s*[.．、)）](?!\d))\s*/u, '');
}

/** Quoted text keeps single marks inside, and stands on one line. */
function unquoted(text: string): string {
  return text
    .trim()
    .replace(/\s*\n\s*/g, ' ')
    .replaceAll('“', '‘')
    .replaceAll('”', '’');
}
