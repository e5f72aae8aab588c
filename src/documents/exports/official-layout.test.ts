import { describe, expect, it } from 'vitest';
import { cityReport } from '../../../tests/support/sample-reports.ts';
import { disputeGrid, requestGrid } from '../../core/annual-report/table-grid.ts';
import { characterPitch, linePitch, officialPage, textWidth, valueTypeSize } from './official-layout.ts';

const pointsOf = (millimetres: number) => (millimetres / 25.4) * 72;

describe('the layout of official documents (GB/T 9704)', () => {
  it('has a text area of 156 mm by 225 mm', () => {
    expect(textWidth).toBe(156);
    expect(officialPage.height - officialPage.top - officialPage.bottom).toBe(225);
  });

  it('takes 22 lines of 28 characters and not one more', () => {
    expect(Math.floor(pointsOf(textWidth) / characterPitch)).toBe(28);
    expect(Math.floor(pointsOf(225) / linePitch)).toBe(22);
  });

  it.each([
    [3, requestGrid(cityReport), '0'],
    [3, requestGrid(cityReport), '14069'],
    [3, requestGrid(cityReport), '644009'],
    [3, requestGrid(cityReport), '12345678'],
    [4, disputeGrid(cityReport), '790'],
    [4, disputeGrid(cityReport), '91345'],
    [4, disputeGrid(cityReport), '1234567'],
  ] as const)('sets a number of table %d so that its column holds it: %#', (table, grid, number) => {
    const all = grid.columnWidths.reduce((sum, width) => sum + width, 0);
    const column = (pointsOf(textWidth) * (grid.columnWidths.at(-1) ?? 0)) / all;
    // digits are half as wide as high; the cell keeps 2 points on either side
    expect((number.length * valueTypeSize(table, number)) / 2).toBeLessThanOrEqual(column - 4);
  });
});
