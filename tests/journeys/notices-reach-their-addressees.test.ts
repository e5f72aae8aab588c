import { beforeAll, describe, expect, it } from 'vitest';
import type { AgencyId, RequestId } from '../../src/core/values/ids.ts';
import { letterKitOver } from '../../src/documents/letters/letter-kit.ts';
import { verifyLedgers } from '../../src/usecases/audit/verify-ledgers.ts';
import { aClock } from '../support/deps.ts';
import { aPaperRequest, paperApplication } from '../support/paper-requests.ts';
import { aCounty, aProduct, type Colleague } from '../support/product.ts';
import { refusalOf } from '../support/refusals.ts';

// 条例第三十二条、第三十三条: 15 and 20 working days, counted by the official calendars (law page §1.6)
const mon2Mar = '2026-03-02';
const wed4Mar = '2026-03-04';
const wed25Mar = '2026-03-25';
const oneDay = 86_400;

const clock = aClock('2026-03-02T02:00:00.000Z');
// what the printing process makes is tried elsewhere; here it is who agrees, and which days follow
const letters = letterKitOver({ print: async () => new TextEncoder().encode('%PDF-') });
const product = await aProduct(clock, { letters });
const dolat = 'dolat' as AgencyId;
let clerk: Colleague;
let secrecy: Colleague;
let leader: Colleague;
let head: Colleague;
let reviewer: Colleague;

beforeAll(async () => {
  const contact = { office: '党政办公室', address: '乡政府', hours: '工作日', phone: '0901-3680000', email: '' };
  await aCounty(product.db, ['torli', '托里县人民政府'], [['dolat', '托里县多拉特乡人民政府', { contact }]]);
  clerk = await product.signedIn(dolat, 'clerk', '经办人甲', ['clerk']);
  reviewer = await product.signedIn(dolat, 'reviewer', '审核人乙', ['reviewer']);
  secrecy = await product.signedIn(dolat, 'secrecy', '保密审查人丙', ['secrecyReviewer']);
  leader = await product.signedIn(dolat, 'leader', '领导丁', ['leader']);
  head = await product.signedIn(dolat, 'head', '主任戊', ['disclosureOffice']);
  const online = { application: { ...paperApplication, deliveryMethod: 'online' } };
  await clerk.send('POST', '/api/office/requests', aPaperRequest('request-0001', mon2Mar));
  await clerk.send('POST', '/api/office/requests', aPaperRequest('request-0002', mon2Mar, online));
});

describe('an extension', () => {
  it('is consented to by the head of the office and nobody else, and names the head', async () => {
    const paper = await started('extension-01', 'request-0001', 'extension-notice', {
      event: { action: 'extendReply', workingDays: 10 },
      values: { extensionReason: '需要查找历史档案。' },
    });
    await step(clerk, paper, 'submit');
    expect(await refusalOf(stepReply(leader, paper, 'sign'))).toMatchObject({ reason: 'notPermitted' });
    expect(await step(head, paper, 'sign')).toMatchObject({ documentNumber: 'dolat公延〔2026〕1号' });
    const request = await opened('request-0001');
    const taken = request.timeline.at(-1);
    expect(taken).toMatchObject({ action: 'extendReply', happenedOn: mon2Mar, actorName: '主任戊' });
    expect(request.record.dueOn).toBe('2026-04-14');
    const reading = (await clerk.send('GET', `${paper}/reading`)).json();
    expect(JSON.stringify(reading)).toContain('主任戊同意');
  });
});

describe('a letter to a third party', () => {
  const paper = '/api/office/papers/third-party-01';

  it('passes secrecy review, names the third party on paper only, and stops the clock', async () => {
    await started('third-party-01', 'request-0001', 'third-party-consultation', {
      event: { action: 'askThirdParty' },
      values: {
        addresseeName: '某某建材有限公司',
        concernedInformation: '施工合同中的报价。',
        possibleHarm: '可能涉及商业秘密。',
      },
    });
    expect(await step(clerk, paper, 'submit')).toMatchObject({ stage: 'inSecrecyReview' });
    await step(secrecy, paper, 'secrecyReview');
    await step(leader, paper, 'sign');
    const events = await product.deps.queries.listEvents(dolat, 'paper', 'third-party-01');
    expect(JSON.stringify(events)).not.toContain('建材');
    expect((await opened('request-0001')).timeline.at(-1)).toMatchObject({ action: 'askThirdParty' });
  });

  it('counts its 15 working days from the day on which it was received, not from its posting', async () => {
    clock.forward(2 * oneDay);
    for (const person of [clerk, reviewer, secrecy, leader, head]) await person.signInAgain();
    const posting = { mode: 'byPost', sentOn: mon2Mar, trackingNumber: '1234567890123' };
    expect((await clerk.send('POST', `${paper}/service`, posting)).json()).toMatchObject({ servedOn: mon2Mar });
    expect(await untilOf('request-0001')).toBeUndefined();
    const early = { arrivedOn: '2026-02-27' };
    expect(await refusalOf(clerk.send('POST', `${paper}/arrival`, early))).toMatchObject({ field: 'arrivedOn' });
    const arrival = await clerk.send('POST', `${paper}/arrival`, { arrivedOn: wed4Mar });
    expect(arrival.json()).toMatchObject({ arrivedOn: wed4Mar });
    expect(await untilOf('request-0001')).toBe(wed25Mar);
    expect(await refusalOf(clerk.send('POST', `${paper}/arrival`, { arrivedOn: wed4Mar }))).toMatchObject({
      reason: 'arrivedAlready',
    });
  });

  it('lets the applicant be told once it is out, and not before', async () => {
    const notice = { values: { asked: 'thirdParty' }, event: null };
    const early = start('notice-early', 'request-0002', 'consultation-notice', notice);
    expect(await refusalOf(early)).toMatchObject({ reason: 'premature' });
    const late = await started('notice-late1', 'request-0001', 'consultation-notice', notice);
    await step(clerk, late, 'submit');
    expect(await step(leader, late, 'sign')).toMatchObject({ documentNumber: 'dolat公告知〔2026〕1号' });
  });
});

describe('an answer that was asked for online', () => {
  it('is served by being issued', async () => {
    const paper = await started('reply-online', 'request-0002', 'reply-nonexistent', {
      event: {
        action: 'close',
        outcome: 'nonexistent',
        recordSearch: { searchedOn: mon2Mar, places: ['documentSystem', 'recordsRoom'] },
      },
      values: { searchScope: '2020年至2025年的收发文。', searchResult: '没有找到。' },
    });
    await step(clerk, paper, 'submit');
    await step(reviewer, paper, 'review');
    expect(await step(leader, paper, 'sign')).toMatchObject({ servedOn: wed4Mar, stage: 'issued' });
    expect((await opened('request-0002')).record).toMatchObject({ closedOn: wed4Mar, servedOn: wed4Mar });
  });

  it('is set right by a new paper with a number of its own; what was issued stays', async () => {
    const values = { searchScope: '2019年至2025年的收发文。', searchResult: '没有找到。' };
    const paper = await started('reply-again1', 'request-0002', 'reply-nonexistent', {
      event: null,
      values,
      replaces: 'reply-online',
    });
    await step(clerk, paper, 'submit');
    await step(reviewer, paper, 'review');
    expect(await step(leader, paper, 'sign')).toMatchObject({ documentNumber: 'dolat公复〔2026〕2号' });
    expect((await opened('request-0002')).timeline.filter(isClosing)).toHaveLength(1);
    expect((await clerk.send('GET', '/api/office/papers/reply-online/issued/pdf')).statusCode).toBe(200);
    expect(await verifyLedgers(product.deps, dolat)).toEqual([]);
  });
});

function start(paperId: string, requestId: string, kind: string, what: object) {
  const body = { paperId, kind, attachmentIds: [], ...what };
  return clerk.send('POST', `/api/office/requests/${requestId}/papers`, body);
}

async function started(paperId: string, requestId: string, kind: string, what: object): Promise<string> {
  const reply = await start(paperId, requestId, kind, what);
  expect(reply.statusCode, reply.body).toBe(201);
  return `/api/office/papers/${paperId}`;
}

async function stepReply(who: Colleague, paper: string, name: string) {
  const { contentDigest } = (await who.send('GET', paper)).json();
  return who.send('POST', `${paper}/steps`, { step: name, contentDigest });
}

async function step(who: Colleague, paper: string, name: string) {
  const reply = await stepReply(who, paper, name);
  expect(reply.statusCode, reply.body).toBe(200);
  return reply.json();
}

async function opened(requestId: string) {
  return (await clerk.send('GET', `/api/office/requests/${requestId}`)).json();
}

/** The last day that the record sets for the letter's answer, once it arrived. */
async function untilOf(requestId: string): Promise<unknown> {
  const events = await product.deps.queries.listRequestEvents(dolat, requestId as RequestId);
  return events.find(({ action }) => action === 'recordArrival')?.payload['until'];
}

function isClosing({ action }: { readonly action: string }): boolean {
  return action === 'close';
}
