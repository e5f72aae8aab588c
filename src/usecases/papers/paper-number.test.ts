import { describe, expect, it } from 'vitest';
import { handlingSettings } from '../../core/fees/handling-settings.ts';
import type { AgencyId } from '../../core/values/ids.ts';
import { seriesOf } from './paper-number.ts';

describe('The word before the year of a document number', () => {
  it.each([
    ['the letter word that the agency chose', '青自然资', '自然资源局', '青自然资公复'],
    ['the short name where none was chosen', '', '自然资源局', '自然资源局公复'],
    ['a short name without what no number can hold', '', '青禾（筹）开发区 管委会', '青禾筹开发区管委会公复'],
    ['a very long short name as far as it fits', '', '字'.repeat(30), `${'字'.repeat(20)}公复`],
    ['the code where the short name is brackets only', '', '（）', 'QINGHE-LAND公复'],
  ])('is %s', (_, letterWord, shortName, code) => {
    const agency = { id: 'qinghe-land' as AgencyId, shortName };
    expect(seriesOf('reply-granted', agency, handlingSettings({ letterWord }))?.code).toBe(code);
  });
});
