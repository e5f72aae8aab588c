import { beforeAll, describe, expect, it } from 'vitest';
import { aContent, anItemFile, publishItem, takeItemBack } from '../../../../tests/support/public-items.ts';
import { aPublicSite } from '../../../../tests/support/public-site.ts';
import { inStores } from '../../../../tests/support/stored-facts.ts';
import { childrenNamed, elementsNamed, parseXml, type XmlElement } from '../../../../tests/support/xml-tree.ts';
import type { ColumnId, ItemId } from '../../../core/values/ids.ts';

const site = await aPublicSite();
const wild = '关于<水渠> & "道路"的通知\u0001]]>';

beforeAll(async () => {
  const county = await site.agency('yunling', { kind: 'area', level: 'county', shortName: '云岭县' });
  const dolat = await site.agency('dolat', {}, county);
  const kuli = await site.agency('kuli', {}, county);
  await inStores(site.db, ({ catalog }) =>
    catalog.saveColumn({
      agencyId: dolat,
      columnId: 'column-subsidies' as ColumnId,
      subjectId: 'livelihood',
      name: '惠农补贴',
      description: '',
      rhythm: null,
      divisionId: null,
      listOrder: 1,
    }),
  );
  await publishItem(
    site.db,
    aContent(dolat, {
      columnId: 'column-subsidies' as ColumnId,
      files: [anItemFile('发放表', Buffer.from('%PDF-1'))],
    }),
    { itemId: 'item-000001', indexNumber: '654224001/2026-00001', publishedAt: '2026-03-05T02:00:00.000Z' },
  );
  await publishItem(site.db, aContent(kuli, { title: wild, subjectId: 'plans', keywords: ['水渠'] }), {
    itemId: 'item-000002',
    indexNumber: '654224002/2026-00001',
    publishedAt: '2026-03-06T02:00:00.000Z',
  });
  await publishItem(site.db, aContent(kuli, { title: '撤回的通知' }), {
    itemId: 'item-000003',
    indexNumber: '654224002/2026-00002',
  });
  await takeItemBack(site.db, kuli, 'item-000003' as ItemId, '内容有误');
});

describe('a feed', () => {
  it('holds what is public, the newest first, and nothing that was taken back', async () => {
    const { status, headers, html } = await site.visit('/feed/atom.xml');
    expect([status, headers['content-type']]).toEqual([200, 'application/atom+xml; charset=utf-8']);
    const feed = theFeed(html);
    expect(textOf(feed, 'id')).toBe('https://www.yunling.gov.cn/feed/atom.xml');
    expect(textOf(feed, 'updated')).toBe('2026-03-06T02:00:00.000Z');
    const entries = childrenNamed(feed, 'entry');
    expect(entries.map((entry) => textOf(entry, 'id'))).toEqual([
      'https://www.yunling.gov.cn/d/654224002/2026-00001',
      'https://www.yunling.gov.cn/d/654224001/2026-00001',
    ]);
    // as RFC 4287 requires of every entry, with the whole text and the file
    for (const entry of entries)
      for (const name of ['id', 'title', 'updated', 'published', 'author', 'content'])
        expect(childrenNamed(entry, name)).toHaveLength(1);
    expect(textOf(entries[1], 'content')).toContain('每亩奖励2.5元');
    const enclosure = childrenNamed(entries[1], 'link').find(({ attributes }) => attributes['rel'] === 'enclosure');
    expect(enclosure?.attributes).toMatchObject({ type: 'application/pdf', title: '发放表', length: '6' });
  });

  it('writes any title as XML and as JSON, without what XML cannot hold', async () => {
    const feed = theFeed((await site.visit('/feed/gk/kuli/atom.xml')).html);
    expect(textOf(childrenNamed(feed, 'entry')[0], 'title')).toBe(wild.replace('\u0001', ''));
    const json = JSON.parse((await site.visit('/feed/gk/kuli/feed.json')).html);
    expect(json).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      feed_url: 'https://www.yunling.gov.cn/feed/gk/kuli/feed.json',
      home_page_url: 'https://www.yunling.gov.cn/gk/kuli',
      items: [{ id: 'https://www.yunling.gov.cn/d/654224002/2026-00001', title: wild, tags: ['通知', '水渠'] }],
    });
    for (const item of json.items)
      expect(Object.keys(item)).toEqual(expect.arrayContaining(['id', 'content_text', 'url']));
  });

  it.each([
    ['/feed/gk/yunling/feed.json', 2],
    ['/feed/gk/dolat/feed.json', 1],
    ['/feed/gk/dolat/ml/livelihood/feed.json', 1],
    ['/feed/gk/dolat/ml/livelihood/column-subsidies/feed.json', 1],
    ['/feed/gk/dolat/ml/plans/feed.json', 0],
    ['/feed/ml/plans/feed.json', 1],
    ['/feed/ci/%E6%B0%B4%E6%B8%A0/feed.json', 1],
    ['/feed/ci/%E8%8D%89%E7%95%9C/feed.json', 1],
    ['/feed/gk/kuli/ci/%E8%8D%89%E7%95%9C/feed.json', 0],
  ])('%s has %d entries', async (address, count) => {
    const { status, html } = await site.visit(address);
    expect([status, JSON.parse(html).items.length]).toEqual([200, count]);
  });

  it.each([
    '/feed/rss.xml',
    '/feed/gk/nowhere/atom.xml',
    '/feed/ml/nothing/atom.xml',
    '/feed/gk/dolat/ml/livelihood/no-such-column/atom.xml',
    '/feed/gk/kuli/ml/livelihood/column-subsidies/atom.xml',
    '/feed/ci/%20/atom.xml',
  ])('there is none at %s', async (address) => {
    expect((await site.visit(address)).status).toBe(404);
  });
});

function theFeed(xml: string): XmlElement {
  const [feed] = elementsNamed(parseXml(xml), 'feed');
  if (feed === undefined) throw new Error('This is no feed.');
  return feed;
}

function textOf(element: XmlElement | undefined, name: string): string {
  return childrenNamed(element, name)[0]?.text ?? '';
}
