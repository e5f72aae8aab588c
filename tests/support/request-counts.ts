import { expect } from 'vitest';
import { handledRows } from '../../src/core/requests/handled-rows.ts';
import { day } from './official-calendar.ts';
import type { Office } from './request-course.ts';

/** What table 3 counts in a year, `row/kind of applicant` with its number; each sum of it holds. */
export async function table3({ product, agencyId }: Office, year: number): Promise<Readonly<Record<string, number>>> {
  const tallies = await product.deps.queries.tallyRequests(agencyId, day(`${year}-12-31`));
  const sumOf = (rows: readonly string[]) =>
    tallies.filter(({ row }) => rows.includes(row)).reduce((sum, { count }) => sum + count, 0);
  expect(sumOf(['newlyReceived', 'carriedOver'])).toBe(sumOf([...handledRows, 'carriedForward']));
  return Object.fromEntries(
    tallies.filter(({ count }) => count > 0).map(({ row, applicantKind, count }) => [`${row}/${applicantKind}`, count]),
  );
}

/** What a course changes in table 3 of a year, cell by cell. */
export async function countedBy(office: Office, year: number, course: () => Promise<unknown>) {
  const before = await table3(office, year);
  await course();
  const after = await table3(office, year);
  const cells = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const changes = cells.map((cell) => [cell, (after[cell] ?? 0) - (before[cell] ?? 0)] as const);
  return Object.fromEntries(changes.filter(([, change]) => change !== 0));
}
