import { describe, expect, it } from 'vitest';
import type { AgencyId } from '../values/ids.ts';
import type { PlainDate } from '../values/plain-date.ts';
import type { Agency } from './agency.ts';
import { type AgencyTree, agencyAsOf, childrenOn, isAbove, parentOn } from './agency-tree.ts';
import { ledgersOf, reporterOf } from './ledger-rule.ts';
import { decideReorganisation, treeAfter } from './reorganisation.ts';
import type { Reorganisation } from './reorganisation-decision.ts';

const [county, other, finance, health, town, village, station] = [
  'county',
  'other',
  'finance',
  'health',
  'town',
  'village',
  'station',
] as AgencyId[] as [AgencyId, AgencyId, AgencyId, AgencyId, AgencyId, AgencyId, AgencyId];
const since = '2000-01-01' as PlainDate;
const june = '2024-06-01' as PlainDate;
const may31 = '2024-05-31' as PlainDate;
const newYearsEve = '2024-12-31' as PlainDate;

const tree: AgencyTree = {
  agencies: [
    agency(county, { kind: 'area', level: 'county' }),
    agency(other, { kind: 'area', level: 'county' }),
    agency(finance, { level: 'county' }),
    agency(health, { level: 'county' }),
    agency(town),
    agency(village),
    agency(station, { kind: 'institution' }),
  ],
  links: [
    ...[finance, health, town, village].map((child) => ({ child, parent: county, from: since, until: null })),
    { child: station, parent: town, from: since, until: null },
  ],
};

describe('a unit that is merged into another one in the middle of a year', () => {
  const merged = treeOf({ kind: 'merge', agencies: [town, village], into: village, on: june });

  it('ends on the day, and what stood under it stands under the one that goes on', () => {
    expect(childrenOn(merged, county, may31).map(({ id }) => id)).toContain(town);
    expect(childrenOn(merged, county, june).map(({ id }) => id)).toEqual([finance, health, village]);
    expect([parentOn(merged, station, may31), parentOn(merged, station, june)]).toEqual([town, village]);
  });

  it('leaves its ledger to it: by the default rule for the whole year, by the other one from the next', () => {
    const asked = [may31, june, newYearsEve, '2025-03-01' as PlainDate] as const;
    expect(asked.map((day) => ledgersOf(merged, village, day, 'successorReports'))).toEqual([
      [village],
      [village, town],
      [village, town],
      [village, town],
    ]);
    expect(asked.map((day) => ledgersOf(merged, village, day, 'ownReport'))).toEqual([
      [village],
      [village],
      [village],
      [village, town],
    ]);
    const ended = find(merged, town);
    expect([2023, 2024].map((year) => reporterOf(merged, ended, year, 'successorReports'))).toEqual([town, village]);
    expect([2024, 2025].map((year) => reporterOf(merged, ended, year, 'ownReport'))).toEqual([town, village]);
  });

  it('keeps somebody above it who answers for what it left', () => {
    expect([isAbove(merged, village, town, may31), isAbove(merged, village, town, june)]).toEqual([false, true]);
    expect(isAbove(merged, county, town, newYearsEve)).toBe(true);
  });

  it('passes on what it had taken over itself', () => {
    const twice = treeOf({ kind: 'abolish', agency: village, successor: finance, on: newYearsEve }, merged);
    expect(ledgersOf(twice, finance, newYearsEve, 'successorReports')).toEqual([finance, village, town]);
    expect(reporterOf(twice, find(twice, town), 2024, 'successorReports')).toBe(finance);
  });
});

describe('a unit that is split', () => {
  it('goes on with its ledger, or leaves it to one of its parts', () => {
    const goesOn = treeOf({ kind: 'split', agency: finance, into: [health], ledgerTo: null, on: june });
    expect([find(goesOn, finance).abolishedOn, ledgersOf(goesOn, health, newYearsEve, 'successorReports')]).toEqual([
      null,
      [health],
    ]);
    const ends = treeOf({ kind: 'split', agency: finance, into: [health, town], ledgerTo: health, on: june });
    expect([find(ends, finance).abolishedOn, ledgersOf(ends, health, june, 'successorReports')]).toEqual([
      june,
      [health, finance],
    ]);
    expect(ends.successions?.map(({ successor, takesLedger }) => [successor, takesLedger])).toEqual([
      [health, true],
      [town, false],
    ]);
  });
});

describe('a name', () => {
  it('is the one of the day, however often it changed', () => {
    const once = treeOf({ kind: 'rename', agency: town, name: '新镇', shortName: '新', on: june });
    const twice = treeOf({ kind: 'rename', agency: town, name: '更新镇', shortName: '更新', on: newYearsEve }, once);
    const names = ['2024-01-01', june, newYearsEve, '2026-01-01'].map(
      (day) => agencyAsOf(twice, find(twice, town), day as PlainDate).name,
    );
    expect(names).toEqual(['town', '新镇', '更新镇', '更新镇']);
  });
});

describe('a unit that is moved', () => {
  it('stands under its new parent from the day on', () => {
    const moved = treeOf({ kind: 'move', agency: town, parent: other, on: june });
    expect([parentOn(moved, town, may31), parentOn(moved, town, june)]).toEqual([county, other]);
  });
});

describe('a decision is refused', () => {
  it.each<[string, Reorganisation, string]>([
    ['of nobody known', { kind: 'move', agency: 'nobody' as AgencyId, parent: county, on: june }, 'unknownAgency'],
    [
      'before the unit exists',
      { kind: 'move', agency: town, parent: other, on: '1999-12-31' as PlainDate },
      'notExisting',
    ],
    ['to where it stands', { kind: 'move', agency: town, parent: county, on: june }, 'sameParent'],
    ['below itself', { kind: 'move', agency: town, parent: station, on: june }, 'circle'],
    ['below a lower level', { kind: 'move', agency: finance, parent: town, on: june }, 'levelAboveParent'],
    ['of the top', { kind: 'move', agency: county, parent: other, on: june }, 'isTop'],
    ['into itself', { kind: 'merge', agencies: [town], into: town, on: june }, 'nobodyEnds'],
    ['of a unit into an area', { kind: 'abolish', agency: town, successor: other, on: june }, 'otherKind'],
    ['into what stands below', { kind: 'abolish', agency: town, successor: station, on: june }, 'circle'],
    ['of one unit twice', { kind: 'merge', agencies: [town, town], into: village, on: june }, 'namedTwice'],
    [
      'into one part twice',
      { kind: 'split', agency: town, into: [village, village], ledgerTo: null, on: june },
      'namedTwice',
    ],
    ['into nothing', { kind: 'split', agency: town, into: [], ledgerTo: null, on: june }, 'noParts'],
    [
      'to an heir elsewhere',
      { kind: 'split', agency: town, into: [village], ledgerTo: health, on: june },
      'notAmongParts',
    ],
    ['without a new name', { kind: 'rename', agency: town, name: ' town ', shortName: 't', on: june }, 'sameName'],
    ['to a name in use', { kind: 'rename', agency: town, name: 'village', shortName: 'v', on: june }, 'nameTaken'],
  ])('%s', (_, decision, reason) => {
    const refused = decideReorganisation(tree, decision);
    expect(refused.ok ? [] : refused.refusal.map((fault) => fault.reason)).toContain(reason);
  });

  it('before a day for which something was decided already', () => {
    const moved = treeOf({ kind: 'move', agency: town, parent: other, on: june });
    const undercut = decideReorganisation(moved, { kind: 'abolish', agency: town, successor: village, on: may31 });
    expect(undercut).toMatchObject({ refusal: [{ reason: 'laterChange' }] });
    const renamed = treeOf({ kind: 'rename', agency: town, name: '新镇', shortName: '新', on: june });
    const before = decideReorganisation(renamed, {
      kind: 'rename',
      agency: town,
      name: '旧镇',
      shortName: '旧',
      on: may31,
    });
    expect(before).toMatchObject({ refusal: [{ reason: 'laterChange' }] });
  });
});

function treeOf(decision: Reorganisation, before: AgencyTree = tree): AgencyTree {
  const decided = decideReorganisation(before, decision);
  if (!decided.ok) throw new Error(decided.refusal.map(({ message }) => message).join());
  return treeAfter(before, decided.value);
}

function find({ agencies }: AgencyTree, id: AgencyId): Agency {
  const found = agencies.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`No ${id}.`);
  return found;
}

function agency(id: AgencyId, what: Partial<Agency> = {}): Agency {
  return {
    id,
    name: id,
    shortName: id,
    kind: 'township',
    level: 'township',
    areaCode: '654224',
    establishedOn: since,
    abolishedOn: null,
    contact: { office: '', address: '', hours: '', phone: '', email: '' },
    isDemo: false,
    ...what,
  };
}
