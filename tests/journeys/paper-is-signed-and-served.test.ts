import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AgencyId } from '../../src/core/values/ids.ts';
import { verifyLedgers } from '../../src/usecases/audit/verify-ledgers.ts';
import { aClock } from '../support/deps.ts';
import { aPaperRequest } from '../support/paper-requests.ts';
import { aCounty, aProduct, builtDocuments, type Colleague } from '../support/product.ts';
import { refusalOf } from '../support/refusals.ts';

// 条例第四十五条: 登记、审核、办理、答复、归档; 国办公开办函〔2016〕235号: by post the posting day counts
const mon2Mar = '2026-03-02';
const tue3Mar = '2026-03-03';
const wed4Mar = '2026-03-04';
const oneDay = 86_400;

const clock = aClock('2026-03-02T02:00:00.000Z');
const product = await aProduct(clock, await builtDocuments());
const dolat = 'dolat' as AgencyId;
let clerk: Colleague;
let reviewer: Colleague;
let secrecy: Colleague;
let leader: Colleague;
let everything: Colleague;
let neighbour: Colleague;

const contact = {
  office: '党政办公室',
  address: '托里县多拉特乡政府院内',
  hours: '工作日10:00至14:00，16:00至20:00',
  phone: '0901-3680000',
  email: 'office@example.cn',
};

const requestId = 'request-0001';
const paperId = 'paper-000001';
const paper = `/api/office/papers/${paperId}`;

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
  secrecy = await product.signedIn(dolat, 'dolat-secrecy', '保密审查人丙', ['secrecyReviewer']);
  leader = await product.signedIn(dolat, 'dolat-leader', '领导丁', ['leader']);
  everything = await product.signedIn(dolat, 'dolat-all', '多岗戊', [
    'clerk',
    'reviewer',
    'secrecyReviewer',
    'leader',
    'disclosureOffice',
  ]);
  neighbour = await product.signedIn('kuli' as AgencyId, 'kuli-leader', '领导己', ['leader', 'clerk', 'reviewer']);
  await clerk.send(
    'POST',
    '/api/office/requests',
    aPaperRequest(requestId, mon2Mar, { application: byPostApplication }),
  );
  await aDayLater();
});

async function aDayLater(): Promise<void> {
  clock.forward(oneDay);
  for (const person of [clerk, reviewer, secrecy, leader, everything, neighbour]) await person.signInAgain();
}

describe('a reply on its way to the applicant', () => {
  it('is drafted by the clerk, once whatever is sent twice', async () => {
    const twins = await Promise.all([1, 2, 3].map(() => start(clerk, paperId)));
    expect(twins.map(({ statusCode }) => statusCode)).toEqual([201, 201, 201]);
    const listed = (await clerk.send('GET', `/api/office/requests/${requestId}/papers`)).json();
    expect(listed.rows).toMatchObject([
      { paperId, stage: 'drafting', draftedByName: '经办人甲', documentNumber: null },
    ]);
    const refused = await refusalOf(start(clerk, paperId, { values: { provided: '别的内容。' } }));
    expect(refused).toMatchObject({ status: 409, reason: 'startedOtherwise' });
  });

  it('keeps the words of two people apart', async () => {
    const opened = await open(clerk);
    const saved = await save(clerk, opened.revision, { provided: '征地批复（托政函〔2025〕12号）一份。' });
    expect(saved.json()).toMatchObject({ revision: opened.revision + 1 });
    expect(await refusalOf(save(everything, opened.revision, { provided: '我的文字。' }))).toMatchObject({
      status: 409,
      reason: 'changedMeanwhile',
    });
  });

  it('waits for its reviewer, and comes back with an opinion', async () => {
    expect(await step(clerk, 'submit')).toMatchObject({ stage: 'inReview' });
    expect(await refusalOf(save(clerk, 2, { provided: '改动。' }))).toMatchObject({ reason: 'wrongStage' });
    expect(await deskOf(reviewer)).toEqual([[paperId, 'review']]);
    expect(await deskOf(leader)).toEqual([]);
    expect(await refusalOf(stepReply(reviewer, 'sendBack', { opinion: ' ' }))).toMatchObject({ field: 'opinion' });
    expect(await step(reviewer, 'sendBack', { opinion: '请写明页数。' })).toMatchObject({ stage: 'drafting' });
    const opened = await open(clerk);
    expect(opened.course.at(-1)).toMatchObject({ action: 'sendBack', actorName: '审核人乙', opinion: '请写明页数。' });
    const desk = (await clerk.send('GET', '/api/office/paper-desk')).json();
    expect(desk.returned).toMatchObject([{ paperId }]);
  });

  it('is agreed to as it was seen, and as nothing else', async () => {
    const before = (await open(clerk)).contentDigest;
    await save(clerk, 2, { provided: '征地批复（托政函〔2025〕12号）一份，共3页。' });
    await step(clerk, 'submit');
    const stale = await refusalOf(reviewer.send('POST', `${paper}/steps`, { step: 'review', contentDigest: before }));
    expect(stale).toMatchObject({ status: 409, reason: 'contentChanged' });
    expect(await step(reviewer, 'review')).toMatchObject({ stage: 'inSecrecyReview' });
  });

  it('passes secrecy review because it hands information out', async () => {
    expect(await refusalOf(stepReply(leader, 'sign'))).toMatchObject({ reason: 'wrongStage' });
    expect(await deskOf(secrecy)).toEqual([[paperId, 'secrecyReview']]);
    expect(await step(secrecy, 'secrecyReview', { opinion: '不涉密。' })).toMatchObject({ stage: 'toSign' });
  });

  it('is not found by another agency, whatever is tried', async () => {
    const tries = [
      neighbour.send('GET', paper),
      neighbour.send('GET', `${paper}/reading`),
      neighbour.send('GET', `${paper}/preview.pdf`),
      neighbour.send('GET', `${paper}/issued/pdf`),
      neighbour.send('GET', `/api/office/requests/${requestId}/papers`),
      neighbour.send('POST', `${paper}/steps`, { step: 'sign', contentDigest: 'a' }),
      neighbour.send('POST', `/api/office/requests/${requestId}/papers`, {
        ...body,
        paperId: 'paper-neighbour',
      }),
    ];
    expect((await Promise.all(tries)).map(({ statusCode }) => statusCode)).toEqual(tries.map(() => 404));
  });

  it('is signed once, however often the leader presses', async () => {
    const { contentDigest } = await open(leader);
    const sign = () => leader.send('POST', `${paper}/steps`, { step: 'sign', contentDigest });
    const signed = await Promise.all([sign(), sign(), sign()]);
    expect(signed.map((reply) => [reply.statusCode, reply.json().documentNumber])).toEqual(
      signed.map(() => [200, 'dolat公复〔2026〕1号']),
    );
    const request = (await clerk.send('GET', `/api/office/requests/${requestId}`)).json();
    expect(request.record).toMatchObject({ stage: 'reply', outcome: 'granted', closedOn: tue3Mar, servedOn: null });
    expect(request.timeline.filter(({ action }: { action: string }) => action === 'close')).toHaveLength(1);
  });

  it('is kept as it was issued, byte for byte', async () => {
    const files = await Promise.all(['pdf', 'docx'].map((format) => leader.send('GET', `${paper}/issued/${format}`)));
    expect(files.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
    expect(files[0]?.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    const digests = files.map(({ rawPayload }) => createHash('sha256').update(rawPayload).digest('hex'));
    const events = await product.deps.queries.listEvents(dolat, 'paper', paperId);
    const signing = events.find(({ action }) => action === 'sign')?.payload['files'] as { digest: string }[];
    expect(signing.map(({ digest }) => digest)).toEqual(digests);
  });

  it('is not served beside its paper, where the evidence would be missing', async () => {
    const beside = { action: 'serve', happenedOn: tue3Mar, mode: 'byPost' };
    const refused = await refusalOf(clerk.send('POST', `/api/office/requests/${requestId}/actions`, beside));
    expect(refused).toMatchObject({ status: 409, reason: 'servedByPaper' });
    const request = (await clerk.send('GET', `/api/office/requests/${requestId}`)).json();
    expect(request.record).toMatchObject({ servedOn: null });
  });

  it('is served by post on the posting day, with the number of the postal enterprise', async () => {
    await aDayLater();
    const service = { mode: 'byPost', sentOn: tue3Mar };
    expect(await refusalOf(serve(service))).toMatchObject({ field: 'trackingNumber' });
    expect(await refusalOf(serve({ ...service, trackingNumber: 'SF1234567890' }))).toMatchObject({
      reason: 'notPostal',
    });
    expect(await refusalOf(serve({ ...service, sentOn: mon2Mar, trackingNumber: 'XA12345678912' }))).toMatchObject({
      field: 'sentOn',
    });
    expect((await serve({ ...service, trackingNumber: 'xa 12345678912' })).json()).toMatchObject({ servedOn: tue3Mar });
    const request = (await clerk.send('GET', `/api/office/requests/${requestId}`)).json();
    expect(request.record).toMatchObject({ servedOn: tue3Mar });
  });

  it('is not served any more when the mail comes back, until it is served in another way', async () => {
    const failed = await clerk.send('POST', `${paper}/failed-service`, {
      mode: 'byPost',
      failure: 'returnedMail',
      failedOn: wed4Mar,
      note: '查无此人',
    });
    expect(failed.json()).toMatchObject({ servedOn: null, failure: expect.stringContaining('邮件被退回') });
    expect(failed.json().nextStep).toContain('换一种方式再次送达');
    const between = (await clerk.send('GET', `/api/office/requests/${requestId}`)).json();
    expect(between.record).toMatchObject({ servedOn: null });
    const again = { mode: 'inPerson', signedOn: wed4Mar, recipient: '本人' };
    expect((await serve(again)).json()).toMatchObject({ servedOn: wed4Mar, failure: null });
    expect((await open(clerk)).services).toMatchObject([
      { mode: 'byPost', countsOn: tue3Mar },
      { failure: 'returnedMail', failedOn: wed4Mar },
      { mode: 'inPerson', countsOn: wed4Mar },
    ]);
  });

  it('prints its proof of service and its envelope', async () => {
    const prints = ['proofOfService', 'envelope'].map((print) => clerk.send('GET', `${paper}/prints/${print}`));
    for (const reply of await Promise.all(prints)) expect(reply.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('leaves ledgers that say what the events say, and every look in the audit log', async () => {
    expect(await verifyLedgers(product.deps, dolat)).toEqual([]);
    const seen = await product.deps.queries.listAudit(dolat, { act: 'paper.seen', offset: 0, limit: 100 });
    expect(seen.total).toBeGreaterThan(3);
  });
});

describe('one’s own work', () => {
  it('is refused at each step to whoever drafted it, whatever posts they hold', async () => {
    await clerk.send('POST', '/api/office/requests', aPaperRequest('request-0002', wed4Mar));
    const own = '/api/office/papers/paper-000002';
    await start(everything, 'paper-000002', {}, 'request-0002');
    await step(everything, 'submit', {}, own);
    expect(await refusalOf(stepReply(everything, 'review', {}, own))).toMatchObject({ status: 409, reason: 'ownWork' });
    expect((await open(everything, own)).notForMe).toContain('由您起草');
    await step(reviewer, 'review', {}, own);
    expect(await refusalOf(stepReply(everything, 'secrecyReview', {}, own))).toMatchObject({ reason: 'ownWork' });
    await step(secrecy, 'secrecyReview', {}, own);
    expect(await refusalOf(stepReply(everything, 'sign', {}, own))).toMatchObject({ reason: 'ownWork' });
    expect(await deskOf(everything)).toEqual([]);
    expect(await step(leader, 'sign', {}, own)).toMatchObject({ documentNumber: 'dolat公复〔2026〕2号' });
  });

  it('cannot be signed by its reviewer either', async () => {
    await clerk.send('POST', '/api/office/requests', aPaperRequest('request-0003', wed4Mar));
    const third = '/api/office/papers/paper-000003';
    await start(clerk, 'paper-000003', {}, 'request-0003');
    await step(clerk, 'submit', {}, third);
    await step(everything, 'review', {}, third);
    await step(secrecy, 'secrecyReview', {}, third);
    expect(await refusalOf(stepReply(everything, 'sign', {}, third))).toMatchObject({ reason: 'ownReview' });
  });
});

const byPostApplication = {
  applicantKind: 'naturalPerson',
  name: '申请人',
  identityProofKind: 'idCard',
  identityProofNumber: '654224200002290121',
  phone: '13800138000',
  address: '新疆托里县多拉特乡一村1号',
  postalCode: '834500',
  informationSought: '2025年征地批复',
  deliveryMethod: 'byPost',
};

const body = {
  kind: 'reply-granted',
  event: { action: 'close', outcome: 'granted' },
  values: { provided: '征地批复一份。' },
  attachmentIds: [],
};

function start(who: Colleague, id: string, what: object = {}, request = requestId) {
  return who.send('POST', `/api/office/requests/${request}/papers`, { ...body, paperId: id, ...what });
}

async function open(who: Colleague, at = paper) {
  const reply = await who.send('GET', at);
  expect(reply.statusCode, reply.body).toBe(200);
  return reply.json();
}

function save(who: Colleague, basedOn: number, values: object) {
  const { kind: _kind, ...content } = body;
  return who.send('PUT', `${paper}/draft`, { ...content, basedOn, values });
}

async function stepReply(who: Colleague, name: string, what: object = {}, at = paper) {
  const { contentDigest } = await open(who, at);
  return who.send('POST', `${at}/steps`, { step: name, contentDigest, ...what });
}

async function step(who: Colleague, name: string, what: object = {}, at = paper) {
  const reply = await stepReply(who, name, what, at);
  expect(reply.statusCode, reply.body).toBe(200);
  return reply.json();
}

async function deskOf(who: Colleague) {
  const desk = (await who.send('GET', '/api/office/paper-desk')).json();
  return desk.rows.map((row: { paper: { paperId: string }; action: string }) => [row.paper.paperId, row.action]);
}

function serve(service: object) {
  return clerk.send('POST', `${paper}/service`, service);
}
