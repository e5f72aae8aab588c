import { describe, expect, it } from 'vitest';
import { day } from '../../../tests/support/official-calendar.ts';
import { decideService, modeOfDelivery, type ServiceFacts } from './paper-service.ts';
import { defaultPaperSettings } from './paper-settings.ts';

const fri6Mar = day('2026-03-06');
const mon9Mar = day('2026-03-09');
const tue10Mar = day('2026-03-10');
const wed11Mar = day('2026-03-11');

const blank: ServiceFacts = {
  mode: 'byPost',
  sentOn: null,
  signedOn: null,
  reachedOn: null,
  trackingNumber: null,
  isLeftBehind: false,
  hasRecipient: false,
  hasWitnesses: false,
};

const posted: Partial<ServiceFacts> = { mode: 'byPost', sentOn: mon9Mar, trackingNumber: 'XA12345678912' };
const handed: Partial<ServiceFacts> = { mode: 'inPerson', signedOn: tue10Mar, hasRecipient: true };
const mailed: Partial<ServiceFacts> = { mode: 'byEmail', sentOn: mon9Mar, reachedOn: tue10Mar };

describe('the day that counts as service (国办公开办函〔2016〕235号)', () => {
  it.each<[string, Partial<ServiceFacts>, string]>([
    ['post: the posting day', posted, mon9Mar],
    ['post, when it was signed for later', { ...posted, signedOn: wed11Mar }, mon9Mar],
    ['direct service: the day of signing', handed, tue10Mar],
    ['through another: the day of signing', { ...handed, mode: 'throughAnother' }, tue10Mar],
    [
      'left before witnesses',
      { mode: 'inPerson', signedOn: tue10Mar, isLeftBehind: true, hasWitnesses: true },
      tue10Mar,
    ],
    ['e-mail, by the named default: of sending', mailed, mon9Mar],
    ['fax', { mode: 'byFax', sentOn: mon9Mar }, mon9Mar],
    ['online', { mode: 'online', sentOn: mon9Mar }, mon9Mar],
  ])('%s', (_, facts, expected) => {
    expect(decided(facts)).toEqual({ ok: true, value: expected });
  });

  it('is the day of reaching for electronic service where a setting says so', () => {
    const settings = { ...defaultPaperSettings, electronicServiceCounts: 'reached' } as const;
    expect(decideService({ ...blank, ...mailed }, mon9Mar, wed11Mar, settings)).toEqual({ ok: true, value: tue10Mar });
    const unreached = { ...blank, ...mailed, reachedOn: null };
    expect(decideService(unreached, mon9Mar, wed11Mar, settings)).toMatchObject({ refusal: { field: 'reachedOn' } });
  });

  it.each<[string, Partial<ServiceFacts>, string]>([
    ['post without a day', { ...posted, sentOn: null }, 'sentOn'],
    ['post without a number', { ...posted, trackingNumber: null }, 'trackingNumber'],
    ['a private courier', { ...posted, trackingNumber: 'SF1234567890123' }, 'trackingNumber'],
    ['nobody who signed', { ...handed, hasRecipient: false }, 'recipient'],
    ['left without witnesses', { ...handed, isLeftBehind: true }, 'witnesses'],
    ['left behind by post', { ...posted, isLeftBehind: true, hasWitnesses: true }, 'isLeftBehind'],
    ['before it was issued', { ...posted, sentOn: fri6Mar }, 'sentOn'],
    ['on a day to come', { ...handed, signedOn: day('2026-03-12') }, 'signedOn'],
    ['reached before it was sent', { ...mailed, sentOn: wed11Mar }, 'reachedOn'],
  ])('%s: refused at its field', (_, facts, field) => {
    expect(decided(facts)).toMatchObject({ ok: false, refusal: { field, message: expect.any(String) } });
  });

  it('proposes the mode in which the applicant asked to be answered', () => {
    expect([modeOfDelivery('byPost'), modeOfDelivery('onSite'), modeOfDelivery('online')]).toEqual([
      'byPost',
      'inPerson',
      'online',
    ]);
  });
});

function decided(facts: Partial<ServiceFacts>) {
  return decideService({ ...blank, ...facts }, mon9Mar, wed11Mar, defaultPaperSettings);
}
