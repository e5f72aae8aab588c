import type { Actor } from '../../core/access/permissions.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { ItemId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorize, notFound } from '../authorize.ts';
import type { Deps, Instant } from '../ports.ts';

/** Versions that went through the gate, and revisions of the working version, the newest first. */
export interface ItemVersions {
  readonly versions: readonly {
    readonly version: number;
    readonly publishedAt: Instant;
    readonly changeNote: string;
    readonly isHidden: boolean;
    readonly hasWords: boolean;
    readonly isShown: boolean;
  }[];
  readonly revisions: readonly {
    readonly revision: number;
    readonly savedByName: string | null;
    readonly savedAt: Instant;
  }[];
}

/** Every released version and every revision of an item of the actor's agency, without their words. */
export async function listItemVersions(
  deps: Deps,
  actor: Actor,
  itemId: ItemId,
): Promise<Result<ItemVersions, Refusal>> {
  const { agencyId } = actor;
  const allowed = await authorize(deps, actor, 'item.read', agencyId);
  if (!allowed.ok) return allowed;
  const stored = await deps.queries.findItem(agencyId, itemId);
  if (stored === undefined) return refuse(notFound);
  const [versions, revisions, accounts] = await Promise.all([
    deps.queries.listReleasedVersions(agencyId, itemId),
    deps.queries.listItemRevisions(agencyId, itemId),
    deps.queries.listAccounts([agencyId], deps.today()),
  ]);
  const names = new Map(accounts.map(({ accountId, displayName }) => [accountId, displayName]));
  return accept({
    versions: versions
      .map(({ version, publishedAt, changeNote, isHidden, content }) => ({
        version,
        publishedAt,
        changeNote,
        isHidden,
        hasWords: content !== null,
        isShown: version === stored.version && stored.withdrawnAt === null,
      }))
      .reverse(),
    revisions: revisions.map(({ revision, savedBy, savedAt }) => ({
      revision,
      savedByName: names.get(savedBy) ?? null,
      savedAt,
    })),
  });
}
