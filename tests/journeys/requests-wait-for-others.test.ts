import { beforeAll, describe, expect, it } from 'vitest';
import { verifyLedgers } from '../../src/usecases/audit/verify-ledgers.ts';
import { type ClockStory, endOfStory } from '../law/day-by-day-clock.ts';
import { noExemption, toThirdParty, usualAnswers } from '../support/coach-answers.ts';
import { aClock } from '../support/deps.ts';
import { aCounty, aProduct } from '../support/product.ts';
import { refusalOf } from '../support/refusals.ts';
import { table3 } from '../support/request-counts.ts';
import {
  anOffice,
  atTheCounter,
  auditOf,
  casePage,
  courseContact,
  daysOf,
  decide,
  draft,
  enter,
  entering,
  type FollowedRequest,
  forwardTo,
  handOver,
  issue,
  nextStep,
  type Office,
  quickLetters,
  statusPage,
  timelineOf,
} from '../support/request-course.ts';
import { toldRemedies } from '../support/told-remedies.ts';

// 条例第三十二条: 15 working days from receipt; 第三十三条: extension by at most 20 working days, told before the last day
const mon2Mar = '2026-03-02';
const clock = aClock('2026-03-02T02:00:00.000Z');
const product = await aProduct(clock, quickLetters);
const story: ClockStory = {
  receivedOn: mon2Mar,
  area: '654224',
  consultations: [],
  extensionDays: 0,
  asOf: mon2Mar,
};
const told = (what: Partial<ClockStory>) => endOfStory({ ...story, ...what });
const asks = {
  event: { action: 'askThirdParty' },
  values: { addresseeName: '某某公司', concernedInformation: '合同中的报价。', possibleHarm: '可能涉及商业秘密。' },
};
const extends_ = (workingDays: number) => ({
  event: { action: 'extendReply', workingDays },
  values: { extensionReason: '需要查找历史档案。' },
});
const disclosed = { ...usualAnswers, thirdParty: 'yes', thirdPartyOpinion: 'groundlessObjection' };
const withheld = { ...toThirdParty(), thirdPartyOpinion: 'silentHarmful', thirdPartyExtent: 'whole' };
let office: Office;
let objected: FollowedRequest;
let silent: FollowedRequest;
let extended: FollowedRequest;
let late: FollowedRequest;

beforeAll(async () => {
  const dolat = ['dolat', '托里县多拉特乡人民政府', { contact: courseContact }] as const;
  await aCounty(product.db, ['torli', '托里县人民政府'], [dolat]);
  office = await anOffice(product, clock, 'dolat');
  [objected, silent, extended, late] = [
    await atTheCounter(office),
    await atTheCounter(office),
    await atTheCounter(office),
    await atTheCounter(office),
  ];
  for (const request of [objected, silent]) {
    const letter = await issue(office, request, 'third-party-consultation', asks);
    await handOver(office, letter);
  }
});

describe('a third party that objects without good reason', () => {
  it('does not keep the information back, but is told in writing before the file is closed', async () => {
    forwardTo(office, '2026-03-10');
    await enter(office, objected, 'endThirdParty', { consultation: 1, opinion: 'objects' });
    const consultations = [{ sentOn: mon2Mar, endedOn: '2026-03-10' }];
    expect(await daysOf(office, objected)).toMatchObject({
      dueOn: '2026-04-08',
      counted: told({ consultations }).counted,
      excluded: ['2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06', '2026-03-09', '2026-03-10'],
    });
    const reply = await decide(office, objected, disclosed);
    expect(reply).toMatchObject({ kind: 'reply-granted', remedy: toldRemedies.optional });
    await handOver(office, reply);
    expect(await refusalOf(entering(office, objected, 'archive'))).toMatchObject({ reason: 'thirdPartyUntold' });
    const notice = await issue(office, objected, 'third-party-disclosure-notice', {
      event: { action: 'informThirdParty' },
      values: {
        addresseeName: '某某公司',
        disclosureBasis: 'objectionUnfounded',
        disclosureReason: '报价已经在中标公告中公布。',
        disclosedContent: '施工合同全文。',
      },
    });
    expect(notice.remedy).toContain('60日内向托里县人民政府申请行政复议，也可以');
    await enter(office, objected, 'archive');
    const course = ['register', 'askThirdParty', 'recordArrival', 'endThirdParty', 'close', 'serve'];
    expect(await timelineOf(office, objected)).toEqual([...course, 'informThirdParty', 'archive']);
    const status = (await statusPage(objected)).facts.text;
    expect(status).toContain('予以公开');
    expect(status).not.toContain('某某公司');
  });
});

describe('an extension', () => {
  it('has the consent of the head alone, is told before the last day, and never exceeds 20 working days', async () => {
    forwardTo(office, '2026-03-16');
    const first = await issue(office, extended, 'extension-notice', extends_(12));
    expect(first).toMatchObject({ kind: 'extension-notice', remedy: '' });
    expect(first.text).toContain('2026年4月16日');
    await handOver(office, first);
    expect(await daysOf(office, extended)).toMatchObject({
      dueOn: '2026-04-16',
      counted: told({ extensionDays: 12 }).counted,
    });
    const { timeline } = await casePage(office, extended);
    expect(timeline.at(-1)).toMatchObject({ action: 'extendReply', actorName: 'head某' });
    expect((await statusPage(extended)).facts.text).toContain('已延期：答复期限延长了12个工作日');
    const tooMuch = await draft(office, extended, 'extension-notice', extends_(9));
    expect(await refusalOf(stepOf(tooMuch))).toMatchObject({ message: expect.stringContaining('20个工作日') });
    const second = await issue(office, extended, 'extension-notice', extends_(8));
    expect(second.text).toContain('2026年4月28日');
    expect(await daysOf(office, extended)).toMatchObject({
      dueOn: '2026-04-28',
      counted: told({ extensionDays: 20 }).counted,
    });
    expect(await timelineOf(office, extended)).toEqual(['register', 'extendReply', 'extendReply']);
  });
});

describe('a third party that stays silent', () => {
  it('has its 15 working days, and its silence is neither yes nor no', async () => {
    forwardTo(office, '2026-03-23');
    const ended = { consultation: 1, opinion: 'silent' };
    expect((await refusalOf(entering(office, silent, 'endThirdParty', ended))).status).toBe(422);
    forwardTo(office, '2026-03-24');
    const consultations = [{ sentOn: mon2Mar, endedOn: '2026-03-23', expiresOn: '2026-03-23' }];
    const due = '2026-04-21';
    expect(await daysOf(office, silent)).toMatchObject({ dueOn: due, counted: told({ consultations }).counted });
    await enter(office, silent, 'endThirdParty', ended);
    expect(await daysOf(office, silent)).toMatchObject({ dueOn: due, counted: told({ consultations }).counted });
    const reply = await decide(office, silent, withheld);
    expect(reply).toMatchObject({ kind: 'reply-denied', remedy: toldRemedies.reviewFirst });
    await handOver(office, reply);
    expect((await statusPage(silent)).facts.text).toContain('商业秘密或者个人隐私');
  });
});

describe('a request that nobody extended', () => {
  it('is late on the day after its last day, cannot be extended any more, and is answered all the same', async () => {
    forwardTo(office, '2026-03-30');
    expect((await statusPage(late)).facts.text).toContain('今天是最后一天');
    forwardTo(office, '2026-03-31');
    expect((await statusPage(late)).facts.text).toContain('超过期限');
    const paper = await draft(office, late, 'extension-notice', extends_(5));
    expect(await refusalOf(stepOf(paper))).toMatchObject({ message: expect.stringContaining('届满') });
    const reply = await decide(office, late, { ...usualAnswers, ...noExemption });
    await handOver(office, reply);
    expect((await casePage(office, late)).record).toMatchObject({ dueOn: '2026-03-30', closedOn: '2026-03-31' });
    const lateOnes = await product.deps.queries.countLateClosings(office.agencyId, '2026-12-31' as never);
    expect(lateOnes).toBe(1);
    expect(await auditOf(office, `request/${late.requestId}`)).toContain('request.closed');
  });
});

describe('table 3', () => {
  it('counts each of them once', async () => {
    expect(await table3(office, 2026)).toEqual({
      'newlyReceived/naturalPerson': 4,
      'granted/naturalPerson': 2,
      'thirdPartyRights/naturalPerson': 1,
      'carriedForward/naturalPerson': 1,
    });
    expect(await verifyLedgers(product.deps, office.agencyId)).toEqual([]);
  });
});

async function stepOf(paperId: string) {
  const reply = await nextStep(office, paperId);
  if (reply === undefined) throw new Error(`Paper ${paperId} is issued already.`);
  return reply;
}
