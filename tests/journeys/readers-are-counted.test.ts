import { sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import type { AgencyId, ItemId } from '../../src/core/values/ids.ts';
import { aClock } from '../support/deps.ts';
import { day } from '../support/official-calendar.ts';
import { aProduct } from '../support/product.ts';
import { aContent, publishItem } from '../support/public-items.ts';
import { realSite } from '../support/public-site.ts';
import { anAgency } from '../support/stored-facts.ts';

const clock = aClock('2026-03-09T02:00:00.000Z');
const { app, db, deps, readers } = await aProduct(clock);
const dolat = 'dolat' as AgencyId;
const item = 'item-000001' as ItemId;
const address = '/d/654224001/2026-00001';
const telephone =
  'Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 Chrome/116.0 Mobile Safari/537.36 MicroMessenger/8.0';

beforeAll(async () => {
  await anAgency(db, 'dolat');
  await publishItem(db, aContent(dolat), { itemId: item, indexNumber: '654224001/2026-00001' });
});

it('a reader is counted once for the way he came, however often he opens the page', async () => {
  for (let time = 0; time < 3; time += 1) await open(`${address}?qd=a3.2`, '192.0.2.1');
  await open(`${address}?qd=a3.2`, '192.0.2.2');
  await open(`${address}?qd=wx`, '192.0.2.1');
  await open(address, '192.0.2.3');
  await readers.flush();
  expect(await reach()).toEqual([
    { itemId: item, channel: 'posterA3', placeNo: 2, count: 2 },
    { itemId: item, channel: 'web', placeNo: 0, count: 1 },
    { itemId: item, channel: 'wechat', placeNo: 0, count: 1 },
  ]);
  clock.forward(31 * 60);
  await open(`${address}?qd=a3.2`, '192.0.2.1');
  await readers.flush();
  expect((await reach())[0]?.count).toBe(3);
});

it('programs, the office and pages loaded ahead are none, nor is what is not public', async () => {
  const before = await reach();
  await open(address, '192.0.2.9', { 'user-agent': 'Mozilla/5.0 (compatible; Baiduspider/2.0)' });
  await open(address, '192.0.2.9', { 'user-agent': 'curl/8.4' });
  await open(address, '192.0.2.9', { 'sec-purpose': 'prefetch' });
  await open(address, '192.0.2.9', { cookie: '__Host-gk=some-session' });
  await open('/d/654224001/2026-99999', '192.0.2.9');
  await app.inject({ method: 'HEAD', url: address, headers: { 'user-agent': telephone } });
  await readers.flush();
  expect(await reach()).toEqual(before);
});

it('no cookie is set, and what is stored tells nobody from another', async () => {
  const reply = await open(`${address}?qd=a4`, '192.0.2.77');
  expect(reply.headers['set-cookie']).toBeUndefined();
  await readers.flush();
  const rows = await db.many<{ row: string }>(sql`select row_to_json(item_visit)::text as row from item_visit`);
  expect(Object.keys(JSON.parse(rows[0]?.row ?? '{}'))).toEqual([
    'agency_id',
    'item_id',
    'visited_on',
    'channel',
    'place_no',
    'visit_count',
  ]);
});

it('what was counted until yesterday is a number that stays', async () => {
  expect(await deps.queries.countVisits(dolat, item, day('2026-03-08'))).toBe(0);
  const today = await deps.queries.countVisits(dolat, item, day('2026-03-09'));
  expect(today).toBe(6);
  clock.forward(24 * 3600);
  await open(address, '192.0.2.50');
  await readers.flush();
  expect(await deps.queries.countVisits(dolat, item, day('2026-03-09'))).toBe(today);
});

it('a program that names itself anew each time, or comes by ever other ways, counts no more than an office', async () => {
  const total = async (): Promise<number> => (await reach()).reduce((sum, { count }) => sum + count, 0);
  const before = await total();
  for (let time = 1; time <= 30; time += 1) {
    await open(`${address}?qd=a4.${time}`, '192.0.2.200', { 'user-agent': `${telephone} Build/${time}` });
  }
  await open(address, '192.0.2.201');
  await readers.flush();
  expect(await total()).toBe(before + 21);
});

it('nothing is lost when the server stops', async () => {
  await open(`${address}?qd=dz`, '192.0.2.60');
  await app.close();
  expect(await reach()).toContainEqual({ itemId: item, channel: 'largeType', placeNo: 0, count: 1 });
});

function open(url: string, remoteAddress: string, headers: Readonly<Record<string, string>> = {}) {
  return app.inject({
    url,
    remoteAddress,
    headers: { host: new URL(realSite.baseUrl).host, 'user-agent': telephone, ...headers },
  });
}

function reach() {
  return deps.queries.listReach(dolat, day('2026-03-01'), day('2026-12-31'));
}
