import { beforeAll, describe, expect, it } from 'vitest';
import { upTo } from '../support/coach-answers.ts';
import { aClock } from '../support/deps.ts';
import { signedOnPaper } from '../support/paper-requests.ts';
import { aCounty, aProduct } from '../support/product.ts';
import { refusalOf } from '../support/refusals.ts';
import {
  anOffice,
  atTheCounter,
  courseContact,
  decide,
  enter,
  entering,
  type Office,
  quickLetters,
  timelineOf,
} from '../support/request-course.ts';

const clock = aClock('2026-03-02T02:00:00.000Z');
const product = await aProduct(clock, quickLetters);
let office: Office;

beforeAll(async () => {
  const dolat = ['dolat', '多拉特乡人民政府', { contact: courseContact }] as const;
  await aCounty(product.db, ['torli', '托里县人民政府'], [dolat]);
  office = await anOffice(product, clock, 'dolat');
});

const otherwise = { outcome: 'requiresCreation', rectificationReason: 'typingError' };

describe('a decision that was reviewed and signed', () => {
  it('is not turned into another one by whoever keeps the register', async () => {
    const request = await atTheCounter(office);
    const { documentNumber } = await decide(office, request, upTo('published', 'yes'));
    expect(await refusalOf(entering(office, request, 'rectifyClosing', otherwise))).toMatchObject({
      reason: 'decidedByPaper',
      message: expect.stringContaining(documentNumber ?? '没有文号'),
    });
  });

  it('gives way to the entry of a later one that was signed on paper', async () => {
    const request = await atTheCounter(office);
    await decide(office, request, upTo('published', 'yes'));
    await enter(office, request, 'reopen', { basis: 'ownMotion' });
    await enter(office, request, 'close', { outcome: 'notGovernmentInformation', ...signedOnPaper });
    await enter(office, request, 'rectifyClosing', otherwise);
    expect((await timelineOf(office, request)).slice(-3)).toEqual(['reopen', 'close', 'rectifyClosing']);
  });
});
