import { cellLabel } from './cell-labels.ts';
import { cellAt } from './cells.ts';
import type { AnnualReport } from './report.ts';
import { applicantColumns } from './request-table.ts';

/**
 * Where the next year's report no longer goes on from this one as it is read with its notes: what was carried forward by
 * each kind of applicant is not what the next one carried over. Each gap is a sentence that names both numbers.
 */
export function chainGaps(corrected: AnnualReport, next: AnnualReport): readonly string[] {
  return applicantColumns.flatMap(({ id }): readonly string[] => {
    const forward = cellAt(corrected.tables, `requests.carriedForward.${id}`);
    const over = cellAt(next.tables, `requests.carriedOver.${id}`);
    if (typeof forward !== 'number' || typeof over !== 'number' || forward === over) return [];
    const [mine, theirs] = [cellLabel(`requests.carriedForward.${id}`), cellLabel(`requests.carriedOver.${id}`)];
    return [
      `${corrected.year ?? ''}年度“${mine}”为${forward}，${next.year ?? ''}年度“${theirs}”为${over}。请同时更正其中有错的一处。`,
    ];
  });
}
