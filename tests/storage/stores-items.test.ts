import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { type ValidityEffect, validityEffects, validityKinds, validityOn } from '../../src/core/catalog/validity.ts';
import type { AccountId, AgencyId, Digest, EntryId, ItemId } from '../../src/core/values/ids.ts';
import { queriesOver } from '../../src/storage/queries.ts';
import type { StoredItem } from '../../src/usecases/ports.ts';
import { aDatabase } from '../support/database.ts';
import { day } from '../support/official-calendar.ts';
import { aPublishedItem, itemContent } from '../support/published-items.ts';
import { aDigest, anAgency, anId, inStores, noonOf9March } from '../support/stored-facts.ts';

const db = await aDatabase();
const queries = queriesOver(db, noonOf9March);
const mon9Mar = day('2026-03-09');

describe('the state of an item', () => {
  it('comes back as it was saved and never goes back', async () => {
    const agency = await anAgency(db, 'states');
    const draft = anItem(agency);
    const approved = { ...draft, stage: 'approved', revision: 3, publishAt: '2026-03-10T01:00:00.000Z' } as const;
    await inStores(db, ({ items }) => items.save(draft, 1));
    await inStores(db, ({ items }) => items.save(approved, 4));
    expect(await queries.findItem(agency, draft.itemId)).toEqual(approved);
    await expect(inStores(db, ({ items }) => items.save(draft, 3))).rejects.toThrow('event after 3');
    expect(await queries.findItem(await anAgency(db, 'others'), draft.itemId)).toBeUndefined();
  });

  it('is listed by stage, openness, place and day, and counted by stage', async () => {
    const agency = await anAgency(db, 'lists');
    const what: readonly Partial<StoredItem>[] = [
      { stage: 'drafting', dueOn: day('2026-03-12'), changedAt: '2026-03-01T00:00:00.000Z' },
      { stage: 'inReview', dueOn: day('2026-03-10'), changedAt: '2026-03-02T00:00:00.000Z' },
      { stage: 'discarded', dueOn: day('2026-03-01') },
      { stage: 'published', dueOn: day('2026-03-01'), publishedAt: '2026-03-01T00:00:00.000Z' },
      { stage: 'approved', dueOn: null, openness: 'onRequest', subjectId: null },
      { stage: 'approved', dueOn: day('2026-04-01'), publishAt: '2026-03-09T01:00:00.000Z' },
      { stage: 'filed', dueOn: null, openness: 'withheld', reassessOn: day('2026-03-09') },
    ];
    const ids: ItemId[] = [];
    for (const each of what) {
      const item = anItem(agency, each);
      ids.push(item.itemId);
      await inStores(db, ({ items }) => items.save(item, 1));
    }
    const asked = async (filter: object): Promise<readonly number[]> => {
      const { rows } = await queries.listItems(agency, { offset: 0, limit: 10, ...filter });
      return rows.map(({ itemId }) => ids.indexOf(itemId));
    };
    expect(await asked({ dueUntil: day('2026-03-12') })).toEqual([1, 0]);
    expect(await asked({ dueUntil: day('2026-03-11') })).toEqual([1]);
    expect(await asked({ stages: ['drafting', 'inReview'] })).toEqual([1, 0]);
    expect(await asked({ openness: 'onRequest' })).toEqual([4]);
    expect(await asked({ reassessUntil: mon9Mar })).toEqual([6]);
    expect(await asked({ scheduledUntil: '2026-03-09T00:59:59.000Z' })).toEqual([]);
    expect(await asked({ scheduledUntil: '2026-03-09T01:00:00.000Z' })).toEqual([5]);
    expect(await queries.listItems(agency, { offset: 0, limit: 2 })).toMatchObject({ total: 7 });
    expect(await queries.countItems(agency)).toContainEqual({ stage: 'approved', count: 2 });
  });
});

describe('a draft', () => {
  it('is added on the newest revision only, and never changes', async () => {
    const agency = await anAgency(db, 'drafts');
    const { itemId } = anItem(agency);
    const draft = (revision: number, savedBy: string) => ({
      agencyId: agency,
      itemId,
      revision,
      sealed: new Uint8Array([revision]),
      contentDigest: `${revision}`.repeat(64) as Digest,
      savedBy: savedBy as AccountId,
      savedAt: noonOf9March.now(),
    });
    const save = (revision: number, by: string) => inStores(db, ({ items }) => items.saveDraft(draft(revision, by)));
    expect([await save(1, 'one'), await save(1, 'two'), await save(3, 'two'), await save(2, 'two')]).toEqual([
      true,
      false,
      false,
      true,
    ]);
    expect((await queries.findItemDraft(agency, itemId))?.savedBy).toBe('two');
    expect((await queries.findItemDraft(agency, itemId, 1))?.savedBy).toBe('one');
    const revisions = await queries.listItemRevisions(agency, itemId);
    expect(revisions.map(({ revision }) => revision)).toEqual([2, 1]);
    await expect(db.run(sql`update item_draft set saved_by = 'three'`)).rejects.toThrow('append-only');
  });
});

describe('an index number', () => {
  it('is given once, to one item, in the whole installation', async () => {
    const [one, two] = [await anAgency(db, 'numbers-one'), await anAgency(db, 'numbers-two')];
    const [first, second] = [anItem(one), anItem(two)];
    await inStores(db, async ({ items }) => {
      await items.save(first, 1);
      await items.save(second, 1);
    });
    const take = (item: StoredItem, isAlias: boolean) =>
      inStores(db, ({ items }) => items.takeIndexNumber(item.agencyId, item.itemId, '654224/2020-00001', isAlias));
    expect([await take(first, true), await take(second, false), await take(first, false)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('what the public sees', () => {
  it('is filtered by validity exactly as the core reads it', async () => {
    const agency = await anAgency(db, 'validity');
    const ends = [null, day('2026-03-08'), day('2026-03-09'), day('2026-12-31')];
    const effects = validityEffects.map(({ id }) => id);
    let serial = 0;
    for (const validUntil of ends)
      for (const normativeKind of ['none', 'normativeDocument'] as const)
        for (const effect of [null, ...effects])
          for (const from of [day('2026-03-01'), mon9Mar, day('2026-03-20')]) {
            serial += 1;
            const itemId = await aPublishedItem(db, agency, `V/2026-${String(serial).padStart(5, '0')}`, {
              normativeKind,
              validUntil,
            });
            if (effect === 'reinstated') await aChange(agency, itemId, 'repealed', day('2026-03-01'));
            if (effect !== null) await aChange(agency, itemId, effect, from);
          }
    const every = await queries.listPublishedItems({ agencyIds: [agency], offset: 0, limit: 500 }, mon9Mar);
    expect(every.total).toBe(serial);
    for (const { id } of validityKinds) {
      const filter = { agencyIds: [agency], validity: id, offset: 0, limit: 500 };
      const found = await queries.listPublishedItems(filter, mon9Mar);
      const meant = every.rows.filter(({ validity }) => validity.kind === id);
      expect(new Set(found.rows.map(({ itemId }) => itemId))).toEqual(new Set(meant.map(({ itemId }) => itemId)));
      expect(found.total).toBeGreaterThan(0);
    }
    const [head] = every.rows;
    if (head === undefined) throw new Error('Nothing was published.');
    const shown = await queries.findPublishedItem(head.indexNumber, mon9Mar);
    if (shown === undefined || 'why' in shown) throw new Error('The item is not shown.');
    const facts = { hasValidity: shown.normativeKind !== 'none', validUntil: shown.content.validUntil };
    expect(shown.validity).toEqual(validityOn({ ...facts, changes: shown.validityChanges }, mon9Mar));
  });

  it('is found by place, words, days and keywords, and counted by place', async () => {
    const agency = await anAgency(db, 'shown');
    const spring = { title: '春季防火的通知', keywords: ['防火'], documentNumber: '多政发〔2026〕3号' };
    await aPublishedItem(db, agency, 'S/2026-00001', spring, '2025-12-31T16:00:00.000Z', ['OLD-1']);
    await aPublishedItem(db, agency, 'S/2026-00002', { title: '预算公开', subjectId: 'budgets' });
    const numbers = async (filter: object): Promise<readonly string[]> => {
      const asked = { agencyIds: [agency], offset: 0, limit: 10, ...filter };
      return (await queries.listPublishedItems(asked, mon9Mar)).rows.map(({ indexNumber }) => indexNumber);
    };
    expect(await numbers({})).toEqual(['S/2026-00002', 'S/2026-00001']);
    expect(await numbers({ order: 'oldest' })).toEqual(['S/2026-00001', 'S/2026-00002']);
    expect(await numbers({ keyword: '防火' })).toEqual(['S/2026-00001']);
    expect(await numbers({ words: '〔2026〕3号' })).toEqual(['S/2026-00001']);
    expect(await numbers({ subjectIds: ['budgets'] })).toEqual(['S/2026-00002']);
    // midnight of 1 January in Shanghai is still the old year in UTC
    expect(await numbers({ year: 2026, to: day('2026-01-01') })).toEqual(['S/2026-00001']);
    expect(await numbers({ agencyIds: [] })).toEqual([]);
    expect(await queries.findPublishedItem('OLD-1', mon9Mar)).toMatchObject({ indexNumber: 'S/2026-00001' });
    expect(await queries.countPublishedItems([agency])).toEqual([
      { agencyId: agency, subjectId: 'budgets', columnId: null, count: 1, newestOn: mon9Mar },
      { agencyId: agency, subjectId: 'emergencies', columnId: null, count: 1, newestOn: day('2026-01-01') },
    ]);
  });

  it('needs a release of its own item and of a content that is disclosed proactively', async () => {
    const agency = await anAgency(db, 'gated');
    const openness = { kind: 'onRequest', ground: null, reason: '仅个别人需要' } as const;
    await expect(aPublishedItem(db, agency, 'G/2026-00001', { openness })).rejects.toThrow('standing release');
    const content = itemContent(agency);
    const item = anItem(agency);
    const bare = inStores(db, async ({ items }) => {
      await items.save(item, 1);
      await items.takeIndexNumber(agency, item.itemId, 'G/2026-00002', false);
      await items.release(
        {
          agencyId: agency,
          itemId: item.itemId,
          version: 1,
          releaseId: anId<EntryId>(),
          content,
          contentDigest: aDigest(),
          publishedAt: noonOf9March.now(),
        },
        'G/2026-00002',
      );
    });
    await expect(bare).rejects.toThrow();
    expect((await queries.listPublishedItems({ agencyIds: [agency], offset: 0, limit: 1 }, mon9Mar)).total).toBe(0);
  });
});

function anItem(agencyId: AgencyId, what: Partial<StoredItem> = {}): StoredItem {
  return {
    agencyId,
    itemId: anId<EntryId>() as string as ItemId,
    stage: 'drafting',
    revision: 1,
    contentDigest: aDigest(),
    authors: ['clerk-1' as AccountId],
    openness: 'proactive',
    subjectId: 'emergencies',
    columnId: null,
    madeOn: day('2026-03-02'),
    dueOn: day('2026-03-30'),
    version: 0,
    indexNumber: null,
    publishAt: null,
    reassessOn: null,
    createdAt: noonOf9March.now(),
    changedAt: noonOf9March.now(),
    publishedAt: null,
    withdrawnAt: null,
    ...what,
  };
}

/** A change of validity, released with the item itself. */
async function aChange(
  agencyId: AgencyId,
  itemId: ItemId,
  effect: ValidityEffect,
  from: typeof mon9Mar,
): Promise<void> {
  const [release] = await queries.listReleases(agencyId, 'item', itemId);
  if (release === undefined) throw new Error(`Item ${itemId} has no release.`);
  const change = { effect, from, by: '《另一文件》', byIndexNumber: null };
  await inStores(db, ({ items }) => items.saveValidityChange(agencyId, itemId, change, release.releaseId));
}
