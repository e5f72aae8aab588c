import { cellPaths } from '../cells.ts';
import { columnLabel, rowLabel } from '../place-labels.ts';
import type { AnnualReport, Place } from '../report.ts';
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

/** The answer where an operand is not a number. */
export function incomplete(place: Place, name: string, ...operands: readonly Operand[]): Judgement {
  return { verdict: verdictWithout(...operands), place, message: `${name}：有单元格没有可用的数字，没有核对。` };
}

/** All cells of a table are whole numbers, 0 or more (T2-01, T3-06); 本年增/减 of form 2019 may be negative. */
export function negatives({ report }: CheckContext, table: 'proactive' | 'requests'): readonly Judgement[] {
  const number = table === 'proactive' ? 2 : 3;
  const paths = cellPaths(report.tables.formVersion).filter(
    (path) => path.startsWith(`${table}.`) && !path.endsWith('.change'),
  );
  const wrong = paths.filter((path) => {
    const value = operandAt(report, path);
    return typeof value === 'number' && value < 0;
  });
  if (wrong.length > 0) {
    return wrong.map((path) => {
      const place = placeOf(report, path, number);
      return { verdict: 'fail', place, message: `${nameOf(place)}是负数，应为大于或等于0的数。` };
    });
  }
  const unclear = paths.some((path) => operandAt(report, path) === 'unclear');
  const place: Place = { section: number, table: number };
  return [
    unclear
      ? {
          verdict: 'uncertain',
          place,
          message: `表${chinese[number]}有不能读取的单元格，是否都是大于或等于0的数不能确定。`,
        }
      : { verdict: 'pass', place, message: `表${chinese[number]}已填写的数字都大于或等于0。` },
  ];
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

function nameOf(place: Place): string {
  const column = columnLabel(place);
  return `“${rowLabel(place.table ?? 3, place.row ?? '')}”${column === '' ? '' : `“${column}”一格`}`;
}

const chinese = { 2: '二', 3: '三' } as const;
