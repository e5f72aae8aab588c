import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AgencyId, ItemId } from '../../src/core/values/ids.ts';
import { verifyLedgers } from '../../src/usecases/audit/verify-ledgers.ts';
import { aClock } from '../support/deps.ts';
import { approved, done, type ItemPeople, published, rowOf, saved, started } from '../support/item-course.ts';
import { aCounty, aProduct } from '../support/product.ts';
import { refusalOf } from '../support/refusals.ts';

const clock = aClock('2026-03-09T02:00:00.000Z');
const product = await aProduct(clock);
const { app, db, deps } = product;
const dolat = 'dolat' as AgencyId;
const itemId = 'item-00000001';
const address = `/api/office/items/${itemId}`;
const firstWords = { title: '草畜平衡奖励发放名单', genre: 'list', body: paragraph('奖励标准每亩1.5元。') } as const;
const secondWords = { ...firstWords, body: paragraph('奖励标准每亩2.5元。'), changeNote: '更正奖励标准' };
let people: ItemPeople;

beforeAll(async () => {
  await aCounty(db, ['torli', '托里县人民政府'], [['dolat', '托里县多拉特乡人民政府']]);
  people = {
    clerk: await product.signedIn(dolat, 'dolat-clerk', '经办人甲', ['clerk']),
    reviewer: await product.signedIn(dolat, 'dolat-reviewer', '审核人', ['reviewer']),
    secrecy: await product.signedIn(dolat, 'dolat-secrecy', '保密员', ['secrecyReviewer']),
    leader: await product.signedIn(dolat, 'dolat-leader', '乡长', ['leader']),
  };
  await started(people.clerk, itemId, firstWords);
  await published(people, address);
});

describe('a correction', () => {
  it('leaves the released words public until it has passed all reviews', async () => {
    await done(people.clerk.send('POST', `${address}/correction`, { hidesEarlier: false }));
    const silent = await saved(people.clerk, address, { ...secondWords, changeNote: ' ' });
    const owed = await refusalOf(people.clerk.send('POST', `${address}/submission`, { seen: silent.contentDigest }));
    expect(owed.fields).toEqual(['changeNote']);
    await saved(people.clerk, address, secondWords);
    await approved(people, address);
    expect(await shownText()).toContain('1.5元');
    const { contentDigest: seen } = await rowOf(people.leader, address);
    clock.forward(600);
    await done(people.leader.send('POST', `${address}/publication`, { seen }));
    expect(await shownText()).toContain('2.5元');
    const row = await rowOf(people.clerk, address);
    expect([row.version, row.indexNumber]).toEqual([2, indexNumber]);
    const shown = await shownItem();
    expect(shown).toMatchObject({
      publishedAt: '2026-03-09T02:00:00.000Z',
      changedAt: '2026-03-09T02:10:00.000Z',
      version: 2,
    });
  });

  it('keeps every version with the note that says what was corrected', async () => {
    const { versions, revisions } = (await done(people.clerk.send('GET', `${address}/versions`))).json();
    expect(versions).toMatchObject([
      { version: 2, changeNote: '更正奖励标准', hasWords: true, isShown: true },
      { version: 1, changeNote: '', hasWords: true, isShown: false },
    ]);
    expect(revisions.map(({ revision }: { revision: number }) => revision)).toEqual([3, 2, 1]);
    const compared = (await done(people.clerk.send('GET', `${address}/differences?from=v1&to=v2`))).json();
    expect([compared.from, compared.to]).toEqual(['已公开的第1版', '已公开的第2版']);
    expect(compared.fields).toEqual([
      { field: 'changeNote', label: '更正说明', parts: [{ kind: 'added', text: '更正奖励标准' }] },
    ]);
    expect(compared.lines).toEqual([
      {
        kind: 'changed',
        place: { block: 0 },
        parts: [
          { kind: 'same', text: '奖励标准每亩' },
          { kind: 'removed', text: '1' },
          { kind: 'added', text: '2' },
          { kind: 'same', text: '.5元。' },
        ],
      },
    ]);
  });

  it('that is given up leaves everything as it was released', async () => {
    await done(people.clerk.send('POST', `${address}/correction`, { hidesEarlier: true }));
    await saved(people.clerk, address, { ...secondWords, title: '改坏了的标题' });
    await done(people.clerk.send('POST', `${address}/discard`));
    const opened = (await done(people.clerk.send('GET', address))).json();
    expect([opened.row.stage, opened.content.title, opened.hidesEarlier]).toEqual([
      'published',
      firstWords.title,
      false,
    ]);
    expect(opened.course.at(-1).label).toBe('放弃更正');
    expect(await shownText()).toContain('2.5元');
  });

  it('takes the words of earlier versions from the public where they hold what must not be seen', async () => {
    await done(people.clerk.send('POST', `${address}/correction`, { hidesEarlier: true }));
    const note = { changeNote: '删去不应公开的内容' };
    await saved(people.clerk, address, { ...secondWords, ...note, body: paragraph('奖励标准见公告。') });
    await published(people, address);
    const { versions } = (await done(people.clerk.send('GET', `${address}/versions`))).json();
    expect(versions.map((row: Record<string, unknown>) => [row['version'], row['isHidden'], row['hasWords']])).toEqual([
      [3, false, true],
      [2, true, false],
      [1, true, false],
    ]);
    const left = await db.many(sql<{ content: string | null }>`
      select content from released_version where item_id = ${itemId} and version < 3`);
    expect(left).toEqual([{ content: null }, { content: null }]);
    const current = { why: '试试' };
    const shown = await refusalOf(people.leader.send('POST', `${address}/versions/3/hiding`, current));
    expect(shown.reason).toBe('isShown');
    expect((await refusalOf(people.leader.send('POST', `${address}/versions/9/hiding`, current))).status).toBe(404);
  });
});

describe('a withdrawal', () => {
  it('takes the words away at once, also while a correction is being reviewed, and leaves a tombstone', async () => {
    await done(people.clerk.send('POST', `${address}/correction`, { hidesEarlier: false }));
    await saved(people.clerk, address, { ...secondWords, body: paragraph('重写中。') });
    const { contentDigest: seen } = await rowOf(people.clerk, address);
    await done(people.clerk.send('POST', `${address}/submission`, { seen }));
    expect((await refusalOf(people.leader.send('POST', `${address}/withdrawal`, { why: ' ' }))).field).toBe('why');
    const loud = { why: '内有13812345678' };
    expect((await refusalOf(people.leader.send('POST', `${address}/withdrawal`, loud))).reason).toBe('personalData');
    const pressed = await Promise.all(
      [1, 2].map(() => people.leader.send('POST', `${address}/withdrawal`, { why: '标准有误，另行公布' })),
    );
    expect(pressed.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
    expect(await shownItem()).toMatchObject({ indexNumber, why: '标准有误，另行公布' });
    const page = await app.inject(`/d/${indexNumber}`);
    expect([page.statusCode, page.body.includes('标准有误，另行公布'), page.body.includes('奖励标准')]).toEqual([
      410,
      true,
      false,
    ]);
    const words = await db.many(sql`
      select content from released_version where item_id = ${itemId} and content is not null`);
    expect(words).toEqual([]);
    const standing = await db.many(sql`
      select 1 from release where subject_id = ${itemId} and withdrawn_at is null`);
    expect(standing).toEqual([]);
  });

  it('of what is not public is refused', async () => {
    const other = await started(people.clerk, 'item-00000002', { title: '草稿' });
    const refused = await refusalOf(people.leader.send('POST', `${other}/withdrawal`, { why: '不要了' }));
    expect(refused.reason).toBe('notPublic');
    await done(people.clerk.send('POST', `${other}/discard`));
    expect((await rowOf(people.clerk, other)).stage).toBe('discarded');
  });

  it('may be followed by a corrected version under the same number', async () => {
    await done(people.clerk.send('POST', `${address}/correction`, { hidesEarlier: false }));
    await saved(people.clerk, address, { ...secondWords, body: paragraph('奖励标准每亩3元。') });
    const row = await published(people, address);
    expect([row.version, row.indexNumber, row.isPublic]).toEqual([4, indexNumber, true]);
    expect(await shownText()).toContain('3元');
    expect((await app.inject(`/d/${indexNumber}`)).statusCode).toBe(200);
  });
});

it('what is still public cannot be filed away: it has to be withdrawn', async () => {
  await done(people.clerk.send('POST', `${address}/correction`, { hidesEarlier: false }));
  const openness = { kind: 'withheld', ground: 'workSecret', reason: '不应公开' } as const;
  await saved(people.clerk, address, { ...secondWords, openness });
  await approved(people, address);
  const { contentDigest: seen, allowed } = await rowOf(people.leader, address);
  const filing = { seen, reassessOn: '2027-03-01' };
  const refused = await refusalOf(people.leader.send('POST', `${address}/filing`, filing));
  expect([refused.reason, allowed.some(({ act }) => act === 'file')]).toEqual(['stillPublic', false]);
  await done(people.clerk.send('POST', `${address}/recall`));
  await done(people.clerk.send('POST', `${address}/discard`));
  expect(await shownText()).toContain('3元');
});

describe('the check of the ledgers', () => {
  const told = async () => (await verifyLedgers(deps, dolat)).map(({ message }) => message);

  it('finds nothing after all that, and finds a row that somebody changed past the program', async () => {
    expect(await told()).toEqual([]);
    await db.run(sql`update item set stage = 'approved' where item_id = ${itemId}`);
    expect(await told()).toEqual(['状态与事件不一致']);
    await db.run(sql`update item set stage = 'published' where item_id = ${itemId}`);
    await db.run(sql`update item set content_digest = ${'a'.repeat(64)} where item_id = ${itemId}`);
    expect(await told()).toEqual(['内容与事件不一致']);
    await db.run(sql`
      update item set content_digest = (select content_digest from item_draft where item_id = ${itemId}
                                         order by revision desc limit 1)
       where item_id = ${itemId}`);
    expect(await told()).toEqual([]);
  });
});

describe('the database itself', () => {
  it('shows nothing without a standing release of exactly its bytes', async () => {
    const changed = sql`update published_item set content = replace(content, '3元', '9元')`;
    await expect(db.run(changed)).rejects.toThrow('published_item_check');
    await expect(
      db.run(sql`update published_item set content_digest = ${'a'.repeat(64)}, content = content`),
    ).rejects.toThrow();
    await expect(db.run(sql`update release set withdrawn_at = now() where subject_id = ${itemId}`)).rejects.toThrow(
      'still shown',
    );
    // what lists say is what the released text says, whatever somebody writes beside it
    await db.run(sql`update published_item set title = '别的标题'`);
    expect((await shownItem())?.['title']).toBe(firstWords.title);
    await expect(db.run(sql`update released_version set change_note = '别的'`)).rejects.toThrow('only be taken away');
  });
});

const indexNumber = '654224/2026-00001';

async function shownItem(): Promise<Record<string, unknown> | undefined> {
  return (await deps.queries.findPublishedItem(indexNumber, deps.today())) as Record<string, unknown> | undefined;
}

async function shownText(): Promise<string> {
  const shown = await deps.queries.listReleasedVersions(dolat, itemId as ItemId);
  const current = await shownItem();
  return JSON.stringify(shown.find(({ version }) => version === current?.['version'])?.content?.body ?? []);
}

function paragraph(text: string) {
  return [{ kind: 'paragraph' as const, spans: [{ text }] }];
}
