import { describe, expect, it } from 'vitest';
import { withCell } from './cells.ts';
import { isQuietYear } from './quiet-year.ts';
import { zeroTables } from './sum-tables.ts';

describe('a quiet year', () => {
  it.each([
    ['nothing at all', zeroTables, true],
    ['documents, but neither requests nor disputes', withCell(zeroTables, 'proactive.administrativeLicence', 7), true],
    ['one request', withCell(zeroTables, 'requests.newlyReceived.naturalPerson', 1), false],
    ['one case pending', withCell(zeroTables, 'disputes.reconsideration.pending', 1), false],
    ['a cell that nobody filled in', withCell(zeroTables, 'requests.granted.total', null), false],
  ])('%s', (_name, tables, expected) => {
    expect(isQuietYear(tables)).toBe(expected);
  });
});
