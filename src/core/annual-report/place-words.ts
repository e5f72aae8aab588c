import { disputeBlocks, disputeColumns } from './dispute-table.ts';
import { proactiveBlocks2019, proactiveBlocks2021 } from './proactive-table.ts';
import type { FormVersion, Place } from './report.ts';
import { applicantColumns, requestRows2019, requestRows2021 } from './request-table.ts';
import { sections } from './sections.ts';

const tableNames = { 2: '表二', 3: '表三', 4: '表四' } as const;

/** A place in words, outermost first: section, part, table, row, column (`第三部分 · 表三 · “1.属于国家秘密”行`); the line is left to the reader of the text. */
export function placeWords(place: Place, version: FormVersion): string {
  const words = [
    sectionWords(place),
    ...(place.part === undefined ? [] : [place.part]),
    ...(place.table === undefined ? [] : [tableNames[place.table]]),
    ...(place.row === undefined ? [] : [`“${rowLabel(place.row, version)}”行`]),
    ...(place.column === undefined ? [] : [`“${columnLabel(place.column, version)}”列`]),
  ];
  return words.join(' · ');
}

/** Orders places as a reader meets them: by section, then row and column of its table, then line. */
export function comparePlaces(one: Place, other: Place, version: FormVersion): number {
  return (
    one.section - other.section ||
    position(rowIds(version), one.row) - position(rowIds(version), other.row) ||
    position(columnIds(version), one.column) - position(columnIds(version), other.column) ||
    (one.line ?? 0) - (other.line ?? 0)
  );
}

interface Labelled {
  readonly id: string;
  readonly label: string;
}

function sectionWords(place: Place): string {
  const heading = sections.find(({ number }) => number === place.section)?.heading;
  return heading === undefined ? '标题与正文之前' : `第${heading.slice(0, 1)}部分`;
}

function rowLabel(row: string, version: FormVersion): string {
  return rowsOf(version).find(({ id }) => id === row)?.label ?? row;
}

function columnLabel(column: string, version: FormVersion): string {
  return columnsOf(version).find(({ id }) => id === column)?.label ?? column;
}

function rowsOf(version: FormVersion): readonly Labelled[] {
  const blocks = version === '2021' ? proactiveBlocks2021 : proactiveBlocks2019;
  const requests = version === '2021' ? [...requestRows2021, collapsed] : requestRows2019;
  return [...blocks.flatMap(({ rows }) => rows), ...requests, ...disputeBlocks];
}

/** （六）其他处理 as one row, which reports in the form of 2021 also have. */
const collapsed: Labelled = { id: 'otherwiseHandled', label: '（六）其他处理' };

function columnsOf(version: FormVersion): readonly Labelled[] {
  const blocks = version === '2021' ? proactiveBlocks2021 : proactiveBlocks2019;
  const proactive = blocks.flatMap(({ columns }) =>
    columns.flatMap(({ id, label }) => (id === undefined ? [] : [{ id, label }])),
  );
  return [...proactive, ...applicantColumns, ...disputeColumns];
}

function rowIds(version: FormVersion): readonly string[] {
  return rowsOf(version).map(({ id }) => id);
}

function columnIds(version: FormVersion): readonly string[] {
  return columnsOf(version).map(({ id }) => id);
}

function position(ids: readonly string[], id: string | undefined): number {
  return id === undefined ? -1 : ids.indexOf(id);
}
