import type { ReportDocument } from '../../core/annual-report/report-document.ts';
import { lastDayOf, type PlainDate } from '../../core/values/plain-date.ts';

/**
 * The day a file names as its own: 成文日期, else the last day of the statistics period, so that equal reports give
 * equal files; undefined where neither is known.
 */
export function documentDay(document: ReportDocument): PlainDate | undefined {
  if (document.signature !== undefined) return document.signature.madeOn;
  return document.year === null ? undefined : lastDayOf(document.year);
}
