import type { LetterDocument, LetterSignature } from '../../core/requests/letter-document.ts';
import type { LetterFacts, LetterSender } from '../../core/requests/letter-facts.ts';
import { type LetterKind, letterOf } from '../../core/requests/letters.ts';
import { isPaperKind, paperKindOf } from '../../core/requests/paper-kinds.ts';
import { formatChinese } from '../../core/values/plain-date.ts';
import type { LetterBody } from './letter-template.ts';

/** What fits on a line of the title: 22 points in 156 mm. */
const titleLength = 20;

/** A letter of a kind: the common block of law page §5.2 around the body of its template. */
export function letterFrom(kind: LetterKind, facts: LetterFacts, body: LetterBody): LetterDocument {
  const { audience } = letterOf(kind);
  const { sender, addressee, documentNumber, attachments } = facts;
  const isOutward = audience !== 'internal';
  return {
    kind,
    audience,
    // a slip without a number is no official document
    letterhead: isOutward && carriesNumber(kind) ? sender.name : null,
    numberLine: carriesNumber(kind) ? (documentNumber ?? '') : null,
    titleLines: titleLinesOf(sender.name, printedTitle(kind)),
    madeOn: facts.madeOn,
    addressee: isOutward ? addressee.name : null,
    blocks: body.blocks,
    attachments,
    signature: isOutward ? signatureOf(facts) : null,
    contact: isOutward && body.hasOwnContact !== true ? contactLines(sender) : [],
    code: body.code ?? null,
    slip: body.slip ?? null,
    mark: null,
  };
}

/** Title in one line where it fits, else agency and title each on a line of its own. */
export function titleLinesOf(agency: string, title: string): readonly string[] {
  return [...agency, ...title].length <= titleLength ? [`${agency}${title}`] : [agency, title];
}

/** Whether a kind takes a document number from a yearly series. */
function carriesNumber(kind: LetterKind): boolean {
  return isPaperKind(kind) && paperKindOf(kind).series !== null;
}

/** The kit's titles without what only tells similar ones apart, and as a noun. */
function printedTitle(kind: LetterKind): string {
  const { title } = letterOf(kind);
  return kind === 'reply-special-rules' ? '依照有关规定办理告知书' : title.replace(/（[^）]*）$/, '');
}

function signatureOf({ sender, madeOn }: LetterFacts): LetterSignature {
  return { agency: sender.name, day: madeOn === null ? null : formatChinese(madeOn), isSealed: true };
}

/** The lines that tell how to reach the disclosure office; what is not known is left out. */
export function contactLines({
  name,
  office,
  address,
  postalCode,
  hours,
  phone,
  email,
}: LetterSender): readonly string[] {
  const place = postalCode === null || address === '' ? address : `${address}（邮政编码：${postalCode}）`;
  const line = (...parts: readonly (readonly [title: string, value: string])[]) =>
    parts.flatMap(([title, value]) => (value === '' ? [] : [`${title}：${value}`])).join('，');
  return [
    line(['联系单位', office === '' ? name : office], ['电话', phone]),
    line(['地址', place]),
    line(['办公时间', hours], ['电子邮箱', email]),
  ].filter((text) => text !== '');
}
