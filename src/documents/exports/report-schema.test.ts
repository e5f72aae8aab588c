import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import Schema from 'typebox/schema';
import { describe, expect, it } from 'vitest';
import { anyReport } from '../../../tests/support/random-reports.ts';
import { cityReport } from '../../../tests/support/sample-reports.ts';
import { reportSchema } from '../../core/annual-report/report-schema.ts';
import { parseReportFile } from '../reading/parse-report-file.ts';
import { readBytes } from '../reading/read-bytes.ts';
import { reportFromJson } from './report-from-json.ts';
import { reportToJson } from './report-json.ts';

const validator = Schema.Compile(reportSchema('https://example.gov.cn/sj/nb.schema.json'));
const fits = (value: unknown) => validator.Check(JSON.parse(JSON.stringify(value)));
const folder = join(import.meta.dirname, '../../../tests/fixtures/annual-reports');
const expected = readdirSync(join(folder, 'expected')).map((name) => ({
  name,
  value: JSON.parse(readFileSync(join(folder, 'expected', name), 'utf8')),
}));

describe('the published format of a report', () => {
  it('fits every export, and what it fits can be read', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const json = reportToJson(report);
        expect(fits(json)).toBe(true);
        expect(reportFromJson(json).ok).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('fits a reading with its findings', async () => {
    const file = readFileSync(join(folder, '00-torli-dolat-2023.txt'));
    const read = await readBytes(file);
    expect((await parseReportFile(file)).ok).toBe(true);
    expect(read.ok && fits(reportToJson(read.value.report, read.value.findings))).toBe(true);
  });

  it.each(expected)('fits the tables of $name', ({ value }) => {
    const { title, agency, year, formVersion, tables } = value;
    expect(fits({ title: title ?? '', agency: agency ?? '', year, formVersion, tables })).toBe(true);
  });

  const json = reportToJson(cityReport);
  const { requests, proactive } = json.tables as Record<string, Record<string, unknown>>;
  it.each([
    ['without a year', { ...json, year: undefined }],
    ['of an unknown form', { ...json, formVersion: '2025' }],
    ['of the other form', { ...json, formVersion: '2019' }],
    [
      'with half a request',
      {
        ...json,
        tables: {
          ...json.tables,
          requests: { ...requests, granted: { ...(requests?.['granted'] as object), total: 0.5 } },
        },
      },
    ],
    ['without a row', { ...json, tables: { ...json.tables, requests: { ...requests, granted: undefined } } }],
    ['with a row of its own', { ...json, tables: { ...json.tables, proactive: { ...proactive, other: 1 } } }],
    [
      'with an unknown reason',
      { ...json, cells: { 'requests.granted.total': { raw: '', reason: 'lost', place: { section: 3 } } } },
    ],
  ])('does not fit a report %s', (_, value) => {
    expect(fits(value)).toBe(false);
  });
});
