import { instrument, ogi } from '../law/citation.ts';
import type { Refusal } from '../law/refusal.ts';
import { findPersonalInformation, personalInformationKinds } from '../privacy/find-personal-information.ts';
import type { Outcome } from '../requests/outcomes.ts';
import { canonicalJson } from '../values/canonical-json.ts';
import type { AgencyId, Digest } from '../values/ids.ts';
import type { PlainDate } from '../values/plain-date.ts';
import { accept, type Result, refuse } from '../values/result.ts';

/**
 * Where an entry of the public register of requests and answers stands: being written, waiting for the secrecy review,
 * waiting for its approval, public, or taken back with a tombstone.
 */
export const publicAnswerStages = [
  { id: 'drafting', label: '起草中' },
  { id: 'inSecrecyReview', label: '待保密审查' },
  { id: 'inApproval', label: '待审定' },
  { id: 'published', label: '已发布' },
  { id: 'withdrawn', label: '已撤回' },
] as const;

export type PublicAnswerStage = (typeof publicAnswerStages)[number]['id'];

/**
 * Why a request and its answer may be shown: the applicant agreed to it, or the agency discloses the information itself
 * because several people asked for it (Article 44(1)); then nothing of anybody's request is quoted.
 */
export const publicAnswerOrigins = [
  { id: 'applicantAgreed', label: '申请人同意公开', cite: instrument('《中华人民共和国个人信息保护法》') },
  { id: 'askedRepeatedly', label: '多人申请，转为主动公开', cite: ogi(44, 1) },
] as const;

export type PublicAnswerOrigin = (typeof publicAnswerOrigins)[number]['id'];

/** The words of an entry, written anew without anybody's personal data. */
export interface PublicAnswerWords {
  readonly title: string;
  readonly question: string;
  readonly answer: string;
}

/** What is released: the words, and the facts that stand beside them. */
export interface PublicAnswerContent extends PublicAnswerWords {
  readonly agencyId: AgencyId;
  readonly origin: PublicAnswerOrigin;
  /** How the request ended; `null` for information that the agency discloses itself. */
  readonly outcome: Outcome | null;
  readonly receivedOn: PlainDate | null;
  readonly answeredOn: PlainDate | null;
  /** How many requests asked for it. */
  readonly askedCount: number;
}

/** What happens to an entry; the acts of review name the digest they were made on. */
export type PublicAnswerAct = 'submit' | 'passSecrecy' | 'approve' | 'sendBack' | 'withdraw' | 'save';

interface ActRow {
  readonly label: string;
  readonly during: readonly PublicAnswerStage[];
  readonly becomes: PublicAnswerStage;
}

/** Which act is possible at which stage, and where it leads; buttons and guards read this table. */
export const publicAnswerActs: Readonly<Record<PublicAnswerAct, ActRow>> = {
  // a changed text loses its reviews: it goes back to the beginning
  save: { label: '保存', during: ['drafting', 'inSecrecyReview', 'inApproval'], becomes: 'drafting' },
  submit: { label: '送审', during: ['drafting'], becomes: 'inSecrecyReview' },
  passSecrecy: { label: '保密审查通过', during: ['inSecrecyReview'], becomes: 'inApproval' },
  approve: { label: '审定并发布', during: ['inApproval'], becomes: 'published' },
  sendBack: { label: '退回修改', during: ['inSecrecyReview', 'inApproval'], becomes: 'drafting' },
  withdraw: { label: '撤回', during: ['published'], becomes: 'withdrawn' },
};

/** The words for a recorded act; an entry begins with its draft. */
export function publicAnswerActLabel(action: string): string {
  const row = (publicAnswerActs as Readonly<Record<string, ActRow | undefined>>)[action];
  return row?.label ?? '起草';
}

const longest: Readonly<Record<keyof PublicAnswerWords, { label: string; characters: number }>> = {
  title: { label: '标题', characters: 80 },
  question: { label: '申请内容', characters: 2000 },
  answer: { label: '答复内容', characters: 10_000 },
};

/** The text that a review is bound to: change a character and the review is void. */
export function publicAnswerText(content: PublicAnswerContent): string {
  const { agencyId, origin, outcome, receivedOn, answeredOn, askedCount, title, question, answer } = content;
  return canonicalJson({ agencyId, origin, outcome, receivedOn, answeredOn, askedCount, title, question, answer });
}

/** The stage after an act; refuses one that the stage does not allow. */
export function decidePublicAnswerAct(
  stage: PublicAnswerStage,
  act: PublicAnswerAct,
): Result<PublicAnswerStage, Refusal> {
  const { during, becomes, label } = publicAnswerActs[act];
  if (during.includes(stage)) return accept(becomes);
  const now = publicAnswerStages.find(({ id }) => id === stage)?.label ?? stage;
  return refuse({
    reason: 'wrongStage',
    message: `这一条现在是“${now}”，不能办理“${label}”。请刷新后再看。`,
    cite: ogi(17),
  });
}

/**
 * Whether words may go to review: complete, not too long, and without personal data that a program can find. Names and
 * addresses are left to the two people who read it. Refuses with every fault by field.
 */
export function checkPublicAnswerWords(words: PublicAnswerWords): Result<PublicAnswerWords, readonly Refusal[]> {
  const fields = Object.keys(longest) as readonly (keyof PublicAnswerWords)[];
  const faults = fields.flatMap((field) => faultsOf(field, words[field]));
  return faults.length === 0 ? accept(words) : refuse(faults);
}

/**
 * Whether an applicant's own request may be shown at all: it has been answered, and the applicant agreed when asking. One
 * that was withdrawn or closed without an answer has nothing to show.
 */
export function decideShowable(request: {
  readonly outcome: Outcome | null;
  readonly hasAgreed: boolean;
}): Result<Outcome, Refusal> {
  if (request.outcome === null || request.outcome === 'withdrawn' || request.outcome === 'merged')
    return refuse({
      reason: 'notAnswered',
      message: '本申请尚未答复，或者已经撤回、合并，没有可以公开的答复。',
      cite: ogi(36),
    });
  if (!request.hasAgreed)
    return refuse({
      reason: 'notAgreed',
      message: '申请人没有同意公开本申请，不能公开申请和答复的内容。信息本身可以公开的，请办理“转为主动公开”。',
      cite: instrument('《中华人民共和国个人信息保护法》'),
    });
  return accept(request.outcome);
}

/** The digest a reviewer saw must be that of the content as it stands. */
export function decideSameContent(seen: Digest, now: Digest): Result<Digest, Refusal> {
  if (seen === now) return accept(now);
  return refuse({
    reason: 'contentChanged',
    message: '内容在您打开之后已被修改，请重新打开，看过现在的内容再审查。',
    cite: ogi(17),
  });
}

function faultsOf(field: keyof PublicAnswerWords, text: string): Refusal[] {
  const { label, characters } = longest[field];
  const length = [...text.trim()].length;
  if (length === 0) return [{ reason: 'missing', field, message: `请填写${label}。` }];
  if (length > characters)
    return [{ reason: 'tooLong', field, message: `${label}最多${characters}个字，现在有${length}个，请缩短。` }];
  return findPersonalInformation(text).map(({ kind, from, to }) => ({
    reason: 'personalData',
    field,
    message: `${label}第${from + 1}至${to}个字是${personalInformationKinds[kind]}，公开前请删去或者改写。`,
    cite: ogi(15),
  }));
}
