import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/core/access/permissions.ts';
import type { AccountId, AgencyId, ColumnId, EntryId } from '../../src/core/values/ids.ts';
import { saveColumns } from '../../src/usecases/catalog/save-column.ts';
import { aClock } from '../support/deps.ts';
import { aDeputyOf } from '../support/deputies.ts';
import { aCounty, aProduct, type Colleague } from '../support/product.ts';
import { aPublishedItem } from '../support/published-items.ts';
import { refusalOf } from '../support/refusals.ts';
import { anId } from '../support/stored-facts.ts';

const clock = aClock('2026-01-12T02:00:00.000Z');
const product = await aProduct(clock);
const { db, deps } = product;
const dolat = 'dolat' as AgencyId;
const column = 'monthly-column' as ColumnId;
const statementId = anId<EntryId>();
const dayLong = 24 * 60 * 60;
const mon16Feb = '2026-02-16';
let clerk: Colleague;
let reviewer: Colleague;
let county: Colleague;
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
  clerk = await product.signedIn(dolat, 'dolat-clerk', '经办人甲', ['clerk', 'reviewer', 'disclosureOffice']);
  reviewer = await product.signedIn(dolat, 'dolat-reviewer', '审核人', ['reviewer']);
  county = await product.signedIn('torli' as AgencyId, 'torli-office', '县政务公开办', ['countySupervisor']);
  neighbour = await product.signedIn('kuli' as AgencyId, 'kuli-clerk', '经办人乙', ['clerk', 'reviewer']);
  const opened = await saveColumns(deps, asActor(clerk), [
    {
      columnId: column,
      subjectId: 'socialAssistance',
      name: '低保对象名单',
      description: '每月新增和停发的低保对象',
      rhythm: { cycle: 'monthly', dueMonth: 1, dueDay: 10 },
      divisionId: null,
      listOrder: 1,
    },
  ]);
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal));
});

describe('a column that gets something every month', () => {
  it('asks for nothing that ended before it was opened, and shows the running month', async () => {
    expect(await states()).toEqual(['2026年1月 running']);
  });

  it('stands on the board of the unit and of the county once the last day is over', async () => {
    await daysPass(35);
    expect(deps.today()).toBe(mon16Feb);
    expect(await states()).toEqual(['2026年1月 overdue', '2026年2月 running']);
    const units = (await county.send('GET', '/api/office/duties')).json().rows;
    expect(units.find((unit: { agencyId: string }) => unit.agencyId === 'dolat')).toMatchObject({
      overduePeriodCount: 1,
      overdueCount: 0,
    });
    // the county sees it on its home page, as late as it is, without looking for it
    const { tasks } = (await county.send('GET', '/api/office/home')).json();
    expect(tasks.filter(({ link }: { link: string }) => link === '/duties')).toMatchObject([
      {
        sentence: '托里县多拉特乡人民政府有1期栏目内容逾期没有公开。',
        dueOn: '2026-02-10',
        lampText: '红 逾期4个工作日',
      },
    ]);
  });

  it('keeps drafts from the supervisor and everything from a neighbour', async () => {
    expect((await county.send('GET', '/api/office/duties/dolat')).json()).toMatchObject({
      isOwn: false,
      duties: [{ mayState: false }, { mayState: false }],
    });
    expect((await neighbour.send('GET', '/api/office/duties/dolat')).statusCode).toBe(404);
    const seen = (await neighbour.send('GET', '/api/office/duties')).json().rows;
    expect(seen.map((unit: { agencyId: string }) => unit.agencyId)).toEqual(['kuli']);
  });
});

describe('a statement that nothing came', () => {
  it.each([
    ['2026-01-01', 'otherReason', '', 'remark'],
    ['2026-01-01', 'otherReason', '电话13812345678', 'remark'],
    ['2026-02-01', 'nothingMade', '', undefined],
    ['2026-03-01', 'nothingMade', '', undefined],
  ])('is refused for %s, %s, “%s”', async (from, reason, remark, field) => {
    const refused = await refusalOf(state({ statementId, from, reason, remark }));
    expect(refused.status).toBeGreaterThanOrEqual(400);
    expect(refused.field).toBe(field);
  });

  it('goes to another person, and is not public meanwhile', async () => {
    const sent = await Promise.all([1, 2].map(() => state({ statementId, from: '2026-01-01', reason: 'nothingMade' })));
    expect(sent.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
    expect(await deps.queries.listPublishedStatements(dolat)).toEqual([]);
    const waiting = (await reviewer.send('GET', '/api/office/messages')).json().rows;
    expect(waiting).toMatchObject([{ sentence: expect.stringContaining('等待您审定'), path: '/statements' }]);
    expect((await clerk.send('GET', '/api/office/messages')).json().rows).toEqual([]);
    const { tasks } = (await reviewer.send('GET', '/api/office/home')).json();
    expect(tasks).toMatchObject([{ link: '/statements', button: '去审定' }]);
    expect(await states()).toEqual(['2026年1月 overdue', '2026年2月 running']);
    const second = await refusalOf(state({ statementId: anId<EntryId>(), from: '2026-01-01', reason: 'noActivity' }));
    expect(second.reason).toBe('alreadyStated');
  });

  it('cannot be approved by whoever wrote it, nor in other words than were seen', async () => {
    for (const by of [clerk, await aDeputyOf(product, dolat, clerk)])
      expect((await refusalOf(approve(by, await digestOf(clerk)))).reason).toBe('ownWork');
    const other = await refusalOf(approve(reviewer, '0'.repeat(64)));
    expect(other.status).toBe(409);
  });

  it('comes back with a reason, is changed, and becomes public by another person', async () => {
    const back = await reviewer.send('POST', `/api/office/statements/${statementId}/return`, { opinion: '请写明原因' });
    expect(back.statusCode).toBe(200);
    const changed = { statementId, from: '2026-01-01', reason: 'otherReason', remark: '本月没有新增和停发' };
    expect((await state(changed)).statusCode).toBe(200);
    expect((await approve(reviewer, await digestOf(reviewer))).statusCode).toBe(200);
    expect(await deps.queries.listPublishedStatements(dolat)).toMatchObject([
      { columnName: '低保对象名单', periodLabel: '2026年1月', remark: '本月没有新增和停发' },
    ]);
    expect(await states()).toEqual(['2026年1月 stated', '2026年2月 running']);
  });

  it('cannot be made public past the gate', async () => {
    await expect(
      db.run(sql`update nothing_statement set content_digest = ${'f'.repeat(64)} where statement_id = ${statementId}`),
    ).rejects.toThrow('release gate');
  });

  it('leaves the period open again when it is withdrawn', async () => {
    const path = `/api/office/statements/${statementId}/withdrawal`;
    expect((await refusalOf(reviewer.send('POST', path, { why: ' ' }))).field).toBe('why');
    expect((await reviewer.send('POST', path, { why: '名单已补报' })).statusCode).toBe(200);
    expect(await deps.queries.listPublishedStatements(dolat)).toEqual([]);
    expect(await states()).toEqual(['2026年1月 overdue', '2026年2月 running']);
  });
});

describe('a publication', () => {
  it('keeps the earliest open period, late where it is late', async () => {
    await aPublishedItem(db, dolat, 'dolat/2026-00001', { columnId: column, title: '一月名单' }, deps.now());
    expect(await states()).toEqual(['2026年1月 publishedLate', '2026年2月 running']);
    await daysPass(21);
    await aPublishedItem(db, dolat, 'dolat/2026-00002', { columnId: column, title: '二月名单' }, deps.now());
    expect(await states()).toEqual(['2026年1月 publishedLate', '2026年2月 published']);
  });
});

/** Nobody's session lasts over days. */
async function daysPass(days: number): Promise<void> {
  clock.forward(days * dayLong);
  for (const colleague of [clerk, reviewer, county, neighbour]) await colleague.signInAgain();
}

function state(what: { statementId: string; from: string; reason: string; remark?: string }) {
  return clerk.send('POST', '/api/office/statements', { columnId: column, remark: '', ...what });
}

function approve(by: Colleague, seen: string) {
  return by.send('POST', `/api/office/statements/${statementId}/publication`, { seen });
}

async function digestOf(reader: Colleague): Promise<string> {
  const [row] = (await reader.send('GET', '/api/office/statements')).json().rows;
  return row.contentDigest;
}

async function states(): Promise<readonly string[]> {
  const { duties } = (await clerk.send('GET', '/api/office/duties/dolat')).json();
  return duties.map((duty: { periodLabel: string; state: string }) => `${duty.periodLabel} ${duty.state}`);
}

function asActor({ accountId }: Colleague): Actor {
  return {
    id: accountId as AccountId,
    agencyId: dolat,
    displayName: '经办人甲',
    roles: ['clerk', 'reviewer', 'disclosureOffice'],
  };
}
