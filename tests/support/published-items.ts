import { type ItemContent, itemText } from '../../src/core/catalog/item-content.ts';
import { decideRelease, type ReviewDecision, reviewStepsOf } from '../../src/core/releases/gate.ts';
import type { AccountId, AgencyId, EntryId, ItemId } from '../../src/core/values/ids.ts';
import type { Database } from '../../src/storage/database.ts';
import type { Instant, StoredItem, Stores } from '../../src/usecases/ports.ts';
import { day } from './official-calendar.ts';
import { sha256 } from './sha256.ts';
import { anId, inStores, noonOf9March } from './stored-facts.ts';

const author = 'item-author' as AccountId;

/** A notice without files that is disclosed proactively. */
export function itemContent(agencyId: AgencyId, what: Partial<ItemContent> = {}): ItemContent {
  return {
    agencyId,
    title: '关于做好春季防火工作的通知',
    language: 'zh-CN',
    variantOf: null,
    issuers: ['多尔力镇人民政府'],
    documentNumber: null,
    madeOn: day('2026-03-02'),
    changedOn: null,
    openness: { kind: 'proactive', ground: null, reason: '' },
    subjectId: 'emergencies',
    columnId: null,
    genre: 'circular',
    topic: '',
    keywords: [],
    summary: '',
    normativeKind: 'none',
    effectiveOn: null,
    validUntil: null,
    ends: [],
    explains: null,
    withoutExplainer: '',
    source: '本单位',
    otherDue: null,
    changeNote: '',
    body: [{ kind: 'paragraph', spans: [{ text: '各村、各单位：请认真落实。' }] }],
    files: [],
    ...what,
  };
}

/** Passes a content through the gate as three people and stores it as what the public sees; gives back its item. */
export async function aPublishedItem(
  db: Database,
  agencyId: AgencyId,
  indexNumber: string,
  what: Partial<ItemContent> = {},
  publishedAt: Instant = noonOf9March.now(),
  aliases: readonly string[] = [],
): Promise<ItemId> {
  const itemId = anId<EntryId>() as string as ItemId;
  const content = itemContent(agencyId, what);
  await inStores(db, async (stores) => {
    await stores.items.save(anItem(content, itemId, indexNumber, publishedAt), 1);
    await stores.items.takeIndexNumber(agencyId, itemId, indexNumber, false);
    for (const alias of aliases) await stores.items.takeIndexNumber(agencyId, itemId, alias, true);
    await releaseContent(stores, { content, itemId, version: 1, indexNumber, publishedAt });
  });
  return itemId;
}

/** Releases a version of a stored item that has its number. */
export async function releaseContent(
  stores: Stores,
  of: {
    readonly content: ItemContent;
    readonly itemId: ItemId;
    readonly version: number;
    readonly indexNumber: string;
    readonly publishedAt: Instant;
  },
): Promise<void> {
  const { content, itemId, version, indexNumber, publishedAt } = of;
  const { agencyId } = content;
  const contentDigest = sha256(itemText(content));
  const reviews = reviewStepsOf('item').map(
    ({ id }): ReviewDecision => ({
      step: id,
      by: `reader-of-${id}` as AccountId,
      verdict: 'approved',
      contentDigest,
      opinion: '同意',
    }),
  );
  const gate = decideRelease({ kind: 'item', authors: [author], contentDigest, reviews });
  if (!gate.ok) throw new Error(gate.refusal.message);
  const releaseId = anId<EntryId>();
  await stores.reports.saveRelease({
    agencyId,
    releaseId,
    subjectId: itemId,
    releasedBy: author,
    releasedAt: publishedAt,
    clearance: gate.value,
  });
  await stores.items.release(
    { agencyId, itemId, version, releaseId, content, contentDigest, publishedAt },
    indexNumber,
  );
}

function anItem(content: ItemContent, itemId: ItemId, indexNumber: string, publishedAt: Instant): StoredItem {
  return {
    agencyId: content.agencyId,
    itemId,
    stage: 'published',
    revision: 1,
    contentDigest: sha256(itemText(content)),
    authors: [author],
    openness: content.openness.kind,
    subjectId: content.subjectId,
    columnId: content.columnId,
    madeOn: content.madeOn,
    dueOn: day('2026-03-30'),
    version: 1,
    indexNumber,
    publishAt: null,
    reassessOn: null,
    createdAt: publishedAt,
    changedAt: publishedAt,
    publishedAt,
    withdrawnAt: null,
  };
}
