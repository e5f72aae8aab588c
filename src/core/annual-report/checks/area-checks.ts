import { type Agency, governmentLevels } from '../../agencies/agency.ts';
import { form2021, instrument, ogi } from '../../law/citation.ts';
import { firstDayOf, lastDayOf } from '../../values/plain-date.ts';
import { cellLabel } from '../cell-labels.ts';
import { cellAt, cellPaths } from '../cells.ts';
import type { AnnualReport, CellPath, Place, ReportTables } from '../report.ts';
import type { UnitReport } from '../roll-up.ts';
import { always, bothForms, type CheckContext, type Judgement, operandAt, type ReportCheck } from './report-check.ts';
import { fail, notAsked, pass, placeOf } from './table-judgements.ts';

const whole: Place = { section: 0 };
/** A report with more wrong sums than this is wrong as a whole; the first ones are named. */
const mostCells = 20;

/** Rules that compare the report of an area with those of its units; without a list of units nothing is said. */
export const areaChecks: readonly ReportCheck[] = [
  row('X-01', '全域数等于本级与各下级单位之和', 'error', sums),
  row('X-02', '每个单位只计一次', 'warning', repeatedUnits),
  { ...row('X-04', '应报送的单位都已报送', 'error', missingUnits), cite: ogi(49) },
  row('X-05', '汇总包含本级机关', 'warning', ownLevel),
  row('X-06', '汇总的单位在统计年度存在', 'warning', strangers),
  row('X-07', '没有两个单位的表格完全相同', 'warning', twins),
  row('X-08', '没有两个单位名称相同', 'warning', namesakes),
  row('X-09', '汇总的单位不含本行政区域自己', 'error', ownArea),
  row('X-10', '各单位使用同一种格式', 'error', forms),
  row('X-11', '汇总的单位级别不高于本行政区域', 'warning', higherUnits),
];

function row(id: string, title: string, severity: 'error' | 'warning', judge: UnitRule): ReportCheck {
  return {
    id,
    title,
    forms: bothForms,
    severity: always(severity),
    cite: id === 'X-02' ? instrument('国办公开办函〔2016〕201号') : form2021,
    judge: (context) => (context.units === undefined ? [] : judge(context, context.units)),
  };
}

type UnitRule = (context: CheckContext, units: readonly UnitReport[]) => readonly Judgement[];

/** Asked once all units have filed: until then a difference says nothing. */
function sums({ report }: CheckContext, units: readonly UnitReport[]): readonly Judgement[] {
  const filed = distinctUnits(units);
  const tables = filed.flatMap(({ tables }) => (tables?.formVersion === report.tables.formVersion ? [tables] : []));
  if (filed.length === 0 || tables.length < filed.length)
    return [notAsked(whole, '还有单位没有报送，全域数与各单位之和没有核对。')];
  const wrong = cellPaths(report.tables.formVersion).flatMap((path) => differing(report, tables, path));
  return wrong.length === 0
    ? [pass(whole, `全域各格都等于${filed.length}个单位之和。`)]
    : wrong
        .slice(0, mostCells)
        .map((judgement, at) => (at === mostCells - 1 ? andMore(judgement, wrong.length) : judgement));
}

function differing(report: AnnualReport, tables: readonly ReportTables[], path: CellPath): readonly Judgement[] {
  const printed = operandAt(report, path);
  const parts = tables.map((table) => cellAt(table, path));
  const numbers = parts.filter((part) => typeof part === 'number');
  if (typeof printed !== 'number' || numbers.length < parts.length) return [];
  const sum = numbers.reduce((total, part) => total + part, 0);
  if (printed === sum) return [];
  const table = path.startsWith('proactive.') ? 2 : path.startsWith('requests.') ? 3 : 4;
  const [one, other] = path.endsWith('Fen') ? [`${printed}分`, `${sum}分`] : [`${printed}`, `${sum}`];
  const words = `${cellLabel(path)}：全域写${one}，本级与下级单位之和是${other}，请核对漏汇、重复汇总或者手工改动。`;
  return [fail(placeOf(report, path, table), words)];
}

function andMore(judgement: Judgement, count: number): Judgement {
  return count > mostCells
    ? { ...judgement, message: `${judgement.message}另有${count - mostCells}格不等。` }
    : judgement;
}

function repeatedUnits(_: CheckContext, units: readonly UnitReport[]): readonly Judgement[] {
  const seen = new Set<string>();
  const repeated = units.filter(({ agency }) => seen.has(agency.id) || seen.add(agency.id) === undefined);
  return answer(
    repeated.map(({ agency }) => `${agency.shortName}在汇总名单中出现了两次，只能计一次，请从名单中删去一个。`),
    '汇总名单中每个单位只出现一次。',
  );
}

function missingUnits(_: CheckContext, units: readonly UnitReport[]): readonly Judgement[] {
  const missing = units.filter(({ tables }) => tables === null).map(({ agency }) => agency.shortName);
  return answer(
    missing.length === 0
      ? []
      : [`还有${missing.length}个单位没有报送，汇总数不完整：${missing.join('、')}。请催报后再汇总。`],
    '应报送的单位都已报送。',
  );
}

/** The own level (本级) files like the others, or the area's sum leaves it out. */
function ownLevel(_: CheckContext, units: readonly UnitReport[]): readonly Judgement[] {
  const has = units.some(({ agency }) => agency.kind === 'ownLevel');
  return answer(
    has ? [] : ['汇总名单中没有本级机关，政府办公厅（室）自己的数据没有计入，请补上。'],
    '汇总包含本级机关。',
  );
}

function strangers({ report: { year } }: CheckContext, units: readonly UnitReport[]): readonly Judgement[] {
  if (year === null) return [];
  const outside = units.filter(
    ({ agency }) =>
      agency.establishedOn > lastDayOf(year) || (agency.abolishedOn !== null && agency.abolishedOn <= firstDayOf(year)),
  );
  return answer(
    outside.map(({ agency }) => `${agency.shortName}在${year}年不存在（${lifeOf(agency)}），请核对汇总名单的年度。`),
    `汇总的单位在${year}年都存在。`,
  );
}

/** Two units with many numbers and all of them the same: one file was sent for both. */
function twins(_: CheckContext, units: readonly UnitReport[]): readonly Judgement[] {
  const printed = distinctUnits(units).flatMap(({ agency, tables }) => {
    if (tables === null) return [];
    const counts = cellPaths(tables.formVersion).map((path) => cellAt(tables, path));
    const isTelling = counts.filter((count) => typeof count === 'number' && count > 0).length >= 8;
    return isTelling ? [{ agency, key: counts.join() }] : [];
  });
  const first = new Map<string, string>();
  for (const { agency, key } of printed) if (!first.has(key)) first.set(key, agency.shortName);
  return answer(
    printed.flatMap(({ agency, key }) =>
      first.get(key) === agency.shortName
        ? []
        : [`${agency.shortName}与${first.get(key)}报送的三张表格完全相同，请核对是否误报了别的单位的报告。`],
    ),
    '没有两个单位报送的表格完全相同。',
  );
}

function namesakes(_: CheckContext, units: readonly UnitReport[]): readonly Judgement[] {
  const seen = new Set<string>();
  const again = distinctUnits(units).filter(
    ({ agency }) => seen.has(agency.name) || seen.add(agency.name) === undefined,
  );
  return answer(
    again.map(({ agency }) => `汇总名单中有两个单位都叫${agency.name}，请核对是否同一个单位登记了两次。`),
    '汇总名单中没有同名的单位。',
  );
}

function ownArea({ report }: CheckContext, units: readonly UnitReport[]): readonly Judgement[] {
  const own = units.filter(({ agency }) => agency.kind === 'area' && agency.name === report.agency);
  return answer(
    own.map(({ agency }) => `汇总名单中有${agency.name}自己，它的数就是各单位之和，计入会重复一倍，请换成本级机关。`),
    '汇总名单中没有本行政区域自己。',
  );
}

/** Table 2 of the two forms counts different things (law page §3.3). */
function forms({ report }: CheckContext, units: readonly UnitReport[]): readonly Judgement[] {
  const other = units.filter(({ tables }) => tables !== null && tables.formVersion !== report.tables.formVersion);
  return answer(
    other.map(
      ({ agency }) => `${agency.shortName}的报告使用另一种格式，表二的项目不同，不能相加，请退回改用本年度的格式。`,
    ),
    '各单位使用同一种格式。',
  );
}

function higherUnits({ level }: CheckContext, units: readonly UnitReport[]): readonly Judgement[] {
  if (level === undefined) return [];
  const rank = (of: Agency['level']) => governmentLevels.findIndex(({ id }) => id === of);
  const higher = units.filter(({ agency }) => rank(agency.level) < rank(level));
  return answer(
    higher.map(
      ({ agency }) => `${agency.shortName}的级别高于本行政区域，它的数由上级汇总，请从名单中删去或者更正级别。`,
    ),
    '汇总的单位级别都不高于本行政区域。',
  );
}

function answer(objections: readonly string[], praise: string): readonly Judgement[] {
  return objections.length === 0 ? [pass(whole, praise)] : objections.map((words) => fail(whole, words));
}

function distinctUnits(units: readonly UnitReport[]): readonly UnitReport[] {
  return [...new Map(units.map((unit) => [unit.agency.id, unit])).values()];
}

function lifeOf({ establishedOn, abolishedOn }: Agency): string {
  return abolishedOn === null ? `${establishedOn}设立` : `${establishedOn}设立，${abolishedOn}起不再存在`;
}
