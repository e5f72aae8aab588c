import type { Actor } from '../../core/access/permissions.ts';
import { type AgencyProfile, firstProfile } from '../../core/catalog/agency-profile.ts';
import { releaseFaults } from '../../core/catalog/check-agency-profile.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { accept, type Result } from '../../core/values/result.ts';
import { authorizeEntry } from '../authorize.ts';
import type { Deps, ReleasedProfile, StoredProfile } from '../ports.ts';
import { agencyIn } from '../requests/request-context.ts';
import { openProfileWords } from './profile-course.ts';

/** The profile as it is being written, beside what the public reads. */
export interface OpenProfile {
  /** Undefined before anything was saved: `profile` is then proposed from what the program knows of the agency. */
  readonly stored: StoredProfile | undefined;
  readonly profile: AgencyProfile;
  readonly released: ReleasedProfile | undefined;
  /** What the Regulation asks for and is still missing. */
  readonly missing: readonly Refusal[];
}

/** Opens the profile of the actor's agency. */
export async function openProfile(deps: Deps, actor: Actor): Promise<Result<OpenProfile, Refusal>> {
  const allowed = await authorizeEntry(deps, actor, 'profile.read');
  if (!allowed.ok) return allowed;
  const { queries } = deps;
  const { agencyId } = actor;
  const [stored, released, divisions] = await Promise.all([
    queries.findProfile(agencyId),
    queries.findReleasedProfile(agencyId),
    queries.listDivisions(agencyId),
  ]);
  const known = divisions
    .filter(({ closedAt }) => closedAt === null)
    .map(({ name, duties }) => ({ name, duties, phone: '' }));
  const profile =
    stored === undefined ? firstProfile(agencyIn(allowed.value, agencyId), known) : openProfileWords(deps, stored);
  return accept({ stored, profile, released, missing: releaseFaults(profile) });
}
