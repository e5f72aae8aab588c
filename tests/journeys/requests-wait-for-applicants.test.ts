import { beforeAll, describe, expect, it } from 'vitest';
import { verifyLedgers } from '../../src/usecases/audit/verify-ledgers.ts';
import { type ClockStory, endOfStory } from '../law/day-by-day-clock.ts';
import { toExemptions, upTo, usualAnswers } from '../support/coach-answers.ts';
import { aClock } from '../support/deps.ts';
import { aCounty, aProduct } from '../support/product.ts';
import { refusalOf } from '../support/refusals.ts';
import { countedBy, table3 } from '../support/request-counts.ts';
import {
  anOffice,
  atTheCounter,
  casePage,
  coaching,
  courseContact,
  daysOf,
  decide,
  enter,
  type FollowedRequest,
  forwardTo,
  handOver,
  issue,
  type Office,
  onStatusPage,
  onThePortal,
  quickLetters,
  statusPage,
  timelineOf,
} from '../support/request-course.ts';
import { toldRemedies } from '../support/told-remedies.ts';

// 条例第三十条、第三十五条, 信息处理费管理办法第六条: what happens while only the applicant can go on
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
const correction = (correctBy: string) => ({
  event: { action: 'askCorrection', correctBy },
  values: { guidance: '申请没有写明年份。', itemsToCorrect: '请写明征地批复的年份。' },
});
const reasons = (answerBy: string) => ({
  event: { action: 'askStatementOfReasons', answerBy },
  values: { excessFacts: '一个月内提出申请三十件，内容相近。' },
});
const fee = {
  event: { action: 'sendFeeNotice', basis: 'perPage', amountFen: 110_000, units: 120 },
  values: { feeReason: '一次申请提供的页数明显超过合理范围。' },
};
let office: Office;

beforeAll(async () => {
  const dolat = ['dolat', '托里县多拉特乡人民政府', { contact: courseContact }] as const;
  await aCounty(product.db, ['torli', '托里县人民政府'], [dolat]);
  office = await anOffice(product, clock, 'dolat');
  const settings = { values: { feeInstructions: '到乡财政所缴纳，凭缴款通知办理。' }, fromOn: mon2Mar };
  const changed = await office.head.send('POST', '/api/office/agencies/dolat/settings', settings);
  expect(changed.json()).toEqual({ changed: 1 });
});

describe('an applicant who withdraws', () => {
  it('does so on the status page, gets no decision, and counts as another reason', async () => {
    const counted = await countedBy(office, 2026, async () => {
      const request = await onThePortal(office);
      const ask = await request.applicant.visit(`/cx/${request.link}/withdrawal`);
      const done = await request.applicant.send(ask, {});
      for (const words of ['已终结', '您撤回了申请']) expect(done.facts.text).toContain(words);
      const paper = await issue(office, request, 'withdrawal-confirmation', {
        event: null,
        values: { withdrawalStatement: '申请人在门户网站撤回申请。' },
      });
      expect(paper.text).toContain('申请人在门户网站撤回申请');
      expect((await casePage(office, request)).record).toMatchObject({ outcome: 'withdrawn', closedOn: mon2Mar });
      expect((await refusalOf(granting(request))).status).toBeGreaterThanOrEqual(400);
      expect(await timelineOf(office, request)).toEqual(['register', 'withdraw', 'serve']);
    });
    expect(counted).toEqual({ 'newlyReceived/naturalPerson': 1, 'otherReason/naturalPerson': 1 });
  });
});

describe('the others', () => {
  let corrected: FollowedRequest;
  let abandoned: FollowedRequest;
  let paid: FollowedRequest;
  let unpaid: FollowedRequest;
  let unreasonable: FollowedRequest;
  let reasonable: FollowedRequest;

  beforeAll(async () => {
    corrected = await onThePortal(office);
    abandoned = await atTheCounter(office);
    paid = await atTheCounter(office);
    unpaid = await atTheCounter(office);
    unreasonable = await onThePortal(office);
    reasonable = await onThePortal(office);
    await issue(office, corrected, 'correction-notice', correction('2026-03-20'));
    await handOver(office, await issue(office, abandoned, 'correction-notice', correction('2026-03-20')));
    for (const request of [paid, unpaid]) await handOver(office, await issue(office, request, 'fee-notice', fee));
    for (const request of [unreasonable, reasonable])
      await issue(office, request, 'statement-of-reasons-notice', reasons('2026-03-20'));
  });

  it('wait, and nobody can pass over what they were asked', async () => {
    expect((await casePage(office, corrected)).record).toMatchObject({ dueOn: null, openMatters: ['correction'] });
    expect((await statusPage(corrected)).facts.text).toContain('请写明征地批复的年份');
    expect((await statusPage(paid)).facts.text).toContain('1100');
    for (const [request, answers, article] of [
      [abandoned, upTo('clarity', 'uncorrected'), '第三十条'],
      [unpaid, upTo('feePayment', 'unpaid'), '第六条'],
      [unreasonable, upTo('frequency', 'unjustified'), '第三十五条'],
    ] as const)
      expect((await refusalOf(coaching(office, request, answers))).cite).toContain(article);
  });

  it('correct at the portal: the period begins anew', async () => {
    forwardTo(office, '2026-03-11');
    const page = await onStatusPage(corrected, 'correction', { words: '要2024年的征地批复。' });
    expect(page.facts.text).toContain('答复期限从今天起重新计算');
    const restarted = told({ correction: { noticeOn: mon2Mar, correctedOn: '2026-03-11' } });
    expect(await daysOf(office, corrected)).toMatchObject({ dueOn: '2026-04-09', counted: restarted.counted });
    const reply = await decide(office, corrected, { ...usualAnswers, clarity: 'cleared' });
    expect(reply).toMatchObject({ kind: 'reply-granted', remedy: toldRemedies.optional, servedOn: '2026-03-11' });
    expect(await timelineOf(office, corrected)).toEqual([
      'register',
      'askCorrection',
      'receiveCorrection',
      'close',
      'serve',
    ]);
  });

  it('say why they ask so often: without good reason, nothing is processed', async () => {
    await onStatusPage(unreasonable, 'statement', { words: '想多了解一些。' });
    await enter(office, unreasonable, 'assessStatement', { isReasonable: false });
    expect(await daysOf(office, unreasonable)).toMatchObject({ dueOn: '2026-03-30' });
    const reply = await decide(office, unreasonable, upTo('frequency', 'unjustified'));
    expect(reply).toMatchObject({ kind: 'reply-not-processed', remedy: toldRemedies.optional });
    expect(reply.text).toContain('第三十五条');
    expect((await statusPage(unreasonable)).facts.text).toContain('明显超过合理范围');
  });

  it('say why they ask so often: with good reason, the answer comes within a period that is set', async () => {
    await onStatusPage(reasonable, 'statement', { words: '为编写村志逐年核对。' });
    await enter(office, reasonable, 'assessStatement', { isReasonable: true });
    const deferral = await issue(office, reasonable, 'deferral-notice', {
      event: { action: 'deferReply', until: '2026-05-29' },
      values: { statementFinding: '编写村志确有需要。', deferralReason: '涉及二十个年度的档案。' },
    });
    expect(deferral.text).toContain('2026年5月29日');
    expect((await casePage(office, reasonable)).record).toMatchObject({ dueOn: '2026-05-29' });
    expect((await statusPage(reasonable)).facts.text).toContain('最晚在2026年5月29日答复');
    const reply = await decide(office, reasonable, { ...usualAnswers, frequency: 'justified' });
    expect(reply).toMatchObject({ kind: 'reply-granted', servedOn: '2026-03-11' });
  });

  it('do not correct: abandoned when the last day is over, and not on it', async () => {
    forwardTo(office, '2026-03-20');
    const early = await refusalOf(coaching(office, abandoned, upTo('clarity', 'uncorrected')));
    expect(early.cite).toContain('第三十条');
    forwardTo(office, '2026-03-23');
    const reply = await decide(office, abandoned, upTo('clarity', 'uncorrected'));
    expect(reply).toMatchObject({ kind: 'no-longer-processed', remedy: toldRemedies.optional });
    expect(reply.text).toContain('2026年3月20日');
    await handOver(office, reply);
    for (const words of ['已终结', '逾期不补正']) expect((await statusPage(abandoned)).facts.text).toContain(words);
  });

  it('pay on the last day: the period begins anew with the payment', async () => {
    forwardTo(office, '2026-03-30');
    const payment = { kind: 'rest', amountFen: 110_000, happenedOn: '2026-03-30', voucher: '票-001' };
    await office.clerk.send('POST', `/api/office/requests/${paid.requestId}/fees/movements`, payment);
    const restarted = told({ fee: { noticeOn: mon2Mar, paidOn: '2026-03-30' } });
    expect(await daysOf(office, paid)).toMatchObject({ dueOn: '2026-04-28', counted: restarted.counted });
    const reply = await decide(office, paid, usualAnswers);
    await handOver(office, reply);
    expect(await timelineOf(office, paid)).toEqual([
      'register',
      'sendFeeNotice',
      'recordArrival',
      'receivePayment',
      'close',
      'serve',
    ]);
  });

  it('do not pay: lapsed after 20 working days, and not on the last of them', async () => {
    const early = await refusalOf(coaching(office, unpaid, upTo('feePayment', 'unpaid')));
    expect(early.cite).toContain('第六条');
    forwardTo(office, '2026-03-31');
    const reply = await decide(office, unpaid, { ...toExemptions, feePayment: 'unpaid' });
    expect(reply).toMatchObject({ kind: 'no-longer-processed', remedy: toldRemedies.optional });
    await handOver(office, reply);
    for (const words of ['已终结', '逾期未缴费']) expect((await statusPage(unpaid)).facts.text).toContain(words);
  });

  it('are counted once each', async () => {
    expect(await table3(office, 2026)).toEqual({
      'newlyReceived/naturalPerson': 7,
      'granted/naturalPerson': 3,
      'unjustifiedBulk/naturalPerson': 1,
      'uncorrected/naturalPerson': 1,
      'feeUnpaid/naturalPerson': 1,
      'otherReason/naturalPerson': 1,
    });
    expect(await verifyLedgers(product.deps, office.agencyId)).toEqual([]);
  });
});

async function granting({ requestId }: FollowedRequest) {
  const paper = {
    paperId: `paper-${requestId}`,
    kind: 'reply-granted',
    attachmentIds: [],
    values: { provided: '一份。' },
  };
  const body = { ...paper, event: { action: 'close', outcome: 'granted' } };
  const started = await office.clerk.send('POST', `/api/office/requests/${requestId}/papers`, body);
  if (started.statusCode >= 400) return started;
  const { contentDigest } = (await office.clerk.send('GET', `/api/office/papers/${paper.paperId}`)).json();
  return office.clerk.send('POST', `/api/office/papers/${paper.paperId}/steps`, { step: 'submit', contentDigest });
}
