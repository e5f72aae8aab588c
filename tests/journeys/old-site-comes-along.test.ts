import { beforeAll, describe, expect, it } from 'vitest';
import { oldSiteColumns } from '../../src/core/catalog/old-site-row.ts';
import type { AgencyId } from '../../src/core/values/ids.ts';
import { writeZip } from '../../src/documents/clean-copies/write-zip.ts';
import { sheetReaderOver } from '../../src/documents/reading/sheet-reader.ts';
import { builtEntry } from '../support/built-entry.ts';
import { aClock } from '../support/deps.ts';
import { sendFile } from '../support/multipart.ts';
import { aCounty, aProduct, builtAttachments, builtWordReader, type Colleague } from '../support/product.ts';
import { aCircular } from '../support/word-files.ts';

const clock = aClock('2026-03-09T02:00:00.000Z');
const product = await aProduct(clock, {
  sheets: sheetReaderOver({ childEntry: await builtEntry('src/documents/reading/sheet-child.ts') }),
  ...(await builtAttachments()),
  ...(await builtWordReader()),
});
const shiqiao = 'shiqiao' as AgencyId;
const people: Record<'clerk' | 'reviewer' | 'secrecy' | 'leader' | 'stranger', Colleague> = {} as never;

const ids = Object.keys(oldSiteColumns) as readonly (keyof typeof oldSiteColumns)[];
type Cells = Partial<Record<keyof typeof oldSiteColumns, string>>;

function list(rows: readonly Cells[]): Uint8Array {
  const table = [ids.map((id) => oldSiteColumns[id].label), ...rows.map((row) => ids.map((id) => row[id] ?? ''))];
  return Buffer.from(table.map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\r\n'));
}

const address = '/api/office/site-imports';
const firstImport = 'site-import-01';
const check = (importId: string, rows: readonly Cells[]) =>
  sendFile(product.app, people.clerk, address, { importId }, { name: '旧站.csv', bytes: list(rows) });
const addFile = (name: string, bytes: Uint8Array) =>
  sendFile(product.app, people.clerk, `${address}/${firstImport}/files`, {}, { name, bytes });
const openRows = async (who = people.clerk) => (await who.send('GET', `${address}/${firstImport}`)).json().rows;
const visit = (url: string) => product.app.inject({ url, headers: { host: 'www.shiqiao.example.cn' } });

async function act(who: Colleague, name: string) {
  const rows: readonly { itemId: string; contentDigest: string; allowed: readonly string[] }[] = await openRows(who);
  const items = rows
    .filter(({ allowed }) => allowed.includes(name))
    .map(({ itemId, contentDigest }) => ({ itemId, seen: contentDigest }));
  if (items.length === 0) return [];
  const reply = await who.send('POST', `${address}/${firstImport}/acts`, { act: name, opinion: '同意', items });
  return reply.json().rows;
}

const sound: Cells = {
  address: 'http://www.shiqiao.example.cn/zwgk/201912/t20191202_1.html',
  title: '石桥乡关于做好春季防火工作的通知',
  publishedOn: '2019-12-02',
  madeOn: '2019-11-28',
  documentNumber: '石政发[2019]12号',
  indexNumber: 'null02D/20191202-189769',
  subject: 'emergencies',
  document: '通知.docx',
  attachments: '名单.txt',
};
const plain: Cells = {
  address: 'http://www.shiqiao.example.cn/show.jsp?id=77',
  title: '石桥乡2018年工作要点',
  publishedOn: '2018/3/1',
  subject: 'plans',
  genre: '规划、计划、方案',
  text: '一、抓好春耕。二、抓好防汛。',
};

beforeAll(async () => {
  await aCounty(
    product.db,
    ['yunling', '云岭县人民政府'],
    [
      ['shiqiao', '石桥乡人民政府'],
      ['liushu', '柳树镇人民政府'],
    ],
  );
  people.clerk = await product.signedIn(shiqiao, 'site-clerk', '经办人甲', ['clerk']);
  people.reviewer = await product.signedIn(shiqiao, 'site-reviewer', '审核人乙', ['reviewer']);
  people.secrecy = await product.signedIn(shiqiao, 'site-secrecy', '保密员丙', ['secrecyReviewer']);
  people.leader = await product.signedIn(shiqiao, 'site-leader', '分管领导丁', ['leader']);
  people.stranger = await product.signedIn('liushu' as AgencyId, 'other-clerk', '经办人戊', ['clerk']);
});

describe('an old site', () => {
  it('is tried row by row, each fault with its column and remedy, and nothing is made of it', async () => {
    const reply = await check('site-import-00', [
      sound,
      { ...sound, title: '' },
      { ...sound, address: '不是网址', publishedOn: '2019-13-40' },
      { ...sound, address: 'http://a.example.cn/1', subject: '没有的主题', genre: '诗歌', document: '通知.doc' },
      { ...plain, text: '' },
    ]);
    const { readyCount, faults } = reply.json();
    expect(readyCount).toBe(1);
    expect(
      faults.map((row: { rowNumber: number; faults: { column: string }[] }) => [
        row.rowNumber,
        row.faults.map(({ column }) => column),
      ]),
    ).toEqual([
      [3, ['标题']],
      [4, ['原地址', '原发布日期']],
      [5, ['公开主题', '体裁', '正文文件']],
      [6, ['正文']],
    ]);
    expect((await people.clerk.send('GET', '/api/office/items')).json().total).toBe(0);
  });

  it('brings its files, alone or in a package of Windows, and says which are missing', async () => {
    expect((await check(firstImport, [sound, plain])).json()).toMatchObject({ readyCount: 2, faults: [] });
    expect((await openRows())[0].missing).toEqual(['通知.docx', '名单.txt']);
    const zip = writeZip([
      { name: '旧站/文件/通知.docx', bytes: await aCircular() },
      { name: '旧站/别的.txt', bytes: Buffer.from('别的') },
    ]);
    expect((await addFile('旧站.zip', zip)).json()).toEqual({ kept: ['通知.docx'], unnamed: ['别的.txt'] });
    expect((await openRows())[0].missing).toEqual(['名单.txt']);
    expect((await addFile('名单.txt', Buffer.from('防火责任村名单'))).json().kept).toEqual(['名单.txt']);
    expect((await openRows())[0].missing).toEqual([]);
  });

  it('becomes drafts once, and nothing of it is public', async () => {
    const enter = () => people.clerk.send('POST', `${address}/${firstImport}/rows`);
    expect((await enter()).json()).toEqual({ doneCount: 2, rowCount: 2, notes: [] });
    expect((await enter()).json()).toEqual({ doneCount: 2, rowCount: 2, notes: [] });
    const rows = await openRows();
    expect(rows.map(({ stage }: { stage: string }) => stage)).toEqual(['drafting', 'drafting']);
    const opened = (await people.clerk.send('GET', `/api/office/items/${rows[0].itemId}`)).json();
    expect(opened.content).toMatchObject({
      documentNumber: '石政发〔2019〕12号',
      madeOn: '2019-11-28',
      source: '由原网站（www.shiqiao.example.cn）迁入，原发布日期2019年12月2日',
      files: [{ title: '名单', kind: 'txt' }],
    });
    for (const url of ['/zwgk/201912/t20191202_1.html', '/show.jsp?id=77', '/d/null02D/20191202-189769'])
      expect((await visit(url)).statusCode, url).toBe(404);
    expect((await visit('/ss?q=春季防火')).body).toContain('没有找到');
    expect((await check('site-import-02', [sound])).json()).toMatchObject({ readyCount: 0, existing: [2] });
  });

  it('is reviewed in one batch by three people, each item for its own content', async () => {
    const isDone = (rows: readonly { isDone: boolean; messages: readonly string[] }[]) =>
      rows.map((row) => [row.isDone, row.messages]);
    const both = [
      [true, []],
      [true, []],
    ];
    expect(isDone(await act(people.clerk, 'submit'))).toEqual(both);
    expect(await act(people.clerk, 'passReview')).toEqual([]);
    expect(isDone(await act(people.reviewer, 'passReview'))).toEqual(both);
    expect(isDone(await act(people.secrecy, 'passSecrecy'))).toEqual(both);
    const [row] = await openRows(people.leader);
    const stale = { itemId: row.itemId, seen: '0'.repeat(64) };
    const refused = await people.leader.send('POST', `${address}/${firstImport}/acts`, {
      act: 'approve',
      opinion: '',
      items: [stale],
    });
    expect(refused.json().rows[0].isDone).toBe(false);
    expect(isDone(await act(people.leader, 'approve'))).toEqual(both);
    expect((await visit('/show.jsp?id=77')).statusCode).toBe(404);
    expect(isDone(await act(people.leader, 'publish'))).toEqual(both);
  });

  it('answers its old addresses and numbers from then on', async () => {
    const rows = await openRows();
    const [first, second] = rows.map(({ indexNumber }: { indexNumber: string }) => `/d/${indexNumber}`);
    for (const [url, target] of [
      ['/zwgk/201912/t20191202_1.html', first],
      ['/zwgk/201912/t20191202_1.html/', first],
      ['/show.jsp?id=77', second],
    ]) {
      const reply = await visit(url ?? '');
      expect([reply.statusCode, reply.headers.location], url).toEqual([301, target]);
    }
    expect((await visit('/show.jsp?id=78')).statusCode).toBe(404);
    const found = (await visit(`/ss?q=${encodeURIComponent('null02D/20191202-189769')}`)).body;
    expect(found).toContain('按文号或者索引号找到');
  });

  it('is nobody else’s business', async () => {
    expect((await people.stranger.send('GET', `${address}/${firstImport}`)).statusCode).toBe(404);
    expect((await people.stranger.send('POST', `${address}/${firstImport}/rows`)).statusCode).toBe(404);
  });
});
