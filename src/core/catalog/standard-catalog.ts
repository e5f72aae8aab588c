import type { Refusal } from '../law/refusal.ts';
import { accept, type Result, refuse } from '../values/result.ts';
import type { ColumnFacts, StandardEntry } from './catalog-columns.ts';
import type { ColumnRhythm } from './column-rhythm.ts';
import { type DisclosureSubject, disclosureSubjects, type SubjectAddition } from './disclosure-subjects.ts';
import { proposeSubject } from './propose-subject.ts';

/** The columns of a standard catalogue, as the template names them; other headings in use mean the same. */
export const standardColumns = {
  field: { label: '公开领域', also: ['领域', '一级公开事项', '一级事项', '公开类别'], isRequired: false },
  name: { label: '公开事项', also: ['二级公开事项', '二级事项', '事项名称', '公开事项名称'], isRequired: true },
  content: { label: '公开内容', also: ['公开内容要素', '公开要素'], isRequired: true },
  basis: { label: '公开依据', also: ['依据'], isRequired: false },
  timeLimit: { label: '公开时限', also: ['时限', '更新周期'], isRequired: false },
  owner: { label: '公开主体', also: ['责任主体', '责任科室', '责任单位', '承办单位'], isRequired: false },
  channels: { label: '公开渠道和载体', also: ['公开渠道', '渠道和载体'], isRequired: false },
  audience: { label: '公开对象', also: [], isRequired: false },
  subject: { label: '法定主题', also: ['条例主题', '法定主动公开内容'], isRequired: false },
} as const satisfies Readonly<
  Record<string, { readonly label: string; readonly also: readonly string[]; readonly isRequired: boolean }>
>;

type StandardColumn = keyof typeof standardColumns;
type Cells = Readonly<Record<StandardColumn, string>>;

/** A row of a standard catalogue as a column of the agency, with what was guessed on the way and has to be looked at. */
export interface StandardRow {
  readonly facts: ColumnFacts;
  readonly notes: readonly string[];
}

/** What rows are read against. */
export interface StandardContext {
  readonly addition: SubjectAddition;
  readonly divisions: readonly { readonly divisionId: NonNullable<ColumnFacts['divisionId']>; readonly name: string }[];
}

const columnIds = Object.keys(standardColumns) as readonly StandardColumn[];
const longestName = 40;
const longestDescription = 300;

/** Whether a row can be the row of headings: it names at least two of the columns. */
export function isStandardHeadings(cells: readonly string[]): boolean {
  return cells.filter((cell) => columnOf(cell) !== null).length >= 2;
}

/** Which column stands at which place; refuses with the headings that are missing. */
export function readStandardHeadings(cells: readonly string[]): Result<readonly (StandardColumn | null)[], Refusal> {
  const places = cells.map(columnOf);
  const missing = columnIds.filter((id) => standardColumns[id].isRequired && !places.includes(id));
  if (missing.length === 0) return accept(places);
  return refuse({
    reason: 'headingsMissing',
    field: 'file',
    message: `没有找到这些列：${missing.map((id) => standardColumns[id].label).join('、')}。请下载模板，按模板的列名填写后再导入。`,
  });
}

/**
 * Reads one row. Merged cells of the field and of the name leave blanks below them: a blank takes what stood above.
 * Refuses a row without a name or content.
 */
export function parseStandardRow(
  places: readonly (StandardColumn | null)[],
  texts: readonly string[],
  above: Cells | undefined,
  context: StandardContext,
): { readonly cells: Cells; readonly row: Result<StandardRow, readonly Refusal[]> } {
  const cells = carriedDown(cellsOf(places, texts), above);
  const faults = columnIds
    .filter((id) => standardColumns[id].isRequired && cells[id] === '')
    .map((id) => missing(standardColumns[id].label));
  return { cells, row: faults.length > 0 ? refuse(faults) : accept(rowOf(cells, context)) };
}

/** How often, as a time limit in words says it; undefined where it speaks of single facts (信息形成之日起20个工作日内). */
export function readRhythm(timeLimit: string): ColumnRhythm | undefined {
  const day = Number(/(\d{1,2})[日号]前/u.exec(timeLimit)?.[1] ?? 0);
  const month = Number(/(\d{1,2})月(?:底|\d{1,2}[日号])/u.exec(timeLimit)?.[1] ?? 0);
  const dueDay = day >= 1 && day <= 31 ? day : 15;
  if (/每季|按季|季度/u.test(timeLimit)) return { cycle: 'quarterly', dueMonth: 1, dueDay };
  if (/每半年|按半年|半年度/u.test(timeLimit)) return { cycle: 'halfYearly', dueMonth: 1, dueDay };
  if (/每月|按月|月度/u.test(timeLimit)) return { cycle: 'monthly', dueMonth: 1, dueDay };
  if (!/每年|按年|年度/u.test(timeLimit)) return undefined;
  return { cycle: 'yearly', dueMonth: month >= 1 && month <= 12 ? month : 3, dueDay: day === 0 ? 31 : dueDay };
}

function rowOf(cells: Cells, context: StandardContext): StandardRow {
  const subject = subjectOf(cells, context.addition);
  const division = context.divisions.find(({ name }) => name === cells.owner);
  const rhythm = readRhythm(cells.timeLimit);
  const standard: StandardEntry = {
    field: cells.field,
    content: cells.content,
    basis: cells.basis,
    timeLimit: cells.timeLimit,
    channels: cells.channels,
    audience: cells.audience,
  };
  const facts: ColumnFacts = {
    subjectId: subject.id,
    name: [...cells.name].slice(0, longestName).join(''),
    description: [...cells.content.replaceAll(/\s+/g, ' ')].slice(0, longestDescription).join(''),
    rhythm: rhythm ?? null,
    divisionId: division?.divisionId ?? null,
    listOrder: 0,
    standard,
  };
  return { facts, notes: notesOf(cells, subject, rhythm, division !== undefined) };
}

function notesOf(
  cells: Cells,
  subject: FoundSubject,
  rhythm: ColumnRhythm | undefined,
  hasDivision: boolean,
): readonly string[] {
  return [
    ...(subject.isNamed ? [] : [`按名称归入“${subject.label}”，请核对。`]),
    ...(rhythm === undefined ? [] : [`按“${cells.timeLimit.slice(0, 20)}”识别更新周期，请核对。`]),
    ...(cells.owner === '' || hasDivision ? [] : [`没有名为“${cells.owner.slice(0, 20)}”的内设机构，责任机构留空。`]),
    ...([...cells.name].length > longestName ? [`名称超过${longestName}个字，已截短。`] : []),
    ...([...cells.content].length > longestDescription
      ? [`说明超过${longestDescription}个字，已截短；全文保留在标准目录中。`]
      : []),
  ];
}

interface FoundSubject extends DisclosureSubject {
  /** The file names it itself. */
  readonly isNamed: boolean;
}

function subjectOf({ subject, field, name }: Cells, addition: SubjectAddition): FoundSubject {
  const subjects = disclosureSubjects(addition);
  const named = subjects.find(({ label }) => subject !== '' && (label === subject || label.startsWith(subject)));
  if (named !== undefined) return { ...named, isNamed: true };
  const proposed = proposeSubject(`${name} ${field}`, subjects) ?? 'otherRequired';
  const found = subjects.find(({ id }) => id === proposed);
  if (found === undefined) throw new Error(`There is no subject ${proposed} in this catalogue.`);
  return { ...found, isNamed: false };
}

function cellsOf(places: readonly (StandardColumn | null)[], texts: readonly string[]): Cells {
  const found = columnIds.map((id) => [id, (texts[places.indexOf(id)] ?? '').normalize('NFC').trim()] as const);
  return Object.fromEntries(found) as Cells;
}

function carriedDown(cells: Cells, above: Cells | undefined): Cells {
  if (above === undefined) return cells;
  const field = cells.field === '' ? above.field : cells.field;
  return { ...cells, field, subject: cells.subject === '' && cells.field === '' ? above.subject : cells.subject };
}

function columnOf(cell: string): StandardColumn | null {
  const heading = cell.replaceAll(/[\s*＊（）()]|必填/gu, '');
  const found = columnIds.find((id) => {
    const { label, also } = standardColumns[id];
    return label === heading || (also as readonly string[]).includes(heading);
  });
  return found ?? null;
}

function missing(label: string): Refusal {
  return { reason: 'missing', field: label, message: `“${label}”没有填写。` };
}
