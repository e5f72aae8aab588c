import { describe, expect, it } from 'vitest';
import type { Agency } from '../agencies/agency.ts';
import type { AgencyTree } from '../agencies/agency-tree.ts';
import { decideReorganisation, treeAfter } from '../agencies/reorganisation.ts';
import type { Reorganisation } from '../agencies/reorganisation-decision.ts';
import type { AgencyId } from '../values/ids.ts';
import type { PlainDate } from '../values/plain-date.ts';
import { coverageOf } from './coverage.ts';

const north = 'north' as AgencyId;
const south = 'south' as AgencyId;
const june = '2024-06-01' as PlainDate;
const october = '2024-10-01' as PlainDate;
const units = ['bridge', 'ford', 'mill', 'new-town', 'spring'] as const;

const start: AgencyTree = {
  agencies: [
    agency(north, { kind: 'area', level: 'county' }),
    agency(south, { kind: 'area', level: 'county' }),
    ...units.map((id) => agency(id as AgencyId, id === 'new-town' ? { establishedOn: june } : {})),
  ],
  links: units.map((id) => ({
    child: id as AgencyId,
    parent: north,
    from: (id === 'new-town' ? june : '2000-01-01') as PlainDate,
    until: null,
  })),
};

describe('the coverage of an area in a year of reorganisation', () => {
  const tree = [
    { kind: 'merge', agencies: ['bridge', 'ford'] as AgencyId[], into: 'new-town' as AgencyId, on: june },
    { kind: 'move', agency: 'mill' as AgencyId, parent: south, on: october },
    { kind: 'rename', agency: 'spring' as AgencyId, name: '温泉镇', shortName: '温泉', on: '2025-01-10' as PlainDate },
  ].reduce((before, decision) => decided(before, decision as Reorganisation), start);
  const shown = (area: AgencyId, year: number, rule: 'successorReports' | 'ownReport' = 'successorReports') =>
    coverageOf(tree, area, year, rule).map((row) => [row.agency.id, row.kind, row.reporter, row.since, row.until]);

  it('names every unit of the year, each with the one report that counts it', () => {
    expect(shown(north, 2024)).toEqual([
      ['bridge', 'successor', 'new-town', null, june],
      ['ford', 'successor', 'new-town', null, june],
      ['mill', 'movedAway', 'south', null, october],
      ['new-town', 'own', 'new-town', june, null],
      ['spring', 'own', 'spring', null, null],
    ]);
    expect(shown(south, 2024)).toEqual([['mill', 'own', 'mill', october, null]]);
  });

  it('knows neither what had not begun nor what had ended', () => {
    expect(shown(north, 2023).map(([id, kind]) => [id, kind])).toEqual([
      ['bridge', 'own'],
      ['ford', 'own'],
      ['mill', 'own'],
      ['spring', 'own'],
    ]);
    expect(shown(north, 2025).map(([id]) => id)).toEqual(['new-town', 'spring']);
  });

  it('asks a last report of each ended unit where the area chose that', () => {
    expect(shown(north, 2024, 'ownReport').slice(0, 2)).toEqual([
      ['bridge', 'own', 'bridge', null, june],
      ['ford', 'own', 'ford', null, june],
    ]);
  });

  it('calls a unit uncovered that ended without an heir', () => {
    const agencies = start.agencies.map((unit) => (unit.id === 'mill' ? { ...unit, abolishedOn: june } : unit));
    const rows = coverageOf({ ...start, agencies }, north, 2024, 'successorReports');
    expect(rows.find((row) => row.agency.id === 'mill')).toMatchObject({ kind: 'uncovered', reporter: null });
  });

  it('calls a unit by the name of the year', () => {
    const names = [2024, 2025].map(
      (year) =>
        coverageOf(tree, north, year, 'successorReports').find((row) => row.agency.id === 'spring')?.agency.name,
    );
    expect(names).toEqual(['spring', '温泉镇']);
  });
});

function decided(tree: AgencyTree, decision: Reorganisation): AgencyTree {
  const result = decideReorganisation(tree, decision);
  if (!result.ok) throw new Error(result.refusal.map(({ message }) => message).join());
  return treeAfter(tree, result.value);
}

function agency(id: AgencyId, what: Partial<Agency> = {}): Agency {
  return {
    id,
    name: id,
    shortName: id,
    kind: 'township',
    level: 'township',
    areaCode: '654224',
    establishedOn: '2000-01-01' as PlainDate,
    abolishedOn: null,
    contact: { office: '', address: '', hours: '', phone: '', email: '' },
    isDemo: false,
    ...what,
  };
}
