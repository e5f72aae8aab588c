import type { Actor } from '../../core/access/permissions.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import {
  checkPublicAnswerWords,
  decideSameContent,
  type PublicAnswerWords,
} from '../../core/releases/public-answer.ts';
import type { Digest, EntryId } from '../../core/values/ids.ts';
import { accept, type Result } from '../../core/values/result.ts';
import type { Deps, StoredAnswer } from '../ports.ts';
import { sealContent, takeAnswerStep } from './answer-course.ts';

/** Changes the words of an entry that is not public yet; reviews made on the old words are void. */
export async function reviseAnswer(
  deps: Deps,
  actor: Actor,
  input: { readonly answerId: EntryId; readonly basedOn: Digest; readonly words: PublicAnswerWords },
): Promise<Result<StoredAnswer, Refusal | readonly Refusal[]>> {
  const words = checkPublicAnswerWords(input.words);
  if (!words.ok) return words;
  return takeAnswerStep(deps, actor, {
    answerId: input.answerId,
    act: 'save',
    permission: 'answer.draft',
    audit: 'answer.drafted',
    decide: async ({ stored, content }) => {
      const same = decideSameContent(input.basedOn, stored.contentDigest);
      if (!same.ok) return same;
      const changed = sealContent(deps, input.answerId, { ...content, ...words.value });
      return accept({ ...stored, ...changed, authors: [...new Set([...stored.authors, actor.id])] });
    },
  });
}
