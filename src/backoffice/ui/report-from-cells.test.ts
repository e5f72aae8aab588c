import { describe, expect, it } from 'vitest';
import { cellAt, cellPaths } from '../../core/annual-report/cells.ts';
import { gridsOf, tablesFrom } from './report-from-cells.ts';

/** Every cell of form 2021, each with a number of its own. */
const cells = Object.fromEntries(cellPaths('2021').map((path, index) => [path, index]));

describe('tables built back from their cells', () => {
  it('hold every number where it came from', () => {
    const tables = tablesFrom(cells, '2021');
    expect(Object.fromEntries(cellPaths('2021').map((path) => [path, cellAt(tables, path)]))).toEqual(cells);
  });

  it('draw every cell once, blank ones too', () => {
    const grids = gridsOf({ ...cells, 'requests.granted.total': null }, '2021');
    const values = grids
      .flatMap(({ rows }) => rows.flat())
      .flatMap(({ value }) => (value === undefined ? [] : [value]));
    expect(values.map(({ path }) => path).sort()).toEqual(cellPaths('2021').toSorted());
    expect(values.filter(({ missing }) => missing !== undefined).map(({ path }) => path)).toEqual([
      'requests.granted.total',
    ]);
  });
});
