import { beforeAll, describe, expect, it } from 'vitest';
import type { AgencyId, ItemId } from '../../src/core/values/ids.ts';
import { aClock } from '../support/deps.ts';
import { pdfPages } from '../support/pdf-pages.ts';
import { aCounty, aProduct, builtDocuments, type Colleague } from '../support/product.ts';
import { aContent, publishItem, takeItemBack } from '../support/public-items.ts';
import { refusalOf } from '../support/refusals.ts';

const product = await aProduct(aClock('2026-03-09T02:00:00.000Z'), await builtDocuments());
const { app, db, readers } = product;
const dolat = 'dolat' as AgencyId;
const channels = '/api/office/channels';
const studio = `${channels}/item-000001`;
let clerk: Colleague;
let neighbour: Colleague;

beforeAll(async () => {
  const contact = { office: '党政办', address: '人民路1号', hours: '工作日', phone: '0901-3680012', email: '' };
  await aCounty(
    db,
    ['torli', '托里县人民政府'],
    [
      ['dolat', '托里县多拉特乡人民政府', { contact }],
      ['kuli', '托里县库甫乡人民政府'],
    ],
  );
  clerk = await product.signedIn(dolat, 'dolat-clerk', '经办人甲', ['clerk']);
  neighbour = await product.signedIn('kuli' as AgencyId, 'kuli-clerk', '经办人乙', ['clerk']);
  await publishItem(db, aContent(dolat), { itemId: 'item-000001', indexNumber: '654224001/2026-00001' });
});

describe('one public text', () => {
  it('is copied for WeChat with a link of its own, and read aloud in words', async () => {
    const { wechatText, broadcastScript, addresses, feeds } = (await clerk.send('GET', studio)).json();
    expect(wechatText).toContain('【草畜平衡奖励资金发放办法】');
    expect(wechatText).toContain('https://www.yunling.gov.cn/d/654224001/2026-00001?qd=wx');
    expect(broadcastScript).toContain('每亩奖励二点五元，三月三十一日前发放。');
    expect(broadcastScript).toContain('请打电话问：零九零幺，三六八零零幺二。');
    expect(addresses.map(({ address }: { address: string }) => new URL(address).search)).toEqual([
      '',
      '?qd=dy',
      '?qd=yj',
      '?qd=wx',
      '?qd=a3',
      '?qd=a4',
      '?qd=dz',
    ]);
    for (const feed of feeds) expect((await app.inject(new URL(feed).pathname)).statusCode).toBe(200);
  });

  it('hangs at a place that has a number, and the number is never given again', async () => {
    const add = (name: string) => clerk.send('POST', '/api/office/posting-places', { name });
    expect((await add('河西村公示栏')).json()).toEqual({ placeNo: 1, name: '河西村公示栏', isOpen: true });
    expect((await refusalOf(add('河西村公示栏'))).message).toContain('已经有这个名称');
    expect((await add('便民大厅')).json().placeNo).toBe(2);
    const closed = await clerk.send('PUT', '/api/office/posting-places/1', { name: '河西村公示栏', isOpen: false });
    expect(closed.json().isOpen).toBe(false);
    expect((await add('河西村公示栏')).json().placeNo).toBe(3);
    expect((await clerk.send('PUT', '/api/office/posting-places/9', { name: '别处', isOpen: true })).statusCode).toBe(
      404,
    );
  });

  it.each([
    ['posterA3', 842],
    ['posterA4', 595],
    ['largeType', 595],
  ])('is printed as %s', async (sheet, width) => {
    const printed = await clerk.send('GET', `${studio}/sheets/${sheet}?place=2`);
    expect([printed.statusCode, printed.headers['content-type']]).toEqual([200, 'application/pdf']);
    const [page] = await pdfPages(printed.rawPayload);
    expect(Math.round(page?.width ?? 0)).toBe(width);
    expect(page?.plain).toContain('每亩奖励2.5元');
    expect(page?.plain).toContain('0901-3680012');
    expect(decodeURIComponent(String(printed.headers['content-disposition']))).toContain('便民大厅');
  });

  it('is not printed for a place that is closed or none', async () => {
    for (const place of [1, 99])
      expect((await refusalOf(clerk.send('GET', `${studio}/sheets/posterA4?place=${place}`))).reason).toBe(
        'noSuchPlace',
      );
  });

  it('shows the unit how many read it from which board', async () => {
    const phone = 'Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 Chrome/116.0 Mobile Safari/537.36';
    for (const [code, source] of [
      ['a3.2', '192.0.2.1'],
      ['a3.2', '192.0.2.2'],
      ['wx', '192.0.2.3'],
    ] as const)
      await app.inject({
        url: `/d/654224001/2026-00001?qd=${code}`,
        remoteAddress: source,
        headers: { 'user-agent': phone },
      });
    await readers.flush();
    const expected = [
      { channel: 'posterA3', placeNo: 2, placeName: '便民大厅', count: 2 },
      { channel: 'wechat', placeNo: 0, placeName: null, count: 1 },
    ];
    const listed = (await clerk.send('GET', channels)).json();
    expect([listed.reach, listed.rows[0].reach]).toEqual([expected, expected]);
    expect((await clerk.send('GET', studio)).json().reach).toEqual(expected);
    expect((await clerk.send('GET', `${channels}?from=2025-01-01&to=2025-12-31`)).json().reach).toEqual([]);
  });

  it('is nobody else’s to print', async () => {
    expect((await neighbour.send('GET', studio)).statusCode).toBe(404);
    expect((await neighbour.send('GET', `${studio}/sheets/posterA4`)).statusCode).toBe(404);
    expect((await neighbour.send('GET', channels)).json()).toMatchObject({ rows: [], reach: [], places: [] });
  });

  it('leaves every channel when it is taken back', async () => {
    await takeItemBack(db, dolat, 'item-000001' as ItemId, '内容有误');
    expect((await clerk.send('GET', studio)).statusCode).toBe(404);
    expect((await clerk.send('GET', `${studio}/sheets/posterA4`)).statusCode).toBe(404);
    expect((await clerk.send('GET', channels)).json().rows).toEqual([]);
  });
});
