import { createHash } from 'node:crypto';
import { type ItemContent, itemText } from '../../src/core/catalog/item-content.ts';
import type { AccountId, AgencyId, Digest, EntryId, FileId, ItemId } from '../../src/core/values/ids.ts';
import type { Database } from '../../src/storage/database.ts';
import type { Instant } from '../../src/usecases/ports.ts';
import { cleared } from './cleared.ts';
import { day } from './official-calendar.ts';
import { sha256 } from './sha256.ts';
import { anId, inStores } from './stored-facts.ts';

const author = 'author-0001' as AccountId;
const leader = 'leader-0001' as AccountId;

/** A text as it could be released; `what` says what the case is about. */
export function aContent(agencyId: AgencyId, what: Partial<ItemContent> = {}): ItemContent {
  return {
    agencyId,
    title: '草畜平衡奖励资金发放办法',
    language: 'zh-CN',
    variantOf: null,
    issuers: ['云岭县人民政府'],
    documentNumber: null,
    madeOn: day('2026-03-02'),
    changedOn: null,
    openness: { kind: 'proactive', ground: null, reason: '' },
    subjectId: 'livelihood',
    columnId: null,
    genre: 'circular',
    topic: '农业农村',
    keywords: ['草畜平衡'],
    summary: '说明奖励的对象、标准和时间。',
    normativeKind: 'none',
    effectiveOn: null,
    validUntil: null,
    ends: [],
    explains: null,
    withoutExplainer: '',
    source: '云岭县人民政府',
    otherDue: null,
    changeNote: '',
    body: [{ kind: 'paragraph', spans: [{ text: '每亩奖励2.5元，3月31日前发放。' }] }],
    files: [],
    ...what,
  };
}

/** A file of an item by the bytes that went out. */
export function anItemFile(title: string, bytes: Uint8Array): ItemContent['files'][number] {
  const digest = createHash('sha256').update(bytes).digest('hex') as Digest;
  return { fileId: `file-${digest.slice(0, 12)}` as FileId, title, kind: 'pdf', byteCount: bytes.byteLength, digest };
}

/** Where a text is released: under which number, as which version, when. */
export interface ReleasePlace {
  readonly itemId: string;
  readonly indexNumber: string;
  readonly version?: number;
  readonly publishedAt?: Instant;
}

/** Releases a text through the gate, each step by another person, and makes it what the public sees. */
export async function publishItem(db: Database, content: ItemContent, place: ReleasePlace): Promise<ItemId> {
  const { agencyId } = content;
  const { indexNumber, version = 1, publishedAt = '2026-03-09T02:00:00.000Z' } = place;
  const itemId = place.itemId as ItemId;
  const contentDigest = sha256(itemText(content));
  const releaseId = anId<EntryId>();
  await inStores(db, async ({ items, reports }) => {
    await items.save(
      {
        agencyId,
        itemId,
        stage: 'published',
        revision: version,
        contentDigest,
        authors: [author],
        openness: 'proactive',
        subjectId: content.subjectId,
        columnId: content.columnId,
        madeOn: content.madeOn,
        dueOn: null,
        version,
        indexNumber,
        publishAt: null,
        reassessOn: null,
        createdAt: publishedAt,
        changedAt: publishedAt,
        publishedAt,
        withdrawnAt: null,
      },
      version,
    );
    if (version === 1) await items.takeIndexNumber(agencyId, itemId, indexNumber, false);
    else await reports.withdrawRelease(agencyId, 'item', itemId, leader, publishedAt, '更正');
    const release = { agencyId, releaseId, kind: 'item', subjectId: itemId, contentDigest } as const;
    await reports.saveRelease(cleared({ ...release, releasedBy: leader, releasedAt: publishedAt }));
    await items.release({ agencyId, itemId, version, releaseId, content, contentDigest, publishedAt }, indexNumber);
  });
  return itemId;
}

/** Takes an item from the public again. */
export async function takeItemBack(db: Database, agencyId: AgencyId, itemId: ItemId, why: string): Promise<void> {
  const at = '2026-03-09T03:00:00.000Z';
  await inStores(db, async ({ items, reports }) => {
    await reports.withdrawRelease(agencyId, 'item', itemId, leader, at, why);
    await items.takeBack(agencyId, itemId, at, why);
  });
}
