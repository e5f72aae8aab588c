import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AgencyId } from '../../src/core/values/ids.ts';
import { verifyLedgers } from '../../src/usecases/audit/verify-ledgers.ts';
import { remindDisputes } from '../../src/usecases/registers/remind-disputes.ts';
import { aClock } from '../support/deps.ts';
import { sendFile } from '../support/multipart.ts';
import { aPaperRequest, signedOnPaper } from '../support/paper-requests.ts';
import { aCounty, aProduct, builtAttachments, type Colleague } from '../support/product.ts';
import { refusalOf } from '../support/refusals.ts';
import { aPdf } from '../support/severable-files.ts';

const mon2Mar = '2026-03-02';
const days = (count: number): number => count * 86_400;
const clock = aClock('2026-03-02T02:00:00.000Z');
const product = await aProduct(clock, await builtAttachments());
const { app, db, deps } = product;
const dolat = 'dolat' as AgencyId;
const docket = '/api/office/registers/disputes';
const opening = {
  ...{ route: 'reconsideration', caseNumber: '托政复〔2026〕3号', authority: '托里县人民政府', openedOn: '2026-03-09' },
  ...{ source: '行政复议答复通知书', procedure: 'simplified', disputedAct: 'reply' },
};
let clerk: Colleague;
let auditor: Colleague;
let neighbour: Colleague;
let requestNumber: string;
let caseId: string;

const at = (path = ''): string => `${docket}/${caseId}${path}`;
const step = (kind: string, happenedOn: string, what: object = {}) =>
  clerk.send('POST', at('/steps'), { kind, happenedOn, ...what });
const tableFour = async () =>
  (await clerk.send('GET', `/api/office/tables/${dolat}/2026`)).json().cells as Record<string, number>;

beforeAll(async () => {
  await aCounty(
    db,
    ['torli', '托里县人民政府'],
    [
      ['dolat', '托里县多拉特乡人民政府'],
      ['kuli', '托里县库甫乡人民政府'],
    ],
  );
  clerk = await product.signedIn(dolat, 'dolat-clerk', '经办人甲', ['clerk']);
  const sent = aPaperRequest('form-0000001', mon2Mar, { channel: 'byPost', mail: 'signedFor' });
  requestNumber = (await clerk.send('POST', '/api/office/requests', sent)).json().requestNumber;
  const closed = await clerk.send('POST', '/api/office/requests/form-0000001/actions', {
    ...{ action: 'close', happenedOn: mon2Mar, outcome: 'deliberativeProcess', ...signedOnPaper },
  });
  expect(closed.statusCode).toBe(200);
  clock.forward(days(10));
  // a session does not last so long
  clerk = await product.signedIn(dolat, 'dolat-clerk-later', '经办人甲', ['clerk']);
  auditor = await product.signedIn(dolat, 'dolat-auditor', '审计人员', ['auditor']);
  neighbour = await product.signedIn('kuli' as AgencyId, 'kuli-clerk', '经办人乙', ['clerk']);
});

describe('a case', () => {
  it('is entered with the organ that the law names, once, and without numbers of people', async () => {
    const authorities = (await clerk.send('GET', `/api/open/agencies/${dolat}/remedies`)).json();
    expect(authorities.reviewOrgan).toBe('托里县人民政府');
    expect(authorities.reviewWords).toContain('第二十四条');
    const named = await refusalOf(clerk.send('POST', docket, { ...opening, requestNumber, source: '电话13812345678' }));
    expect(named.field).toBe('source');
    const opened = await clerk.send('POST', docket, { ...opening, requestNumber });
    expect(opened.statusCode).toBe(201);
    caseId = opened.json().caseId;
    const again = await refusalOf(clerk.send('POST', docket, { ...opening, requestNumber }));
    expect(again.field).toBe('caseNumber');
    expect((await tableFour())['disputes.reconsideration.pending']).toBe(1);
  });

  it('has its periods: five working days to reply in the simplified procedure, with lamp, task and reminder', async () => {
    expect((await step('notified', '2026-03-12')).statusCode).toBe(204);
    const { row, dues } = (await clerk.send('GET', at())).json();
    // Thursday 12 March and five working days
    expect([row.dueOn, row.daysLeft]).toEqual(['2026-03-19', 5]);
    const reply = dues.find(({ period }: { period: string }) => period === 'reconsiderationReplySimplified');
    expect(reply.days.at(-1).words).toContain('第5个工作日');
    const home = (await clerk.send('GET', '/api/office/home')).json();
    const task = home.tasks.find(({ link }: { link: string }) => link === `/registers/disputes/${caseId}`);
    expect(task).toMatchObject({ dueOn: '2026-03-19', lamp: 'yellow' });
    expect([await remindDisputes(deps), await remindDisputes(deps)]).toEqual([1, 0]);
    expect((await step('answered', '2026-03-12')).statusCode).toBe(204);
    expect((await clerk.send('GET', at())).json().row.dueOn).toBeNull();
    // what was entered by mistake is taken back with its reason, and the period runs again
    const answered = (await clerk.send('GET', at()))
      .json()
      .steps.find((one: { kind: string }) => one.kind === 'answered');
    const takenBack = { step: answered.no, why: '误登' };
    expect((await clerk.send('POST', at('/steps/removal'), takenBack)).statusCode).toBe(204);
    expect((await clerk.send('GET', at())).json().row.dueOn).toBe('2026-03-19');
    expect((await step('answered', '2026-03-12')).statusCode).toBe(204);
  });

  it('keeps papers sealed, downloads them with a trace, and shows no way to anybody else', async () => {
    const bytes = Buffer.from(aPdf([['复议决定书']]));
    const file = { name: '决定书.pdf', bytes };
    const added = await sendFile(app, clerk, at('/documents'), { purpose: 'decision', title: '复议决定书' }, file);
    expect(added.statusCode).toBe(201);
    const again = await sendFile(app, clerk, at('/documents'), { purpose: 'decision', title: '又一份' }, file);
    expect(again.json().reason).toBe('file.repeated');
    const place = at(`/documents/${added.json().documentId}/file`);
    const taken = await clerk.send('POST', place);
    expect(Buffer.compare(taken.rawPayload, bytes)).toBe(0);
    expect((await neighbour.send('POST', place)).statusCode).toBe(404);
    const acts = await db.many<{ act: string }>(sql`select act from audit_entry where act like 'dispute.document%'`);
    expect(acts.map(({ act }) => act)).toEqual(['dispute.documentAdded', 'dispute.documentSeen']);
  });

  it('is concluded, corrected, and its dates go into a calendar', async () => {
    expect((await step('hearing', '2026-04-20', { time: '09:30', place: '第一法庭' })).statusCode).toBe(204);
    const ics = (await clerk.send('GET', `${docket}/calendar`)).body;
    expect(ics).toContain('DTSTART:20260420T013000Z');
    const done = await clerk.send('POST', at('/conclusion'), { outcome: 'decisionUpheld', concludedOn: '2026-03-12' });
    expect(done.statusCode).toBe(204);
    expect((await tableFour())['disputes.reconsideration.upheld']).toBe(1);
    const same = await refusalOf(clerk.send('POST', at('/correction'), { outcome: 'decisionUpheld' }));
    expect(same.reason).toBe('nothingChanges');
    expect((await clerk.send('POST', at('/correction'), { outcome: 'revoked' })).statusCode).toBe(204);
    const after = await tableFour();
    expect([after['disputes.reconsideration.upheld'], after['disputes.reconsideration.overturned']]).toEqual([0, 1]);
    const { course } = (await auditor.send('GET', at())).json();
    expect(course.map(({ label }: { label: string }) => label)).toContain('更正登记');
  });

  it('opens another round of its request, which table 3 does not count again', async () => {
    const before = await tableFour();
    const early = await refusalOf(
      clerk.send('POST', at('/reanswer'), { receivedOn: '2026-03-12', replyBy: '2026-03-12' }),
    );
    expect(early.reason).toBe('periodEmpty');
    const ordered = await clerk.send('POST', at('/reanswer'), { receivedOn: '2026-03-12', replyBy: null });
    expect(ordered.statusCode).toBe(204);
    const { record } = (await clerk.send('GET', '/api/office/requests/form-0000001')).json();
    // no day was set: the period of Article 33 anew from Thursday 12 March
    expect([record.stage, record.dueOn]).toEqual(['handling', '2026-04-10']);
    const after = await tableFour();
    for (const cell of ['requests.newlyReceived.total', 'requests.total.total', 'requests.carriedForward.total'])
      expect(after[cell]).toBe(before[cell]);
    const { steps, request } = (await clerk.send('GET', at())).json();
    expect(request.requestNumber).toBe(requestNumber);
    expect(
      steps.at(-2)?.label === '重新答复原申请' || steps.some((s: { kind: string }) => s.kind === 'reanswerOrdered'),
    ).toBe(true);
  });

  it('notes what was lost, and says the same in ledger and events', async () => {
    expect((await clerk.send('PUT', at('/lessons'), { lessons: '没有说明过程性信息的依据。' })).statusCode).toBe(204);
    expect((await auditor.send('PUT', at('/lessons'), { lessons: '改写' })).statusCode).toBe(403);
    expect((await verifyLedgers(deps, dolat)).filter(({ subject }) => subject.startsWith('dispute'))).toEqual([]);
  });
});

describe('a suit', () => {
  it('as a co-defendant is kept but not counted, and links to the reconsideration before it', async () => {
    const suit = {
      ...{ route: 'litigationAfterReconsideration', caseNumber: '（2026）新4224行初1号', authority: '托里县人民法院' },
      ...{ openedOn: '2026-03-12', requestNumber: null, source: '应诉通知书', precededBy: caseId },
    };
    const wrong = await refusalOf(clerk.send('POST', docket, { ...suit, route: 'litigationDirect' }));
    expect(wrong.field).toBe('precededBy');
    const opened = await clerk.send('POST', docket, { ...suit, asCoDefendant: true });
    const before = await tableFour();
    expect(before['disputes.litigationAfterReconsideration.total']).toBe(0);
    const linked = await refusalOf(clerk.send('POST', at('/void'), { why: '误登' }));
    expect(linked.reason).toBe('linked');
    const place = `${docket}/${opened.json().caseId}`;
    expect((await clerk.send('POST', `${place}/correction`, { asCoDefendant: false })).statusCode).toBe(204);
    expect((await tableFour())['disputes.litigationAfterReconsideration.pending']).toBe(1);
    expect((await clerk.send('GET', place)).json().earlier.caseId).toBe(caseId);
  });

  it('entered by mistake is taken out of the count and stays to be seen', async () => {
    const suit = {
      ...{ route: 'litigationDirect', caseNumber: '（2026）新4224行初2号', authority: '托里县人民法院' },
      ...{ openedOn: '2026-03-12', requestNumber: null, source: '应诉通知书', precededBy: null },
    };
    const place = `${docket}/${(await clerk.send('POST', docket, suit)).json().caseId}`;
    expect((await tableFour())['disputes.litigationDirect.pending']).toBe(1);
    expect((await clerk.send('POST', `${place}/void`, { why: '误登' })).statusCode).toBe(204);
    expect((await tableFour())['disputes.litigationDirect.pending']).toBe(0);
    expect((await clerk.send('GET', place)).json().row.caseNumber).toBe(suit.caseNumber);
  });

  it('lists by what was asked for, each agency its own', async () => {
    const list = async (query: string) => (await clerk.send('GET', `${docket}?${query}`)).json().total;
    expect([await list('state=pending'), await list('result=overturned'), await list('words=托政复')]).toEqual([
      1, 1, 1,
    ]);
    expect((await neighbour.send('GET', docket)).json().total).toBe(0);
    expect((await neighbour.send('GET', at())).statusCode).toBe(404);
  });
});
