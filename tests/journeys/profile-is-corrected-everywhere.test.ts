import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AgencyId } from '../../src/core/values/ids.ts';
import { aClock } from '../support/deps.ts';
import { aDeputyOf } from '../support/deputies.ts';
import { aCounty, aProduct, type Colleague } from '../support/product.ts';
import { refusalOf } from '../support/refusals.ts';

const product = await aProduct(aClock('2026-03-09T02:00:00.000Z'));
const { app, db } = product;
const dolat = 'dolat' as AgencyId;
let clerk: Colleague;
let reviewer: Colleague;
let administrator: Colleague;

const oldPhone = '0990-1111111';
const newPhone = '0990-2222222';
const office = {
  name: '党政综合办公室',
  address: '多拉特乡政府办公楼201室',
  postalCode: '834505',
  hours: '工作日10:00至14:00，15:30至19:30',
  phone: oldPhone,
  fax: '0990-1111112',
  email: 'dolat@example.gov.cn',
};
const profile = {
  duties:
    '执行本级人民代表大会的决议和上级国家行政机关的决定和命令\n管理本行政区域内的经济、教育、科学、文化、卫生、体育等事业',
  address: '多拉特乡政府办公楼',
  postalCode: '834505',
  hours: '工作日10:00至14:00，15:30至19:30',
  phone: oldPhone,
  fax: '',
  website: '',
  leaders: [{ name: '阿依江', title: '乡长', duties: '主持乡人民政府全面工作' }],
  legalRepresentative: '阿依江',
  divisions: [{ name: '党政综合办公室', duties: '文电、会务、政务公开', phone: oldPhone }],
  office,
  readingPlaces: [{ name: '托里县图书馆', address: '团结路3号', hours: '每日10:00至19:00', phone: '' }],
  otherWays: '政务公开栏\n村村通广播',
  supervision: { name: '', address: '', phone: '' },
};
/** Where somebody who wants to reach the office may look. */
const places = ['/gk/dolat/zn', '/gk/dolat/jg', '/gk/dolat', '/gk/dolat/ysq', '/gk/dolat/zd', '/sq/dolat'];

beforeAll(async () => {
  await aCounty(db, ['torli', '托里县人民政府'], [['dolat', '托里县多拉特乡人民政府']]);
  clerk = await product.signedIn(dolat, 'dolat-clerk', '经办人甲', ['clerk', 'reviewer']);
  reviewer = await product.signedIn(dolat, 'dolat-reviewer', '审核人', ['reviewer']);
  administrator = await product.signedIn('torli' as AgencyId, 'torli-admin', '管理员', ['administrator']);
});

describe('the profile of an agency', () => {
  it('begins with what is known, and names what the Regulation still asks for', async () => {
    const opened = (await clerk.send('GET', address)).json();
    expect([opened.stage, opened.revision, opened.released]).toEqual(['drafting', 0, null]);
    expect(opened.missing.map(({ field }: { field: string }) => field)).toEqual(
      expect.arrayContaining(['duties', 'leaders']),
    );
    const saved = await clerk.send('PUT', address, { basedOn: 0, profile: { ...profile, duties: '' } });
    expect(saved.statusCode).toBe(200);
    const early = await refusalOf(clerk.send('POST', `${address}/submission`));
    expect(early.message).toContain('机关职能');
  });

  it('refuses what cannot be published, field by field, and what somebody else has replaced', async () => {
    const faulty = { ...profile, otherWays: '联系人身份证11010519491231002X', office: { ...office, email: 'dolat' } };
    const refused = await refusalOf(clerk.send('PUT', address, { basedOn: 1, profile: faulty }));
    expect([refused.status, [...refused.fields].sort()]).toEqual([422, ['office.email', 'otherWays']]);
    const stale = await refusalOf(clerk.send('PUT', address, { basedOn: 0, profile }));
    expect(stale.reason).toBe('overtaken');
  });

  it('is public nowhere before another person approved exactly these words', async () => {
    await clerk.send('PUT', address, { basedOn: 1, profile });
    await clerk.send('POST', `${address}/submission`);
    for (const place of places) expect(await textOf(place)).not.toContain(office.address);
    for (const by of [clerk, await aDeputyOf(product, dolat, clerk)])
      expect((await refusalOf(by.send('POST', `${address}/release`, { seen: await digest() }))).reason).toBe('ownWork');
    const stale = await refusalOf(reviewer.send('POST', `${address}/release`, { seen: 'f'.repeat(64) }));
    expect(stale.reason).toBe('contentChanged');
    expect((await reviewer.send('POST', `${address}/release`, { seen: await digest() })).statusCode).toBe(200);
    for (const place of places) expect([place, (await textOf(place)).includes(oldPhone)]).toEqual([place, true]);
  });

  it('makes the guide say everything that Article 12 asks for', async () => {
    const guide = await textOf('/gk/dolat/zn');
    for (const heading of [
      '信息的分类',
      '编排体系',
      '获取方式',
      '政府信息公开工作机构',
      '依申请公开',
      '收费标准',
      '监督和救济',
    ])
      expect(guide).toContain(heading);
    for (const words of Object.values(office)) expect(guide).toContain(words);
    for (const words of ['托里县图书馆', '村村通广播', '20个工作日', '第31至100页', '60日', '6个月', '第1版'])
      expect(guide).toContain(words);
    const card = await textOf('/gk/dolat/jg');
    for (const words of ['阿依江', '乡长', '法定代表人', '文电、会务、政务公开']) expect(card).toContain(words);
  });

  it('once edited and approved, corrects guide, card, unit page, foot of pages and application pages at once', async () => {
    const corrected = { ...profile, phone: newPhone, office: { ...office, phone: newPhone }, divisions: [] };
    await clerk.send('PUT', address, { basedOn: 2, profile: corrected });
    for (const place of places) expect(await textOf(place)).toContain(oldPhone);
    await clerk.send('POST', `${address}/submission`);
    expect((await reviewer.send('POST', `${address}/release`, { seen: await digest() })).statusCode).toBe(200);
    for (const place of places) {
      const text = await textOf(place);
      expect([place, text.includes(newPhone), text.includes(oldPhone)]).toEqual([place, true, false]);
    }
    expect(await textOf('/gk/dolat/zn')).toContain('第2版');
  });

  it('can be sent back with a reason, and taken back by whoever sent it', async () => {
    await clerk.send('PUT', address, { basedOn: 3, profile });
    await clerk.send('POST', `${address}/submission`);
    expect((await refusalOf(reviewer.send('POST', `${address}/return`, { opinion: ' ' }))).message).toContain('原因');
    await reviewer.send('POST', `${address}/return`, { opinion: '电话已更换' });
    expect((await clerk.send('GET', address)).json()).toMatchObject({ stage: 'drafting', opinion: '电话已更换' });
    await clerk.send('POST', `${address}/submission`);
    expect((await clerk.send('POST', `${address}/recall`)).json().stage).toBe('drafting');
  });

  it('can no longer be passed by through the form of the administrator', async () => {
    const [agency] = (await administrator.send('GET', '/api/office/agencies'))
      .json()
      .rows.filter(({ id }: { id: string }) => id === dolat);
    const { id: _id, isDemo: _demo, parentId: _parent, hasLedger: _ledger, ...fields } = agency;
    const change = { ...fields, contact: { ...fields.contact, phone: '0990-9999999' } };
    const refused = await administrator.send('PUT', '/api/office/agencies/dolat', change);
    expect(refused.body).toContain('机构信息');
    expect(await textOf('/gk/dolat')).not.toContain('0990-9999999');
  });

  it('cannot be shown behind the gate: the database refuses words without a standing release', async () => {
    const forged = sql`
      insert into released_profile (agency_id, version, release_id, content, content_digest, released_at)
      select agency_id, version + 1, release_id, replace(content, ${newPhone}, '0990-6666666'),
             encode(sha256(convert_to(replace(content, ${newPhone}, '0990-6666666'), 'UTF8')), 'hex'), released_at
        from released_profile where agency_id = ${dolat} order by version desc limit 1`;
    await expect(db.run(forged)).rejects.toThrow('no standing release');
  });
});

const address = '/api/office/profile';

async function digest(): Promise<string> {
  return (await clerk.send('GET', address)).json().contentDigest;
}

async function textOf(place: string): Promise<string> {
  const reply = await app.inject({ url: place });
  if (reply.statusCode !== 200) throw new Error(`${place} answered ${reply.statusCode}.`);
  return reply.body.replaceAll(/<[^>]+>/g, '');
}
