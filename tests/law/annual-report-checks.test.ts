import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { cellPaths } from '../../src/core/annual-report/cells.ts';
import { checkReport, reportChecks } from '../../src/core/annual-report/checks/report-checks.ts';
import { changedReport } from '../support/checks/changed-report.ts';
import { reportOf } from '../support/checks/check-vectors.ts';

interface CheckCase {
  readonly name: string;
  readonly expected: readonly string[];
}

// every file of cases that asks the rules of the annual report, whoever wrote it
const cases: readonly CheckCase[] = readdirSync(new URL('.', import.meta.url))
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as { rule?: string; cases?: CheckCase[] })
  .flatMap(({ rule, cases: own = [] }) => (rule === 'annualReportCheck' ? own : []));

describe('the rules of the annual report', () => {
  it.each(reportChecks.map(({ id }) => id))('%s has a report that it alone fails', (id) => {
    expect(cases.filter(({ expected }) => expected.length === 1 && expected[0] === id)).not.toEqual([]);
  });

  it('have ids, titles and sources of their own', () => {
    const [ids, titles] = [reportChecks.map(({ id }) => id), reportChecks.map(({ title }) => title)];
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(titles).size).toBe(titles.length);
    expect(ids.filter((id) => !/^[A-Z]\d?-\d{2}$/.test(id))).toEqual([]);
    expect(titles.filter((title) => !/^\P{Lu}*\p{Script=Han}/u.test(title) || title.endsWith('。'))).toEqual([]);
    expect(reportChecks.filter(({ cite, forms }) => cite.instrument === '' || forms.length === 0)).toEqual([]);
  });

  it.each(['department', 'trial'] as const)('fail by no figure of a %s report that could not be read', (base) => {
    const { report, options } = reportOf({ base });
    const unread = cellPaths(report.tables.formVersion).map(
      (path) => [path, { raw: '?', reason: 'unreadable' }] as const,
    );
    const blurred = changedReport(report, { cells: Object.fromEntries(unread) });
    const failed = checkReport(blurred, options).filter(({ verdict }) => verdict === 'fail');
    expect(failed.filter(({ place }) => place.table !== undefined)).toEqual([]);
  });

  it('are as many as the catalogue promises', () => {
    expect(reportChecks.length).toBeGreaterThanOrEqual(150);
  });
});
