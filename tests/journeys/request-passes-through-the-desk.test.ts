import { beforeAll, describe, expect, it } from 'vitest';
import type { AgencyId } from '../../src/core/values/ids.ts';
import { aClock } from '../support/deps.ts';
import { day } from '../support/official-calendar.ts';
import { aPaperRequest, paperApplication } from '../support/paper-requests.ts';
import { aCounty, aProduct, type Colleague } from '../support/product.ts';
import { refusalOf } from '../support/refusals.ts';

// Monday: 20 working days later is 30 March
const mon2Mar = '2026-03-02';
const tue3Mar = '2026-03-03';

const clock = aClock('2026-03-02T02:00:00.000Z');
const product = await aProduct(clock);
const shiqiao = 'shiqiao' as AgencyId;
const housing = 'division-housing';
const [first, second, third] = ['form-desk-0001', 'form-desk-0002', 'form-desk-0003'] as const;
let clerk: Colleague;
let colleague: Colleague;
let head: Colleague;
let reviewer: Colleague;

const act = (who: Colleague, requestId: string, action: string, what: object = {}) =>
  who.send('POST', `/api/office/requests/${requestId}/actions`, { action, happenedOn: tue3Mar, ...what });
const listed = async (who: Colleague, query: string): Promise<string[]> =>
  (await who.send('GET', `/api/office/requests?${query}`))
    .json<{ rows: { requestId: string }[] }>()
    .rows.map(({ requestId }) => requestId)
    .sort();
const deskOf = async (who: Colleague, requestId: string) =>
  (await who.send('GET', `/api/office/requests/${requestId}/desk`)).json();

/** Somebody who comes back signs in again. */
async function daysLater(count: number): Promise<void> {
  clock.forward(count * 86_400);
  for (const person of [clerk, colleague, head, reviewer]) await person.signInAgain();
}

beforeAll(async () => {
  await aCounty(product.db, ['yunling', '云岭县人民政府'], [['shiqiao', '石桥乡人民政府']]);
  clerk = await product.signedIn(shiqiao, 'desk-clerk', '经办人甲', ['clerk']);
  colleague = await product.signedIn(shiqiao, 'desk-colleague', '经办人乙', ['clerk']);
  head = await product.signedIn(shiqiao, 'desk-head', '负责人丙', ['disclosureOffice']);
  reviewer = await product.signedIn(shiqiao, 'desk-reviewer', '审核人丁', ['reviewer']);
  const sought = { ...paperApplication, informationSought: '2025年农村危房改造补助名单' };
  await clerk.send('POST', '/api/office/requests', aPaperRequest(first, mon2Mar, { application: sought }));
  await clerk.send('POST', '/api/office/requests', aPaperRequest(second, mon2Mar));
  await clerk.send('POST', '/api/office/requests', aPaperRequest(third, mon2Mar));
  await daysLater(1);
});

describe('divisions and their duties', () => {
  it('are set by the disclosure office and by nobody else', async () => {
    const body = {
      divisionId: housing,
      name: '村镇建设办公室',
      duties: '农村危房改造\n宅基地审批',
      listOrder: 1,
      members: [{ accountId: colleague.accountId, duties: '危房改造' }],
    };
    expect((await clerk.send('POST', '/api/office/divisions', body)).statusCode).toBe(403);
    expect((await head.send('POST', '/api/office/divisions', body)).statusCode).toBeLessThan(300);
    expect(
      await refusalOf(head.send('POST', '/api/office/divisions', { ...body, divisionId: 'division-other' })),
    ).toMatchObject({
      reason: 'nameTaken',
      field: 'name',
    });
    const { divisionId: _id, ...fields } = body;
    const changed = { ...fields, listOrder: 2 };
    expect((await head.send('PUT', `/api/office/divisions/${housing}`, changed)).statusCode).toBeLessThan(300);
    expect((await head.send('PUT', '/api/office/divisions/division-none', changed)).statusCode).toBe(404);
    const { divisions } = (await clerk.send('GET', '/api/office/divisions')).json();
    expect(divisions).toMatchObject([{ name: '村镇建设办公室', members: [{ displayName: '经办人乙' }] }]);
  });

  it('are proposed for a request by what it asks for, with the reason in words', async () => {
    expect((await deskOf(clerk, first)).proposals).toMatchObject([
      { name: '村镇建设办公室', displayName: '经办人乙', reason: expect.stringContaining('农村危房改造') },
    ]);
    expect((await deskOf(clerk, second)).proposals).toEqual([]);
  });
});

describe('a request in the pool', () => {
  it('waits there until somebody claims it', async () => {
    expect(await listed(clerk, 'state=unclaimed')).toEqual([first, second, third]);
    expect((await act(clerk, first, 'claim')).statusCode).toBe(200);
    expect(await listed(clerk, 'state=unclaimed')).toEqual([second, third]);
    expect(await listed(clerk, 'state=mine')).toEqual([first]);
    expect(await listed(colleague, 'state=mine')).toEqual([]);
  });

  it('is claimed by one person only', async () => {
    expect(await refusalOf(act(colleague, first, 'claim'))).toMatchObject({
      status: 409,
      reason: 'alreadyClaimed',
      cite: expect.stringContaining('第四十五条'),
    });
    const twins = await Promise.all([act(clerk, third, 'claim'), act(colleague, third, 'claim')]);
    expect(twins.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
  });

  it('is assigned to a division and a person, handed on, and returned with a reason', async () => {
    expect((await act(head, second, 'assign', { division: housing })).json()).toMatchObject({
      divisionName: '村镇建设办公室',
      caseOfficerId: null,
    });
    expect(await listed(clerk, `divisionId=${housing}`)).toEqual([second]);
    await act(head, second, 'assign', { to: colleague.accountId });
    await act(colleague, second, 'transferInternally', { to: clerk.accountId });
    expect((await deskOf(clerk, second)).caseOfficer).toMatchObject({ displayName: '经办人甲' });
    expect(await refusalOf(act(clerk, second, 'returnToPool'))).toMatchObject({ field: 'returnReason' });
    await act(clerk, second, 'returnToPool', { returnReason: 'officerAway' });
    expect(await listed(clerk, 'state=unclaimed')).toEqual([second]);
    const { timeline } = (await clerk.send('GET', `/api/office/requests/${second}`)).json();
    expect(timeline.at(-1)).toMatchObject({ label: '退回待认领', detail: expect.stringContaining('承办人外出') });
  });

  it('cannot be handed to somebody without the post', async () => {
    expect(await refusalOf(act(head, second, 'assign', { to: reviewer.accountId }))).toMatchObject({
      reason: 'noCaseOfficer',
      field: 'to',
    });
    expect((await act(reviewer, second, 'claim')).statusCode).toBe(403);
  });

  it('is claimed and assigned together with others; what is refused says why', async () => {
    const reply = await head.send('POST', '/api/office/desk/actions', {
      requestIds: [second, first],
      action: 'assign',
      to: clerk.accountId,
    });
    expect(reply.json().done).toEqual([
      { requestId: second, message: null },
      { requestId: first, message: expect.stringContaining('已经由所选的人员') },
    ]);
  });

  it('is urged once a day', async () => {
    expect((await act(head, first, 'urge')).statusCode).toBe(200);
    expect(await refusalOf(act(head, first, 'urge'))).toMatchObject({ reason: 'urgedToday' });
    expect((await deskOf(clerk, first)).urgedOn).toEqual([tue3Mar]);
  });
});

describe('help by a division', () => {
  it('is asked for and answered, while the clock runs', async () => {
    const asked = await act(clerk, first, 'askAssistance', {
      consultation: 1,
      division: housing,
      answerBy: '2026-03-10',
      note: '请查找2025年的发放表。',
    });
    expect(asked.json()).toMatchObject({ openMatters: ['assistance'], clockState: 'running', daysLeft: 19 });
    expect(await listed(clerk, 'openMatter=assistance')).toEqual([first]);
    expect((await deskOf(clerk, first)).open).toMatchObject([{ consultation: 1, divisionName: '村镇建设办公室' }]);
    const answered = await act(clerk, first, 'answerAssistance', { consultation: 1, assistance: 'provided' });
    expect(answered.json().openMatters).toEqual([]);
  });

  it('keeps its words sealed until somebody says what for', async () => {
    const { notes } = await deskOf(clerk, first);
    expect(notes).toMatchObject([{ kind: 'assistance', authorName: '经办人甲' }]);
    expect(JSON.stringify(notes)).not.toContain('发放表');
    const reading = `/api/office/requests/${first}/notes/reading`;
    expect(await refusalOf(clerk.send('POST', reading, { purpose: ' ' }))).toMatchObject({ field: 'purpose' });
    expect((await clerk.send('POST', reading, { purpose: '核对协办内容' })).json().notes).toMatchObject([
      { text: '请查找2025年的发放表。' },
    ]);
    expect((await reviewer.send('POST', reading, { purpose: '好奇' })).statusCode).toBe(403);
  });
});

describe('a third party asked', () => {
  it('stops the clock in the lists too, and is named in the sealed record only', async () => {
    const reply = await act(clerk, third, 'askThirdParty', { consultation: 1, note: '石桥建筑公司' });
    expect(reply.json()).toMatchObject({ clockState: 'stopped', daysLeft: null });
    expect(await listed(clerk, 'lamp=grey')).toEqual([third]);
    const filter = { state: 'overdue', offset: 0, limit: 20 } as const;
    const late = await product.deps.queries.listRequests(shiqiao, filter, day('2026-05-08'));
    expect(late.rows.map(({ requestId }) => requestId).sort()).toEqual([first, second]);
    const events = await product.deps.queries.listRequestEvents(shiqiao, third as never);
    expect(JSON.stringify(events)).not.toContain('石桥建筑');
  });
});

describe('a deputy', () => {
  it('is named by the absent person, acts with those posts, and is named as such', async () => {
    expect((await act(reviewer, first, 'transferInternally', { to: colleague.accountId })).statusCode).toBe(403);
    const deputy = {
      deputyId: 'deputy-000001',
      principalId: clerk.accountId,
      substituteId: reviewer.accountId,
      fromOn: tue3Mar,
      untilOn: '2026-03-06',
    };
    expect((await colleague.send('POST', '/api/office/deputies', deputy)).statusCode).toBe(403);
    expect((await clerk.send('POST', '/api/office/deputies', deputy)).statusCode).toBeLessThan(300);
    expect(
      await refusalOf(clerk.send('POST', '/api/office/deputies', { ...deputy, deputyId: 'deputy-000002' })),
    ).toMatchObject({ reason: 'alreadyDeputised' });
    expect((await reviewer.send('GET', '/api/office/session')).json().roles).toEqual(['clerk', 'reviewer']);
    expect((await act(reviewer, first, 'transferInternally', { to: colleague.accountId })).statusCode).toBe(200);
    const event = (await product.deps.queries.listRequestEvents(shiqiao, first as never)).at(-1);
    expect(event).toMatchObject({ actorId: reviewer.accountId, payload: { onBehalfOf: clerk.accountId } });
    const { timeline } = (await clerk.send('GET', `/api/office/requests/${first}`)).json();
    expect(timeline.at(-1)).toMatchObject({ actorName: '审核人丁', detail: '交由经办人乙承办。代经办人甲办理。' });
  });

  it('has the posts no longer once it is over', async () => {
    expect((await clerk.send('DELETE', '/api/office/deputies/deputy-000001')).statusCode).toBeLessThan(300);
    expect((await reviewer.send('GET', '/api/office/session')).json().roles).toEqual(['reviewer']);
    expect((await act(reviewer, first, 'urge')).statusCode).toBe(403);
  });
});

describe('earlier requests', () => {
  it('of the same applicant, and those worded alike, are shown at registration without naming anybody', async () => {
    const preview = await clerk.send('POST', '/api/office/requests/earlier', {
      application: {
        name: '另一个人',
        identityProofNumber: '',
        phone: '13900139000',
        informationSought: '请公开2025年农村危房改造补助的名单',
      },
    });
    expect(preview.json()).toMatchObject({ sameApplicant: [], alike: [{ requestId: first }], inMonthCount: 0 });
    const same = await clerk.send('POST', '/api/office/requests/earlier', {
      application: { identityProofNumber: paperApplication.identityProofNumber, informationSought: '别的事情' },
    });
    expect(same.json()).toMatchObject({ alike: [], inMonthCount: 3, inYearCount: 3 });
    expect(same.body).not.toContain(paperApplication.identityProofNumber);
  });

  it('stand on the page of a request, with how often and how much alike', async () => {
    const found = (await clerk.send('GET', `/api/office/requests/${third}/earlier`)).json();
    expect(found).toMatchObject({ inMonthCount: 2, repeatedCount: 1 });
    expect(found.sameApplicant[0]).toMatchObject({ requestId: second, likeness: 100 });
  });
});

describe('an entry about a day long past', () => {
  it('asks why it comes late', async () => {
    await daysLater(13);
    const late = { happenedOn: tue3Mar, answerBy: '2026-03-31' };
    expect(await refusalOf(act(clerk, second, 'askStatementOfReasons', late))).toMatchObject({
      reason: 'lateReasonMissing',
      field: 'lateReason',
    });
    const reply = await act(clerk, second, 'askStatementOfReasons', { ...late, lateReason: 'systemUnavailable' });
    expect(reply.statusCode).toBe(200);
    const { timeline } = (await clerk.send('GET', `/api/office/requests/${second}`)).json();
    expect(timeline.at(-1).detail).toContain('系统故障');
  });
});
