import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ItemContent } from '../../src/core/catalog/item-content.ts';
import type { ItemId } from '../../src/core/values/ids.ts';
import { queriesOver } from '../../src/storage/queries.ts';
import type { ItemSearch } from '../../src/usecases/ports.ts';
import { aDatabase } from '../support/database.ts';
import { day } from '../support/official-calendar.ts';
import { aPublishedItem } from '../support/published-items.ts';
import { anAgency, noonOf9March } from '../support/stored-facts.ts';

const db = await aDatabase();
const queries = queriesOver(db, noonOf9March);
const today = day('2026-03-09');
const publishedAt = noonOf9March.now();
const torli = await anAgency(db, 'torli');
const narat = await anAgency(db, 'narat');

function paragraph(text: string): ItemContent['body'] {
  return [{ kind: 'paragraph', spans: [{ text }] }];
}

const rules = await aPublishedItem(
  db,
  torli,
  '000014349/2026-00001',
  {
    title: '多尔力镇公共租赁住房管理办法',
    documentNumber: '多政发〔2026〕3号',
    subjectId: 'livelihood',
    genre: 'measures',
    normativeKind: 'normativeDocument',
    keywords: ['住房保障'],
    body: paragraph(
      '第一条 为规范公共租赁住房的分配和管理，制定本办法。申请家庭人均住房面积不足15平方米的，可以申请。',
    ),
  },
  '2026-02-10T04:00:00.000Z',
);
const explainer = await aPublishedItem(
  db,
  torli,
  '000014349/2026-00002',
  {
    title: '图解：谁可以申请公租房',
    subjectId: 'livelihood',
    genre: 'policyExplainer',
    body: paragraph(
      '根据《多尔力镇公共租赁住房管理办法》（多政发[2026]3号），住房困难家庭可以申请，褚建国等工作人员答复。',
    ),
  },
  '2026-02-20T04:00:00.000Z',
);
const budget = await aPublishedItem(
  db,
  narat,
  '000014350/2025-00009',
  {
    title: '那拉特镇2025年“三公”经费预算公开说明',
    subjectId: 'budgets',
    genre: 'report',
    body: paragraph('本年度财政拨款“三公”经费预算10.5万元，其中公务接待费2万元。'),
  },
  '2025-02-20T04:00:00.000Z',
);
const lapsed = await aPublishedItem(
  db,
  narat,
  '000014350/2020-00004',
  {
    title: '那拉特镇公共租赁住房管理办法',
    documentNumber: '那政发〔2020〕14号',
    subjectId: 'livelihood',
    genre: 'measures',
    normativeKind: 'normativeDocument',
    validUntil: day('2025-12-31'),
    body: paragraph('本办法自2021年1月1日起施行，有效期五年。'),
  },
  '2020-12-20T04:00:00.000Z',
);

const everything: ItemSearch = { words: '', order: 'relevance', offset: 0, limit: 20 };

function find(words: string, what: Partial<ItemSearch> = {}) {
  return queries.searchItems({ ...everything, words, ...what }, today);
}

async function idsOf(words: string, what: Partial<ItemSearch> = {}): Promise<readonly ItemId[]> {
  return (await find(words, what)).rows.map(({ itemId }) => itemId);
}

describe('a search', () => {
  it.each<[string, readonly ItemId[], string]>([
    ['公共租赁住房', [rules, lapsed, explainer], 'title before text, in force before ended'],
    ['公共租賃住房', [rules, lapsed, explainer], 'in traditional characters'],
    ['公共 租赁', [rules, lapsed, explainer], 'two words'],
    ['三公经费', [budget], 'across quotation marks'],
    ['１５平方米', [rules], 'in full width'],
    ['禇建国', [explainer], 'a look-alike character'],
    ['租赁住', [rules, lapsed, explainer], 'no word at all, but letter by letter'],
    ['住房保障', [rules], 'a keyword'],
    ['公租房 -图解', [], 'leaving out what is there'],
    ['公共租赁住房 -那拉特', [rules, explainer], 'leaving out one of several'],
    ['"住房管理办法"', [explainer, rules, lapsed], 'a phrase'],
    ['“人均住房面积不足”', [rules], 'a phrase in Chinese quotation marks'],
    ['"租赁 管理"', [], 'a phrase that stands nowhere'],
    ['税', [], 'a character that stands in no title'],
    ['镇', [lapsed, budget, rules], 'a single character'],
  ])('for %s finds what it should', async (words, items) => {
    expect([...(await idsOf(words))].sort()).toEqual([...items].sort());
  });

  it('puts what is named in the title first and what has ended last', async () => {
    expect(await idsOf('公共租赁住房管理办法')).toEqual([rules, lapsed, explainer]);
    expect((await idsOf('公共租赁住房')).at(0)).toBe(rules);
  });

  it.each([
    '多政发〔2026〕3号',
    '多政发[2026]3号',
    '多政发（2026）第03号',
    '多政發【２０２６】３號',
    '多政发2026年3号',
  ])('for the number %s gives the document first, then what names it', async (words) => {
    const found = await find(words);
    expect(found.isNumber).toBe(true);
    expect(found.rows.map(({ itemId }) => itemId)).toEqual([rules, explainer]);
  });

  it.each(['000014349/2026-00001', '２０２６－００００１', '2026-00001'])(
    'knows the index number %s',
    async (words) => {
      expect(await idsOf(words)).toEqual([rules]);
    },
  );

  it('knows an old number of an imported item', async () => {
    const old = ['null02D/20191202-189769'];
    const item = await aPublishedItem(db, narat, '000014350/2026-00031', { title: '旧站来的公告' }, publishedAt, old);
    expect(await idsOf('null02D/20191202-189769')).toEqual([item]);
  });

  it('narrows by unit, subject, genre, day and validity', async () => {
    const words = '公共租赁住房';
    expect(await idsOf(words, { agencyIds: [narat] })).toEqual([lapsed]);
    expect(await idsOf(words, { genre: 'policyExplainer' })).toEqual([explainer]);
    expect(await idsOf(words, { subjectIds: ['budgets'] })).toEqual([]);
    expect(await idsOf(words, { from: day('2026-02-15'), to: day('2026-02-20') })).toEqual([explainer]);
    expect(await idsOf(words, { validity: 'lapsed' })).toEqual([lapsed]);
    expect(await idsOf(words, { validity: 'inForce' })).toEqual([rules]);
    expect((await idsOf(words, { stillValid: true })).includes(lapsed)).toBe(false);
    expect(await idsOf('租赁', { inTitle: true, order: 'oldest' })).toEqual([lapsed, rules]);
    expect(await idsOf('', { without: '公共租赁住房', subjectIds: ['budgets'] })).toEqual([budget]);
  });

  it('orders by day, pages through, and counts by unit, subject, genre and year', async () => {
    const words = '公共租赁住房';
    expect(await idsOf(words, { order: 'newest' })).toEqual([explainer, rules, lapsed]);
    expect(await idsOf(words, { order: 'oldest', offset: 1, limit: 1 })).toEqual([rules]);
    const { total, isLeast, facets } = await find(words, { limit: 1 });
    expect([total, isLeast]).toEqual([3, false]);
    expect(facets).toEqual(
      expect.arrayContaining([
        { kind: 'agency', id: torli, count: 2 },
        { kind: 'agency', id: narat, count: 1 },
        { kind: 'subject', id: 'livelihood', count: 3 },
        { kind: 'genre', id: 'measures', count: 2 },
        { kind: 'year', id: '2020', count: 1 },
      ]),
    );
  });

  it('shows where it was found, in the letters of the document', async () => {
    const [item] = (await find('三公經費', { agencyIds: [narat] })).rows;
    const hitsOf = (runs: readonly { text: string; isHit: boolean }[] = []) =>
      runs.filter(({ isHit }) => isHit).map(({ text }) => text);
    expect(hitsOf(item?.titleRuns)).toEqual(['三公”经费']);
    expect(hitsOf(item?.passage)).toEqual(['三公”经费']);
    expect(item?.titleRuns.map(({ text }) => text).join('')).toBe(item?.title);
  });

  it('lists everything, the newest first, where nothing is asked', async () => {
    const all = await find('');
    expect(all.total).toBeGreaterThanOrEqual(4);
    expect(all.rows.map(({ publishedAt }) => publishedAt)).toEqual(
      all.rows
        .map(({ publishedAt }) => publishedAt)
        .toSorted()
        .toReversed(),
    );
  });

  it('names the titles that are most alike where it finds nothing', async () => {
    expect(await idsOf('公共租凭住房管理力法')).toEqual([]);
    const alike = await queries.listAlikeTitles('公共租凭住房管理力法', 2, today);
    expect(alike.map(({ itemId }) => itemId).sort()).toEqual([rules, lapsed].sort());
    expect(await queries.listAlikeTitles('天文馆', 5, today)).toEqual([]);
  });

  it.each(["'; drop table item; --", '%_\\', '"', '“', '-', '&|!():*<->', '\u0000', '𠮷', '啊'.repeat(300), '的'])(
    'takes %j for words and nothing else',
    async (words) => {
      await expect(find(words)).resolves.toHaveProperty('total');
      await expect(queries.listAlikeTitles(words, 5, today)).resolves.toBeInstanceOf(Array);
    },
  );

  it('never breaks on any text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.string({ maxLength: 20 }),
        async (words, phrase) => {
          await expect(find(words, { phrase, without: phrase })).resolves.toHaveProperty('rows');
        },
      ),
      { numRuns: 60 },
    );
  });
});
