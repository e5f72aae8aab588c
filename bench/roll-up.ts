import type { Agency } from '../src/core/agencies/agency.ts';
import type { AgencyTree } from '../src/core/agencies/agency-tree.ts';
import { decideReorganisation, treeAfter } from '../src/core/agencies/reorganisation.ts';
import type { Reorganisation } from '../src/core/agencies/reorganisation-decision.ts';
import { cellAt, cellPaths, withCell } from '../src/core/annual-report/cells.ts';
import { coverageOf, reportingUnits } from '../src/core/annual-report/coverage.ts';
import type { ReportTables } from '../src/core/annual-report/report.ts';
import { type RollUp, rollUp } from '../src/core/annual-report/roll-up.ts';
import { zeroTables } from '../src/core/annual-report/sum-tables.ts';
import type { AgencyId } from '../src/core/values/ids.ts';
import { type PlainDate, plainDate } from '../src/core/values/plain-date.ts';
import type { Benchmark } from './benchmark.ts';
import { interleaved, told } from './measure.ts';

const year = 2025;
const since = plainDate(2000, 1, 1);
const paths = cellPaths('2021');

/** Adding up a province of three levels in a year of mergers and moves, against a bare loop over the same numbers. */
export const provinceRollUp: Benchmark = {
  name: 'roll-up',
  says: 'adding up a province whose counties were reorganised in the middle of the year',
  async run(_root, size = 3000) {
    const province = aProvince(size);
    const ledgers = new Map(province.units.map((id, at) => [id, tablesOf(at)]));
    const numbers = [...ledgers.values()].map((tables) => paths.map((path) => Number(cellAt(tables, path))));
    const summed = sumOfArea(province.tree, province.top, ledgers);
    const bare = bareSum(numbers);
    const wrong = paths.filter((path, at) => cellAt(summed.tables, path) !== bare[at]);
    const failed = summed.findings.filter(({ verdict }) => verdict !== 'pass');
    if (wrong.length > 0 || failed.length > 0)
      throw new Error(`${wrong.length} cells differ from the independent sum, ${failed.length} findings do not pass.`);
    const timings = await interleaved(
      [
        { name: 'coverage and roll-up of every area', run: () => sumOfArea(province.tree, province.top, ledgers) },
        { name: 'bare loop over the numbers', run: () => bareSum(numbers) },
      ],
      20,
    );
    const { successions = [], links } = province.tree;
    const moves = links.filter(({ from }) => from > since).length;
    return [
      `  ${province.units.length.toLocaleString('en')} units, ${successions.length} merged and ${moves} moved in mid-year; all ${paths.length} cells equal the independent sum`,
      ...told(timings),
    ];
  },
};

interface Province {
  readonly tree: AgencyTree;
  readonly top: AgencyId;
  readonly units: readonly AgencyId[];
}

/** Prefectures of ten counties of thirty units; in each county two units merge, and one moves to the next county. */
function aProvince(size: number): Province {
  const top = 'province' as AgencyId;
  const counties = Array.from({ length: Math.max(2, Math.ceil(size / 30)) }, (_, at) => `county-${at}` as AgencyId);
  const prefectures = Array.from({ length: Math.ceil(counties.length / 10) }, (_, at) => `city-${at}` as AgencyId);
  const units = Array.from({ length: size }, (_, at) => `unit-${at}` as AgencyId);
  const parentOf = (at: number): AgencyId => counties[at % counties.length] ?? top;
  const link = (child: AgencyId, parent: AgencyId) => ({ child, parent, from: since, until: null });
  const start: AgencyTree = {
    agencies: [
      anAgency(top, 'province'),
      ...prefectures.map((id) => anAgency(id, 'prefecture')),
      ...counties.map((id) => anAgency(id, 'county')),
      ...units.map((id) => anAgency(id, 'township')),
    ],
    links: [
      ...prefectures.map((id) => link(id, top)),
      ...counties.map((id, at) => link(id, prefectures[Math.floor(at / 10)] ?? top)),
      ...units.map((id, at) => link(id, parentOf(at))),
    ],
  };
  const tree = counties.flatMap((_, at) => decisionsOf(at, counties, units)).reduce(decided, start);
  return { tree, top, units };
}

function decisionsOf(at: number, counties: readonly AgencyId[], units: readonly AgencyId[]): readonly Reorganisation[] {
  const [stays, ends, moves] = [0, 1, 2].map((round) => units[at + round * counties.length]);
  const next = counties[(at + 1) % counties.length];
  if (stays === undefined || ends === undefined || moves === undefined || next === undefined) return [];
  return [
    { kind: 'merge', agencies: [ends], into: stays, on: plainDate(year, 6, 1) },
    { kind: 'move', agency: moves, parent: next, on: plainDate(year, 9, 1) as PlainDate },
  ];
}

function decided(tree: AgencyTree, decision: Reorganisation): AgencyTree {
  const result = decideReorganisation(tree, decision);
  if (!result.ok) throw new Error(result.refusal.map(({ message }) => message).join());
  return treeAfter(tree, result.value);
}

/** An area as its units report: each with its own ledger and those it took over, areas with what they add up. */
function sumOfArea(tree: AgencyTree, area: AgencyId, ledgers: ReadonlyMap<AgencyId, ReportTables>): RollUp {
  const coverage = coverageOf(tree, area, year, 'successorReports');
  const units = reportingUnits(coverage).map((agency) => {
    if (agency.kind === 'area') return { agency, tables: sumOfArea(tree, agency.id, ledgers).tables };
    const taken = (tree.successions ?? []).filter(({ successor }) => successor === agency.id);
    const own = [agency.id, ...taken.map(({ predecessor }) => predecessor)];
    const parts = own.flatMap((id) => ledgers.get(id) ?? []);
    const [only = zeroTables] = parts;
    return { agency, tables: parts.length === 1 ? only : rollUpOf(parts), covers: own };
  });
  return rollUp(units);
}

function rollUpOf(parts: readonly ReportTables[]): ReportTables {
  return rollUp(parts.map((tables, at) => ({ agency: anAgency(`part-${at}` as AgencyId, 'township'), tables }))).tables;
}

function bareSum(numbers: readonly (readonly number[])[]): readonly number[] {
  const sums = new Array<number>(paths.length).fill(0);
  for (const row of numbers) for (let at = 0; at < sums.length; at += 1) sums[at] = (sums[at] ?? 0) + (row[at] ?? 0);
  return sums;
}

/** Numbers of one unit that no other unit has in the same cells. */
function tablesOf(at: number): ReportTables {
  return paths.reduce<ReportTables>(
    (tables, path, cell) => withCell(tables, path, (at * 7919 + cell * 104_729) % 997),
    zeroTables,
  );
}

function anAgency(id: AgencyId, level: Agency['level']): Agency {
  return {
    id,
    name: id,
    shortName: id,
    kind: level === 'township' ? 'township' : 'area',
    level,
    areaCode: '650000',
    establishedOn: since,
    abolishedOn: null,
    contact: { office: '', address: '', hours: '', phone: '', email: '' },
    isDemo: false,
  };
}
