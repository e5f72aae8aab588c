import type { Year } from '../../core/values/plain-date.ts';

/** Reads the year in an address: four digits; undefined for anything else. */
export function parseReportYear(text: string): Year | undefined {
  return /^(19|20)\d{2}$/.test(text) ? Number(text) : undefined;
}
