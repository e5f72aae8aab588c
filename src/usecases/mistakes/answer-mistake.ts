import type { Actor } from '../../core/access/permissions.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { decideRelease, type ReviewDecision } from '../../core/releases/gate.ts';
import { inPlaceOfAuthor } from '../../core/releases/in-place-of-author.ts';
import {
  type AsideReason,
  checkReplyWords,
  type MistakeReply,
  type MistakeVerdict,
  mistakeReplyText,
  mistakeRule,
} from '../../core/releases/mistake-reply.ts';
import type { Digest, EntryId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import type { Deps, StoredMistake, Stores } from '../ports.ts';
import { shanghaiDayOf } from '../shanghai-day.ts';
import { takeMistakeStep } from './mistake-course.ts';

type Answered = Promise<Result<StoredMistake, Refusal | readonly Refusal[]>>;

/** Drafts the reply that everybody will read, and sends it to its approval. */
export async function draftMistakeReply(
  deps: Deps,
  actor: Actor,
  input: { readonly mistakeId: EntryId; readonly verdict: MistakeVerdict; readonly words: string },
): Answered {
  const words = checkReplyWords(input.words);
  if (!words.ok) return words;
  return takeMistakeStep(deps, actor, {
    mistakeId: input.mistakeId,
    act: 'reply',
    permission: 'mistake.reply',
    audit: 'mistake.replyDrafted',
    decide: async (stored, stores) => {
      const reply = await replyTo(deps, stores, stored, { verdict: input.verdict, words: words.value });
      const replyDigest = deps.digest(mistakeReplyText(reply));
      return accept({ ...stored, reply, replyDigest, authors: [...new Set([...stored.authors, actor.id])] });
    },
  });
}

/** Approves exactly the reply that was seen, releases it through the gate and makes it public. */
export function approveMistakeReply(
  deps: Deps,
  actor: Actor,
  input: { readonly mistakeId: EntryId; readonly seen: Digest },
): Answered {
  return takeMistakeStep(deps, actor, {
    mistakeId: input.mistakeId,
    act: 'approve',
    permission: 'mistake.approve',
    audit: 'mistake.replyPublished',
    decide: async (stored, stores) => {
      const { agencyId, mistakeId, reply, replyDigest, authors } = stored;
      if (reply === null || replyDigest === null || input.seen !== replyDigest) return refuse(changed);
      const own = inPlaceOfAuthor(actor, 'mistake.approve', authors);
      if (own !== undefined) return refuse(own);
      const approval: ReviewDecision = {
        step: 'approval',
        by: actor.id,
        verdict: 'approved',
        contentDigest: replyDigest,
        opinion: '',
      };
      const gate = decideRelease({ kind: 'mistakeReply', authors, contentDigest: replyDigest, reviews: [approval] });
      if (!gate.ok) return gate;
      const releaseId = deps.newId() as EntryId;
      const releasedAt = deps.now();
      const release = { agencyId, releaseId, subjectId: mistakeId, releasedBy: actor.id, releasedAt };
      await stores.reports.saveRelease({ ...release, clearance: gate.value });
      await stores.mistakes.release(mistakeId, reply, releaseId, releasedAt);
      return accept({ ...stored, closedAt: releasedAt });
    },
  });
}

/** Gives a drafted reply back to whoever wrote it, with the reason. */
export async function sendMistakeBack(
  deps: Deps,
  actor: Actor,
  input: { readonly mistakeId: EntryId; readonly opinion: string },
): Answered {
  const opinion = input.opinion.trim();
  if (opinion === '')
    return refuse({ reason: 'missing', field: 'opinion', message: '请写明退回的原因，便于承办人修改。' });
  return takeMistakeStep(deps, actor, {
    mistakeId: input.mistakeId,
    act: 'sendBack',
    permission: 'mistake.approve',
    audit: 'mistake.sentBack',
    payload: { opinion },
    decide: async (stored) => accept(stored),
  });
}

/** Sets a report aside that cannot be answered as one; the reporter reads the reason, which is one of fixed words. */
export function setMistakeAside(
  deps: Deps,
  actor: Actor,
  input: { readonly mistakeId: EntryId; readonly reason: AsideReason },
): Answered {
  return takeMistakeStep(deps, actor, {
    mistakeId: input.mistakeId,
    act: 'setAside',
    permission: 'mistake.reply',
    audit: 'mistake.setAside',
    payload: { reason: input.reason },
    decide: async (stored) => accept({ ...stored, closingReason: input.reason, closedAt: deps.now() }),
  });
}

/** Takes a report up again that was set aside. */
export function takeMistakeUp(deps: Deps, actor: Actor, input: { readonly mistakeId: EntryId }): Answered {
  return takeMistakeStep(deps, actor, {
    mistakeId: input.mistakeId,
    act: 'takeUp',
    permission: 'mistake.reply',
    audit: 'mistake.takenUp',
    decide: async (stored) => accept({ ...stored, closingReason: null, closedAt: null }),
  });
}

async function replyTo(
  deps: Deps,
  { queries }: Stores,
  stored: StoredMistake,
  said: Pick<MistakeReply, 'verdict' | 'words'>,
): Promise<MistakeReply> {
  const { agencyId, mistakeNumber, kind, pagePath, receivedAt } = stored;
  const number = /^\/d\/([^/]+\/[^/]+)/.exec(pagePath)?.[1];
  const item = number === undefined ? undefined : await queries.findPublishedItem(number, deps.today());
  // what was taken back is not named again
  const pageTitle = item === undefined || 'withdrawnAt' in item ? '' : item.title;
  return { agencyId, mistakeNumber, kind, pagePath, pageTitle, receivedOn: shanghaiDayOf(receivedAt), ...said };
}

const changed: Refusal = {
  reason: 'contentChanged',
  message: '答复在您打开之后已被修改，请重新打开，看过现在的内容再审定。',
  cite: mistakeRule,
};
