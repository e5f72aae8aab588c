import { beforeAll, describe, expect, it } from 'vitest';
import { verifyLedgers } from '../../src/usecases/audit/verify-ledgers.ts';
import { endOfStory } from '../law/day-by-day-clock.ts';
import { noExemption, toExemptions, upTo, usualAnswers } from '../support/coach-answers.ts';
import { aClock } from '../support/deps.ts';
import { aCounty, aProduct } from '../support/product.ts';
import { table3 } from '../support/request-counts.ts';
import {
  anOffice,
  atTheCounter,
  courseContact,
  daysOf,
  decide,
  enter,
  type FollowedRequest,
  forwardTo,
  handOver,
  issue,
  type Office,
  quickLetters,
  statusPage,
} from '../support/request-course.ts';
import { toldRemedies } from '../support/told-remedies.ts';

// 年度报告格式, table 3: received in December, answered in January: carried over, and handled in the new year
const mon22Dec = '2025-12-22';
const clock = aClock('2025-12-22T02:00:00.000Z');
const product = await aProduct(clock, quickLetters);
const story = { receivedOn: mon22Dec, area: '654224', consultations: [], extensionDays: 0, asOf: mon22Dec };
let office: Office;
let inTime: FollowedRequest;
let reopened: FollowedRequest;
let corrected: FollowedRequest;

beforeAll(async () => {
  const dolat = ['dolat', '托里县多拉特乡人民政府', { contact: courseContact }] as const;
  await aCounty(product.db, ['torli', '托里县人民政府'], [dolat]);
  office = await anOffice(product, clock, 'dolat');
  inTime = await atTheCounter(office);
  reopened = await atTheCounter(office);
  corrected = await atTheCounter(office);
  await issue(office, corrected, 'correction-notice', {
    event: { action: 'askCorrection', correctBy: '2026-01-09' },
    values: { guidance: '申请没有写明年份。', itemsToCorrect: '请写明征地批复的年份。' },
  });
});

describe('in the old year', () => {
  it('what is answered counts there, and what is not is carried forward', async () => {
    const refusal = { ...toExemptions, ...noExemption, enforcementFile: 'whole' };
    await handOver(office, await decide(office, reopened, refusal));
    expect(await table3(office, 2025)).toEqual({
      'newlyReceived/naturalPerson': 3,
      'enforcementFile/naturalPerson': 1,
      'carriedForward/naturalPerson': 2,
    });
  });

  it('the last day stands in the new one, past its first three days and with its make-up workday', async () => {
    const days = await daysOf(office, inTime);
    expect(days).toMatchObject({ dueOn: '2026-01-20', counted: endOfStory(story).counted });
    expect(days.dayOff).toEqual(expect.arrayContaining(['2026-01-01', '2026-01-02', '2026-01-03']));
    expect(days.counted).toContain('2026-01-04');
    expect((await statusPage(inTime)).facts.text).toContain('答复期限到2026年1月20日');
  });
});

describe('in the new year', () => {
  it('an answer counts as handled there of what was carried over', async () => {
    forwardTo(office, '2026-01-05');
    await enter(office, corrected, 'receiveCorrection');
    const restarted = endOfStory({ ...story, correction: { noticeOn: mon22Dec, correctedOn: '2026-01-05' } });
    expect(await daysOf(office, corrected)).toMatchObject({ dueOn: '2026-02-02', counted: restarted.counted });
    const reply = await decide(office, inTime, usualAnswers);
    expect(reply).toMatchObject({
      remedy: toldRemedies.optional,
      documentNumber: expect.stringContaining('〔2026〕1号'),
    });
    await handOver(office, reply);
    const later = await decide(office, corrected, { ...upTo('recordSearch', 'absent'), clarity: 'cleared' });
    await handOver(office, later);
    expect(await table3(office, 2026)).toEqual({
      'carriedOver/naturalPerson': 2,
      'granted/naturalPerson': 1,
      'notHeld/naturalPerson': 1,
    });
  });

  it('an answer given again after reconsideration stays where it was first counted', async () => {
    await enter(office, reopened, 'reopen', { basis: 'reconsideration', until: '2026-02-10' });
    await handOver(office, await decide(office, reopened, usualAnswers));
    expect(await table3(office, 2026)).toMatchObject({ 'carriedOver/naturalPerson': 2, 'granted/naturalPerson': 1 });
  });

  it('leaves the old year as it was', async () => {
    expect(await table3(office, 2025)).toEqual({
      'newlyReceived/naturalPerson': 3,
      'enforcementFile/naturalPerson': 1,
      'carriedForward/naturalPerson': 2,
    });
    expect(await verifyLedgers(product.deps, office.agencyId)).toEqual([]);
  });
});
