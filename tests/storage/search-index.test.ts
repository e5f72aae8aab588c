import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../src/core/catalog/fold-text.ts';
import type { AccountId, FileId, ItemId } from '../../src/core/values/ids.ts';
import { queriesOver } from '../../src/storage/queries.ts';
import { wordsToFind } from '../../src/storage/search/segment.ts';
import type { ItemSearch } from '../../src/usecases/ports.ts';
import { aDatabase } from '../support/database.ts';
import { day } from '../support/official-calendar.ts';
import { aPublishedItem, itemContent, releaseContent } from '../support/published-items.ts';
import { aDigest, anAgency, inStores, noonOf9March } from '../support/stored-facts.ts';

const db = await aDatabase();
const queries = queriesOver(db, noonOf9March);
const today = day('2026-03-09');
const publishedAt = noonOf9March.now();
const torli = await anAgency(db, 'torli');
const narat = await anAgency(db, 'narat');
const everything: ItemSearch = { words: '', order: 'relevance', offset: 0, limit: 20 };

function find(words: string, what: Partial<ItemSearch> = {}) {
  return queries.searchItems({ ...everything, words, ...what }, today);
}

async function idsOf(words: string, what: Partial<ItemSearch> = {}): Promise<readonly ItemId[]> {
  return (await find(words, what)).rows.map(({ itemId }) => itemId);
}

describe('the index', () => {
  it('finds whatever is public by each word of its title', async () => {
    const part = fc.constantFrom(
      '养老服务',
      '草畜平衡',
      '实施方案',
      '关于',
      '2026年',
      '牧民',
      '定居',
      '补贴',
      '公示',
      'A',
      '（试行）',
      '第3批',
    );
    let serial = 100;
    await fc.assert(
      fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 6 }), async (parts) => {
        serial += 1;
        const title = parts.join('');
        const item = await aPublishedItem(db, torli, `000014349/2026-${String(serial).padStart(5, '0')}`, { title });
        const words = [...new Set(wordsToFind(foldText(title)))];
        for (const word of [...words, title.slice(0, 100)]) {
          const ids = await idsOf(word, { agencyIds: [torli], order: 'newest', limit: 2000 });
          expect(ids, `${title} by ${word}`).toContain(item);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('follows a correction and a withdrawal', async () => {
    const indexNumber = '000014350/2026-00077';
    const item = await aPublishedItem(db, narat, indexNumber, { title: '关于征集旧物的启事' });
    await inStores(db, (stores) =>
      releaseContent(stores, {
        content: itemContent(narat, { title: '关于征集文物的启事', changeNote: '更正标题' }),
        itemId: item,
        version: 2,
        indexNumber,
        publishedAt,
      }),
    );
    expect(await idsOf('征集旧物')).toEqual([]);
    expect(await idsOf('征集文物')).toEqual([item]);
    await inStores(db, async ({ items, reports }) => {
      await items.takeBack(narat, item, publishedAt, '撤回');
      await reports.withdrawRelease(narat, 'item', item, 'leader-1' as AccountId, publishedAt, '撤回');
    });
    expect(await idsOf('征集文物')).toEqual([]);
    expect(await idsOf(indexNumber)).toEqual([]);
  });

  it('finds an item by the words of its files once they were read, and forgets those of files it has no more', async () => {
    const indexNumber = '000014350/2026-00088';
    const fileId = 'file-0001' as FileId;
    const file = { fileId, title: '附件', kind: 'pdf', byteCount: 9, digest: aDigest() } as const;
    const item = await aPublishedItem(db, narat, indexNumber, { title: '关于公示名单的通知', files: [file] });
    const [unread] = await queries.listUnreadFiles(5);
    expect(unread).toEqual({ agencyId: narat, itemId: item, fileId, digest: file.digest });
    if (unread === undefined) return;
    await inStores(db, ({ search }) => search.saveFileWords(unread, '拟发放草畜平衡奖励资金'));
    expect(await queries.listUnreadFiles(5)).toEqual([]);
    const found = (await find('草畜平衡奖励')).rows;
    expect(found.map(({ itemId }) => itemId)).toEqual([item]);
    expect(found[0]?.passage).toContainEqual({ text: '草畜平衡奖励', isHit: true });
    const other = { ...file, digest: aDigest() };
    await inStores(db, async (stores) => {
      await releaseContent(stores, {
        content: itemContent(narat, { title: '关于公示名单的通知', files: [other] }),
        itemId: item,
        version: 2,
        indexNumber,
        publishedAt,
      });
      await stores.search.saveFileWords(unread, '旧附件不再公开');
    });
    expect(await idsOf('草畜平衡奖励')).toEqual([]);
    expect(await idsOf('旧附件不再公开')).toEqual([]);
    expect((await queries.listUnreadFiles(5)).map(({ digest }) => digest)).toEqual([other.digest]);
  });

  it('takes nothing that is not public', async () => {
    await expect(
      db.run(sql`
        insert into search_doc (agency_id, item_id, published_on, made_on, subject_id, genre, normative_kind, words, pairs,
                                heads, title_pairs, compact)
        values (${torli}, 'draft-item', '2026-03-09', '2026-03-09', 'plans', 'other', 'none', '', '', '', '', '')`),
    ).rejects.toThrow(/foreign key/);
  });
});
