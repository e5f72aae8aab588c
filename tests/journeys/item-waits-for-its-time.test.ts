import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AgencyId } from '../../src/core/values/ids.ts';
import { publishScheduled } from '../../src/usecases/catalog/publish-scheduled.ts';
import { aClock } from '../support/deps.ts';
import { approved, done, type ItemPeople, rowOf, saved, started } from '../support/item-course.ts';
import { aCounty, aProduct } from '../support/product.ts';
import { refusalOf } from '../support/refusals.ts';

const clock = aClock('2026-03-09T02:00:00.000Z');
const product = await aProduct(clock);
const { db, deps } = product;
const dolat = 'dolat' as AgencyId;
let people: ItemPeople;

beforeAll(async () => {
  await aCounty(db, ['torli', '托里县人民政府'], [['dolat', '托里县多拉特乡人民政府']]);
  people = {
    clerk: await product.signedIn(dolat, 'dolat-clerk', '经办人甲', ['clerk']),
    reviewer: await product.signedIn(dolat, 'dolat-reviewer', '审核人', ['reviewer']),
    secrecy: await product.signedIn(dolat, 'dolat-secrecy', '保密员', ['secrecyReviewer']),
    leader: await product.signedIn(dolat, 'dolat-leader', '乡长', ['leader']),
  };
});

describe('an appointed time', () => {
  const address = '/api/office/items/item-00000005';
  const tueMorning = '2026-03-10T09:00';

  it('has to lie ahead and within the period of Article 26', async () => {
    await started(people.clerk, 'item-00000005', { title: '关于春耕的通知' });
    await approved(people, address);
    const { contentDigest: seen } = await rowOf(people.leader, address);
    const at = (publishAt: string) => refusalOf(people.leader.send('POST', `${address}/schedule`, { seen, publishAt }));
    expect((await at('2026-03-09T09:00')).message).toContain('已经过去');
    expect((await at('2026-04-30T09:00')).reason).toBe('afterDue');
    expect((await at('明天')).field).toBe('publishAt');
    const set = await done(people.leader.send('POST', `${address}/schedule`, { seen, publishAt: tueMorning }));
    expect(set.json().publishAt).toBe('2026-03-10T01:00:00.000Z');
    // cancelled, it may be published at once; it is appointed again instead
    expect((await done(people.leader.send('DELETE', `${address}/schedule`))).json().publishAt).toBeNull();
    await done(people.leader.send('POST', `${address}/schedule`, { seen, publishAt: tueMorning }));
  });

  it('keeps it from the public until then, whoever presses', async () => {
    const { contentDigest: seen } = await rowOf(people.leader, address);
    const early = await refusalOf(people.leader.send('POST', `${address}/publication`, { seen }));
    expect(early.reason).toBe('embargoed');
    expect(await publishScheduled(deps)).toBe(0);
    clock.forward(23 * 3600 - 1);
    expect(await publishScheduled(deps)).toBe(0);
    clock.forward(1);
    const runs = await Promise.all([publishScheduled(deps), publishScheduled(deps)]);
    expect(runs.reduce((sum, count) => sum + count, 0)).toBe(1);
    await everybodyAgain();
    const row = await rowOf(people.clerk, address);
    expect([row.stage, row.version, row.publishAt]).toEqual(['published', 1, null]);
    const { course } = (await done(people.clerk.send('GET', address))).json();
    expect(course.at(-1)).toMatchObject({ label: '定时发布', actorName: '乡长' });
  });

  it('is dropped with the reason where something stands against it by then', async () => {
    const late = await started(people.clerk, 'item-00000006', { title: '关于秋收的通知' });
    await approved(people, late);
    const { contentDigest: seen } = await rowOf(people.leader, late);
    await done(people.leader.send('POST', `${late}/schedule`, { seen, publishAt: '2026-03-10T10:00' }));
    // an addition of Article 21 that the unit took out of its catalogue meanwhile would do as well
    await db.run(sql`update item set author_ids = ${JSON.stringify([people.leader.accountId])}::jsonb
                      where item_id = 'item-00000006'`);
    clock.forward(3600);
    expect(await publishScheduled(deps)).toBe(0);
    await everybodyAgain();
    const { row, course } = (await done(people.clerk.send('GET', late))).json();
    expect([row.stage, row.publishAt]).toEqual(['approved', null]);
    expect(course.at(-1)).toMatchObject({ action: 'unschedule', opinion: expect.stringContaining('本人编写') });
    expect((await db.many(sql`select 1 from released_version where item_id = 'item-00000006'`)).length).toBe(0);
  });
});

it('an item that meets a defect is told, and holds up no other one', async () => {
  const [torn, sound] = ['item-00000011', 'item-00000012'] as const;
  for (const itemId of [torn, sound]) {
    const address = await started(people.clerk, itemId, {
      title: `关于${itemId.slice(-2)}号渠的通知`,
      documentNumber: null,
    });
    await approved(people, address);
    const { contentDigest: seen } = await rowOf(people.leader, address);
    const publishAt = new Date(Date.parse(deps.now()) + 60_000).toISOString();
    await done(people.leader.send('POST', `${address}/schedule`, { seen, publishAt }));
  }
  clock.forward(60);
  const { sealer } = deps;
  const open: typeof sealer.open = (sealed, place) => {
    if (place.endsWith(torn)) throw new Error('The words of this item cannot be opened.');
    return sealer.open(sealed, place);
  };
  await expect(
    publishScheduled({ ...deps, sealer: { ...sealer, seal: sealer.seal.bind(sealer), open } }),
  ).rejects.toThrow('1 appointed items met a defect');
  const stages = [];
  for (const itemId of [torn, sound]) stages.push((await rowOf(people.clerk, `/api/office/items/${itemId}`)).stage);
  expect(stages).toEqual(['approved', 'published']);
});

describe('what is not disclosed proactively', () => {
  const address = '/api/office/items/item-00000007';

  it('takes the same three reviews, is never published, and is filed with the day of its next assessment', async () => {
    const openness = { kind: 'onRequest', ground: null, reason: '仅涉及个别牧户的生产安排' } as const;
    await started(people.clerk, 'item-00000007', { title: '关于个别牧户转场的复函', openness, genre: 'letter' });
    await approved(people, address);
    const { contentDigest: seen, dueOn } = await rowOf(people.leader, address);
    expect(dueOn).toBeNull();
    expect((await refusalOf(people.leader.send('POST', `${address}/publication`, { seen }))).reason).toBe(
      'notProactive',
    );
    const past = { seen, reassessOn: '2026-03-01' };
    expect((await refusalOf(people.leader.send('POST', `${address}/filing`, past))).field).toBe('reassessOn');
    await done(people.leader.send('POST', `${address}/filing`, { seen, reassessOn: '2027-03-01' }));
    expect((await rowOf(people.clerk, address)).stage).toBe('filed');
  });

  it('becomes a draft again where an assessment opens it, with a period of its own', async () => {
    clock.forward(40 * 24 * 3600);
    await everybodyAgain();
    await done(people.clerk.send('POST', `${address}/opening`, { why: '转场已经结束，可以公开' }));
    const row = await saved(people.clerk, address, { title: '关于牧户转场的复函', genre: 'letter' });
    // twenty working days from the decision, not from March
    expect([row.stage, String(row.dueOn) > '2026-05-10']).toEqual(['drafting', true]);
  });
});

/** After hours away everybody signs in anew. */
async function everybodyAgain(): Promise<void> {
  for (const colleague of Object.values(people)) await colleague.signInAgain();
}
