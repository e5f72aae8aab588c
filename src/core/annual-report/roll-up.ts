import type { Agency } from '../agencies/agency.ts';
import { form2021, ogi } from '../law/citation.ts';
import { fen } from '../values/fen.ts';
import type { AgencyId } from '../values/ids.ts';
import { cellLabel } from './cell-labels.ts';
import { cellAt, cellPaths, withCell } from './cells.ts';
import type { Finding } from './finding.ts';
import { disputeTableFrom, proactiveTableFrom, requestTableFrom } from './live-tables.ts';
import type { CellPath, ReportTables } from './report.ts';

/** What one unit contributes to the sum of its area. */
export interface UnitReport {
  readonly agency: Agency;
  /** Tables of its filed report; `null` while it has filed none. */
  readonly tables: ReportTables | null;
}

export interface RollUp {
  /** Sum of the units that have filed, cell by cell; never to be taken for the area's report while a unit is missing. */
  readonly tables: ReportTables;
  readonly included: readonly AgencyId[];
  readonly missing: readonly AgencyId[];
  /** Cells that a filed report leaves without a number; they count for nothing in the sum. */
  readonly unreadable: readonly { readonly agency: AgencyId; readonly cell: CellPath }[];
  readonly findings: readonly Finding[];
}

/** Tables of form 2021 in which every cell is 0. */
export const zeroTables: ReportTables = {
  formVersion: '2021',
  proactive: proactiveTableFrom([]),
  requests: requestTableFrom([]),
  disputes: disputeTableFrom([]),
};

/**
 * The sum of an area: own level and every unit, each once, cell by cell (law page X-01). Whoever is named twice is
 * counted once and reported; a missing unit, no unit at all or a cell without a number never passes.
 */
export function rollUp(units: readonly UnitReport[]): RollUp {
  const distinct = units.filter((unit, at) => units.findIndex((other) => other.agency.id === unit.agency.id) === at);
  const repeated = units.filter((unit, at) => units.findIndex((other) => other.agency.id === unit.agency.id) !== at);
  const filed = distinct.flatMap(({ agency, tables }) => (tables === null ? [] : [{ agency, tables }]));
  const missing = distinct.filter((unit) => unit.tables === null);
  const unreadable = filed.flatMap(({ agency, tables }) =>
    cellPaths('2021')
      .filter((cell) => typeof cellAt(tables, cell) !== 'number')
      .map((cell) => ({ agency, cell })),
  );
  return {
    tables: filed.reduce((total, unit) => addTables(total, unit.tables), zeroTables),
    included: filed.map((unit) => unit.agency.id),
    missing: missing.map((unit) => unit.agency.id),
    unreadable: unreadable.map(({ agency, cell }) => ({ agency: agency.id, cell })),
    findings: [
      coverageFinding(
        distinct.length,
        missing.map((unit) => unit.agency),
      ),
      ...repeated.map((unit) => doubleCountFinding(unit.agency)),
      ...unreadable.map(({ agency, cell }) => unreadableFinding(agency, cell)),
    ],
  };
}

/** Cell by cell sum of two reports in the form of 2021. Throws for the form of 2019, whose table 2 counts other things. */
function addTables(left: ReportTables, right: ReportTables): ReportTables {
  if (left.formVersion !== '2021' || right.formVersion !== '2021') {
    throw new Error('Tables of form 2019 cannot be added to tables of form 2021.');
  }
  return cellPaths('2021').reduce<ReportTables>((total, cell) => {
    const added = cellAt(right, cell);
    const before = cellAt(total, cell);
    if (typeof added !== 'number' || typeof before !== 'number') return total;
    return withCell(total, cell, cell.endsWith('Fen') ? fen(before + added) : before + added);
  }, left);
}

function coverageFinding(unitCount: number, missing: readonly Agency[]): Finding {
  const complete = unitCount > 0 && missing.length === 0;
  return {
    rule: 'X-04',
    severity: 'error',
    verdict: complete ? 'pass' : 'fail',
    place: { section: 0 },
    message: complete ? '本级和所有下级单位的年度报告均已报送。' : gapWords(unitCount, missing),
    cite: ogi(49),
  };
}

function gapWords(unitCount: number, missing: readonly Agency[]): string {
  if (unitCount === 0) return '本行政区域还没有本级机关和下级单位，没有可以汇总的报告。请先建立单位名单。';
  return `还有${missing.length}个单位没有报送，汇总数不完整：${missing.map((agency) => agency.shortName).join('、')}。`;
}

function doubleCountFinding(agency: Agency): Finding {
  return {
    rule: 'X-02',
    severity: 'warning',
    verdict: 'fail',
    place: { section: 0 },
    message: `${agency.shortName}出现了两次，汇总时只计一次。请核对单位名单。`,
    cite: form2021,
  };
}

function unreadableFinding(agency: Agency, cell: CellPath): Finding {
  const [table, row = '', column] = cell.split('.');
  const section = table === 'proactive' ? 2 : table === 'requests' ? 3 : 4;
  return {
    rule: 'X-01',
    severity: 'error',
    verdict: 'uncertain',
    place: { section, table: section, row, ...(column === undefined ? {} : { column }) },
    message: `${agency.shortName}的报告在“${cellLabel(cell)}”没有可读的数字，未计入汇总。`,
    cite: form2021,
  };
}
