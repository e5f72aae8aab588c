import { describe, expect, it } from 'vitest';
import type { AgencyId } from '../values/ids.ts';
import type { PlainDate } from '../values/plain-date.ts';
import type { Agency } from './agency.ts';
import { type AgencyTree, childrenOn, existsOn, isAbove, parentOn, selfAndBelowOn } from './agency-tree.ts';

const county = 'county' as AgencyId;
const finance = 'finance' as AgencyId;
const oldTown = 'old-town' as AgencyId;
const station = 'station' as AgencyId;
const beforeReform = '2023-06-01' as PlainDate;
const dayOfReform = '2024-01-01' as PlainDate;
const afterReform = '2025-06-01' as PlainDate;

// on the day of the reform the old town is abolished and its station moves under finance
const tree: AgencyTree = {
  agencies: [agency(county), agency(finance), agency(oldTown, dayOfReform), agency(station)],
  links: [
    { child: finance, parent: county, from: '2000-01-01' as PlainDate, until: null },
    { child: oldTown, parent: county, from: '2000-01-01' as PlainDate, until: dayOfReform },
    { child: station, parent: oldTown, from: '2000-01-01' as PlainDate, until: dayOfReform },
    { child: station, parent: finance, from: dayOfReform, until: null },
  ],
};

describe('the tree of agencies as it stood on a day', () => {
  it.each([
    [beforeReform, ['finance', 'old-town'], 'old-town'],
    [dayOfReform, ['finance'], 'finance'],
    [afterReform, ['finance'], 'finance'],
  ] as const)('on %s the county has %s and the station stands under %s', (day, children, parent) => {
    expect(childrenOn(tree, county, day).map(({ id }) => id)).toEqual(children);
    expect(parentOn(tree, station, day)).toBe(parent);
    expect(isAbove(tree, county, station, day)).toBe(true);
  });

  it('gives the top no parent and nobody power over itself', () => {
    expect(parentOn(tree, county, afterReform)).toBeUndefined();
    expect(isAbove(tree, county, county, afterReform)).toBe(false);
    expect(isAbove(tree, station, finance, afterReform)).toBe(false);
  });

  it('ends an agency on the day of its abolition', () => {
    const town = agency(oldTown, dayOfReform);
    expect([existsOn(town, '2023-12-31' as PlainDate), existsOn(town, dayOfReform)]).toEqual([true, false]);
  });

  it('calls a cycle a defect', () => {
    const ring: AgencyTree = {
      ...tree,
      links: [...tree.links, { child: county, parent: station, from: dayOfReform, until: null }],
    };
    expect(() => selfAndBelowOn(ring, county, afterReform)).toThrow('cycle');
  });
});

function agency(id: AgencyId, abolishedOn: PlainDate | null = null): Agency {
  return {
    id,
    name: id,
    shortName: id,
    kind: 'department',
    level: 'county',
    areaCode: '654224',
    establishedOn: '2000-01-01' as PlainDate,
    abolishedOn,
    contact: { office: '', address: '', hours: '', phone: '', email: '' },
    isDemo: false,
  };
}
