import type { Actor, Permission } from '../../core/access/permissions.ts';
import type { Agency } from '../../core/agencies/agency.ts';
import type { AuditAct } from '../../core/audit/audit-events.ts';
import { type AgencyProfile, profileText } from '../../core/catalog/agency-profile.ts';
import { decideProfileAct, type ProfileAct } from '../../core/catalog/profile-acts.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { JsonValue } from '../../core/values/canonical-json.ts';
import type { AgencyId, Digest } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorizeEntry, notFound } from '../authorize.ts';
import type { Deps, StoredProfile, Stores } from '../ports.ts';
import { agencyIn } from '../requests/request-context.ts';

/** What one act makes of a profile. */
export type ProfileChange = Pick<
  StoredProfile,
  'revision' | 'sealed' | 'contentDigest' | 'authors' | 'version' | 'opinion'
>;

/** One act on the profile of the actor's agency: who may, what is recorded, what becomes of it. */
interface ProfileStep {
  readonly act: ProfileAct;
  readonly permission: Permission;
  readonly audit: AuditAct;
  /** Recorded with the event. */
  readonly payload?: { readonly [key: string]: JsonValue };
  readonly decide: (
    stored: StoredProfile | undefined,
    stores: Stores,
    agency: Agency,
  ) => Promise<Result<ProfileChange, Refusal | readonly Refusal[]>>;
}

/**
 * Takes one act on the profile of the actor's agency in one transaction: table of acts, the act's own decision, event,
 * state, audit entry. Two people acting at once: the second one meets what the first one left.
 */
export async function takeProfileStep(
  deps: Deps,
  actor: Actor,
  step: ProfileStep,
): Promise<Result<StoredProfile, Refusal | readonly Refusal[]>> {
  const { agencyId } = actor;
  const allowed = await authorizeEntry(deps, actor, step.permission);
  if (!allowed.ok) return allowed;
  return deps.inTransaction(async (stores) => {
    await stores.events.history(agencyId, 'profile', agencyId);
    const stored = await stores.queries.findProfile(agencyId);
    if (stored === undefined && step.act !== 'save') return refuse(notFound);
    const stage = decideProfileAct(stored?.stage ?? 'drafting', step.act);
    if (!stage.ok) return stage;
    const decided = await step.decide(stored, stores, agencyIn(allowed.value, agencyId));
    if (!decided.ok) return decided;
    const after: StoredProfile = { ...decided.value, agencyId, stage: stage.value, changedAt: deps.now() };
    const event = await stores.events.append(actor.id, {
      ...{ agencyId, stream: 'profile', subjectId: agencyId, action: step.act, happenedOn: deps.today() },
      payload: { contentDigest: after.contentDigest, revision: after.revision, ...step.payload },
    });
    await stores.catalog.saveProfile(after, event.seq);
    await stores.audit.record(actor, step.audit, `profile/${agencyId}`, { revision: after.revision });
    return accept(after);
  });
}

/** The words of a profile that is being written. */
export function openProfileWords(deps: Pick<Deps, 'sealer'>, stored: StoredProfile): AgencyProfile {
  return JSON.parse(deps.sealer.open(stored.sealed, boundTo(stored.agencyId))) as AgencyProfile;
}

/** The sealed words of a profile, with the digest that its approval is bound to. */
export function sealProfileWords(
  deps: Pick<Deps, 'sealer' | 'digest'>,
  profile: AgencyProfile,
): { readonly sealed: Uint8Array; readonly contentDigest: Digest } {
  const text = profileText(profile);
  return { sealed: deps.sealer.seal(text, boundTo(profile.agencyId)), contentDigest: deps.digest(text) };
}

function boundTo(agencyId: AgencyId): string {
  return `profile/${agencyId}`;
}
