import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withCell } from '../../core/annual-report/cells.ts';
import { checkReport } from '../../core/annual-report/checks/report-checks.ts';
import { type ReadReport, readAnnualReport } from '../../core/annual-report/doctor/read-annual-report.ts';
import type { Finding } from '../../core/annual-report/finding.ts';
import type { ParsedFile } from './parse-file.ts';
import { parseReportFile } from './parse-report-file.ts';

const folder = join(import.meta.dirname, '../../../tests/fixtures/annual-reports');

interface Expected {
  readonly id: string;
  readonly file: string;
  readonly formVersion: string;
  readonly year: number | null;
  readonly complete: boolean;
  readonly undecidable: readonly string[];
  readonly findings: readonly { readonly what: string; readonly place: Readonly<Record<string, unknown>> }[];
  readonly tables: unknown;
}

const reports: readonly Expected[] = readdirSync(join(folder, 'expected'))
  .map((name) => JSON.parse(readFileSync(join(folder, 'expected', name), 'utf8')) as Expected)
  .filter(({ file }) => /\.(?:txt|html|pdf)$/.test(file));

/** Every file of the folder, taken apart once. */
const parsedFiles = new Map<string, ParsedFile>();
for (const { file } of reports) {
  const parsed = await parseReportFile(readFileSync(join(folder, file)));
  if (!parsed.ok) throw new Error(`${file}: ${parsed.refusal.message}`);
  parsedFiles.set(file, parsed.value);
}

describe('reports as they were published', () => {
  it.each(reports)('$file is read without one wrong number', (expected) => {
    const { report, findings } = read(expected.file);
    const wanted = cellsOf(expected.tables);
    const found = cellsOf(report.tables);
    expect(report.tables.formVersion).toBe(expected.formVersion);
    expect([...found.keys()].sort()).toEqual([...wanted.keys()].sort());
    expect([...found].filter(([path, value]) => value !== null && value !== wanted.get(path))).toEqual([]);
    const lost = [...found].filter(([path, value]) => value === null && wanted.get(path) !== null);
    expect(lost.map(([path]) => path).filter((path) => !expected.undecidable.includes(path))).toEqual([]);
    for (const [path] of [...found].filter(([, value]) => value === null)) expectFinding(path, findings);
  });

  it('finds the nine defects of the founding page, and nothing else', () => {
    const expected = reports.find(({ id }) => id === '00');
    const { findings } = read('00-torli-dolat-2023.txt');
    expect(expected?.findings).toHaveLength(9);
    for (const { what, place } of expected?.findings ?? []) {
      const matching = findings.filter((finding) => includes(finding.place, place));
      expect(matching, what).toHaveLength(1);
      expect(matching[0]?.fix, what).toBeDefined();
    }
    expect(findings).toHaveLength(9);
  });

  it('says who made a report and of which year', () => {
    expect(read('00-torli-dolat-2023.txt').report).toMatchObject({
      title: '托里县多拉特乡人民政府2023年政府信息公开工作年度报告',
      agency: '托里县多拉特乡人民政府',
      year: 2023,
    });
    expect(read('18-hongze-2023-pdftable.txt').report).toMatchObject({ agency: '淮安市洪泽区人民政府', year: 2023 });
    expect(read('15-pingtan-2024.html').report).toMatchObject({ year: 2024 });
    expect(read('36-xuwen-justice-blankcells.txt').report).toMatchObject({ year: null });
  });

  it.each(reports.filter(({ complete, id }) => complete && id !== '00'))(
    'does not take the text of $file for misplaced',
    ({ file }) => {
      expect(read(file).findings.filter(({ rule }) => rule === 'N-01')).toEqual([]);
    },
  );

  it('keeps the text beside the tables, without page numbers and the frame of the page', () => {
    const { narrative } = read('18-hongze-2023-pdftable.txt').report;
    expect(narrative[1]).toContain('严格执行“分级审核、先审后发”程序');
    expect(narrative[6]).toBe(
      '2023 年，区政府严格落实《政府信息公开信息处理费管理办法》，全年收取政府信息公开信息处理费 0 元。',
    );
    expect(read('15-pingtan-2024.html').report.narrative[6]).toBe('2024年，无收取信息处理费情况。');
  });
});

describe('rules asked of reports as they were published', () => {
  const failed = (file: string, previous?: string) =>
    checkReport(read(file).report, {
      mode: 'import',
      ...(previous === undefined ? {} : { previous: read(previous).report }),
    }).filter(({ verdict }) => verdict === 'fail');
  const rulesOf = (findings: readonly Finding[]) => findings.map(({ rule, place }) => [rule, place.row ?? place.part]);

  /** A notice only asks for a second look. */
  const weighty = (findings: readonly Finding[]) => findings.filter(({ severity }) => severity !== 'notice');

  it('finds what is known to be wrong', () => {
    expect(rulesOf(failed('18-hongze-2023-pdftable.txt'))).toEqual([
      ['T4-01', 'reconsideration'],
      ['T4-01', 'litigationAfterReconsideration'],
    ]);
    expect(rulesOf(failed('43-changchun-veterans-2023.txt'))).toContainEqual(['T3-09', 'newlyReceived']);
    expect(rulesOf(failed('38-weishan-liangcheng-2020.txt'))).toEqual([['F-01', undefined]]);
    expect(rulesOf(failed('21-nilka-town-2023.txt')).map(([rule]) => rule)).toEqual(['F-07', 'F-07', 'F-07', 'F-07']);
  });

  it.each([
    '05-huaian-2024-pdftext.txt',
    '06-suqian-2023-pdftext.txt',
    '07-suqian-2024-pdftext.txt',
    '15-pingtan-2024.html',
    '19-hongze-2024-pdftable.txt',
    '20-huaian-2024-pdftable.txt',
    '19-hongze-2024.pdf',
    '20-huaian-2024.pdf',
  ])('finds nothing in %s, where naive comparisons would', (file) => {
    expect(weighty(failed(file))).toEqual([]);
  });

  it.each([
    ['07-suqian-2024-pdftext.txt', '06-suqian-2023-pdftext.txt'],
    ['19-hongze-2024-pdftable.txt', '18-hongze-2023-pdftable.txt'],
    ['19-hongze-2024.pdf', '18-hongze-2023.pdf'],
    ['48-suqian-2025-fragment.txt', '07-suqian-2024-pdftext.txt'],
  ])('finds %s to follow from %s', (file, previous) => {
    expect(weighty(failed(file, previous)).filter(({ rule }) => /^T/.test(rule))).toEqual([]);
    const crossYear = checkReport(read(file).report, { mode: 'import', previous: read(previous).report });
    expect(crossYear.filter(({ rule, verdict }) => rule === 'T2-04' && verdict === 'pass')).toHaveLength(2);
  });

  it('finds a stock of documents that does not follow from the year before', () => {
    const earlier = read('15-pingtan-2024.html').report;
    const tables = withCell(earlier.tables, 'proactive.normativeDocument.inForceCount', 470);
    const findings = checkReport(earlier, { mode: 'import', previous: { ...earlier, year: 2023, tables } });
    const [stock] = findings.filter(({ rule, verdict }) => rule === 'T2-04' && verdict === 'fail');
    expect(stock?.message).toContain('应为499件，报告写现行有效440件');
  });
});

function read(file: string): ReadReport {
  const parsed = parsedFiles.get(file);
  if (parsed?.kind !== 'document') throw new Error(`${file} is not a document.`);
  const result = readAnnualReport(parsed.document);
  if (!result.ok) throw new Error(result.refusal.message);
  return result.value;
}

/** Every cell by its path, money in 万元 as the expected files have it. */
function cellsOf(tables: unknown, path = ''): ReadonlyMap<string, number | string | null> {
  const cells = new Map<string, number | string | null>();
  for (const [step, value] of Object.entries(tables as Record<string, unknown>)) {
    if (step === 'formVersion') continue;
    const isMoney = step === 'administrativeChargeFen';
    const name = `${path}${isMoney ? 'administrativeChargeWanYuan' : step}`;
    if (value !== null && typeof value === 'object') for (const cell of cellsOf(value, `${name}.`)) cells.set(...cell);
    else cells.set(name, isMoney && typeof value === 'number' ? value / 1_000_000 : (value as number | string | null));
  }
  return cells;
}

/** A cell without a number is covered by a finding about it, its row or its table. */
function expectFinding(path: string, findings: readonly Finding[]): void {
  const [table = '', row = '', column] = path.replace('ChargeWanYuan', 'ChargeFen').split('.');
  const number = { proactive: 2, requests: 3, disputes: 4 }[table];
  const covering = findings.filter(
    ({ place }) =>
      place.table === number &&
      (place.row === undefined || place.row === row || place.row === 'otherwiseHandled') &&
      (place.column === undefined || place.column === column),
  );
  expect(covering, path).not.toHaveLength(0);
}

function includes(whole: object, part: Readonly<Record<string, unknown>>): boolean {
  const own: Readonly<Record<string, unknown>> = { ...whole };
  return (
    Object.entries(part).every(([name, value]) => own[name] === value) &&
    ['row', 'column', 'part'].every((name) => own[name] === part[name])
  );
}
