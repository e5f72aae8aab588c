import type { Agency } from '../agencies/agency.ts';
import { form2021, ogi } from '../law/citation.ts';
import type { AgencyId } from '../values/ids.ts';
import { cellLabel } from './cell-labels.ts';
import type { Finding } from './finding.ts';
import type { CellPath, ReportTables } from './report.ts';
import { sumTables } from './sum-tables.ts';

/** What one unit contributes to the sum of its area. */
export interface UnitReport {
  readonly agency: Agency;
  /** Tables of its filed report; `null` while it has filed none. */
  readonly tables: ReportTables | null;
  /** Agencies whose figures stand in its report: itself, predecessors, everything that an area's report adds up. */
  readonly covers?: readonly AgencyId[];
}

/** What a sum needs to know beside its units. */
export interface RollUpContext {
  /** Units that ended in the year and whose ledger no report counts. */
  readonly uncovered?: readonly Agency[];
  /** Name of an agency that is no unit of the sum itself; its code where absent. */
  readonly nameOf?: (id: AgencyId) => string;
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

/**
 * The sum of an area: own level and every unit, each once, cell by cell (law page X-01). Whoever is named twice is counted
 * once; whoever stands in two reports makes the sum wrong, and both fail it; a missing unit, no unit at all or a
 * cell without a number never passes.
 */
export function rollUp(units: readonly UnitReport[], { uncovered = [], nameOf }: RollUpContext = {}): RollUp {
  const repeated = repeatedUnits(units);
  const distinct = units.filter((unit) => !repeated.includes(unit));
  const filed = distinct.flatMap(({ agency, tables }) => (tables === null ? [] : [{ agency, tables }]));
  const missing = distinct.filter((unit) => unit.tables === null).map(({ agency }) => agency);
  const sum = sumTables(
    '2021',
    filed.map(({ tables }) => tables),
  );
  const unreadable = sum.unreadable.flatMap(({ at, cell }) => {
    const agency = filed[at]?.agency;
    return agency === undefined ? [] : [{ agency, cell }];
  });
  return {
    tables: sum.tables,
    included: filed.map(({ agency }) => agency.id),
    missing: missing.map(({ id }) => id),
    unreadable: unreadable.map(({ agency, cell }) => ({ agency: agency.id, cell })),
    findings: [
      coverageFinding(distinct.length, missing),
      ...uncovered.map(uncoveredFinding),
      ...repeated.map(({ agency }) => repeatedFinding(agency)),
      ...doubleCounts(distinct, nameOf).map(doubleCountFinding),
      ...unreadable.map(({ agency, cell }) => unreadableFinding(agency, cell)),
    ],
  };
}

/** Two reports that both count the figures of one agency. */
interface DoubleCount {
  /** Name of the agency, or its code where no unit of the sum bears it. */
  readonly counted: string;
  readonly by: readonly [Agency, Agency];
}

function doubleCounts(
  units: readonly UnitReport[],
  nameOf: (id: AgencyId) => string = (id) => id,
): readonly DoubleCount[] {
  const names = new Map(units.map(({ agency }) => [agency.id, agency.shortName]));
  const countedBy = new Map<AgencyId, Agency>();
  const doubles: DoubleCount[] = [];
  for (const { agency, tables, covers } of units) {
    if (tables === null) continue;
    for (const counted of new Set([agency.id, ...(covers ?? [])])) {
      const other = countedBy.get(counted);
      if (other === undefined) countedBy.set(counted, agency);
      else doubles.push({ counted: names.get(counted) ?? nameOf(counted), by: [other, agency] });
    }
  }
  return doubles;
}

/** Every naming of a unit after the first. */
function repeatedUnits(units: readonly UnitReport[]): readonly UnitReport[] {
  const seen = new Set<AgencyId>();
  return units.filter(({ agency }) => {
    const isRepeated = seen.has(agency.id);
    seen.add(agency.id);
    return isRepeated;
  });
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

function uncoveredFinding(agency: Agency): Finding {
  return {
    rule: 'X-04',
    severity: 'error',
    verdict: 'fail',
    place: { section: 0 },
    message: `${agency.name}已于${agency.abolishedOn}撤销，没有登记由哪个单位承继，它当年的数据没有进入任何报告。请在“机构变动”中登记承继单位。`,
    cite: ogi(49),
  };
}

function repeatedFinding(agency: Agency): Finding {
  return {
    rule: 'X-02',
    severity: 'warning',
    verdict: 'fail',
    place: { section: 0 },
    message: `${agency.shortName}出现了两次，汇总时只计一次。请核对单位名单。`,
    cite: form2021,
  };
}

function doubleCountFinding({ counted, by: [one, other] }: DoubleCount): Finding {
  return {
    rule: 'X-02',
    severity: 'error',
    verdict: 'fail',
    place: { section: 0 },
    message: `${counted}的数据同时在${one.shortName}和${other.shortName}的报告中，重复计算，不能汇总。请退回其中一份，由其按变动以后的单位名单重新报送。`,
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
