import type { Actor } from '../../core/access/permissions.ts';
import type { ItemContent } from '../../core/catalog/item-content.ts';
import { ogi } from '../../core/law/citation.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { decideRelease, type ReleaseClearance } from '../../core/releases/gate.ts';
import { decideSameContent } from '../../core/releases/public-answer.ts';
import type { EntryId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import type { Deps, RecordedEvent, ReleasedVersion, StoredItem } from '../ports.ts';
import { recordReleaseInRegister, recordValidityInRegister } from '../registers/record-release-in-register.ts';
import { releaseFiles } from '../releases/release-files.ts';
import { agencyIn } from '../requests/request-context.ts';
import { type AppliedEnding, applyEndings } from './apply-endings.ts';
import { candidateOf, type ItemMoment, type ItemOutcome, takeItemStep } from './item-course.ts';
import { readyContent } from './item-readiness.ts';
import type { SeenItem } from './submit-item.ts';
import { takeNextIndexNumber } from './take-next-index-number.ts';

/** Publishes an approved item through the release gate. Refuses before an appointed time: that has to be cancelled first. */
export function publishItem(
  deps: Deps,
  actor: Actor,
  { itemId, seen }: SeenItem,
): Promise<Result<StoredItem, Refusal | readonly Refusal[]>> {
  return takeItemStep(deps, actor, {
    itemId,
    act: 'publish',
    audit: 'item.published',
    decide: async (moment) => {
      const same = decideSameContent(seen, moment.contentDigest);
      return same.ok ? passThroughGate(moment) : same;
    },
  });
}

/**
 * Takes an item through the gate within the caller's transaction: reviews by three people of exactly these bytes, checks,
 * index number, release, what it ends, the register behind table 2. Any refusal has to undo the transaction.
 */
export async function passThroughGate(moment: ItemMoment): Promise<Result<ItemOutcome, Refusal | readonly Refusal[]>> {
  const { deps, stores, stored, becomes, tree, history } = moment;
  if (stored.publishAt !== null && deps.now() < stored.publishAt) return refuse(embargoed);
  const ready = await readyContent(moment);
  if (!ready.ok) return ready;
  if (ready.value.openness.kind !== 'proactive') return refuse(notProactive);
  const gate = decideRelease(candidateOf(moment));
  if (!gate.ok) return gate;
  const files = await releaseFiles(deps, stores.queries, stored.itemId, ready.value);
  if (!files.ok) return files;
  const numbered =
    stored.indexNumber === null
      ? await takeNextIndexNumber(deps, stores, agencyIn(tree, stored.agencyId), stored.itemId)
      : accept(stored.indexNumber);
  if (!numbered.ok) return numbered;
  const indexNumber = numbered.value;
  const version = await keepVersion(moment, ready.value, gate.value, indexNumber);
  const ended = await applyEndings(deps, stores, moment.actor, version, indexNumber);
  if (!ended.ok) return ended;
  await followInRegister(moment, version, ended.value);
  if (hidesEarlier(history)) await hideEarlier(moment, version.version);
  const item = {
    ...stored,
    stage: becomes,
    version: version.version,
    indexNumber,
    publishAt: null,
    publishedAt: stored.publishedAt ?? version.publishedAt,
    withdrawnAt: null,
  };
  return accept({ item, payload: { version: version.version, indexNumber, releaseId: version.releaseId } });
}

/** Whether the correction on its way takes the words of earlier versions from the public. */
export function hidesEarlier(history: readonly RecordedEvent[]): boolean {
  const turns = ['correct', 'publish', 'discard'];
  const begun = history.findLast(({ action }) => turns.includes(action));
  return begun?.action === 'correct' && begun.payload['hidesEarlier'] === true;
}

async function keepVersion(
  { deps, stores, actor, stored }: ItemMoment,
  content: ItemContent,
  clearance: ReleaseClearance,
  indexNumber: string,
): Promise<Omit<ReleasedVersion, 'isHidden' | 'changeNote'>> {
  const { agencyId, itemId } = stored;
  const publishedAt = deps.now();
  const releaseId = deps.newId() as EntryId;
  await stores.reports.saveRelease({
    agencyId,
    releaseId,
    subjectId: itemId,
    clearance,
    releasedBy: actor.id,
    releasedAt: publishedAt,
  });
  const { contentDigest } = clearance;
  const version = { agencyId, itemId, version: stored.version + 1, releaseId, content, contentDigest, publishedAt };
  await stores.items.release(version, indexNumber);
  return version;
}

async function followInRegister(
  { deps, stores, actor }: ItemMoment,
  version: Pick<ReleasedVersion, 'agencyId' | 'itemId' | 'content'>,
  endings: readonly AppliedEnding[],
): Promise<void> {
  await recordReleaseInRegister(deps, stores, actor, version);
  for (const { document, change } of endings) {
    const ended = await stores.queries.findPublishedItem(document.indexNumber, deps.today());
    if (ended !== undefined && 'content' in ended) await recordValidityInRegister(deps, stores, actor, ended, change);
  }
}

async function hideEarlier({ stores, stored }: ItemMoment, shown: number): Promise<void> {
  const { agencyId, itemId } = stored;
  const versions = await stores.queries.listReleasedVersions(agencyId, itemId);
  for (const { version, isHidden } of versions)
    if (version < shown && !isHidden) await stores.items.hideVersion(agencyId, itemId, version);
}

const embargoed: Refusal = {
  reason: 'embargoed',
  message: '这条信息定了发布时间，在那之前不能发布。确需提前发布的，请先取消定时。',
};

const notProactive: Refusal = {
  reason: 'notProactive',
  message: '这条信息的公开属性不是主动公开，不能发布。请办理“归档，不主动公开”，或者退回修改公开属性。',
  cite: ogi(13),
};
