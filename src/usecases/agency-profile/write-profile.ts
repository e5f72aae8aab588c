import type { Actor } from '../../core/access/permissions.ts';
import type { AgencyProfile } from '../../core/catalog/agency-profile.ts';
import { checkProfile, releaseFaults } from '../../core/catalog/check-agency-profile.ts';
import { ogi } from '../../core/law/citation.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { AccountId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import type { Deps, StoredProfile } from '../ports.ts';
import { openProfileWords, sealProfileWords, takeProfileStep } from './profile-course.ts';

/**
 * Writes the profile of the actor's agency; approvals of earlier words are void. What is public stays as it is until the
 * new words are approved. Refuses faulty fields, and words that rest on a revision somebody else has replaced since
 * (`basedOn`, 0 before the first).
 */
export async function saveProfile(
  deps: Deps,
  actor: Actor,
  input: { readonly basedOn: number; readonly profile: Omit<AgencyProfile, 'agencyId'> },
): Promise<Result<StoredProfile, Refusal | readonly Refusal[]>> {
  const checked = checkProfile({ ...input.profile, agencyId: actor.agencyId });
  if (!checked.ok) return checked;
  return takeProfileStep(deps, actor, {
    act: 'save',
    permission: 'profile.edit',
    audit: 'profile.saved',
    async decide(stored) {
      const revision = stored?.revision ?? 0;
      if (revision !== input.basedOn) return refuse(overtaken);
      return accept({
        ...sealProfileWords(deps, checked.value),
        revision: revision + 1,
        // what was released has its own authors; a new text begins with whoever changes it
        authors: withAuthor(stored?.stage === 'released' ? [] : (stored?.authors ?? []), actor.id),
        version: stored?.version ?? 0,
        opinion: stored?.stage === 'released' ? '' : (stored?.opinion ?? ''),
      });
    },
  });
}

/** Sends the profile to approval by another person; refuses while something that the Regulation asks for is missing. */
export function submitProfile(deps: Deps, actor: Actor): Promise<Result<StoredProfile, Refusal | readonly Refusal[]>> {
  return takeProfileStep(deps, actor, {
    act: 'submit',
    permission: 'profile.edit',
    audit: 'profile.submitted',
    async decide(stored) {
      if (stored === undefined) return refuse(overtaken);
      const faults = releaseFaults(openProfileWords(deps, stored));
      if (faults.length > 0) return refuse(faults);
      return accept({ ...stored, authors: withAuthor(stored.authors, actor.id), opinion: '' });
    },
  });
}

/** Takes the profile back from approval, to go on writing. */
export function recallProfile(deps: Deps, actor: Actor): Promise<Result<StoredProfile, Refusal | readonly Refusal[]>> {
  return takeProfileStep(deps, actor, {
    act: 'recall',
    permission: 'profile.edit',
    audit: 'profile.saved',
    decide: async (stored) => (stored === undefined ? refuse(overtaken) : accept(stored)),
  });
}

function withAuthor(authors: readonly AccountId[], id: AccountId): readonly AccountId[] {
  return [...new Set([...authors, id])];
}

const overtaken: Refusal = {
  reason: 'overtaken',
  message: '在您编写期间，别人已经保存过机构信息。您填写的内容仍在页面上，请另开窗口核对新的内容，再刷新后修改。',
  cite: ogi(17),
};
