import { type RawBuilder, sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { runAudit } from '../../src/cli/audit.ts';
import { cellPaths } from '../../src/core/annual-report/cells.ts';
import type { AgencyId } from '../../src/core/values/ids.ts';
import { recomputeVersion } from '../../src/usecases/annual-report/recompute-version.ts';
import { verifyLedgers } from '../../src/usecases/audit/verify-ledgers.ts';
import { aClock } from '../support/deps.ts';
import { aPaperRequest, signedOnPaper } from '../support/paper-requests.ts';
import { aCounty, aProduct, type Colleague } from '../support/product.ts';
import { takeSteps } from '../support/report-course.ts';

const clock = aClock('2025-11-20T02:00:00.000Z');
const product = await aProduct(clock);
const { db, deps } = product;
const dolat = 'dolat' as AgencyId;
let clerk: Colleague;
let leader: Colleague;
let supervisor: Colleague;

const must = async (who: Colleague, url: string, body: object) => {
  const reply = await who.send('POST', url, body);
  if (reply.statusCode >= 300) throw new Error(`${url}: ${reply.body}`);
  return reply.statusCode === 204 ? {} : reply.json();
};
const licences = {
  item: 'administrativeLicence',
  kind: 'decided',
  happenedOn: '2025-06-30',
  quantity: 12,
  amountYuan: null,
  title: '上半年行政许可',
  documentNumber: null,
  source: '月报',
};
const reconsideration = {
  route: 'reconsideration',
  caseNumber: '托复〔2025〕1号',
  authority: '托里县人民政府',
  openedOn: '2025-11-03',
  requestNumber: null,
  source: '受理通知书',
};
const close = (id: string, happenedOn: string, outcome: string) =>
  must(clerk, `/api/office/requests/${id}/actions`, { action: 'close', ...signedOnPaper, happenedOn, outcome });

beforeAll(async () => {
  await aCounty(db, ['torli', '托里县人民政府'], [['dolat', '托里县多拉特乡人民政府']]);
  clerk = await product.signedIn(dolat, 'dolat-clerk', '经办人甲', ['clerk']);
  leader = await product.signedIn(dolat, 'dolat-leader', '分管领导丙', ['leader']);
  supervisor = await product.signedIn('torli' as AgencyId, 'torli-supervisor', '县主管甲', ['countySupervisor']);
  for (const id of ['form-0000001', 'form-0000002'])
    await must(clerk, '/api/office/requests', aPaperRequest(id, '2025-11-20'));
  await close('form-0000001', '2025-11-20', 'granted');
  await must(clerk, '/api/office/registers/proactive', licences);
  await must(clerk, '/api/office/registers/disputes', reconsideration);
  clock.forward(47 * 86_400);
  for (const person of [clerk, leader, supervisor]) await person.signInAgain();
  await takeSteps('dolat', 2025, [
    [clerk, 'save'],
    [clerk, 'submit'],
    [leader, 'approve'],
    [clerk, 'file'],
  ]);
  // life goes on: what was carried forward is answered in the new year, and another request comes
  await close('form-0000002', '2026-01-06', 'notHeld');
  await must(clerk, '/api/office/requests', aPaperRequest('form-0000003', '2026-01-06'));
});

const frozen = async () => {
  const version = await deps.queries.findVersion(dolat, 2025, 1);
  if (version === undefined) throw new Error('Version 1 is not there.');
  return version;
};
const again = async () => recomputeVersion(deps, await deps.queries.loadTree(), await frozen());

/** Changes something past the program, looks, and puts it back. */
async function withChange<Found>(
  change: RawBuilder<unknown>,
  undo: RawBuilder<unknown>,
  look: () => Promise<Found>,
): Promise<Found> {
  await db.run(sql`alter table event disable trigger user`);
  await db.run(change);
  const found = await look();
  await db.run(undo);
  await db.run(sql`alter table event enable trigger user`);
  return found;
}

const verify = async () => {
  const lines: string[] = [];
  const io = { out: (l: string) => lines.push(l), err: (l: string) => lines.push(l), today: deps.today() };
  const code = await runAudit(
    ['verify'],
    { ...io, calendarNotices: [] },
    { queries: deps.queries, verifyLedgers: (agency) => verifyLedgers(deps, agency) },
  );
  return { code, told: lines.join('\n') };
};

describe('a frozen report', () => {
  it('is the same byte for byte when it is counted again from the log, whatever happened since', async () => {
    const { isSame, recomputedDigest, approvedDigest, keptDigest, cells } = await again();
    expect({ isSame, cells }).toEqual({ isSame: true, cells: [] });
    expect([recomputedDigest, keptDigest]).toEqual([approvedDigest, approvedDigest]);
    expect((await verify()).code).toBe(0);
  });

  it('opens each cell to what stood behind it then, zeros too', async () => {
    const cells = cellPaths('2021').filter((cell) => !cell.startsWith('requests') || cell.endsWith('.total'));
    for (const cell of cells) {
      const reply = await clerk.send('GET', `/api/office/tables/dolat/2025/cell?cell=${cell}&version=1`);
      const { value, requests, entries, disputes } = reply.json();
      const counted = requests.total + disputes.total + (cell.startsWith('proactive') && entries.total > 0 ? value : 0);
      expect([cell, counted]).toEqual([cell, value]);
    }
  });

  it('shows a request as it stood then, though it was answered since', async () => {
    const cell = 'requests.carriedForward.total';
    const then = (await clerk.send('GET', `/api/office/tables/dolat/2025/cell?cell=${cell}&version=1`)).json();
    expect(then.requests.rows).toMatchObject([{ requestId: 'form-0000002', outcome: null, closedOn: null }]);
    const now = (await clerk.send('GET', `/api/office/tables/dolat/2025/cell?cell=${cell}`)).json();
    expect(now.requests.rows).toMatchObject([{ requestId: 'form-0000002', outcome: 'notHeld' }]);
  });

  it('has no version that was never approved', async () => {
    const reply = await clerk.send('GET', '/api/office/tables/dolat/2025?version=7');
    expect([reply.statusCode, reply.json().message]).toEqual([404, expect.stringContaining('没有找到')]);
  });
});

describe('an event that a superuser changes', () => {
  const outcome = (to: string) =>
    sql`update event set payload = jsonb_set(payload, '{outcome}', ${`"${to}"`}::jsonb)
         where subject_id = 'form-0000001' and action = 'close'`;

  it('is named with agency, number and subject, beside what the ledger still says and the cells that it moves', async () => {
    const { code, told } = await withChange(outcome('notHeld'), outcome('granted'), verify);
    expect(code).toBe(1);
    expect(told).toMatch(
      /断裂 {2}托里县多拉特乡人民政府：第\d+个事件起与记录不符（该事件的内容被改动，request\/form-0000001）/,
    );
    expect(told).toContain('办理结果：事件为本机关不掌握（notHeld），台账为予以公开（granted）');
    expect(told).toContain('第1版的“表三 · （一）予以公开 · 自然人”按事件重算为0，定稿为1');
    expect((await verify()).code).toBe(0);
  });

  it('is named even where it can no longer be read', async () => {
    const { told } = await withChange(outcome('nonsense'), outcome('granted'), verify);
    expect(told).toMatch(/所依据的第\d+个事件（request\/form-0000001）无法读取/);
  });

  it('is found out through the report that names it, even if all digests were made anew', async () => {
    const head = async () => (await frozen()).eventNo;
    const other = sql`update event set digest = repeat('0', 64) where agency_id = 'dolat' and event_no = ${await head()}`;
    const digest = (await deps.queries.findEvent(dolat, await head()))?.digest ?? '';
    const back = sql`update event set digest = ${digest} where agency_id = 'dolat' and event_no = ${await head()}`;
    expect(await withChange(other, back, again)).toMatchObject({ anchor: 'changed', isSame: false });
  });
});

describe('the three forms of a report', () => {
  const address = '/api/office/reports/dolat/2025';
  const compared = async () => (await clerk.send('GET', `${address}/standings`)).json();
  it('agree as long as nothing of the year is set otherwise', async () => {
    expect(await compared()).toMatchObject({
      agencyName: '托里县多拉特乡人民政府',
      frozen: { version: 1 },
      published: null,
      cellCount: 200,
      cells: [],
      texts: [],
    });
  });

  it('are told apart cell by cell, with who did what since, and what no event explains', async () => {
    await db.run(sql`update proactive_entry set quantity = 15`);
    const { cells } = await compared();
    await db.run(sql`update proactive_entry set quantity = 12`);
    expect(cells).toMatchObject([
      {
        cell: 'proactive.administrativeLicence',
        label: '表二 · 行政许可 · 本年处理决定数量',
        computed: 15,
        frozen: 12,
        reasons: [],
        unexplained: 3,
      },
    ]);
  });

  it('name the events that made the difference', async () => {
    await takeSteps('dolat', 2025, [[supervisor, 'return', '请核对行政许可数量。']]);
    await must(clerk, '/api/office/registers/proactive', { ...licences, quantity: 3, title: '补登12月行政许可' });
    const { cells, published } = await compared();
    expect([published, cells.length]).toEqual([null, 1]);
    expect(cells[0]).toMatchObject({ computed: 15, frozen: 12, unexplained: 0 });
    expect(cells[0].reasons).toMatchObject([
      {
        amount: 3,
        kind: '主动公开条目',
        subject: '补登12月行政许可',
        events: [{ label: '登记', happenedOn: '2025-06-30', actorName: '经办人甲' }],
      },
    ]);
    const then = (await clerk.send('GET', '/api/office/tables/dolat/2025?version=1')).json();
    expect([then.cells['proactive.administrativeLicence'], then.versions]).toMatchObject([12, [{ version: 1 }]]);
    const behind = `/api/office/tables/dolat/2025/cell?cell=proactive.administrativeLicence`;
    expect((await clerk.send('GET', `${behind}&version=1`)).json().entries.total).toBe(1);
    expect((await clerk.send('GET', behind)).json().entries.total).toBe(2);
  });

  it('are counted again on demand: same, or what was changed is named', async () => {
    const recount = async () => (await clerk.send('POST', `${address}/versions/1/recount`, {})).json();
    expect(await recount()).toMatchObject({ isSame: true, chainFault: null, faults: [], rows: [] });
    const change = sql`update disclosure_request set outcome = 'denied', closed_on = '2025-11-21' where request_id = 'form-0000001'`;
    const undo = sql`update disclosure_request set outcome = 'granted', closed_on = '2025-11-20' where request_id = 'form-0000001'`;
    const { isSame, rows } = await withChange(change, undo, recount);
    expect([isSame, rows]).toEqual([
      false,
      [
        {
          subject: 'request/form-0000001',
          message: expect.stringMatching(
            /^DOLAT-2025-0001：台账与事件不一致（办理结果：.*；办结日期：事件为2025-11-20，台账为2025-11-21）/,
          ),
        },
      ],
    ]);
  });
});

describe('a zero', () => {
  const cell = '/api/office/tables/dolat/2025/cell?cell=requests.newlyReceived.commercialEnterprise';
  const zero = async () => (await clerk.send('GET', cell)).json().zero;
  const tried = { channel: 'byFax', testedOn: '2025-12-01', works: true, method: ' 从县邮局发来测试页，收到。 ' };

  it('says which ledger was asked, since when it is kept, and what came on each channel', async () => {
    const found = await zero();
    expect(found).toMatchObject({ ledger: '依申请公开台账', keptSince: expect.stringContaining('2025-11-20') });
    expect(
      found.channels.map(({ channel, testCount }: { channel: string; testCount: number }) => [channel, testCount]),
    ).toEqual(['inPerson', 'byPost', 'byFax', 'online', 'byEmail'].map((channel) => [channel, 0]));
    expect((await clerk.send('GET', cell.replace('commercialEnterprise', 'total'))).json().zero).toBeNull();
  });

  it('is the more believable the more channels were tried', async () => {
    await must(clerk, '/api/office/channel-tests', tried);
    const fax = (await zero()).channels.find(({ channel }: { channel: string }) => channel === 'byFax');
    expect(fax).toMatchObject({
      testedOn: '2025-12-01',
      works: true,
      method: '从县邮局发来测试页，收到。',
      testedByName: '经办人甲',
      testCount: 1,
    });
  });

  it('is told every field of a trial that is wrong', async () => {
    const reply = await clerk.send('POST', '/api/office/channel-tests', {
      ...tried,
      testedOn: '2027-01-01',
      method: ' ',
    });
    expect(reply.statusCode).toBe(422);
    expect(reply.json().errors.map(({ field }: { field: string }) => field)).toEqual(['testedOn', 'method']);
  });
});
