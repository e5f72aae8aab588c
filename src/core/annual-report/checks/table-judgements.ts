import { cellPaths } from '../cells.ts';
import type { ProposedRepair } from '../finding.ts';
import { columnLabel, rowLabel } from '../place-labels.ts';
import type { AnnualReport, CellPath, Place } from '../report.ts';
import { type CheckContext, type Judgement, type Operand, operandAt, sumOf, verdictWithout } from './report-check.ts';

/** Whether two sides of an identity are equal; where a cell has no number it is not asked. */
export function equation(
  place: Place,
  name: string,
  says: string,
  left: readonly Operand[],
  right: readonly Operand[],
): Judgement {
  const [one, other] = [sumOf(left), sumOf(right)];
  if (typeof one !== 'number' || typeof other !== 'number') return incomplete(place, name, one, other);
  return one === other
    ? { verdict: 'pass', place, message: `${name}：${says}（${one}）。` }
    : {
        verdict: 'fail',
        place,
        message: `${name}：应当${says}，实际为${one}与${other}，相差${Math.abs(one - other)}。`,
      };
}

/** A rule is kept here. */
export function pass(place: Place, message: string): Judgement {
  return { verdict: 'pass', place, message };
}

/** A rule is broken here; the repair where one can be proposed. */
export function fail(place: Place, message: string, fix?: ProposedRepair): Judgement {
  return { verdict: 'fail', place, message, ...(fix === undefined ? {} : { fix }) };
}

/** A rule could not be asked here. */
export function notAsked(place: Place, message: string): Judgement {
  return { verdict: 'notAssessable', place, message };
}

/** The numbers of cells in the order of their paths, or undefined where one of them has none. */
export function numbersAt(report: AnnualReport, paths: readonly CellPath[]): readonly number[] | undefined {
  const operands = paths.map((path) => operandAt(report, path));
  const numbers = operands.filter((operand) => typeof operand === 'number');
  return numbers.length === operands.length ? numbers : undefined;
}

/** The answer where an operand is not a number. */
export function incomplete(place: Place, name: string, ...operands: readonly Operand[]): Judgement {
  return { verdict: verdictWithout(...operands), place, message: `${name}：有单元格没有可用的数字，没有核对。` };
}

/** All cells of a table are whole numbers, 0 or more (T2-01, T3-06, T4-05); 本年增/减 of form 2019 may be negative. */
export function wholeNumbers(
  { report }: CheckContext,
  table: 'proactive' | 'requests' | 'disputes',
): readonly Judgement[] {
  const { number, label } = tables[table];
  const paths = cellPaths(report.tables.formVersion).filter(
    (path) => path.startsWith(`${table}.`) && !path.endsWith('.change'),
  );
  const wrong = paths.filter((path) => {
    const value = operandAt(report, path);
    return typeof value === 'number' && (value < 0 || !Number.isInteger(value));
  });
  if (wrong.length > 0) {
    return wrong.map((path) => {
      const place = placeOf(report, path, number);
      return fail(place, `${nameOf(place)}是${numberOf(report, path)}，应为大于或等于0的整数。`);
    });
  }
  const unclear = paths.some((path) => operandAt(report, path) === 'unclear');
  const place: Place = { section: number, table: number };
  return unclear
    ? [
        {
          verdict: 'uncertain',
          place,
          message: `${label}有不能读取的单元格，是否都是大于或等于0的数不能确定。`,
        },
      ]
    : [pass(place, `${label}已填写的数字都大于或等于0。`)];
}

/** Place of a cell, or of its row, with the line where it was read. */
export function placeOf({ cells, printed }: AnnualReport, path: string, table: 2 | 3 | 4, isRow = false): Place {
  const [tableName = '', row = '', column] = path.split('.');
  const line = cells[path]?.place.line ?? printed?.rowLines[`${tableName}.${row}`] ?? printed?.rowLines[tableName];
  return {
    section: table,
    table,
    row,
    ...(isRow || column === undefined ? {} : { column }),
    ...(line === undefined ? {} : { line }),
  };
}

/** A cell in words, as a sentence names it: `“1.重复申请”“自然人”一格`. */
function nameOf(place: Place): string {
  const column = columnLabel(place);
  return `“${rowLabel(place.table ?? 3, place.row ?? '')}”${column === '' ? '' : `“${column}”一格`}`;
}

function numberOf(report: AnnualReport, path: CellPath): string {
  const value = operandAt(report, path);
  return typeof value === 'number' && value < 0 ? '负数' : '小数';
}

const tables = {
  proactive: { number: 2, label: '表二' },
  requests: { number: 3, label: '表三' },
  disputes: { number: 4, label: '表四' },
} as const;
