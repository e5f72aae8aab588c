import type { Actor } from '../../core/access/permissions.ts';
import { contactOf } from '../../core/catalog/agency-profile.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { decideRelease, type ReleaseClearance } from '../../core/releases/gate.ts';
import { inPlaceOfAuthor } from '../../core/releases/in-place-of-author.ts';
import { decideSameContent } from '../../core/releases/public-answer.ts';
import type { Digest, EntryId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { notFound } from '../authorize.ts';
import type { Deps, StoredProfile } from '../ports.ts';
import { openProfileWords, takeProfileStep } from './profile-course.ts';

/**
 * Approves exactly the words that were seen and releases them through the gate: guide, agency card, contact on every page,
 * application forms and letters follow in the same transaction. Nobody approves what they wrote or sent in.
 */
export function approveProfile(
  deps: Deps,
  actor: Actor,
  input: { readonly seen: Digest },
): Promise<Result<StoredProfile, Refusal | readonly Refusal[]>> {
  return takeProfileStep(deps, actor, {
    act: 'approve',
    permission: 'profile.approve',
    audit: 'profile.released',
    async decide(stored, stores, agency) {
      if (stored === undefined) return refuse(notFound);
      const clearance = decidePassage(stored, actor, input.seen);
      if (!clearance.ok) return clearance;
      const content = openProfileWords(deps, stored);
      const [releaseId, releasedAt] = [deps.newId() as EntryId, deps.now()];
      const version = stored.version + 1;
      await stores.reports.saveRelease({
        ...{ agencyId: agency.id, releaseId, subjectId: agency.id, clearance: clearance.value },
        ...{ releasedBy: actor.id, releasedAt },
      });
      const { contentDigest } = stored;
      await stores.catalog.releaseProfile(
        { agencyId: agency.id, version, content, contentDigest, releasedAt },
        releaseId,
      );
      await stores.agencies.change({ ...agency, contact: contactOf(content) });
      return accept({ ...stored, version });
    },
  });
}

/** Gives the profile back to whoever wrote it, with the reason. */
export async function sendProfileBack(
  deps: Deps,
  actor: Actor,
  input: { readonly opinion: string },
): Promise<Result<StoredProfile, Refusal | readonly Refusal[]>> {
  const opinion = input.opinion.trim();
  if (opinion === '')
    return refuse({ reason: 'missing', field: 'opinion', message: '请写明退回的原因，便于编写人修改。' });
  return takeProfileStep(deps, actor, {
    act: 'sendBack',
    permission: 'profile.approve',
    audit: 'profile.sentBack',
    payload: { opinion },
    decide: async (stored) => (stored === undefined ? refuse(notFound) : accept({ ...stored, opinion })),
  });
}

function decidePassage(stored: StoredProfile, actor: Actor, seen: Digest): Result<ReleaseClearance, Refusal> {
  const { contentDigest, authors } = stored;
  const same = decideSameContent(seen, contentDigest);
  if (!same.ok) return same;
  const own = inPlaceOfAuthor(actor, 'profile.approve', authors);
  if (own !== undefined) return refuse(own);
  return decideRelease({
    kind: 'agencyProfile',
    authors,
    contentDigest,
    reviews: [{ step: 'approval', by: actor.id, verdict: 'approved', contentDigest, opinion: '' }],
  });
}
