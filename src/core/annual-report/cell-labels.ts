import { firstDayOf, formatChinese, type PlainDate, yearOf } from '../values/plain-date.ts';
import { disputeBlocks, disputeColumns } from './dispute-table.ts';
import { proactiveBlocks2019, proactiveBlocks2021 } from './proactive-table.ts';
import type { CellPath } from './report.ts';
import { applicantColumns, requestRows2019, requestRows2021 } from './request-table.ts';

/** A cell in words, with the official labels (`表三 · （一）予以公开 · 自然人`); the path itself if the forms have no such cell. */
export function cellLabel(path: CellPath): string {
  const [table, row = '', column] = path.split('.');
  const words =
    table === 'requests'
      ? requestWords(row, column)
      : table === 'disputes'
        ? disputeWords(row, column)
        : proactiveWords(row, column);
  return words.includes(undefined) ? path : words.filter((word) => word !== '').join(' · ');
}

/**
 * What the ledger is asked for a cell of form 2021 on a cut-off day, in one sentence. It is the same sentence for a zero:
 * nothing in the ledger answers to it.
 */
export function cellQuestion(path: CellPath, cutOff: PlainDate): string {
  const [table, row = '', column = ''] = path.split('.');
  if (table === 'requests') return requestQuestion(row, column, cutOff);
  if (table === 'disputes') return disputeQuestion(row, column, cutOff);
  return proactiveQuestion(row, column, cutOff);
}

function requestQuestion(row: string, column: string, cutOff: PlainDate): string {
  const who = column === 'total' ? '各类申请人' : `申请人为“${columnLabel(column)}”`;
  const label = requestRows2021.find((candidate) => candidate.id === row)?.label ?? row;
  switch (row) {
    case 'newlyReceived':
      return `${who}，收到申请之日在${period(cutOff)}之间的申请。`;
    case 'carriedOver':
      return `${who}，${yearOf(cutOff)}年1月1日以前收到、到该日尚未办结的申请。`;
    case 'total':
      return `${who}，在${period(cutOff)}之间办结的申请。`;
    case 'carriedForward':
      return `${who}，${formatChinese(cutOff)}以前（含当日）收到、到该日终了尚未办结的申请。`;
    default:
      return `${who}，在${period(cutOff)}之间办结，且办理结果计入“${label}”的申请。`;
  }
}

function disputeQuestion(row: string, column: string, cutOff: PlainDate): string {
  const route = disputeBlocks.find((block) => block.id === row)?.label ?? row;
  const result = disputeColumns.find((candidate) => candidate.id === column)?.label ?? column;
  const pending = `${formatChinese(cutOff)}以前（含当日）收到、到该日终了尚未审结的案件`;
  if (column === 'pending') return `途径为“${route}”，${pending}。`;
  const concluded = `在${period(cutOff)}之间审结`;
  return column === 'total'
    ? `途径为“${route}”，${concluded}的案件，以及${pending}。`
    : `途径为“${route}”，${concluded}且结果计入“${result}”的案件。`;
}

function proactiveQuestion(row: string, column: string, cutOff: PlainDate): string {
  const item =
    proactiveBlocks2021.flatMap((block) => block.rows).find((candidate) => candidate.id === row)?.label ?? row;
  switch (column) {
    case 'issuedCount':
      return `“${item}”在${period(cutOff)}之间登记的制发。`;
    case 'repealedCount':
      return `“${item}”在${period(cutOff)}之间登记的废止。`;
    case 'inForceCount':
      return `“${item}”截至${formatChinese(cutOff)}的存量：期初现行有效，加历次制发，减历次废止和失效。`;
    default:
      return `“${item}”在${period(cutOff)}之间登记的${row === 'administrativeChargeFen' ? '收费金额' : '处理决定'}。`;
  }
}

function period(cutOff: PlainDate): string {
  return `${formatChinese(firstDayOf(yearOf(cutOff)))}至${formatChinese(cutOff)}`;
}

function requestWords(row: string, column: string | undefined): readonly (string | undefined)[] {
  const label = [...requestRows2021, ...requestRows2019].find((candidate) => candidate.id === row)?.label;
  return ['表三', label, applicantColumns.find((candidate) => candidate.id === column)?.label];
}

function disputeWords(row: string, column: string | undefined): readonly (string | undefined)[] {
  return [
    '表四',
    disputeBlocks.find((block) => block.id === row)?.label,
    disputeColumns.find((candidate) => candidate.id === column)?.label,
  ];
}

function proactiveWords(row: string, column: string | undefined): readonly (string | undefined)[] {
  const block = [...proactiveBlocks2021, ...proactiveBlocks2019].find(
    (candidate) =>
      candidate.rows.some((entry) => entry.id === row) && candidate.columns.some((entry) => entry.id === column),
  );
  return [
    '表二',
    block?.rows.find((candidate) => candidate.id === row)?.label,
    block?.columns.find((candidate) => candidate.id === column)?.label,
  ];
}

function columnLabel(column: string): string {
  return applicantColumns.find((candidate) => candidate.id === column)?.label ?? column;
}
