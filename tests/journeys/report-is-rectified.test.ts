import { beforeAll, describe, expect, it } from 'vitest';
import type { AgencyId } from '../../src/core/values/ids.ts';
import { aClock } from '../support/deps.ts';
import { factsOfPage } from '../support/page-facts.ts';
import { aCounty, aProduct, builtDocuments, type Colleague } from '../support/product.ts';
import { refusalOf } from '../support/refusals.ts';
import { reportCalls, soundNarrative, takeSteps } from '../support/report-course.ts';

const mon12Jan2026 = '2026-01-12T02:00:00.000Z';
const untilJanuary2027 = 365 * 86_400;

const clock = aClock(mon12Jan2026);
const product = await aProduct(clock, await builtDocuments());
const address = '/api/office/reports/dolat/2025';
const dolat = reportCalls('dolat', 2025);
const next = reportCalls('dolat', 2026);
let clerk: Colleague;
let leader: Colleague;
let supervisor: Colleague;

const beside = async (who: Colleague, year = 2025) =>
  (await who.send('GET', `/api/office/reports/dolat/${year}/beside`)).json();
const write = (what: object, who = clerk) => who.send('POST', `${address}/notes`, what);
const licence = (from: string, to: string) => ({ kind: 'cell', cell: 'proactive.administrativeLicence', from, to });
/** A text of its own: one that repeats last year's would have to be explained. */
const otherWords = {
  1: [
    '（一）主动公开情况。2026年，耕地地力保护补贴名单逐村张贴，群众当场核对。',
    '（二）依申请公开情况。窗口备有申请表和填写样例，来件当日录入。',
    '（三）政府信息管理情况。文件起草时标注公开属性，党政办复核。',
    '（四）政府信息公开平台建设情况。各村广播每周播报一次公开目录。',
    '（五）监督保障情况。人大代表随机走访三个村，反馈意见当月办理。',
  ].join('\n'),
  5: '主要问题：个别村的张贴栏破损。改进情况：更换张贴栏4块，明确管护人员。',
  6: soundNarrative(2026)[6],
};
const reason = '漏登十二月的许可3件，依据行政许可系统月报补正';
const publicPage = async (path = '/nb/dolat/2025') => {
  const reply = await product.app.inject({ url: path, headers: { 'accept-encoding': 'identity' } });
  return { status: reply.statusCode, text: factsOfPage(reply.body).text };
};
const waiting = async () => (await beside(leader)).notes.find(({ stage }: { stage: string }) => stage === 'inApproval');
const release = async (who: Colleague, digest?: string) => {
  const note = await waiting();
  return who.send('POST', `${address}/notes/${note.noteId}/release`, { digest: digest ?? note.contentDigest });
};
const enter = (quantity: number, happenedOn: string) =>
  clerk.send('POST', '/api/office/registers/proactive', {
    item: 'administrativeLicence',
    kind: 'decided',
    happenedOn,
    quantity,
    amountYuan: null,
    title: '行政许可',
    documentNumber: null,
    source: '行政许可办理系统月报',
  });

beforeAll(async () => {
  await aCounty(product.db, ['torli', '托里县人民政府'], [['dolat', '托里县多拉特乡人民政府']]);
  const at = (agency: string, post: string, roles: Parameters<typeof product.signedIn>[3]) =>
    product.signedIn(agency as AgencyId, `${agency}-${post}`, `${agency} ${post}`, roles);
  // one person may write and approve in a small township, but never the same note
  clerk = await at('dolat', 'clerk', ['clerk', 'reviewer']);
  leader = await at('dolat', 'leader', ['leader']);
  supervisor = await at('torli', 'supervisor', ['countySupervisor']);
  expect((await enter(12, '2025-06-30')).statusCode).toBe(201);
});

describe('an error in a report', () => {
  it('is no matter for a note as long as the report is being written', async () => {
    await dolat.save(clerk, 0);
    expect(await refusalOf(write({ changes: [licence('12', '15')], reason }))).toMatchObject({ reason: 'notFrozen' });
  });

  it('is told in a note once the report is out', async () => {
    await takeSteps('dolat', 2025, [
      [clerk, 'submit'],
      [leader, 'approve'],
      [leader, 'publish'],
      [clerk, 'file'],
      [supervisor, 'accept'],
    ]);
    const text = { kind: 'text', section: 5, from: '由专人每周更新', to: '由专人每日更新' };
    expect((await write({ changes: [licence('12', '15'), text], reason })).statusCode).toBe(200);
    expect((await publicPage()).text).not.toContain('更正说明');
    expect((await beside(supervisor)).notes).toMatchObject([
      {
        stage: 'inApproval',
        changes: [
          expect.stringContaining('由12更正为15'),
          '“五、存在的主要问题及改进情况”：“由专人每周更新”更正为“由专人每日更新”',
        ],
        reason,
      },
    ]);
  });

  const refused: readonly (readonly [why: string, changes: readonly object[], expected: object])[] = [
    ['a second note while one waits', [licence('12', '15')], { reason: 'noteWaiting' }],
  ];
  it.each(refused)('is not told twice: %s', async (_why, changes, expected) => {
    expect(await refusalOf(write({ changes, reason }))).toMatchObject(expected);
  });
});

describe('a note', () => {
  it('is approved by somebody else than its writer, and only as it was seen', async () => {
    expect(await refusalOf(release(clerk))).toMatchObject({ reason: 'ownWork' });
    expect(await refusalOf(release(leader, '0'.repeat(64)))).toMatchObject({ reason: 'contentChanged' });
    expect((await publicPage()).text).not.toContain('更正说明');
  });

  it('stands on the page and above every file once it is released; what was published stays', async () => {
    expect((await release(leader)).statusCode).toBe(204);
    const page = await publicPage();
    for (const words of ['更正说明', '第1号', '由12更正为15', reason, '由专人每周更新。'])
      expect(page.text).toContain(words);
    const json = (await product.app.inject('/nb/dolat/2025/report.json')).json();
    expect(json.tables.proactive.administrativeLicence).toBe(12);
    expect(json.notes).toEqual([expect.stringContaining('由12更正为15')]);
    for (const format of ['html', 'csv']) {
      const file = await product.app.inject(`/nb/dolat/2025/report.${format}`);
      expect(file.body).toContain('由12更正为15');
    }
    for (const format of ['docx', 'pdf', 'xlsx'])
      expect((await product.app.inject(`/nb/dolat/2025/report.${format}`)).statusCode).toBe(200);
  });

  const wrong: readonly (readonly [why: string, changes: readonly object[], expected: object])[] = [
    [
      'finds no longer what it corrects',
      [licence('12', '16')],
      { field: 'changes.0', message: expect.stringContaining('现在是15') },
    ],
    ['is no number', [licence('15', '十六')], { field: 'changes.0', message: expect.stringContaining('整数') }],
    ['changes nothing', [licence('15', '15')], { field: 'changes.0' }],
    [
      'names words that are not there',
      [{ kind: 'text', section: 5, from: '没有这句话', to: '有' }],
      { field: 'changes.0' },
    ],
    [
      'breaks the sums of the form',
      [{ kind: 'cell', cell: 'requests.granted.naturalPerson', from: '0', to: '1' }],
      { message: expect.stringContaining('合计数一并更正') },
    ],
    ['has no change', [], { field: 'changes' }],
  ];
  it.each(wrong)('is refused where it %s', async (_why, changes, expected) => {
    const reply = await write({ changes, reason });
    expect(reply.statusCode).toBeGreaterThanOrEqual(409);
    const said = reply.json();
    expect(said.errors?.[0] ?? said).toMatchObject(expected);
  });

  it('goes back with a reason, and may be written anew', async () => {
    expect((await write({ changes: [licence('15', '16')], reason })).statusCode).toBe(200);
    const { noteId } = await waiting();
    const decline = (opinion: string) => leader.send('POST', `${address}/notes/${noteId}/return`, { opinion });
    expect(await refusalOf(decline(' '))).toMatchObject({ field: 'opinion' });
    expect((await decline('数量不对。')).statusCode).toBe(204);
    expect((await refusalOf(decline('再退。'))).reason).toBe('wrongStage');
    expect((await beside(clerk)).notes.at(-1)).toMatchObject({ stage: 'declined', opinion: '数量不对。' });
    expect((await publicPage()).text).not.toContain('由15更正为16');
  });
});

describe('the year after', () => {
  const moved = [
    { kind: 'cell', cell: 'requests.newlyReceived.naturalPerson', from: '0', to: '1' },
    { kind: 'cell', cell: 'requests.newlyReceived.total', from: '0', to: '1' },
    { kind: 'cell', cell: 'requests.carriedForward.naturalPerson', from: '0', to: '1' },
    { kind: 'cell', cell: 'requests.carriedForward.total', from: '0', to: '1' },
  ];

  it('goes on from the report as corrected', async () => {
    clock.forward(untilJanuary2027);
    for (const who of [clerk, leader, supervisor]) await who.signInAgain();
    const chainFails = async () =>
      (await next.open(clerk)).findings.filter(
        ({ rule, verdict }: { rule: string; verdict: string }) => rule === 'T3-04' && verdict === 'fail',
      );
    expect(await chainFails()).toEqual([]);
    expect((await write({ changes: moved, reason: '漏登收到的申请1件' })).statusCode).toBe(200);
    // what only waits does not count yet
    expect(await chainFails()).toEqual([]);
    expect((await release(leader)).statusCode).toBe(204);
    expect((await chainFails()).length).toBeGreaterThan(0);
    expect((await next.open(clerk)).previousCells['requests.carriedForward.total']).toBe(1);
    const back = moved.map((change) => ({ ...change, from: change.to, to: change.from }));
    expect((await write({ changes: back, reason: '前一更正说明有误，恢复原数' })).statusCode).toBe(200);
    expect((await release(leader)).statusCode).toBe(204);
    expect(await chainFails()).toEqual([]);
  });

  it('stands approved: the older one is not opened again, but may still be corrected, and the gap is told', async () => {
    await next.save(clerk, 0, otherWords);
    await takeSteps('dolat', 2026, [
      [clerk, 'submit'],
      [leader, 'approve'],
    ]);
    expect(await refusalOf(dolat.step(supervisor, 'return', '请重报。'))).toMatchObject({
      status: 409,
      reason: 'newerApproved',
      message: expect.stringContaining('更正说明'),
    });
    expect((await write({ changes: moved, reason: '漏登收到的申请1件' })).statusCode).toBe(200);
    expect((await beside(leader)).chainGaps).toEqual([
      expect.stringMatching(/2025年度.*为1，2026年度.*为0。/),
      expect.stringMatching(/2025年度.*总计.*为1，2026年度.*总计.*为0。/),
    ]);
    expect((await release(leader)).statusCode).toBe(204);
    expect(await refusalOf(next.step(clerk, 'file'))).toMatchObject({ reason: 'blockingFindings' });
  });

  it('waits for an older year that was opened first', async () => {
    const back = moved.map((change) => ({ ...change, from: change.to, to: change.from }));
    expect((await write({ changes: back, reason: '恢复原数' })).statusCode).toBe(200);
    expect((await release(leader)).statusCode).toBe(204);
    await takeSteps('dolat', 2026, [[leader, 'sendBack', '先更正上年。']]);
    await takeSteps('dolat', 2025, [[supervisor, 'return', '请重新统计。']]);
    await takeSteps('dolat', 2026, [[clerk, 'submit']]);
    expect(await refusalOf(next.step(leader, 'approve'))).toMatchObject({
      reason: 'olderOpen',
      message: expect.stringContaining('2025年度报告'),
    });
  });

  it('leaves the older versions at their addresses', async () => {
    await takeSteps('dolat', 2025, [
      [clerk, 'submit'],
      [leader, 'approve'],
      [leader, 'publish'],
    ]);
    expect((await publicPage()).text).not.toContain('第1号（');
    const older = await publicPage('/nb/dolat/2025/v/1');
    expect(older.text).toContain('这是第1版，已由第2版取代');
    expect(older.text).toContain('由12更正为15');
    expect((await publicPage('/nb/dolat/2025/v/9')).status).toBe(404);
    await takeSteps('dolat', 2025, [[leader, 'withdrawPublication', '附件有误']]);
    for (const path of ['/nb/dolat/2025', '/nb/dolat/2025/v/1']) expect((await publicPage(path)).status).toBe(410);
  });
});
