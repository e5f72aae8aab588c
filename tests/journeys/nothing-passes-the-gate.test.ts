import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AgencyId, ItemId } from '../../src/core/values/ids.ts';
import { allJobs } from '../../src/jobs/all-jobs.ts';
import { aClock } from '../support/deps.ts';
import { approved, done, type ItemPeople, rowOf, saved, started } from '../support/item-course.ts';
import type { ItemWords } from '../support/item-words.ts';
import { sendFile } from '../support/multipart.ts';
import { aCounty, aProduct, builtAttachments, builtDocuments, builtSheets } from '../support/product.ts';
import { searchFor, whereRead } from '../support/public-crawl.ts';

const clock = aClock('2026-03-09T02:00:00.000Z');
const product = await aProduct(clock, {
  ...(await builtDocuments()),
  ...(await builtAttachments()),
  ...(await builtSheets()),
});
const { app, db, deps } = product;
const dolat = 'dolat' as AgencyId;
const itemId = 'gate-item-0001' as ItemId;
const address = `/api/office/items/${itemId}`;
/** Words that stand nowhere else: in the title, in the text, in the file. */
const first = ['玄鸟七三号', '青蓝渠改线', '附表里的暗记'];
const second = ['赤霄九四号'];
let people: ItemPeople;
let fileId = '';
let number = '';

beforeAll(async () => {
  await aCounty(db, ['torli', '托里县人民政府'], [['dolat', '托里县多拉特乡人民政府']]);
  people = {
    clerk: await product.signedIn(dolat, 'dolat-clerk', '经办人', ['clerk']),
    reviewer: await product.signedIn(dolat, 'dolat-reviewer', '审核人', ['reviewer']),
    secrecy: await product.signedIn(dolat, 'dolat-secrecy', '保密员', ['secrecyReviewer']),
    leader: await product.signedIn(dolat, 'dolat-leader', '乡长', ['leader', 'disclosureOffice']),
  };
});

/** Where the public can read any of some words. */
function readAt(words: readonly string[]): Promise<readonly string[]> {
  const [prefix = '', serial = ''] = number.split('/');
  return whereRead(app, words, {
    agency: ['dolat', 'torli'],
    agencyId: ['dolat', 'torli'],
    subject: ['emergencies', 'plans'],
    subjectId: ['emergencies', 'plans'],
    prefix: [prefix, '654224'],
    serial: [serial, '2026-00001'],
    fileId: [fileId],
    itemId: [itemId],
    version: ['1', '2'],
    year: ['2025', '2026'],
    format: ['csv', 'json', 'atom'],
  });
}

/** Every job of the product, as if its time had come. */
async function runJobs(): Promise<void> {
  for (const job of allJobs) await job.run(deps);
}

/** A draft with a file, all of it carrying words that nobody may see yet. */
async function begin(): Promise<void> {
  await started(people.clerk, itemId, wordsOf(first));
  const { clerk } = people;
  const bytes = new TextEncoder().encode(`线路，长度\n${first[2]}，12公里\n`);
  const reply = await sendFile(app, clerk, `${address}/files`, { title: '改线附表' }, { name: '改线附表.txt', bytes });
  expect(reply.statusCode < 400 ? '' : reply.body).toBe('');
  const { title, kind, byteCount, digest, ...row } = reply.json<ItemWords['files'][number]>();
  fileId = row.fileId;
  await saved(clerk, address, { ...wordsOf(first), files: [{ fileId, title, kind, byteCount, digest }] });
}

function wordsOf([title = '', text = title]: readonly string[]): Partial<ItemWords> {
  return {
    title: `关于${title}工程的公告`,
    body: [{ kind: 'paragraph', spans: [{ text: `工程内容：${text}。` }] }],
  };
}

describe('nothing passes the gate', () => {
  it('while it is written and reviewed, whatever job runs', async () => {
    await begin();
    expect(await readAt(first)).toEqual([]);
    await approved(people, address);
    await runJobs();
    expect(await readAt(first)).toEqual([]);
  });

  it('before its appointed time', async () => {
    const { contentDigest: seen } = await rowOf(people.leader, address);
    await done(people.leader.send('POST', `${address}/schedule`, { seen, publishAt: '2026-03-10T09:00' }));
    clock.forward(3600);
    await runJobs();
    expect(await readAt(first)).toEqual([]);
  });

  it('by writing into the tables of what is public', async () => {
    await expect(
      db.run(sql`
        insert into released_version (agency_id, item_id, version, release_id, content, content_digest, published_at,
                                      change_note, is_hidden)
        values (${dolat}, ${itemId}, 1, 'no-release', '{"title":"玄鸟七三号"}', ${'a'.repeat(64)}, now(), '', false)`),
    ).rejects.toThrow();
    expect(await readAt(first)).toEqual([]);
  });

  it('and is found everywhere once it has: page, file, list, search, feed, data', async () => {
    clock.forward(24 * 3600);
    for (const colleague of Object.values(people)) await colleague.signInAgain();
    await runJobs();
    const { indexNumber, stage } = await rowOf(people.leader, address);
    expect(stage).toBe('published');
    number = indexNumber ?? '';
    const places = await readAt(first);
    expect(places).toEqual(
      expect.arrayContaining([`/d/${number}`, `/d/${number}/fj/${fileId}`, '/gk/dolat/ml/emergencies', '/']),
    );
    // the title, the text and the file are all found by the search
    expect(places).toEqual(expect.arrayContaining(first.map(searchFor)));
    for (const kind of ['/feed', '/api/open', '/sj'])
      expect(
        places.some((place) => place.startsWith(kind)),
        `${kind} in ${places.join(' ')}`,
      ).toBe(true);
  });

  it('when it is corrected: the new words wait while the old ones stay', async () => {
    await done(people.clerk.send('POST', `${address}/correction`, { hidesEarlier: true }));
    const { files } = (await done(people.clerk.send('GET', address))).json<{ content: ItemWords }>().content;
    await saved(people.clerk, address, { ...wordsOf(second), files, changeNote: '更正工程名称' });
    await approved(people, address);
    await runJobs();
    expect(await readAt(second)).toEqual([]);
    expect(await readAt(first)).toContain(`/d/${number}`);
  });

  it('and takes the earlier words along when they must not be seen any more', async () => {
    const { contentDigest: seen } = await rowOf(people.leader, address);
    await done(people.leader.send('POST', `${address}/publication`, { seen }));
    expect(await readAt(first.slice(0, 2))).toEqual([]);
    expect(await readAt(second)).toContain(`/d/${number}`);
  });

  it('once it was withdrawn, and only the tombstone is left', async () => {
    await done(people.leader.send('POST', `${address}/withdrawal`, { why: '内容有误，核实后重新发布' }));
    expect(await readAt([...first, ...second])).toEqual([]);
    const tombstone = await app.inject(`/d/${number}`);
    expect([tombstone.statusCode, tombstone.body.includes('内容有误，核实后重新发布')]).toEqual([410, true]);
  });
});
