import { beforeAll, describe, expect, it } from 'vitest';
import type { AgencyId } from '../../src/core/values/ids.ts';
import { aClock } from '../support/deps.ts';
import { aDeputyOf } from '../support/deputies.ts';
import { aHostileDocx, aSheet, canary, seen } from '../support/hostile-files.ts';
import { done, type ItemPeople, published, rowOf, saved, started } from '../support/item-course.ts';
import type { ItemWords } from '../support/item-words.ts';
import { sendFile } from '../support/multipart.ts';
import { aCounty, aProduct, builtAttachments, type Colleague } from '../support/product.ts';
import { refusalOf } from '../support/refusals.ts';
import { aPdf } from '../support/severable-files.ts';
import { unzip } from '../support/unzip.ts';

const product = await aProduct(aClock('2026-03-09T02:00:00.000Z'), await builtAttachments());
const { app, db, deps } = product;
const dolat = 'dolat' as AgencyId;
let people: ItemPeople;
let neighbour: Colleague;

beforeAll(async () => {
  await aCounty(
    db,
    ['torli', '托里县人民政府'],
    [
      ['dolat', '托里县多拉特乡人民政府'],
      ['kuli', '托里县库甫乡人民政府'],
    ],
  );
  people = {
    clerk: await product.signedIn(dolat, 'dolat-clerk', '经办人甲', ['clerk', 'reviewer']),
    reviewer: await product.signedIn(dolat, 'dolat-reviewer', '审核人', ['reviewer']),
    secrecy: await product.signedIn(dolat, 'dolat-secrecy', '保密员', ['secrecyReviewer']),
    leader: await product.signedIn(dolat, 'dolat-leader', '乡长', ['leader']),
  };
  neighbour = await product.signedIn('kuli' as AgencyId, 'kuli-clerk', '经办人乙', ['clerk', 'disclosureOffice']);
});

interface Found {
  readonly contentDigest: string;
  readonly blockingCount: number;
  readonly hindrance: string | null;
  readonly findings: readonly { check: string; severity: string; placeKey: string; message: string; place: object }[];
}

const findingsOf = async (by: Colleague, address: string): Promise<Found> =>
  (await done(by.send('GET', `${address}/findings`))).json();
const checksOf = async (address: string): Promise<readonly string[]> =>
  (await findingsOf(people.clerk, address)).findings.map(({ check }) => check);
const paragraph = (text: string): ItemWords['body'][number] => ({ kind: 'paragraph', spans: [{ text }] });
const acts = async () => (await deps.queries.listAudit(dolat, { offset: 0, limit: 500 })).rows.map(({ act }) => act);
const page = (url: string) => app.inject({ method: 'GET', url });
const phone = '13812345678';

describe('a finding that must be corrected', () => {
  const body = [paragraph('各村：'), paragraph(`补贴由张某代领，手机${phone}。`)];
  let address: string;

  it('keeps an item from being submitted, says where, and never repeats the datum', async () => {
    address = await started(people.clerk, 'item-phone-001', { body });
    const found = await findingsOf(people.clerk, address);
    expect(found).toMatchObject({ blockingCount: 1, hindrance: expect.stringContaining('本人') });
    const [finding] = found.findings;
    expect(finding).toMatchObject({
      check: 'mobilePhone',
      severity: 'mustFix',
      place: { kind: 'body', block: 1, line: 0, from: 10, to: 21 },
    });
    expect(finding?.message).not.toContain(phone);
    const { contentDigest: seenDigest } = await rowOf(people.clerk, address);
    const refused = await refusalOf(people.clerk.send('POST', `${address}/submission`, { seen: seenDigest }));
    expect(JSON.stringify(refused)).toContain('手机号码');
  });

  it('stands only in the name of somebody who did not write it, with a reason, for exactly this content', async () => {
    const { contentDigest, findings } = await findingsOf(people.reviewer, address);
    const [{ check, placeKey } = { check: '', placeKey: '' }] = findings;
    const stand = { seen: contentDigest, check, placeKey, reason: '本人书面同意公开，作为代领人供群众核对' };
    const to = `${address}/findings/stand`;
    expect(await refusalOf(people.clerk.send('POST', to, stand))).toMatchObject({ reason: 'ownWork' });
    const deputy = await aDeputyOf(product, dolat, people.clerk);
    expect(await refusalOf(deputy.send('POST', to, stand))).toMatchObject({ reason: 'ownWork' });
    expect(await refusalOf(people.reviewer.send('POST', to, { ...stand, reason: '好' }))).toMatchObject({
      reason: 'missing',
    });
    expect(await refusalOf(people.reviewer.send('POST', to, { ...stand, seen: 'f'.repeat(64) }))).toMatchObject({
      reason: 'contentChanged',
    });
    expect(await refusalOf(people.reviewer.send('POST', to, { ...stand, placeKey: 'body/0///0' }))).toMatchObject({
      reason: 'findingGone',
    });
    expect((await neighbour.send('POST', to, stand)).statusCode).toBe(404);
    for (const _ of [1, 2]) await done(people.reviewer.send('POST', to, stand));
    expect(await findingsOf(people.clerk, address)).toMatchObject({
      blockingCount: 0,
      findings: expect.arrayContaining([
        expect.objectContaining({ stands: expect.objectContaining({ byName: '审核人', reason: stand.reason }) }),
      ]),
    });
    expect((await acts()).filter((act) => act === 'item.findingLetStand')).toHaveLength(1);
  });

  it('has to be looked at again once a character changed', async () => {
    await saved(people.clerk, address, { body: [...body, paragraph('特此通知。')] });
    expect((await findingsOf(people.clerk, address)).blockingCount).toBe(1);
    await saved(people.clerk, address, { body });
    expect((await findingsOf(people.clerk, address)).blockingCount).toBe(0);
  });
});

describe('what cannot be right', () => {
  it('nobody lets stand', async () => {
    const address = await started(people.clerk, 'item-future-01', { madeOn: '2026-03-10' });
    const { contentDigest, findings } = await findingsOf(people.leader, address);
    const finding = findings.find(({ check }) => check === 'futureDate');
    const stand = {
      seen: contentDigest,
      check: 'futureDate',
      placeKey: finding?.placeKey ?? '',
      reason: '先行准备文件',
    };
    expect(await refusalOf(people.leader.send('POST', `${address}/findings/stand`, stand))).toMatchObject({
      reason: 'mayNotStand',
    });
  });

  it.each<[string, Partial<ItemWords>, string]>([
    ['a level of secrecy', { body: [paragraph('机密★10年'), paragraph('正文。')] }, 'secrecyMark'],
    ['an internal paper', { body: [paragraph('（内部资料 请勿外传）'), paragraph('正文。')] }, 'internalMark'],
    ['a remark that it is not published', { body: [paragraph('正文。'), paragraph('（此件不公开）')] }, 'withheldMark'],
    ['a word of the list', { body: [paragraph('维族群众踊跃参加。')] }, 'sensitiveWord'],
    ['a misspelling', { body: [paragraph('请认真布署。')] }, 'wrongWord'],
    [
      'a link to nothing',
      { body: [{ kind: 'paragraph', spans: [{ text: '见附件', href: '/d/000014349/2026-00099' }] }] },
      'linkTarget',
    ],
    [
      'a foreign site',
      { body: [{ kind: 'paragraph', spans: [{ text: '报名', href: 'https://example.com/a' }] }] },
      'outsideLink',
    ],
    [
      'a rule without number and explainer',
      { normativeKind: 'normativeDocument', documentNumber: null },
      'explainerMissing',
    ],
    ['a title that goes on', { title: '关于'.padEnd(90, '做好工作的通知') }, 'titleLength'],
    ['no topic', {}, 'topicMissing'],
  ])('is found: %s', async (what, words, check) => {
    const address = await started(people.clerk, `item-${what.replace(/\W/g, '-').padEnd(10, '0').slice(0, 40)}`, words);
    expect(await checksOf(address)).toContain(check);
  });
});

describe('a file of an item', () => {
  const itemId = 'item-file-0001';
  const files = `/api/office/items/${itemId}/files`;
  const send = (by: Colleague, title: string, name: string, bytes: Uint8Array) =>
    sendFile(app, by, files, { title }, { name, bytes });
  let address: string;

  it('goes to the public as its clean copy, and the upload never does', async () => {
    address = await started(people.clerk, itemId);
    const source = aHostileDocx();
    const added = await done(send(people.clerk, '实施方案', 'C盘的名字.docx', source));
    const row = added.json();
    expect(row).toMatchObject({ title: '实施方案', kind: 'docx', removals: expect.arrayContaining(['批注']) });
    // the same file once more is the same one
    expect((await send(people.clerk, '实施方案', '又一次.docx', source)).json().fileId).toBe(row.fileId);
    const { fileId, title, kind, byteCount, digest } = row;
    await saved(people.clerk, address, { files: [{ fileId, title, kind, byteCount, digest }] });
    expect(await checksOf(address)).toEqual(expect.arrayContaining(['hiddenContent', 'removedContent']));
    const words = (await done(people.reviewer.send('POST', `${files}/${fileId}/words`))).json();
    expect(JSON.stringify(words)).toContain(seen);
    expect((await neighbour.send('POST', `${files}/${fileId}/download`)).statusCode).toBe(404);

    const { indexNumber } = await published(people, address);
    const shown = await page(`/d/${indexNumber}/fj/${fileId}`);
    expect(shown.statusCode).toBe(200);
    expect(deps.digest(shown.rawPayload)).toBe(digest);
    expect([...unzip(shown.rawPayload).values()].join()).not.toContain(canary);
    expect((await page(`/d/${indexNumber}/fj/missing-file-000`)).statusCode).toBe(404);
    expect((await acts()).filter((act) => act.startsWith('item.file'))).toEqual(
      expect.arrayContaining(['item.fileAdded', 'item.fileSeen']),
    );
    expect(await refusalOf(send(people.clerk, '补充', '补充.pdf', aPdf([['一']])))).toMatchObject({
      reason: 'wrongStage',
    });
  });

  it('is not believed: what was not inspected is no file', async () => {
    const other = await started(people.clerk, 'item-file-0002');
    const file = { fileId: 'invented-file', title: '附件', kind: 'pdf' as const, byteCount: 3, digest: 'a'.repeat(64) };
    await saved(people.clerk, other, { files: [file] });
    expect(await findingsOf(people.clerk, other)).toMatchObject({
      blockingCount: 1,
      findings: expect.arrayContaining([expect.objectContaining({ check: 'fileUnknown' })]),
    });
  });

  it('is read for persons like the text, and tells what is a scan', async () => {
    const other = await started(people.clerk, 'item-file-0003');
    const base = '/api/office/items/item-file-0003/files';
    const sheet = await aSheet([[`张某，${phone}`]]);
    const added = (
      await done(sendFile(app, people.clerk, base, { title: '名单' }, { name: '名单.xlsx', bytes: sheet }))
    ).json();
    expect(added.removals).toEqual(expect.arrayContaining(['隐藏的工作表']));
    const { fileId, title, kind, byteCount, digest } = added;
    await saved(people.clerk, other, { files: [{ fileId, title, kind, byteCount, digest }] });
    const found = await findingsOf(people.clerk, other);
    expect(found.findings).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          check: 'mobilePhone',
          place: expect.objectContaining({ kind: 'file', fileId, line: 1 }),
        }),
      ]),
    );
    await done(people.clerk.send('DELETE', `${base}/${fileId}`));
    expect(await checksOf(other)).toContain('fileUnknown');
    expect((await people.clerk.send('GET', base)).json().rows).toEqual([]);
  });
});
