import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellAt, cellPaths, withCell } from './cells.ts';
import type { FormVersion, ReportTables } from './report.ts';
import { sumTables, zeroTables } from './sum-tables.ts';

const text = 'proactive.governmentProcurement.totalAmount';

describe.each<FormVersion>(['2019', '2021'])('tables of form %s', (version) => {
  const paths = cellPaths(version);
  const empty = sumTables(version, []).tables;

  it('have every cell of the form, and no other', () => {
    expect(paths.filter((path) => cellAt(empty, path) !== 0)).toEqual(version === '2019' ? [text] : []);
    expect(Object.keys(empty.requests)).toHaveLength(version === '2019' ? 23 : 25);
  });

  it('are added up in every cell, and a cell without a number is named', () => {
    const values = fc.array(fc.option(fc.nat(1000), { freq: 20 }), {
      minLength: paths.length,
      maxLength: paths.length,
    });
    fc.assert(
      fc.property(fc.array(values, { maxLength: 4 }), (reports) => {
        const parts = reports.map((cells) =>
          paths.reduce<ReportTables>((tables, path, at) => withCell(tables, path, cells[at] ?? null), empty),
        );
        const { tables, unreadable } = sumTables(version, parts);
        paths.forEach((path, at) => {
          const expected = reports.reduce((total, cells) => total + (cells[at] ?? 0), 0);
          if (path !== text) expect([path, cellAt(tables, path)]).toEqual([path, expected]);
        });
        const without = reports.flatMap((cells, at) =>
          paths.filter((_, index) => cells[index] === null).map((cell) => ({ at, cell })),
        );
        expect(unreadable).toEqual(without);
      }),
      { numRuns: 30 },
    );
  });
});

it('never adds a report of one form to one of the other', () => {
  expect(() => sumTables('2019', [zeroTables])).toThrow('form 2021 cannot be added to tables of form 2019');
});
