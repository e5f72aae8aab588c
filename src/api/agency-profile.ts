import type { Static } from 'typebox';
import * as contract from '../contract/agency-profile.ts';
import { type Actor, holds, type Permission } from '../core/access/permissions.ts';
import type { AgencyProfile } from '../core/catalog/agency-profile.ts';
import { type ProfileAct, profileActs } from '../core/catalog/profile-acts.ts';
import type { AccountId, Digest } from '../core/values/ids.ts';
import { type ApiRoute, apiRoute } from '../http/api-route.ts';
import { approveProfile, sendProfileBack } from '../usecases/agency-profile/decide-profile.ts';
import { type OpenProfile, openProfile } from '../usecases/agency-profile/open-profile.ts';
import { recallProfile, saveProfile, submitProfile } from '../usecases/agency-profile/write-profile.ts';
import type { StoredProfile } from '../usecases/ports.ts';
import { answerHindranceText } from './text.ts';

const open = apiRoute({
  ...contract.getProfile,
  permission: 'profile.read',
  async handle({ deps, actor, today }) {
    const opened = await openProfile(deps, actor);
    if (!opened.ok) return opened;
    const [tree, accounts] = await Promise.all([
      deps.queries.loadTree(),
      deps.queries.listAccounts([actor.agencyId], today),
    ]);
    const agencyName = tree.agencies.find(({ id }) => id === actor.agencyId)?.name ?? '';
    const names = new Map(accounts.map(({ accountId, displayName }) => [accountId, displayName]));
    return { ok: true, value: { ...detail(actor, opened.value, names), agencyName } };
  },
});

const save = apiRoute({
  ...contract.saveProfile,
  permission: 'profile.edit',
  async handle({ deps, actor, body }) {
    const saved = await saveProfile(deps, actor, body);
    return saved.ok ? { ok: true, value: standing(saved.value) } : saved;
  },
});

const submit = apiRoute({
  ...contract.submitProfile,
  permission: 'profile.edit',
  async handle({ deps, actor }) {
    const done = await submitProfile(deps, actor);
    return done.ok ? { ok: true, value: standing(done.value) } : done;
  },
});

const recall = apiRoute({
  ...contract.recallProfile,
  permission: 'profile.edit',
  async handle({ deps, actor }) {
    const done = await recallProfile(deps, actor);
    return done.ok ? { ok: true, value: standing(done.value) } : done;
  },
});

const approve = apiRoute({
  ...contract.approveProfile,
  permission: 'profile.approve',
  async handle({ deps, actor, body }) {
    const done = await approveProfile(deps, actor, { seen: body.seen as Digest });
    return done.ok ? { ok: true, value: standing(done.value) } : done;
  },
});

const sendBack = apiRoute({
  ...contract.sendProfileBack,
  permission: 'profile.approve',
  async handle({ deps, actor, body }) {
    const done = await sendProfileBack(deps, actor, body);
    return done.ok ? { ok: true, value: standing(done.value) } : done;
  },
});

export const agencyProfileRoutes: readonly ApiRoute[] = [open, save, submit, recall, approve, sendBack];

function standing({ stage, revision, version }: StoredProfile) {
  return { stage, revision, version };
}

const permissionOf: Readonly<Record<ProfileAct, Permission>> = {
  save: 'profile.edit',
  submit: 'profile.edit',
  recall: 'profile.edit',
  sendBack: 'profile.approve',
  approve: 'profile.approve',
};

function detail(
  actor: Actor,
  { stored, profile, released, missing }: OpenProfile,
  names: ReadonlyMap<AccountId, string>,
): Omit<Static<typeof contract.getProfile.reply>, 'agencyName'> {
  const stage = stored?.stage ?? 'drafting';
  const possible = (Object.keys(profileActs) as readonly ProfileAct[]).filter(
    (act) =>
      (profileActs[act].during as readonly string[]).includes(stage) &&
      holds(actor, permissionOf[act]) &&
      (stored !== undefined || act === 'save'),
  );
  const isAuthor = stored?.authors.includes(actor.id) === true;
  const allowed = possible.filter((act) => act !== 'approve' || !isAuthor);
  return {
    stage,
    revision: stored?.revision ?? 0,
    version: stored?.version ?? 0,
    contentDigest: stored?.contentDigest ?? '',
    profile: fieldsOf(profile),
    released: released === undefined ? null : { profile: fieldsOf(released.content), releasedAt: released.releasedAt },
    missing: missing.map(({ field = '', message }) => ({ field, message })),
    changedAt: stored?.changedAt ?? null,
    authors: (stored?.authors ?? []).flatMap((id) => names.get(id) ?? []),
    opinion: stored?.opinion ?? '',
    allowed: allowed.map((act) => ({ act, label: profileActs[act].label })),
    hindrance: allowed.length < possible.length ? answerHindranceText : null,
  };
}

function fieldsOf({ agencyId: _own, ...fields }: AgencyProfile): Static<typeof contract.ProfileFields> {
  const { leaders, divisions, readingPlaces, ...rest } = fields;
  return { ...rest, leaders: [...leaders], divisions: [...divisions], readingPlaces: [...readingPlaces] };
}
