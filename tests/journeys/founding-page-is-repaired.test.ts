import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AgencyId } from '../../src/core/values/ids.ts';
import { aClock } from '../support/deps.ts';
import { sendFile } from '../support/multipart.ts';
import { factsOfPage } from '../support/page-facts.ts';
import { aCounty, aProduct, builtDocuments, type Colleague } from '../support/product.ts';
import { refusalOf } from '../support/refusals.ts';

interface Place {
  readonly section: number;
  readonly part?: string;
  readonly row?: string;
  readonly column?: string;
}

const fileName = '00-torli-dolat-2023.txt';
const page = readFileSync(new URL(`../../data/specimens/${fileName}`, import.meta.url));
const expected = JSON.parse(
  readFileSync(new URL('../fixtures/annual-reports/expected/00-torli-dolat-2023.json', import.meta.url), 'utf8'),
) as { tables: object; findings: readonly { what: string; place: Place }[] };

const product = await aProduct(aClock(), await builtDocuments());
let supervisor: Colleague;
let colleague: Colleague;
let stranger: Colleague;
let specimenId: string;
const source = { sourceTitle: '托里县多拉特乡人民政府，2024年1月29日发布于县政府网站', slug: 'torli-dolat-2023' };
const upload = (bytes: Uint8Array, what: Partial<typeof source> = {}, name = fileName) =>
  sendFile(product.app, supervisor, '/api/office/specimens', { ...source, ...what }, { name, bytes });
const open = async (who = supervisor) => (await who.send('GET', `/api/office/specimens/${specimenId}`)).json();
const decide = (who: Colleague, no: number, decision: string) =>
  who.send('PUT', `/api/office/specimens/${specimenId}/repairs/${no}`, { decision });
const publish = (who: Colleague) => who.send('POST', `/api/office/specimens/${specimenId}/publication`);

beforeAll(async () => {
  await aCounty(product.db, ['qinghe', '青禾县人民政府'], [['liushu', '青禾县柳树乡人民政府']]);
  const county = 'qinghe' as AgencyId;
  supervisor = await product.signedIn(county, 'qinghe-supervisor', '县主管甲', ['countySupervisor']);
  colleague = await product.signedIn(county, 'qinghe-colleague', '县主管乙', ['countySupervisor']);
  stranger = await product.signedIn('liushu' as AgencyId, 'liushu-clerk', '经办人甲', ['clerk', 'reviewer']);
});

describe('what is no report', () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  const files: readonly (readonly [string, Uint8Array, number, RegExp])[] = [
    ['an empty file', new Uint8Array(), 409, /空/],
    ['a photograph', png, 409, /图片/],
    ['some other text', Buffer.from('关于召开春季植树动员会的通知\n请各村于三月十二日前报名。\n'), 409, /年度报告/],
    ['bytes of nothing', Uint8Array.from({ length: 4096 }, (_, at) => (at * 7919) % 251), 409, /无法识别|编码/],
    ['a file of 21 MB', new Uint8Array(21 * 1024 * 1024).fill(0x20), 413, /20\s*MB/],
  ];

  it.each(files)('is refused with what to do: %s', async (_, bytes, status, words) => {
    expect(await refusalOf(upload(bytes))).toMatchObject({ status, message: expect.stringMatching(words) });
  });

  it('leaves nothing behind', async () => {
    expect((await supervisor.send('GET', '/api/office/specimens')).json()).toEqual({ rows: [] });
    expect(await product.db.many(sql`select 1 from event where agency_id = 'qinghe'`)).toEqual([]);
  });

  it('is refused without a file, a source or a usable address', async () => {
    const noFile = sendFile(product.app, supervisor, '/api/office/specimens', source);
    expect(await refusalOf(noFile)).toMatchObject({ status: 422, field: 'file' });
    const nameless = upload(page, { sourceTitle: ' ', slug: '../x' });
    expect(await refusalOf(nameless)).toMatchObject({ status: 422, fields: ['sourceTitle', 'slug'] });
  });
});

describe('the founding page', () => {
  it('is read without one wrong cell', async () => {
    const reply = await upload(page);
    expect(reply.statusCode).toBe(201);
    specimenId = reply.json().specimenId;
    const { cells, formVersion } = await open();
    expect(formVersion).toBe('2021');
    const wanted = leavesOf(expected.tables).map(([path, value]): [string, unknown] =>
      path.endsWith('WanYuan') ? [path.replace('WanYuan', 'Fen'), Number(value) * 1_000_000] : [path, value],
    );
    expect(wanted.length).toBe(200);
    for (const [path, value] of wanted) expect([path, cells[path]]).toEqual([path, value]);
  });

  it('shows its nine defects, each with its place and a proposed repair', async () => {
    const { findings } = await open();
    const failed = findings.filter(({ finding }: { finding: Found }) => finding.verdict !== 'pass' && finding.fix);
    for (const { what, place } of expected.findings) {
      const match = failed.find(({ finding }: { finding: Found }) => isAt(finding.place, place));
      expect([what, match?.finding.message]).toEqual([what, expect.stringMatching(/\p{Script=Han}/u)]);
    }
    expect(expected.findings).toHaveLength(9);
    expect(
      failed.filter(
        ({ finding }: { finding: Found }) => !expected.findings.some(({ place }) => isAt(finding.place, place)),
      ),
    ).toEqual([]);
  });

  it('is imported once, and its address is its own', async () => {
    expect(await refusalOf(upload(page, { slug: 'another' }))).toMatchObject({
      status: 409,
      reason: 'alreadyImported',
    });
    const other = Buffer.concat([page, Buffer.from('\n')]);
    expect(await refusalOf(upload(other))).toMatchObject({ status: 422, field: 'slug' });
  });

  it('is not published while a repair is undecided', async () => {
    expect(await refusalOf(publish(colleague))).toMatchObject({ status: 409, reason: 'undecidedRepairs' });
    expect((await product.app.inject('/jd/torli-dolat-2023')).statusCode).toBe(404);
  });

  it('is repaired by a named person, who cannot publish it', async () => {
    const { findings } = await open();
    for (const { no, finding } of findings) {
      if (finding.fix === undefined)
        expect(await refusalOf(decide(supervisor, no, 'accepted'))).toMatchObject({ status: 409 });
      else expect((await decide(supervisor, no, 'accepted')).statusCode).toBe(204);
    }
    const read = await open();
    expect(read.row).toMatchObject({ openRepairs: 0 });
    expect(read.findings.find((one: { decision: string | null }) => one.decision)).toMatchObject({
      decidedByName: '县主管甲',
    });
    expect([read.mayPublish, (await open(colleague)).mayPublish]).toEqual([false, true]);
    const refused = await refusalOf(publish(supervisor));
    expect(refused).toMatchObject({ status: 409, cite: expect.stringContaining('第十七条') });
    expect((await product.app.inject('/jd/torli-dolat-2023')).statusCode).toBe(404);
  });

  it('does not exist for another agency', async () => {
    const foreign = await stranger.send('GET', `/api/office/specimens/${specimenId}`);
    const missing = await stranger.send('GET', '/api/office/specimens/missing-0000');
    expect([foreign.statusCode, foreign.body]).toEqual([404, missing.body]);
    expect((await publish(stranger)).statusCode).toBe(404);
    expect((await decide(stranger, 0, 'declined')).statusCode).toBe(404);
  });

  it('is published once by somebody else, and then stays as it went out', async () => {
    const replies = await Promise.all([publish(colleague), publish(colleague)]);
    expect(replies.map((reply) => reply.statusCode).sort()).toEqual([204, 409]);
    const no = (await open()).findings.findIndex(({ decision }: { decision: string | null }) => decision !== null);
    expect(await refusalOf(decide(supervisor, no, 'declined'))).toMatchObject({ status: 409, reason: 'published' });
  });
});

describe('the public', () => {
  it('sees original and repaired reading side by side, under a banner, with source and names', async () => {
    const reply = await product.app.inject({ url: '/jd/torli-dolat-2023', headers: { 'accept-encoding': 'identity' } });
    expect(reply.statusCode).toBe(200);
    const { text, ids } = factsOfPage(reply.body);
    for (const words of ['校读样本', '以原文为准', source.sourceTitle, '县主管甲', '采纳9条', '不现处理'])
      expect(text).toContain(words);
    expect(['original', 'reading', 'findings'].filter((id) => !ids.has(id))).toEqual([]);
    expect((await product.app.inject('/jd')).body).toContain('/jd/torli-dolat-2023');
  });

  it('finds it among the units nowhere', async () => {
    for (const address of ['/gk', '/nb']) {
      const reply = await product.app.inject({ url: address, headers: { 'accept-encoding': 'identity' } });
      expect([address, reply.statusCode, reply.body.includes('多拉特')]).toEqual([address, 200, false]);
    }
  });

  it('could be given the very bytes that were uploaded', async () => {
    const { originalDigest } = await open();
    const kept = readFileSync(join(product.filesFolder, 'sha256', originalDigest.slice(0, 2), originalDigest.slice(2)));
    expect(kept.equals(page)).toBe(true);
  });
});

interface Found {
  readonly verdict: string;
  readonly message: string;
  readonly place: Place;
  readonly fix?: object;
}

/** Whether a finding stands at an expected place; what the page says nothing of (a table's number) does not matter. */
function isAt(found: Place, wanted: Place): boolean {
  return (['section', 'part', 'row', 'column'] as const).every((key) =>
    key === 'part' ? (found.part ?? '').normalize('NFKC') === (wanted.part ?? '') : found[key] === wanted[key],
  );
}

/** Every cell of expected tables with its path. */
function leavesOf(tree: object, before = ''): readonly (readonly [string, unknown])[] {
  return Object.entries(tree).flatMap(([step, value]) =>
    value !== null && typeof value === 'object'
      ? leavesOf(value, `${before}${step}.`)
      : [[`${before}${step}`, value] as const],
  );
}
