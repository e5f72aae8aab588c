import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AccountId, AgencyId, EntryId, ItemId } from '../../src/core/values/ids.ts';
import { sealDraft } from '../../src/usecases/catalog/sealed-draft.ts';
import { aClock } from '../support/deps.ts';
import { approved, done, type ItemPeople, rowOf, saved, started } from '../support/item-course.ts';
import { itemWords } from '../support/item-words.ts';
import { day } from '../support/official-calendar.ts';
import { aCounty, aProduct, type Colleague } from '../support/product.ts';
import { refusalOf } from '../support/refusals.ts';

const product = await aProduct(aClock('2026-03-09T02:00:00.000Z'));
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
    // somebody with every post still takes one step only
    clerk: await product.signedIn(dolat, 'dolat-clerk', '经办人甲', ['clerk', 'reviewer', 'secrecyReviewer', 'leader']),
    reviewer: await product.signedIn(dolat, 'dolat-reviewer', '审核人', ['reviewer', 'leader']),
    secrecy: await product.signedIn(dolat, 'dolat-secrecy', '保密员', ['secrecyReviewer']),
    leader: await product.signedIn(dolat, 'dolat-leader', '乡长', ['leader']),
  };
  neighbour = await product.signedIn('kuli' as AgencyId, 'kuli-clerk', '经办人乙', ['clerk', 'leader']);
});

describe('an item', () => {
  it('is begun once, saved on the revision that was open, and tells what is still missing', async () => {
    const body = { itemId: 'item-00000001', content: itemWords({ madeOn: null, openness: null }) };
    const twice = await Promise.all([1, 2].map(() => people.clerk.send('POST', '/api/office/items', body)));
    expect(twice.map(({ statusCode }) => statusCode)).toEqual([201, 201]);
    const opened = (await done(people.clerk.send('GET', first))).json();
    expect(opened.faults.map(({ field }: { field: string }) => field)).toEqual(['madeOn', 'openness']);
    expect(opened.dueExplanation).toEqual([]);

    const whole = { basedOn: 1, content: itemWords() };
    expect((await done(people.clerk.send('PUT', first, whole))).json()).toMatchObject({
      revision: 2,
      dueOn: '2026-03-30',
    });
    // sent again after a broken connection: nothing is lost and nothing kept twice
    expect((await done(people.clerk.send('PUT', first, whole))).json().revision).toBe(2);
    for (const madeOn of ['9999-12-31', '2999-12-31']) {
      const far = { basedOn: 2, content: itemWords({ madeOn, otherDue: { dueOn: '9999-01-01', basis: '某法' } }) };
      expect((await refusalOf(people.clerk.send('PUT', first, far))).field).toMatch(/^(?:madeOn|otherDue)$/);
    }
    const late = { basedOn: 1, content: itemWords({ title: '另一个标题' }) };
    expect(await refusalOf(people.clerk.send('PUT', first, late))).toMatchObject({ reason: 'changedMeanwhile' });
    const complete = (await done(people.clerk.send('GET', first))).json();
    expect([complete.faults, complete.savedByName, complete.dueExplanation.length > 2]).toEqual([[], '经办人甲', true]);
  });

  it('is not submitted with a fault that must be corrected, and names the field', async () => {
    const address = await started(people.clerk, 'item-00000002', { title: '', subjectId: 'noSuchSubject' });
    const { contentDigest: seen } = await rowOf(people.clerk, address);
    const refused = await refusalOf(people.clerk.send('POST', `${address}/submission`, { seen }));
    expect(refused.fields).toEqual(['title', 'subjectId']);
    const withheld = { kind: 'withheld', ground: null, reason: '' } as const;
    await saved(people.clerk, address, { openness: withheld });
    const again = await rowOf(people.clerk, address);
    const ground = await refusalOf(people.clerk.send('POST', `${address}/submission`, { seen: again.contentDigest }));
    expect(ground.fields).toEqual(['openness', 'openness']);
    expect((await refusalOf(people.clerk.send('POST', `${address}/submission`, { seen }))).reason).toBe(
      'contentChanged',
    );
  });

  it('is reviewed by three people, none of them its author, each of exactly what was submitted', async () => {
    const { contentDigest: seen } = await rowOf(people.clerk, first);
    const review = { seen, opinion: '同意' };
    const twice = await Promise.all([1, 2].map(() => people.clerk.send('POST', `${first}/submission`, { seen })));
    expect(twice.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
    // what was submitted stands still
    const change = { basedOn: 2, content: itemWords({ title: '改过的标题' }) };
    expect((await refusalOf(people.clerk.send('PUT', first, change))).reason).toBe('wrongStage');

    expect((await refusalOf(people.clerk.send('POST', `${first}/review`, review))).reason).toBe('ownWork');
    const early = await refusalOf(people.leader.send('POST', `${first}/approval`, review));
    expect(early.reason).toBe('wrongStage');
    expect((await refusalOf(people.secrecy.send('POST', `${first}/review`, review))).status).toBe(403);
    const blind = { ...review, seen: 'f'.repeat(64) };
    expect((await refusalOf(people.reviewer.send('POST', `${first}/review`, blind))).reason).toBe('contentChanged');
    expect([await waiting(people.reviewer), await waiting(people.leader), await waiting(people.clerk)]).toEqual([
      ['《关于开展春季防火工作的通知》等待您审核。'],
      [],
      [],
    ]);
    await done(people.reviewer.send('POST', `${first}/review`, review));
    await done(people.secrecy.send('POST', `${first}/secrecy-review`, review));
    const second = await refusalOf(people.reviewer.send('POST', `${first}/approval`, review));
    expect(second.reason).toBe('samePerson');
    expect((await refusalOf(people.leader.send('POST', `${first}/publication`, { seen }))).reason).toBe('wrongStage');
    await done(people.leader.send('POST', `${first}/approval`, review));
    const opened = (await done(people.leader.send('GET', first))).json();
    expect(opened.reviews).toMatchObject([
      { step: 'review', byName: '审核人', isCurrent: true },
      { step: 'secrecyReview', byName: '保密员', isCurrent: true },
      { step: 'approval', byName: '乡长', isCurrent: true },
    ]);
    expect((await db.many(sql`select 1 from published_item`)).length).toBe(0);
  });

  it('is published once however often it is pressed, with a number of its own', async () => {
    const { contentDigest: seen } = await rowOf(people.leader, first);
    const pressed = await Promise.all(
      [1, 2, 3].map(() => people.leader.send('POST', `${first}/publication`, { seen })),
    );
    expect(pressed.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200]);
    const numbers = pressed.map((reply) => reply.json().indexNumber);
    expect(new Set(numbers)).toEqual(new Set([firstNumber]));
    const releases = await deps.queries.listReleases(dolat, 'item', 'item-00000001');
    expect(releases.map(({ contentDigest, reviews }) => [contentDigest, reviews.length])).toEqual([[seen, 3]]);
    const shown = await deps.queries.findPublishedItem(firstNumber, deps.today());
    expect(shown).toMatchObject({ title: itemWords().title, contentDigest: seen, version: 1 });
    const page = await app.inject(`/d/${firstNumber}`);
    expect([page.statusCode, page.body.includes(itemWords().title)]).toEqual([200, true]);
  });

  it('is sent back with a reason that repeats no personal data, and every review before is void', async () => {
    const address = await started(people.clerk, 'item-00000003');
    const { contentDigest: seen } = await rowOf(people.clerk, address);
    await done(people.clerk.send('POST', `${address}/submission`, { seen }));
    await done(people.reviewer.send('POST', `${address}/review`, { seen, opinion: '' }));
    const blank = { seen, opinion: ' ' };
    expect((await refusalOf(people.secrecy.send('POST', `${address}/return`, blank))).field).toBe('opinion');
    const loud = { seen, opinion: '请删去13812345678' };
    expect((await refusalOf(people.secrecy.send('POST', `${address}/return`, loud))).reason).toBe('personalData');
    const remarks = [{ place: 'body/2///0', text: '这一句请再核实' }];
    await done(people.secrecy.send('POST', `${address}/return`, { seen, opinion: '请核实第二段', remarks }));
    const opened = (await done(people.clerk.send('GET', address))).json();
    expect(opened.course.at(-1)).toMatchObject({ label: '退回修改', opinion: '请核实第二段', remarks });
    expect(await waiting(people.clerk)).toContain('《关于开展春季防火工作的通知》被退回，请修改后重新送审。');
    // submitted again unchanged, it takes the whole way again
    await done(people.clerk.send('POST', `${address}/submission`, { seen }));
    expect((await done(people.clerk.send('GET', address))).json().reviews).toEqual([]);
    const skipped = await refusalOf(people.secrecy.send('POST', `${address}/secrecy-review`, { seen, opinion: '' }));
    expect(skipped.reason).toBe('wrongStage');
    await done(people.clerk.send('POST', `${address}/recall`));
    expect((await rowOf(people.clerk, address)).stage).toBe('drafting');
  });

  it('loses its reviews with one byte that is changed behind them', async () => {
    const address = await started(people.clerk, 'item-00000004', { title: '关于牧道维护的通知' });
    await approved(people, address);
    const { contentDigest: seen, revision } = await rowOf(people.leader, address);
    const itemId = 'item-00000004' as ItemId;
    const draft = await deps.queries.findItemDraft(dolat, itemId);
    const changed = { ...itemWords({ title: '关于牧道维护的通知。' }), agencyId: dolat };
    const sealed = sealDraft(deps, itemId, changed as unknown as Parameters<typeof sealDraft>[2]);
    await deps.inTransaction(({ items }) =>
      items.saveDraft({
        agencyId: dolat,
        itemId,
        revision: revision + 1,
        ...sealed,
        savedBy: draft?.savedBy ?? ('' as never),
        savedAt: deps.now(),
      }),
    );
    const refused = await refusalOf(people.leader.send('POST', `${address}/publication`, { seen }));
    expect(refused.reason).toBe('contentChanged');
    const aware = { seen: sealed.contentDigest };
    expect((await refusalOf(people.leader.send('POST', `${address}/publication`, aware))).reason).toBe(
      'contentChanged',
    );
    expect(await deps.queries.listReleases(dolat, 'item', itemId)).toEqual([]);
  });

  it('is not reviewed in the place of whoever wrote it', async () => {
    const address = await started(people.clerk, 'item-00000008', { title: '关于接羔的通知' });
    const { contentDigest: seen } = await rowOf(people.clerk, address);
    await done(people.clerk.send('POST', `${address}/submission`, { seen }));
    const deputy = await product.signedIn(dolat, 'dolat-deputy', '代理人', ['auditor']);
    const naming = { fromOn: day('2026-03-01'), untilOn: day('2026-03-31'), namedAt: deps.now() };
    await deps.inTransaction(({ desk }) =>
      desk.nameDeputy({
        agencyId: dolat,
        deputyId: 'deputy-of-the-clerk' as EntryId,
        principalId: people.clerk.accountId as AccountId,
        substituteId: deputy.accountId as AccountId,
        namedBy: people.leader.accountId as AccountId,
        ...naming,
      }),
    );
    await deputy.signInAgain();
    const refused = await refusalOf(deputy.send('POST', `${address}/review`, { seen, opinion: '' }));
    expect([refused.reason, refused.message?.includes('代理')]).toEqual(['ownWork', true]);
    await done(people.clerk.send('POST', `${address}/recall`));
    await done(people.clerk.send('POST', `${address}/discard`));
  });

  it('is nobody else’s', async () => {
    expect((await neighbour.send('GET', first)).statusCode).toBe(404);
    const content = itemWords();
    expect((await neighbour.send('PUT', first, { basedOn: 2, content })).statusCode).toBe(404);
    expect((await neighbour.send('POST', `${first}/withdrawal`, { why: '试试' })).statusCode).toBe(404);
    expect((await neighbour.send('GET', '/api/office/items')).json()).toMatchObject({ rows: [], total: 0 });
  });
});

it('lists by stage and what waits for a person', async () => {
  const list = async (by: Colleague, query: string) => (await done(by.send('GET', `/api/office/items${query}`))).json();
  const all = await list(people.clerk, '');
  expect(all.total).toBe(5);
  expect(all.counts.find(({ stage }: { stage: string }) => stage === 'published').count).toBe(1);
  const drafts = await list(people.clerk, '?stage=drafting&limit=10');
  expect(drafts.rows.map(({ itemId }: { itemId: string }) => itemId)).toContain('item-00000003');
  expect((await list(people.secrecy, '?mine=1')).rows).toEqual([]);
  const { rows } = await list(people.clerk, '?stage=drafting');
  const items = rows.map(({ itemId, contentDigest }: { itemId: string; contentDigest: string }) => ({
    itemId,
    seen: contentDigest,
  }));
  const bulk = await done(people.clerk.send('POST', '/api/office/item-submissions', { items }));
  const outcome = Object.fromEntries(
    bulk.json().rows.map((row: { itemId: string; isSubmitted: boolean }) => [row.itemId, row.isSubmitted]),
  );
  expect(outcome).toMatchObject({ 'item-00000002': false, 'item-00000003': true });
});

const first = '/api/office/items/item-00000001';
const firstNumber = '654224/2026-00001';

/** What the home page of somebody says of items. */
async function waiting(by: Colleague): Promise<readonly string[]> {
  const { tasks } = (await done(by.send('GET', '/api/office/home'))).json<{
    tasks: { sentence: string; link: string }[];
  }>();
  return tasks.filter(({ link }) => link.startsWith('/items/')).map(({ sentence }) => sentence);
}
