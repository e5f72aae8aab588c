import Compile from 'typebox/compile';
import { beforeAll, describe, expect, it } from 'vitest';
import { openCatalogRoutes } from '../../src/api/open-catalog.ts';
import * as contract from '../../src/contract/open-catalog.ts';
import type { AgencyId, ItemId } from '../../src/core/values/ids.ts';
import { aClock } from '../support/deps.ts';
import { aCounty, aProduct } from '../support/product.ts';
import { aContent, anItemFile, publishItem, takeItemBack } from '../support/public-items.ts';
import { faultsOfHtml } from '../support/valid-html.ts';

const { app, db, deps } = await aProduct(aClock('2026-03-09T02:00:00.000Z'));
const dolat = 'dolat' as AgencyId;
const kuli = 'kuli' as AgencyId;
const file = anItemFile('发放表', Buffer.from('%PDF-1'));

beforeAll(async () => {
  await aCounty(
    db,
    ['torli', '托里县人民政府'],
    [
      ['dolat', '托里县多拉特乡人民政府'],
      ['kuli', '托里县库甫乡人民政府'],
    ],
  );
  await publishItem(db, aContent(dolat, { title: '=HYPERLINK("x")，办法', files: [file] }), {
    itemId: 'item-000001',
    indexNumber: '654224001/2025-00001',
    publishedAt: '2025-12-05T02:00:00.000Z',
  });
  await publishItem(db, aContent(kuli, { subjectId: 'plans' }), {
    itemId: 'item-000002',
    indexNumber: '654224002/2026-00001',
    publishedAt: '2026-03-05T02:00:00.000Z',
  });
  await publishItem(db, aContent(kuli, { title: '撤下的名单' }), {
    itemId: 'item-000003',
    indexNumber: '654224002/2026-00002',
  });
  await takeItemBack(db, kuli, 'item-000003' as ItemId, '含有个人信息');
});

describe('the interface', () => {
  it('is described in OpenAPI, every public endpoint of it, without any key', async () => {
    const { paths } = (await get('/api/openapi.json')).json();
    for (const { path } of openCatalogRoutes) {
      const described = paths[path.replaceAll(/:(\w+)/g, '{$1}')]?.get;
      expect([path, described?.summary.length > 0, described?.security]).toEqual([path, true, undefined]);
    }
  });

  it('answers the catalogue by unit, subject, word and day, and in pages', async () => {
    const numbers = async (query: string): Promise<string[]> =>
      (await get(`/api/open/items${query}`)).json().rows.map((row: { indexNumber: string }) => row.indexNumber);
    expect(await numbers('')).toEqual(['654224002/2026-00001', '654224001/2025-00001']);
    expect(await numbers('?agency=dolat')).toEqual(['654224001/2025-00001']);
    expect(await numbers('?subject=plans')).toEqual(['654224002/2026-00001']);
    expect(await numbers('?from=2026-01-01')).toEqual(['654224002/2026-00001']);
    expect(await numbers('?order=oldest&limit=10&offset=1')).toEqual(['654224002/2026-00001']);
    expect((await get('/api/open/items?from=2026-02-30')).statusCode).toBe(422);
  });

  it('answers an item with its text and files as its schema says, by its number', async () => {
    const item = (await get('/api/open/items/654224001/2025-00001')).json();
    const schema = (await get('/api/open/schema')).json();
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(Compile(schema).Check(item)).toBe(true);
    expect(Compile(schema).Check({ ...item, madeOn: 5 })).toBe(false);
    expect(Object.keys(item).sort()).toEqual(Object.keys(contract.PublicItemWithText.properties).sort());
    expect(item.files).toEqual([
      {
        title: '发放表',
        url: `https://www.yunling.gov.cn/d/654224001/2025-00001/fj/${file.fileId}`,
        mediaType: 'application/pdf',
        byteCount: 6,
        sha256: file.digest,
      },
    ]);
    expect([item.text, item.body.length]).toEqual(['每亩奖励2.5元，3月31日前发放。', 1]);
  });

  it('says of what was taken back only that, and never what it was', async () => {
    const gone = await get('/api/open/items/654224002/2026-00002');
    expect([gone.statusCode, gone.json().reason]).toEqual([410, 'withdrawn']);
    const versions = (await get('/api/open/items/654224002/2026-00002/versions')).json();
    expect(versions.rows.map(({ isShown }: { isShown: boolean }) => isShown)).toEqual([false]);
    for (const address of ['/api/open/items', '/sj/mulu.json', '/sj/mulu.csv', '/feed/atom.xml'])
      expect((await get(address)).body).not.toContain('撤下的名单');
    expect((await get('/api/open/items/654224002/2026-09999')).statusCode).toBe(404);
  });

  it.each(openCatalogRoutes.filter(({ path }) => !path.includes(':')).map(({ path }) => path))(
    '%s answers',
    async (path) => {
      expect((await get(path)).statusCode).toBe(200);
    },
  );
});

describe('the catalogue to take away', () => {
  it('is on a page with what is there, by unit, subject and year', async () => {
    const page = await get('/sj');
    expect([page.statusCode, await faultsOfHtml(page.body)]).toEqual([200, []]);
    for (const part of ['托里县多拉特乡人民政府', '2025年', '/sj/mulu.csv?unit=kuli', '/sj/mulu.json?subject=plans'])
      expect(page.body).toContain(part.replaceAll('&', '&amp;'));
  });

  it('as CSV is a table that runs nothing in an office program', async () => {
    const { body, headers } = await get('/sj/mulu.csv');
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    const lines = body.slice(1).trimEnd().split('\r\n');
    expect([body.charCodeAt(0), lines.length]).toEqual([0xfeff, 3]);
    expect(lines[1]).toContain(`"'=HYPERLINK(""x"")，办法"`);
  });

  it('as JSON is what the interface answers', async () => {
    const file = (await get('/sj/mulu.json?unit=kuli&year=2026')).json();
    const { rows } = (await get('/api/open/items?agency=kuli')).json();
    expect([file.total, file.items]).toEqual([1, rows]);
    expect((await get('/sj/mulu.json?year=2024')).json().items).toEqual([]);
  });

  it.each(['?unit=nowhere', '?subject=nothing', '?year=1999', '?part=0'])('has no part %s', async (query) => {
    expect((await get(`/sj/mulu.csv${query}`)).statusCode).toBe(404);
  });

  it('says in which format the annual reports are', async () => {
    const reply = await get('/sj/nb.schema.json');
    expect(reply.headers['content-type']).toContain('application/schema+json');
    expect(reply.json()).toMatchObject({
      $id: 'https://www.yunling.gov.cn/sj/nb.schema.json',
      properties: { formVersion: { enum: ['2019', '2021'] } },
    });
  });

  it('is offered to collectors as DCAT', async () => {
    const catalog = (await get('/sj/dcat.json')).json();
    const [dataset] = catalog['dcat:dataset'];
    expect(dataset['dcat:distribution'].map((one: Record<string, string>) => one['dcat:downloadURL'])).toEqual([
      'https://www.yunling.gov.cn/sj/mulu.csv',
      'https://www.yunling.gov.cn/sj/mulu.json',
    ]);
  });
});

it('a change is seen at once, nowhere stale', async () => {
  expect((await get('/sj/mulu.json')).json().total).toBe(2);
  await deps.inTransaction(async () => undefined);
  await publishItem(db, aContent(kuli, { title: '新的通知' }), {
    itemId: 'item-000004',
    indexNumber: '654224002/2026-00004',
  });
  await deps.inTransaction(async () => undefined);
  expect((await get('/sj/mulu.json')).json().total).toBe(3);
});

function get(url: string) {
  return app.inject({ url, headers: { 'accept-encoding': 'identity' } });
}
