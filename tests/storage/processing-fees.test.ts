import { describe, expect, it } from 'vitest';
import { queriesOver } from '../../src/storage/queries.ts';
import { aDatabase } from '../support/database.ts';
import { day } from '../support/official-calendar.ts';
import { anAgency, anEvent, inStores, noonOf9March } from '../support/stored-facts.ts';

const db = await aDatabase();
const queries = queriesOver(db, noonOf9March);

describe('processing fees of a year', () => {
  it('counts what was paid, by the day of payment and the notice before it', async () => {
    const town = await anAgency(db, 'fee-town');
    const other = await anAgency(db, 'fee-other');
    await inStores(db, async ({ events }) => {
      const append = (agency: typeof town, subjectId: string, action: string, on: string, payload = {}) =>
        events.append('clerk-1' as never, anEvent(agency, { subjectId, action, happenedOn: day(on), payload }));
      for (const [agency, subject] of [
        [town, 'paid'],
        [town, 'unpaid'],
        [town, 'next-year'],
        [other, 'paid'],
      ] as const) {
        await events.history(agency, 'request', subject);
      }
      await append(town, 'paid', 'sendFeeNotice', '2026-03-02', { amountFen: 999_900 });
      await append(town, 'paid', 'sendFeeNotice', '2026-03-03', { amountFen: 220_000 });
      await append(town, 'paid', 'receivePayment', '2026-03-20');
      await append(town, 'unpaid', 'sendFeeNotice', '2026-03-03', { amountFen: 10_000 });
      await append(town, 'next-year', 'sendFeeNotice', '2026-12-20', { amountFen: 70_000 });
      await append(town, 'next-year', 'receivePayment', '2027-01-05');
      await append(other, 'paid', 'sendFeeNotice', '2026-03-03', { amountFen: 30_000 });
      await append(other, 'paid', 'receivePayment', '2026-03-04');
    });
    expect(await queries.sumProcessingFees(town, day('2026-12-31'))).toBe(220_000);
    expect(await queries.sumProcessingFees(town, day('2026-03-19'))).toBe(0);
    expect(await queries.sumProcessingFees(town, day('2027-12-31'))).toBe(70_000);
    expect(await queries.sumProcessingFees(other, day('2026-12-31'))).toBe(30_000);
  });
});
