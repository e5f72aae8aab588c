import type { Actor } from '../../core/access/permissions.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import {
  checkPublicAnswerWords,
  decideShowable,
  type PublicAnswerContent,
  type PublicAnswerWords,
} from '../../core/releases/public-answer.ts';
import { isOutcome } from '../../core/requests/outcomes.ts';
import type { EntryId, RequestId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorizeEntry, notFound } from '../authorize.ts';
import type { Deps, StoredAnswer, Stores } from '../ports.ts';
import { openApplication } from '../requests/reveal-application.ts';
import { sealContent } from './answer-course.ts';

/** A new entry: whose request it shows, and its words written anew. */
export interface DraftAnswer {
  /** Chosen by the form, so that sending it twice drafts once. */
  readonly answerId: EntryId;
  readonly requestId: RequestId;
  readonly words: PublicAnswerWords;
}

/**
 * Begins an entry of the public register from an answered request whose applicant agreed to it. Refuses words that are
 * missing, too long or carry personal data, a request without an answer, and one whose applicant did not agree.
 */
export async function draftAnswer(
  deps: Deps,
  actor: Actor,
  input: DraftAnswer,
): Promise<Result<StoredAnswer, Refusal | readonly Refusal[]>> {
  const allowed = await authorizeEntry(deps, actor, 'answer.draft');
  if (!allowed.ok) return allowed;
  const words = checkPublicAnswerWords(input.words);
  if (!words.ok) return words;
  return deps.inTransaction(async (stores) => {
    await stores.events.history(actor.agencyId, 'answer', input.answerId);
    const earlier = await stores.queries.findAnswer(actor.agencyId, input.answerId);
    if (earlier !== undefined) return accept(earlier);
    const content = await contentOf(deps, stores, actor, input);
    if (!content.ok) return content;
    return accept(await keepDraft(deps, stores, actor, { ...input, requestIds: [input.requestId] }, content.value));
  });
}

/** Writes the first state of an entry with its event and audit entry, in the caller's transaction. */
export async function keepDraft(
  deps: Deps,
  stores: Stores,
  actor: Actor,
  { answerId, requestIds }: { readonly answerId: EntryId; readonly requestIds: readonly RequestId[] },
  content: PublicAnswerContent,
): Promise<StoredAnswer> {
  const { agencyId } = actor;
  const draft: StoredAnswer = {
    agencyId,
    answerId,
    stage: 'drafting',
    origin: content.origin,
    requestIds,
    authors: [actor.id],
    ...sealContent(deps, answerId, content),
    published: null,
    publishedAt: null,
    withdrawnAt: null,
  };
  const event = await stores.events.append(actor.id, {
    agencyId,
    stream: 'answer',
    subjectId: answerId,
    action: 'draft',
    happenedOn: deps.today(),
    payload: { contentDigest: draft.contentDigest, origin: draft.origin, requestIds: [...requestIds] },
  });
  await stores.answers.save(draft, event.seq);
  await stores.audit.record(actor, 'answer.drafted', `answer/${answerId}`, { requestCount: requestIds.length });
  return draft;
}

async function contentOf(
  deps: Deps,
  { queries }: Stores,
  { agencyId }: Actor,
  { requestId, words }: DraftAnswer,
): Promise<Result<PublicAnswerContent, Refusal>> {
  const record = await queries.findRequest(agencyId, requestId);
  const application = await openApplication({ queries, sealer: deps.sealer }, agencyId, requestId);
  if (record === undefined || application === undefined) return refuse(notFound);
  const taken = (await queries.listAnswers(agencyId)).some(
    ({ origin, requestIds, stage }) =>
      origin === 'applicantAgreed' && stage !== 'withdrawn' && requestIds.includes(requestId),
  );
  if (taken) return refuse({ reason: 'alreadyDrafted', message: '本申请已经在“公开的答复”中，请打开那一条继续办理。' });
  const outcome = record.outcome !== null && isOutcome(record.outcome) ? record.outcome : null;
  const showable = decideShowable({ outcome, hasAgreed: application.agreesToPublish === true });
  if (!showable.ok) return showable;
  return accept({
    ...words,
    agencyId,
    origin: 'applicantAgreed',
    outcome: showable.value,
    receivedOn: record.receivedOn,
    answeredOn: record.servedOn ?? record.closedOn,
    askedCount: 1,
  });
}
