import { describe, expect, it } from 'vitest';
import { attribute, textOf } from '../../../../tests/support/page-facts.ts';
import { aContent, publishItem } from '../../../../tests/support/public-items.ts';
import { aPublicSite } from '../../../../tests/support/public-site.ts';
import { inStores } from '../../../../tests/support/stored-facts.ts';
import { faultsOfHtml } from '../../../../tests/support/valid-html.ts';
import type { Block } from '../../../core/catalog/item-body.ts';
import type { ItemId } from '../../../core/values/ids.ts';

const site = await aPublicSite();
const dolat = await site.agency('dolat');
const measures = '/d/654224001/2026-00001';
const place = { itemId: 'item-000001', indexNumber: '654224001/2026-00001' };
const paragraph = (text: string): Block => ({ kind: 'paragraph', spans: [{ text }] });
const [heading, rest] = [{ kind: 'heading', level: 2, text: '一、标准' } as const, paragraph('三月底前发放。')];
const document = aContent(dolat, { body: [heading, paragraph('每亩2.5元，见公告和说明'), rest] });
await publishItem(site.db, document, { ...place, publishedAt: '2026-03-05T02:00:00.000Z' });
await publishItem(
  site.db,
  {
    ...document,
    summary: '说明奖励的对象。',
    changeNote: '更正标准。',
    body: [heading, paragraph('每亩2.8元，见公告和说明'), rest],
  },
  { ...place, version: 2, publishedAt: '2026-03-08T08:20:00.000Z' },
);

describe('the versions of an item', () => {
  it('are named on its page, whose day of publication stays the first one', async () => {
    const { page } = await site.visit(measures);
    expect(page.text).toContain('2026年3月8日更正：更正标准。');
    expect(page.text).toContain('更正时间2026-03-08 16:20');
    expect(page.meta.get('PubDate')).toBe('2026-03-05 10:00');
  });

  it('stand in a list, the newest first', async () => {
    const { page, html } = await site.visit(`${measures}/bb`);
    expect(page.text).toMatch(/第2版现行版本.*更正标准。.*第1版.*首次发布/);
    expect(await faultsOfHtml(html)).toEqual([]);
  });

  it('say word for word what was changed', async () => {
    const { page, html } = await site.visit(`${measures}/bb/2`);
    const marked = (name: string): readonly string[] =>
      page.elements.filter(({ tagName }) => tagName === name).map(textOf);
    expect([marked('del'), marked('ins')]).toEqual([['删除：、标准和时间', '删除：5'], ['新增：8']]);
    expect(await faultsOfHtml(html)).toEqual([]);
  });

  it('show an earlier text as it was, and say which one holds', async () => {
    const { page, html } = await site.visit(`${measures}/bb/1`);
    expect(page.text).toContain('这是第1版，供查考。现行的是第2版。');
    const article = page.elements.find((element) => attribute(element, 'class') === 'article');
    expect(article && textOf(article)).toBe('一、标准每亩2.5元，见公告和说明三月底前发放。');
    expect([page.meta.get('robots'), await faultsOfHtml(html)]).toEqual(['noindex', []]);
  });

  it('keep the words of a hidden one to themselves', async () => {
    await inStores(site.db, ({ items }) => items.hideVersion(dolat, place.itemId as ItemId, 1));
    expect((await site.visit(`${measures}/bb/1`)).status).toBe(404);
    expect((await site.visit(`${measures}/bb`)).page.text).toContain('已停止展示');
    const { page, html } = await site.visit(`${measures}/bb/2`);
    expect(page.text).toContain('上一版已停止展示，不能比较改动。');
    expect(html.includes('2.5元')).toBe(false);
  });
});
