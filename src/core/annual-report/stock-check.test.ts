import { describe, expect, it } from 'vitest';
import { day } from '../../../tests/support/official-calendar.ts';
import type { ProactiveKind } from './proactive-entries.ts';
import { checkStock, type StockFinding } from './stock-check.ts';

const item = 'normativeDocument' as const;

function entry(kind: ProactiveKind, on: string, quantity = 1) {
  return { item, kind, happenedOn: day(on), quantity };
}

function findings(found: readonly StockFinding[] | undefined): readonly string[] {
  return (found ?? []).filter(({ id }) => id !== 'identity').map(({ id, severity }) => `${id} ${severity}`);
}

describe('the stock of documents', () => {
  const entries = [
    entry('opening', '2024-01-01', 12),
    entry('issued', '2024-05-20', 3),
    entry('repealed', '2024-08-01'),
    entry('issued', '2025-03-01', 2),
    entry('lapsed', '2025-06-30', 4),
  ];

  it('follows from year to year, and says how', () => {
    const years = checkStock(item, entries, [], 2026);
    expect(years.map(({ year, before, inForce }) => [year, before, inForce])).toEqual([
      [2026, 12, 12],
      [2025, 14, 12],
      [2024, 0, 14],
    ]);
    expect(years[1]?.findings[0]?.message).toBe('上年末14 + 期初登记0 + 制发2 − 废止0 − 失效4 = 现行有效12。');
    expect(years.flatMap((row) => findings(row.findings))).toEqual([]);
  });

  it('counts only its own item', () => {
    const others = [{ ...entry('issued', '2025-03-01', 9), item: 'governmentRule' as const }];
    expect(checkStock(item, [...entries, ...others], [], 2025)[0]?.inForce).toBe(12);
  });

  it.each<[string, number, number, readonly string[]]>([
    ['the form’s identity broken by lapse alone', 14, 12, ['formIdentity notice']],
    ['the form’s identity broken without a cause', 14, 15, ['reportedDiffers warning', 'formIdentity warning']],
    ['another number reported than the register has', 15, 12, ['formIdentity warning']],
  ])('names %s', (_, reported2024, reported2025, expected) => {
    const reported = [
      { item, year: 2024, inForce: reported2024 },
      { item, year: 2025, inForce: reported2025 },
    ];
    expect(findings(checkStock(item, entries, reported, 2025)[0]?.findings)).toEqual(expected);
  });

  it('names more ended than stood, and an opening after entries of its own time', () => {
    expect(findings(checkStock(item, [entry('repealed', '2025-02-01')], [], 2025)[0]?.findings)).toEqual([
      'moreEndedThanStood error',
    ]);
    const late = [entry('issued', '2024-02-01'), entry('opening', '2024-12-31', 5)];
    expect(findings(checkStock(item, late, [], 2024)[0]?.findings)).toEqual(['openingAfterEntries warning']);
  });
});
