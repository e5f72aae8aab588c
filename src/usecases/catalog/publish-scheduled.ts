import { hasLedger } from '../../core/agencies/agency.ts';
import { type AgencyTree, existsOn } from '../../core/agencies/agency-tree.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { AccountId, AgencyId } from '../../core/values/ids.ts';
import { accept, type Result } from '../../core/values/result.ts';
import { type Deps, type StoredItem, type Stores, StoreUnavailable } from '../ports.ts';
import { undoOnRefusal } from '../undo-on-refusal.ts';
import { type ItemMoment, loadItem, recordItemStep } from './item-course.ts';
import { passThroughGate } from './publish-item.ts';

const pageLength = 100;

/**
 * Publishes every item whose appointed time has come, in the name of whoever appointed it and through the same gate as any
 * other. What the gate or a check refuses now loses its appointment and says why in its history. An item that meets a
 * defect holds up no other one, and fails the run in the end so that it is seen. Answers how many it published.
 */
export async function publishScheduled(deps: Deps): Promise<number> {
  const tree = await deps.queries.loadTree();
  let published = 0;
  const failures: unknown[] = [];
  for (const { id } of tree.agencies.filter((row) => hasLedger(row) && existsOn(row, deps.today()))) {
    const due = await deps.queries.listItems(id, { scheduledUntil: deps.now(), offset: 0, limit: pageLength });
    for (const item of due.rows) {
      const isPublished = await publishOne(deps, tree, item).catch((error: unknown) => {
        failures.push(error);
        return false;
      });
      if (isPublished) published += 1;
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} appointed items met a defect.`);
  return published;
}

/** Whether an item was published; one whose agency somebody else is at work in is left for the next minute. */
async function publishOne(deps: Deps, tree: AgencyTree, item: StoredItem): Promise<boolean> {
  try {
    const done = await undoOnRefusal<boolean, readonly Refusal[]>(deps, (stores) =>
      publishDue(deps, stores, tree, item),
    );
    if (done.ok) return done.value;
    await dropAppointment(deps, tree, item, [done.refusal].flat());
  } catch (error) {
    if (!(error instanceof StoreUnavailable && error.why === 'busy')) throw error;
  }
  return false;
}

async function publishDue(
  deps: Deps,
  stores: Stores,
  tree: AgencyTree,
  item: StoredItem,
): Promise<Result<boolean, Refusal | readonly Refusal[]>> {
  const moment = await momentOf(deps, stores, tree, item, 'published');
  if (moment === undefined) return accept(false);
  const passed = await passThroughGate(moment);
  if (!passed.ok) return passed;
  await recordItemStep(
    moment,
    { act: 'publish', audit: 'item.published', payload: { isScheduled: true } },
    passed.value,
  );
  return accept(true);
}

/** What was refused stays approved without a time, so that a person looks at it and it is not tried every minute. */
async function dropAppointment(
  deps: Deps,
  tree: AgencyTree,
  item: StoredItem,
  refusals: readonly Refusal[],
): Promise<void> {
  const why = refusals.map(({ message }) => message).join('');
  await deps.inTransaction(async (stores) => {
    const moment = await momentOf(deps, stores, tree, item, 'approved');
    if (moment === undefined) return;
    const step = { act: 'unschedule', audit: 'item.unscheduled', payload: { why } } as const;
    await recordItemStep(moment, step, { item: { ...moment.stored, publishAt: null } });
  });
}

/** The item under the lock of its agency's chain; undefined where somebody was faster. */
async function momentOf(
  deps: Deps,
  stores: Stores,
  tree: AgencyTree,
  { agencyId, itemId }: { readonly agencyId: AgencyId; readonly itemId: StoredItem['itemId'] },
  becomes: ItemMoment['becomes'],
): Promise<ItemMoment | undefined> {
  const history = await stores.events.history(agencyId, 'item', itemId);
  const open = await loadItem(deps, stores.queries, { agencyId }, itemId, history);
  const appointed = history.findLast(({ action }) => action === 'schedule');
  if (open === undefined || appointed === undefined || open.stored.stage !== 'approved') return undefined;
  if (open.stored.publishAt === null || open.stored.publishAt > deps.now()) return undefined;
  const actor = { id: appointed.actorId as AccountId, agencyId, displayName: '', roles: [] };
  return { ...open, deps, stores, actor, tree, becomes, principal: undefined };
}
