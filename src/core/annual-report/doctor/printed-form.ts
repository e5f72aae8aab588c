import type { PrintedForm } from '../report.ts';
import { headingOf } from './form-alignment.ts';
import type { TablesReading } from './report-tables.ts';

/** The headings as they stand in the document, where its rows were found, and whether it breaks off. */
export function printedForm({ alignment, proactive, requests, disputes }: TablesReading): PrintedForm {
  const headings: { -readonly [Section in keyof PrintedForm['headings']]: string } = {};
  for (const section of [1, 2, 3, 4, 5, 6] as const) {
    const heading = headingOf(alignment, section);
    if (heading !== undefined) headings[section] = heading.text.replace(/\s+/gu, '').replace(/^#+/, '');
  }
  const rowLines: Record<string, number> = {};
  for (const [row, { line }] of proactive.rows) if (line !== undefined) rowLines[`proactive.${row}`] = line;
  for (const [row, { line }] of requests.rows) if (line !== undefined) rowLines[`requests.${row}`] = line;
  if (disputes.line !== undefined) rowLines['disputes'] = disputes.line;
  return { headings, breaksOff: headings[5] === undefined && headings[6] === undefined, rowLines };
}
