import type { Actor } from '../../core/access/permissions.ts';
import { may } from '../../core/access/permissions.ts';
import type { SettingValue } from '../../core/fees/handling-settings.ts';
import { chosenOn, lineageOn, type SettingChange } from '../../core/fees/setting-history.ts';
import { type SettingId, settingIds, settingOf } from '../../core/fees/setting-rows.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { AgencyId } from '../../core/values/ids.ts';
import { accept, type Result } from '../../core/values/result.ts';
import { authorize } from '../authorize.ts';
import type { Deps } from '../ports.ts';
import { agencyIn } from '../requests/request-context.ts';

/** A setting as it holds for an agency today, and from whom it comes. */
export interface HeldSetting {
  readonly id: SettingId;
  readonly value: SettingValue;
  /** What would hold without a choice of the agency's own. */
  readonly inherited: SettingValue;
  readonly from: 'default' | 'above' | 'own';
  /** Which agency above chose it. */
  readonly chosenBy: string | null;
}

export interface SettingOverview {
  readonly agencyName: string;
  readonly settings: readonly HeldSetting[];
  /** Every choice of this agency and those above it, the newest first. */
  readonly history: readonly (SettingChange & { readonly agencyName: string; readonly actorName: string | null })[];
  readonly mayChange: boolean;
}

/** Every setting of an agency as it holds today, with where it comes from and what was chosen before. */
export async function listSettings(
  deps: Pick<Deps, 'queries' | 'today'>,
  actor: Actor,
  agencyId: AgencyId,
): Promise<Result<SettingOverview, Refusal>> {
  const allowed = await authorize(deps, actor, 'setting.read', agencyId);
  if (!allowed.ok) return allowed;
  const [tree, today] = [allowed.value, deps.today()];
  const lineage = lineageOn(tree, agencyId, today);
  const changes = await deps.queries.listSettingChanges(lineage);
  const accounts = await deps.queries.listAccounts(lineage, today);
  const nameOf = (agency: AgencyId): string => agencyIn(tree, agency).name;
  const actorName = (id: string): string | null =>
    accounts.find(({ accountId }) => accountId === id)?.displayName ?? null;
  const above = chosenOn(changes, lineage.slice(0, -1), today);
  const own = chosenOn(changes, [agencyId], today);
  const chooser = (id: SettingId): AgencyId | undefined =>
    lineage.findLast((agency) => chosenOn(changes, [agency], today)[id] !== undefined);
  const settings = settingIds.map((id): HeldSetting => {
    const inherited = above[id] ?? settingOf(id).default;
    const from = own[id] !== undefined ? 'own' : above[id] !== undefined ? 'above' : 'default';
    const by = chooser(id);
    return { id, value: own[id] ?? inherited, inherited, from, chosenBy: by === undefined ? null : nameOf(by) };
  });
  const history = changes
    .map((change) => ({ ...change, agencyName: nameOf(change.agencyId), actorName: actorName(change.changedBy) }))
    .reverse();
  return accept({
    agencyName: nameOf(agencyId),
    settings,
    history,
    mayChange: may(actor, 'setting.write', agencyId, tree, today),
  });
}
