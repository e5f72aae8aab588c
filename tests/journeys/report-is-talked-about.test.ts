import { beforeAll, describe, expect, it } from 'vitest';
import type { AgencyId } from '../../src/core/values/ids.ts';
import { aClock } from '../support/deps.ts';
import { aCounty, aProduct, type Colleague } from '../support/product.ts';
import { refusalOf } from '../support/refusals.ts';
import { reportCalls, soundNarrative, takeSteps } from '../support/report-course.ts';

const clock = aClock('2026-01-12T02:00:00.000Z');
const product = await aProduct(clock);
const dolat = reportCalls('dolat', 2025);
const address = '/api/office/reports/dolat/2025';
let clerk: Colleague;
let leader: Colleague;
let supervisor: Colleague;
let stranger: Colleague;

const beside = async (who: Colleague) => (await who.send('GET', `${address}/beside`)).json();
const licences = (quantity: number) =>
  clerk.send('POST', '/api/office/registers/proactive', {
    item: 'administrativeLicence',
    kind: 'decided',
    happenedOn: '2025-06-30',
    quantity,
    amountYuan: null,
    title: '2025年行政许可',
    documentNumber: null,
    source: '行政许可办理系统月报',
  });

beforeAll(async () => {
  await aCounty(
    product.db,
    ['torli', '托里县人民政府'],
    [
      ['dolat', '托里县多拉特乡人民政府'],
      ['kuli', '托里县库普乡人民政府'],
    ],
  );
  const at = (agency: string, post: string, roles: Parameters<typeof product.signedIn>[3]) =>
    product.signedIn(agency as AgencyId, `${agency}-${post}`, `${agency} ${post}`, roles);
  clerk = await at('dolat', 'clerk', ['clerk']);
  leader = await at('dolat', 'leader', ['leader']);
  supervisor = await at('torli', 'supervisor', ['countySupervisor']);
  stranger = await at('kuli', 'clerk', ['clerk']);
});

describe('a sentence whose numbers are bound', () => {
  it('is told apart once the data change, with the old number and the new one', async () => {
    expect((await licences(12)).statusCode).toBe(201);
    const bench = await dolat.open(clerk);
    expect(bench.narrative['1']).toContain('行政许可决定12件');
    const { narrative, bindings } = bench;
    const saved = await clerk.send('PUT', `${address}/draft`, { basedOn: 0, narrative, bindings });
    expect(saved.json()).toEqual({ revision: 1 });
    expect((await beside(clerk)).stale).toEqual([]);
    expect((await licences(5)).statusCode).toBe(201);
    expect((await beside(clerk)).stale).toMatchObject([
      { section: 1, path: 'proactive.administrativeLicence', shown: '12', value: 12, now: 17, words: '17' },
    ]);
    // the text itself stays as it was written until somebody sets it right
    expect((await dolat.open(clerk)).narrative['1']).toContain('行政许可决定12件');
  });

  it('keeps no binding that is not true of the text', async () => {
    const binding = { section: 1, at: 0, shown: '99', path: 'proactive.administrativeLicence', value: 99 };
    const body = { basedOn: 1, narrative: soundNarrative(2025), bindings: [binding] };
    expect((await clerk.send('PUT', `${address}/draft`, body)).statusCode).toBe(200);
    expect((await dolat.open(clerk)).bindings).toEqual([]);
  });
});

describe('the days by which a report is due', () => {
  it('are the inner one of the setting and the one of the law', async () => {
    expect((await beside(clerk)).deadlines).toMatchObject([
      { id: 'target', on: '2026-01-20', daysLeft: 8 },
      { id: 'law', on: '2026-01-31', daysLeft: 19, basis: expect.stringContaining('第四十九条') },
    ]);
  });
});

describe('a comment', () => {
  const say = (who: Colleague, what: object) => who.send('POST', `${address}/comments`, what);
  let thread: string;

  it('is read by writer, approver and supervisor, and by nobody else', async () => {
    const said = await say(supervisor, { section: 3, cell: 'requests.total.total', words: '请核对办结数。' });
    expect(said.statusCode).toBe(200);
    thread = said.json().commentId;
    for (const who of [clerk, leader, supervisor])
      expect((await beside(who)).comments).toMatchObject([
        {
          words: '请核对办结数。',
          section: 3,
          cellLabel: expect.stringContaining('表三'),
          writtenByName: 'torli supervisor',
        },
      ]);
    expect((await refusalOf(say(stranger, { section: 1, words: '看看。' }))).status).toBe(404);
    expect((await stranger.send('GET', `${address}/beside`)).statusCode).toBe(404);
  });

  it('is answered, settled, and opened again by a further answer', async () => {
    expect((await say(clerk, { section: 1, threadId: thread, words: '已核对。' })).statusCode).toBe(200);
    const settle = (isSettled: boolean) => supervisor.send('PUT', `${address}/comments/${thread}`, { isSettled });
    expect((await settle(true)).statusCode).toBe(204);
    const [first, answer] = (await beside(clerk)).comments;
    expect(first).toMatchObject({ settledByName: 'torli supervisor' });
    // an answer stands where its thread does
    expect(answer).toMatchObject({ threadId: thread, section: 3, cell: 'requests.total.total' });
    expect((await say(clerk, { section: 3, threadId: thread, words: '还有一处。' })).statusCode).toBe(200);
    expect((await beside(clerk)).comments[0]).toMatchObject({ settledAt: null });
  });

  const refused: readonly (readonly [why: string, what: object, reason: string])[] = [
    ['nothing said', { section: 1, words: ' ' }, 'missing'],
    ['a cell that the form has not', { section: 3, cell: 'requests.x.y', words: '？' }, 'noSuchCell'],
    ['a telephone number of somebody', { section: 1, words: '请联系13912345678核实。' }, 'personalData'],
    ['an answer to nothing', { section: 1, threadId: 'nowhere-to-be-found', words: '好。' }, 'notFound'],
  ];
  it.each(refused)('is refused: %s', async (_why, what, reason) => {
    expect(await refusalOf(say(clerk, what))).toMatchObject({ reason });
  });
});

describe('a report that comes back', () => {
  it('names the findings that are to be mended, and tells what was mended and what changed since', async () => {
    await dolat.save(clerk, 2, { ...soundNarrative(2025), 6: '没有需要报告的事项。' });
    await takeSteps('dolat', 2025, [
      [clerk, 'submit'],
      [leader, 'approve'],
      [clerk, 'file'],
    ]);
    const { findings } = await dolat.open(supervisor);
    const warned = findings.find(({ verdict, severity }: never) => verdict === 'fail' && severity === 'warning');
    const body = { step: 'return', opinion: '请补充。', findings: [warned.key, 'X-99@1'] };
    expect((await supervisor.send('POST', `${address}/steps`, body)).json()).toMatchObject({ stage: 'returned' });
    expect((await beside(clerk)).sinceReturned).toMatchObject({
      version: 1,
      changes: { cells: [], texts: [] },
      findings: [{ rule: warned.rule, isMended: false }],
    });
    expect((await licences(1)).statusCode).toBe(201);
    await dolat.save(clerk, 3, {
      ...soundNarrative(2025),
      5: '存在的问题：公开栏更新不及时。改进情况：由专人每日更新。',
    });
    await takeSteps('dolat', 2025, [
      [clerk, 'submit'],
      [leader, 'approve'],
      [clerk, 'file'],
    ]);
    const since = (await beside(supervisor)).sinceReturned;
    expect(since.changes.cells).toMatchObject([{ cell: 'proactive.administrativeLicence', before: 17, after: 18 }]);
    expect(since.changes.texts.map(({ section }: { section: number }) => section)).toEqual([5, 6]);
    expect(since.changes.texts[0].parts).toContainEqual({ kind: 'added', text: '日' });
    expect(since.findings).toMatchObject([{ rule: warned.rule, isMended: true }]);
  });
});
