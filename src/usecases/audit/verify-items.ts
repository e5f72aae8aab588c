import { itemText } from '../../core/catalog/item-content.ts';
import { type ItemAct, type ItemStage, itemActs } from '../../core/catalog/item-stages.ts';
import type { AgencyId, ItemId } from '../../core/values/ids.ts';
import { openDraft } from '../catalog/sealed-draft.ts';
import type { Deps, RecordedEvent, StoredItem } from '../ports.ts';
import type { LedgerFault } from './ledger-fault.ts';

type Needs = Pick<Deps, 'queries' | 'digest' | 'sealer' | 'today'>;

const pageLength = 500;

/** Whether every item stands where its events say, has the words they are bound to, and shows no others to the public. */
export async function verifyItems(deps: Needs, agencyId: AgencyId): Promise<readonly LedgerFault[]> {
  const known = await deps.queries.listSubjects(agencyId, 'item');
  const faults: LedgerFault[] = [];
  for (const id of new Set([...known, ...(await idsOf(deps, agencyId))])) {
    // twice, because somebody may be at work between reading the events and reading the row
    const found = await faultOf(deps, agencyId, id as ItemId);
    const message = found === undefined ? undefined : await faultOf(deps, agencyId, id as ItemId);
    if (message !== undefined) faults.push({ subject: `item/${id}`, message });
  }
  return faults;
}

async function idsOf({ queries }: Needs, agencyId: AgencyId): Promise<readonly string[]> {
  const ids: string[] = [];
  for (;;) {
    const { rows } = await queries.listItems(agencyId, { offset: ids.length, limit: pageLength });
    ids.push(...rows.map(({ itemId }) => itemId));
    if (rows.length < pageLength) return ids;
  }
}

async function faultOf(deps: Needs, agencyId: AgencyId, itemId: ItemId): Promise<string | undefined> {
  const events = await deps.queries.listEvents(agencyId, 'item', itemId);
  const stored = await deps.queries.findItem(agencyId, itemId);
  if (events.length === 0) return '没有任何事件产生过这一条';
  if (stored === undefined) return '事件中有这一条，但信息列表中没有';
  if (stored.stage !== stageAfter(events)) return '状态与事件不一致';
  if (!(await hasItsWords(deps, stored, events))) return '内容与事件不一致';
  return (await isShownAsReleased(deps, stored, events)) ? undefined : '公开的内容与审定的不同';
}

function stageAfter(events: readonly RecordedEvent[]): ItemStage {
  return events.reduce<ItemStage>((stage, { action, payload }) => {
    if (action === 'discard' && payload['isCorrection'] === true)
      return isShownAfter(events) ? 'published' : 'withdrawn';
    return (itemActs as Readonly<Record<string, (typeof itemActs)[ItemAct] | undefined>>)[action]?.becomes ?? stage;
  }, 'drafting');
}

function isShownAfter(events: readonly RecordedEvent[]): boolean {
  return events.findLast(({ action }) => action === 'publish' || action === 'withdraw')?.action === 'publish';
}

/** The newest draft is what its row says; outside drafting it is also what the last act was taken on. */
async function hasItsWords(deps: Needs, stored: StoredItem, events: readonly RecordedEvent[]): Promise<boolean> {
  const draft = await deps.queries.findItemDraft(stored.agencyId, stored.itemId);
  if (draft === undefined || draft.revision !== stored.revision || draft.contentDigest !== stored.contentDigest)
    return false;
  const last = events.findLast(({ action }) => action !== 'hideVersion');
  if (stored.stage !== 'drafting' && last?.payload['contentDigest'] !== stored.contentDigest) return false;
  try {
    return deps.digest(itemText(openDraft(deps, draft))) === stored.contentDigest;
  } catch {
    return false;
  }
}

async function isShownAsReleased(
  { queries, digest, today }: Needs,
  { indexNumber }: StoredItem,
  events: readonly RecordedEvent[],
): Promise<boolean> {
  const released = events.findLast(({ action }) => action === 'publish');
  if (released === undefined) return indexNumber === null;
  const shown = await queries.findPublishedItem(String(indexNumber), today());
  if (!isShownAfter(events)) return shown === undefined || 'withdrawnAt' in shown;
  if (shown === undefined || 'withdrawnAt' in shown) return false;
  return (
    digest(itemText(shown.content)) === released.payload['contentDigest'] &&
    shown.version === released.payload['version']
  );
}
