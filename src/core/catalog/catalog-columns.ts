import { type Citation, ogi } from '../law/citation.ts';
import type { Refusal } from '../law/refusal.ts';
import type { DivisionId } from '../values/ids.ts';
import { accept, type Result, refuse } from '../values/result.ts';
import { type ColumnRhythm, columnCycles, monthsOf } from './column-rhythm.ts';
import type { DisclosureSubject } from './disclosure-subjects.ts';

/** What an agency says about a column that it keeps inside a statutory subject. */
export interface ColumnFacts {
  /** Row of `disclosureSubjects`: the frame is fixed, a column always stands inside it. */
  readonly subjectId: string;
  readonly name: string;
  /** Purpose and content for readers; also what the page's `ColumnDescription` says. */
  readonly description: string;
  /** `null` where something appears as it arises. */
  readonly rhythm: ColumnRhythm | null;
  /** The division in charge; `null` where none is named. */
  readonly divisionId: DivisionId | null;
  readonly listOrder: number;
  /** What a standard catalogue (基层政务公开标准目录) says of it; absent where the agency made the column itself. */
  readonly standard?: StandardEntry;
}

/** The columns of a standard catalogue besides name and division, as they stand there. */
export interface StandardEntry {
  /** 公开领域 or 一级公开事项. */
  readonly field: string;
  readonly content: string;
  readonly basis: string;
  readonly timeLimit: string;
  readonly channels: string;
  readonly audience: string;
}

const catalogRule: Citation = ogi(12);
const longestName = 40;
const longestDescription = 300;
/** Columns of one agency; beyond it nobody finds anything. */
export const mostColumns = 500;

/** Reads what was typed about a column; refuses with every field that is wrong. */
export function checkColumn(
  facts: ColumnFacts,
  subjects: readonly DisclosureSubject[],
): Result<ColumnFacts, readonly Refusal[]> {
  const name = facts.name.trim();
  const description = facts.description.trim();
  const faults = [
    ...subjectFaults(facts.subjectId, subjects),
    ...nameFaults(name),
    ...faultIf([...description].length > longestDescription, 'description', `栏目说明最多${longestDescription}个字。`),
    ...rhythmFaults(facts.rhythm),
  ];
  return faults.length > 0 ? refuse(faults) : accept({ ...facts, name, description });
}

function subjectFaults(subjectId: string, subjects: readonly DisclosureSubject[]): readonly Refusal[] {
  return faultIf(
    !subjects.some(({ id }) => id === subjectId),
    'subjectId',
    '请选择栏目所属的法定主题（条例第二十条、第二十一条），本机关的目录里没有所选的主题。',
  );
}

function nameFaults(name: string): readonly Refusal[] {
  if (name === '') return faultIf(true, 'name', '请填写栏目名称。');
  return faultIf([...name].length > longestName, 'name', `栏目名称最多${longestName}个字。`);
}

function rhythmFaults(rhythm: ColumnRhythm | null): readonly Refusal[] {
  if (rhythm === null) return [];
  if (!columnCycles.some(({ id }) => id === rhythm.cycle))
    return faultIf(true, 'cycle', '请选择更新周期：每月、每季度、每半年、每年，或者随时。');
  const months = monthsOf(rhythm.cycle);
  return [
    ...faultIf(
      !isWithin(rhythm.dueMonth, months),
      'dueMonth',
      months === 1 ? '每月更新的栏目在次月公开。' : `应在下一周期的第1至第${months}个月内公开。`,
    ),
    ...faultIf(!isWithin(rhythm.dueDay, 31), 'dueDay', '请填写1至31日；没有这一日的月份以月末为准。'),
  ];
}

function isWithin(value: number, most: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= most;
}

function faultIf(isFaulty: boolean, field: string, message: string): readonly Refusal[] {
  return isFaulty ? [{ reason: 'columnUnusable', field, message, cite: catalogRule }] : [];
}
