import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../../../tests/support/official-calendar.ts';
import { type CountableRequest, defaultMonthCountSettings, placeInMonths } from './month-count.ts';
import { feeChoices, feePerPage, feePerRequest, totalFee } from './processing-fee.ts';

const today = day('2026-03-02');

// written from the formulae of law page §2.1, unit by unit, in yuan
function requestPrice(ordinal: number): number {
  if (ordinal <= 10) return 0;
  return ordinal <= 30 ? 100 : 100 * (2 + Math.floor((ordinal - 31) / 10));
}
function pagesPrice(pages: number): number {
  const between = (low: number, high: number) => Math.min(Math.max(pages - low, 0), high);
  return 10 * between(30, 70) + 20 * between(100, 100) + 40 * Math.max(pages - 200, 0);
}

describe('the processing fee', () => {
  it('per request is the sum of the prices of each request of the month', () => {
    fc.assert(
      fc.property(fc.nat(300), fc.nat(200), (earlier, requests) => {
        const ordinals = Array.from({ length: requests }, (_, index) => earlier + index + 1);
        const yuan = ordinals.reduce((total, ordinal) => total + requestPrice(ordinal), 0);
        expect(feePerRequest(requests, today, earlier).amountFen).toBe(yuan * 100);
      }),
    );
  });

  it('per page follows the formula', () => {
    fc.assert(
      fc.property(fc.nat(5000), (pages) => {
        expect(feePerPage(pages, today).amountFen).toBe(pagesPrice(pages) * 100);
      }),
    );
  });

  it('explains itself in steps that add up without gap', () => {
    fc.assert(
      fc.property(fc.nat(100), fc.nat(100), (earlier, requests) => {
        const { steps, amountFen } = feePerRequest(requests, today, earlier);
        expect(steps.reduce((total, step) => total + step.count, 0)).toBe(requests);
        expect(steps.reduce((total, step) => total + step.count * step.unitFen, 0)).toBe(amountFen);
        expect(steps.map(({ from }) => from)).toEqual(
          [earlier + 1, ...steps.map(({ to }) => to + 1)].slice(0, steps.length),
        );
      }),
    );
    expect(feePerRequest(32, today).steps.map(({ text }) => text)).toEqual([
      '第1至10件，共10件，不收费',
      '第11至30件，共20件，每件100元，计2000元',
      '第31至32件，共2件，每件200元，计400元',
    ]);
    expect(feePerPage(31, today).steps.map(({ text }) => text)).toEqual([
      '第1至30页，共30页，不收费',
      '第31页，共1页，每页10元，计10元',
    ]);
  });

  it.each([
    [10, 0],
    [11, 10_000],
    [30, 10_000],
    [31, 20_000],
    [40, 20_000],
    [41, 30_000],
  ])('of request number %d of the month is %d fen', (ordinal, amountFen) => {
    expect(feePerRequest(1, today, ordinal - 1).amountFen).toBe(amountFen);
  });

  it('is one or the other', () => {
    const { perRequest, perPage, cite } = feeChoices(35, 250, today);
    expect([perRequest.amountFen, perPage.amountFen, cite.article]).toEqual([20_000, 470_000, 3]);
    expect([perRequest.cite.article, perPage.cite.article]).toEqual([4, 5]);
  });

  it('does not exist before the fee rules', () => {
    expect(() => feePerPage(31, day('2020-12-31'))).toThrow('No wording');
  });

  it.each([-1, 1.5, Number.NaN])('refuses %d pages', (pages) => {
    expect(() => feePerPage(pages, today)).toThrow('is not a number of perPage units');
  });
});

describe('the month of a request', () => {
  it('begins anew on the first', () => {
    const march31 = Array.from({ length: 6 }, (_, index) => aRequest(`m${index}`, '2026-03-31'));
    const april1 = Array.from({ length: 6 }, (_, index) => aRequest(`a${index}`, '2026-04-01'));
    const places = placeInMonths([...april1, ...march31]);
    expect([places.get('m5'), places.get('a5')]).toEqual([
      { month: '2026-03', earlierInMonth: 5, counted: 1 },
      { month: '2026-04', earlierInMonth: 5, counted: 1 },
    ]);
    const fees = [...places.values()].map(({ counted, earlierInMonth }) =>
      feePerRequest(counted, today, earlierInMonth),
    );
    expect(totalFee(fees)).toBe(0);
  });

  it('counts the parts of a split request', () => {
    const places = placeInMonths([{ ...aRequest('split', '2026-03-02'), parts: 12 }, aRequest('next', '2026-03-02')]);
    expect([places.get('split')?.counted, places.get('next')?.earlierInMonth]).toEqual([12, 12]);
  });

  it.each([
    ['withdrawn', 'countsWithdrawn'],
    ['uncorrected', 'countsUncorrected'],
  ] as const)('counts a request that was %s only by setting', (ended, setting) => {
    const requests = [{ ...aRequest('first', '2026-03-02'), ended }, aRequest('second', '2026-03-03')];
    const earlier = (counts: boolean) =>
      placeInMonths(requests, { ...defaultMonthCountSettings, [setting]: counts }).get('second')?.earlierInMonth;
    expect([earlier(true), earlier(false)]).toEqual([1, 0]);
  });

  it('is that of the receipt unless the registration is to decide', () => {
    const request = { ...aRequest('late', '2026-03-31'), registeredOn: day('2026-04-01') };
    const month = (monthOf: 'receivedOn' | 'registeredOn') =>
      placeInMonths([request], { ...defaultMonthCountSettings, monthOf }).get('late')?.month;
    expect([month('receivedOn'), month('registeredOn')]).toEqual(['2026-03', '2026-04']);
  });
});

function aRequest(id: string, receivedOn: string): CountableRequest {
  return { id, receivedOn: day(receivedOn), registeredOn: day(receivedOn), parts: 1 };
}
