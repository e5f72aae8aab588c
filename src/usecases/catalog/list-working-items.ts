import { type Actor, may } from '../../core/access/permissions.ts';
import type { AgencyTree } from '../../core/agencies/agency-tree.ts';
import {
  type ItemAct,
  type ItemStage,
  itemActs,
  itemStages,
  permissionsOfItemAct,
} from '../../core/catalog/item-stages.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { accept, type Result } from '../../core/values/result.ts';
import { authorize } from '../authorize.ts';
import type { Deps, Page, StoredItem, WorkingItemFilter } from '../ports.ts';
import { actsFor } from './open-item.ts';
import { openDraft } from './sealed-draft.ts';

/** An item as the list of work shows it. */
export interface ListedItem {
  readonly stored: StoredItem;
  readonly title: string;
  readonly allowed: readonly ItemAct[];
}

/** A page of the items of the actor's agency, and how many stand at each stage. */
export interface ItemList extends Page<ListedItem> {
  readonly counts: readonly { readonly stage: ItemStage; readonly count: number }[];
}

/**
 * Lists items of the actor's agency with their titles; `mine` keeps the stages at which this person may do the next thing.
 * Only titles are opened: they stand in the list of everybody who may read items, so the list leaves no entry of its own.
 */
export async function listWorkingItems(
  deps: Deps,
  actor: Actor,
  filter: WorkingItemFilter,
  mine: boolean,
): Promise<Result<ItemList, Refusal>> {
  const allowed = await authorize(deps, actor, 'item.read', actor.agencyId);
  if (!allowed.ok) return allowed;
  const { agencyId } = actor;
  const stages = mine ? { stages: stagesFor(actor, allowed.value, deps) } : {};
  const [page, counts] = await Promise.all([
    deps.queries.listItems(agencyId, { ...filter, ...stages }),
    deps.queries.countItems(agencyId),
  ]);
  const rows = await Promise.all(page.rows.map((stored) => listed(deps, actor, allowed.value, stored)));
  return accept({ rows, total: page.total, counts });
}

/** One item as the list shows it. */
export async function listed(deps: Deps, actor: Actor, tree: AgencyTree, stored: StoredItem): Promise<ListedItem> {
  const draft = await deps.queries.findItemDraft(stored.agencyId, stored.itemId);
  const title = draft === undefined ? '' : openDraft(deps, draft).title;
  return { stored, title, allowed: actsFor(actor, stored, tree, deps).allowed };
}

const nextActs: readonly ItemAct[] = ['submit', 'passReview', 'passSecrecy', 'approve', 'publish', 'file'];

function stagesFor(actor: Actor, tree: AgencyTree, deps: Pick<Deps, 'today'>): readonly ItemStage[] {
  const isNext = (stage: ItemStage): boolean =>
    nextActs
      .filter((act) => itemActs[act].during.includes(stage))
      .some((act) =>
        permissionsOfItemAct(act, stage).some((held) => may(actor, held, actor.agencyId, tree, deps.today())),
      );
  return itemStages.map(({ id }) => id).filter(isNext);
}
