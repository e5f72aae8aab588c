import { describe, expect, it } from 'vitest';
import { fen } from '../values/fen.ts';
import { plainDate } from '../values/plain-date.ts';
import { faultsOfEntry, type ProactiveEntryFacts } from './proactive-entries.ts';

const charge: ProactiveEntryFacts = {
  item: 'administrativeCharge',
  kind: 'collected',
  happenedOn: plainDate(2026, 3, 2),
  quantity: null,
  amountFen: fen(100),
  title: '工本费',
  documentNumber: null,
  source: '收费台账',
};

describe('an amount in the register behind table 2', () => {
  it.each([
    [0, []],
    [1_000_000_000_000, []],
    [-1, ['amount']],
    [1_000_000_000_001, ['tooMuch']],
    [Number.MAX_SAFE_INTEGER, ['tooMuch']],
  ])('of %d fen is refused for %j', (amount, reasons) => {
    const faults = faultsOfEntry({ ...charge, amountFen: fen(amount) }, plainDate(2026, 3, 9), null);
    expect(faults.map(({ reason }) => reason)).toEqual(reasons);
  });
});
