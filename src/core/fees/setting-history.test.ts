import { describe, expect, it } from 'vitest';
import { day } from '../../../tests/support/official-calendar.ts';
import type { AgencyTree } from '../agencies/agency-tree.ts';
import type { AccountId, AgencyId } from '../values/ids.ts';
import { chosenOn, lineageOn, type SettingChange } from './setting-history.ts';

const [prefecture, county, otherCounty, town] = ['prefecture', 'county', 'other', 'town'] as unknown as AgencyId[] as [
  AgencyId,
  AgencyId,
  AgencyId,
  AgencyId,
];
const reform = day('2026-07-01');
const before = day('2026-06-30');

const tree: AgencyTree = {
  agencies: [],
  links: [
    { child: county, parent: prefecture, from: day('2000-01-01'), until: null },
    { child: otherCounty, parent: prefecture, from: day('2000-01-01'), until: null },
    { child: town, parent: county, from: day('2000-01-01'), until: reform },
    { child: town, parent: otherCounty, from: reform, until: null },
  ],
};

let changeNo = 0;
function chose(agencyId: AgencyId, value: number | null, from = '2026-01-01'): SettingChange {
  changeNo += 1;
  const by = 'account-01' as AccountId;
  return { agencyId, changeNo, name: 'correctionDays', value, fromOn: day(from), changedBy: by, changedAt: '' };
}

const held = (changes: readonly SettingChange[], on = before): unknown =>
  chosenOn(changes, lineageOn(tree, town, on), on).correctionDays;

describe('what holds for an agency on a day', () => {
  it.each<[string, readonly SettingChange[], unknown]>([
    ['nothing chosen anywhere', [], undefined],
    ['chosen at the top', [chose(prefecture, 10)], 10],
    ['chosen nearer', [chose(county, 11), chose(prefecture, 10)], 11],
    ['its own', [chose(town, 12), chose(county, 11)], 12],
    ['its own given up', [chose(town, 12), chose(town, null), chose(county, 11)], 11],
    ['that of a later day', [chose(town, 14, '2026-03-01'), chose(town, 13, '2026-02-01')], 14],
    ['the later of one day', [chose(town, 13), chose(town, 14)], 14],
    ['nothing of a day to come', [chose(town, 13, '2026-07-01')], undefined],
    ['nothing of a neighbour', [chose(otherCounty, 10)], undefined],
  ])('%s', (_, changes, expected) => {
    expect(held(changes)).toBe(expected);
  });

  it('follows the tree through a reform', () => {
    const changes = [chose(county, 11), chose(otherCounty, 22)];
    expect([held(changes, before), held(changes, reform)]).toEqual([11, 22]);
  });
});
