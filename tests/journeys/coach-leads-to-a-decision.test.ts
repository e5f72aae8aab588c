import { beforeAll, describe, expect, it } from 'vitest';
import type { AgencyId } from '../../src/core/values/ids.ts';
import { choicesOf, noExemption, toExemptions } from '../support/coach-answers.ts';
import { aClock } from '../support/deps.ts';
import { aPaperRequest } from '../support/paper-requests.ts';
import { aCounty, aProduct, builtDocuments, type Colleague } from '../support/product.ts';
import { refusalOf } from '../support/refusals.ts';

// 条例第三十六条第（四）项, 指导性案例101号: who says that there is no such information shows the search
const mon2Mar = '2026-03-02';
const tue3Mar = '2026-03-03';
const clock = aClock('2026-03-02T02:00:00.000Z');
const product = await aProduct(clock, await builtDocuments());
const dolat = 'dolat' as AgencyId;
const contact = {
  office: '党政办公室',
  address: '托里县多拉特乡政府院内',
  hours: '工作日10:00至14:00，16:00至20:00',
  phone: '0901-3680000',
  email: 'office@example.cn',
};
const requestId = 'request-0001';
const coach = `/api/office/requests/${requestId}/coach`;
const absent = choicesOf({ ...toExemptions, recordSearch: 'absent' });
const written = {
  searchPlaces: 'documentSystem,recordsRoom',
  searchedOn: tue3Mar,
  searchedBy: '党政办公室张某',
  searchWords: '“征地批复”，2020年至2025年',
  whyAbsent: '本机关未曾制作。',
};
let clerk: Colleague;
let reviewer: Colleague;
let leader: Colleague;
let neighbour: Colleague;

beforeAll(async () => {
  await aCounty(
    product.db,
    ['torli', '托里县人民政府'],
    [
      ['dolat', '托里县多拉特乡人民政府', { contact }],
      ['kuli', '托里县库甫乡人民政府'],
    ],
  );
  clerk = await product.signedIn(dolat, 'dolat-clerk', '经办人甲', ['clerk']);
  reviewer = await product.signedIn(dolat, 'dolat-reviewer', '审核人乙', ['reviewer']);
  leader = await product.signedIn(dolat, 'dolat-leader', '领导丁', ['leader']);
  neighbour = await product.signedIn('kuli' as AgencyId, 'kuli-clerk', '经办人己', ['clerk']);
  for (const id of [requestId, 'request-0002', 'request-0003'])
    await clerk.send('POST', '/api/office/requests', aPaperRequest(id, mon2Mar));
  clock.forward(86_400);
  for (const person of [clerk, reviewer, leader, neighbour]) await person.signInAgain();
});

describe('the coach', () => {
  it('says before the first question what the record answers and what it rules out', async () => {
    const opened = (await clerk.send('GET', coach)).json();
    expect(opened).toMatchObject({ mayClose: true });
    expect(opened.proposals).toContainEqual({ question: 'feePayment', answer: 'settled', why: '没有通知缴费。' });
    const uncorrected = opened.contradictions.find(({ answer }: { answer: string }) => answer === 'uncorrected');
    expect(uncorrected).toMatchObject({ question: 'clarity', cite: expect.stringContaining('第三十条') });
  });

  it('is not found by another agency, and refused to who may not handle requests', async () => {
    expect((await neighbour.send('GET', coach)).statusCode).toBe(404);
    expect((await neighbour.send('POST', coach, { choices: absent, values: written })).statusCode).toBe(404);
    expect((await reviewer.send('GET', coach)).statusCode).toBe(403);
  });

  it('names every field that is missing, and the article that an answer contradicts', async () => {
    const missing = await refusalOf(
      clerk.send('POST', coach, { choices: absent, values: { searchedOn: '2026-03-09' } }),
    );
    expect(missing.status).toBe(422);
    expect(missing.fields).toEqual(['searchPlaces', 'searchedOn', 'searchedBy', 'searchWords', 'whyAbsent']);
    const choices = choicesOf({ purpose: 'information', clarity: 'uncorrected' });
    const against = await refusalOf(clerk.send('POST', coach, { choices, values: {} }));
    expect(against.status).toBeLessThan(500);
    expect(JSON.stringify(against)).toContain('先告知补正');
    const nonsense = await refusalOf(
      clerk.send('POST', coach, { choices: [{ question: 'no', answer: 'no' }], values: {} }),
    );
    expect(nonsense).toMatchObject({ reason: 'strayAnswer' });
  });

  it('leads to one outcome with reasons, words for the letter and a note for the file', async () => {
    const coached = await consult();
    expect(coached).toMatchObject({
      outcome: 'nonexistent',
      letter: 'reply-nonexistent',
      recordSearch: { searchedOn: tue3Mar, places: ['documentSystem', 'recordsRoom'] },
      values: { searchScope: '公文办理系统、本机关档案室；检索词和条件：“征地批复”，2020年至2025年。' },
    });
    expect(coached.reasons).toContain('第三十六条第(四)项的规定，本机关告知申请人该政府信息不存在。');
    expect(coached.fields.map(({ id }: { id: string }) => id)).toEqual(Object.keys(coached.values));
  });
});

describe('the paper it drafts', () => {
  it('cannot be submitted without the search', async () => {
    const coached = await consult();
    const event = { action: 'close', outcome: 'nonexistent' };
    await start('paper-bare', { kind: coached.letter, event, values: coached.values });
    expect(await refusalOf(step(clerk, 'paper-bare', 'submit'))).toMatchObject({
      status: 422,
      message: expect.stringContaining('检索证据'),
      cite: expect.stringContaining('第三十六条第(四)项'),
    });
    await step(clerk, 'paper-bare', 'cancel');
  });

  it('shows whoever has to agree how the outcome was found, and proves it in the record without a typed word', async () => {
    const { letter, outcome, recordSearch, values, fileNote } = await consult();
    const event = { action: 'close', outcome, recordSearch, coach: absent };
    expect((await start('paper-full', { kind: letter, event, values, fileNote })).statusCode).toBe(201);
    await save('paper-full', { ...values, searchResult: '没有找到。本机关未曾制作该批复。' });
    expect((await step(clerk, 'paper-full', 'submit')).statusCode).toBe(200);
    const seen = (await reviewer.send('GET', '/api/office/papers/paper-full')).json();
    expect(seen.fileNote.at(-1).evidence).toContainEqual({ label: '由谁检索', value: '党政办公室张某' });
    expect((await step(reviewer, 'paper-full', 'review')).statusCode).toBe(200);
    expect((await step(leader, 'paper-full', 'sign')).json()).toMatchObject({
      documentNumber: expect.stringContaining('号'),
    });
    const events = await product.deps.queries.listEvents(dolat, 'request', requestId);
    const closing = events.find(({ action }) => action === 'close');
    expect(closing?.payload).toMatchObject({ outcome: 'nonexistent', recordSearch, coach: absent });
    expect(JSON.stringify(closing?.payload)).not.toMatch(/张某|未曾制作|检索词/);
  });

  it('is refused where the answers lead elsewhere', async () => {
    const granted = choicesOf({ ...toExemptions, ...noExemption, delivery: 'provided' });
    const event = { action: 'close', outcome: 'repeated', coach: granted };
    const values = { earlierReplyOn: mon2Mar, earlierReplyNumber: '托多公复〔2026〕1号' };
    await start('paper-other', { kind: 'reply-repeated', event, values }, 'request-0002');
    const refused = await refusalOf(step(clerk, 'paper-other', 'submit'));
    expect(refused).toMatchObject({ status: 422, message: expect.stringContaining('得不出') });
  });
});

describe('a merger', () => {
  it('leads into another open request of the agency, and nowhere else', async () => {
    const own = (await clerk.send('GET', '/api/office/requests/request-0002')).json().record.requestNumber;
    const closed = (await clerk.send('GET', `/api/office/requests/${requestId}`)).json().record.requestNumber;
    const third = (await clerk.send('GET', '/api/office/requests/request-0003')).json().record.requestNumber;
    const merge = (into: string) =>
      clerk.send('POST', '/api/office/requests/request-0002/actions', { action: 'merge', happenedOn: tue3Mar, into });
    expect(await refusalOf(merge(own))).toMatchObject({ field: 'into', message: expect.stringContaining('自己') });
    expect(await refusalOf(merge(closed))).toMatchObject({
      field: 'into',
      message: expect.stringContaining('已经办结'),
    });
    expect((await refusalOf(merge('KULI-2026-9999'))).status).toBeGreaterThanOrEqual(400);
    expect((await merge(third)).statusCode).toBe(200);
  });
});

async function consult() {
  return (await clerk.send('POST', coach, { choices: absent, values: written })).json();
}

function start(paperId: string, what: object, request = requestId) {
  return clerk.send('POST', `/api/office/requests/${request}/papers`, { paperId, attachmentIds: [], ...what });
}

async function save(paperId: string, values: object) {
  const opened = (await clerk.send('GET', `/api/office/papers/${paperId}`)).json();
  const { event, revision } = opened;
  const body = { basedOn: revision, event, values, attachmentIds: [] };
  return clerk.send('PUT', `/api/office/papers/${paperId}/draft`, body);
}

async function step(who: Colleague, paperId: string, name: string) {
  const opened = (await who.send('GET', `/api/office/papers/${paperId}`)).json();
  return who.send('POST', `/api/office/papers/${paperId}/steps`, { step: name, contentDigest: opened.contentDigest });
}
