import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Damage, noDamage, type PageStyle, pageStyles } from '../../../tests/support/page-tables.ts';
import { type PrintedReport, printedReports, requestRows } from '../../../tests/support/printed-reports.ts';
import { renderPage } from '../../../tests/support/published-layouts.ts';
import { cellAt } from '../../core/annual-report/cells.ts';
import { type ReadReport, readAnnualReport } from '../../core/annual-report/doctor/read-annual-report.ts';
import { parseWanYuan } from '../../core/values/fen.ts';
import { parseFile } from './parse-file.ts';

// Random reports in every layout that published pages have: whatever is lost, no number is wrong.
const settings = { numRuns: 60, seed: 20_230_119 };

describe('pages in many layouts', () => {
  it('are read completely where nothing is lost', () => {
    fc.assert(
      fc.property(printedReports, pageStyles, (report, style) => {
        const { report: read } = readingOf(report, style, noDamage);
        expect(read.tables.formVersion).toBe(report.form);
        const cells = [...report.values].map(([path, text]) => [path, cellAt(read.tables, path), numberIn(path, text)]);
        expect(cells.filter(([, found, printed]) => found !== printed)).toEqual([]);
      }),
      settings,
    );
  });

  it.each([
    ['cells are blank', { blank: 5 }],
    ['cells are lost', { dropped: 4 }],
    ['rows are lost', { lostRows: 3 }],
    ['headers are lost', { lostHeaders: 3 }],
    ['labels are misprinted', { typos: 4 }],
    ['labels are lost', { lostLabels: 2 }],
    ['sums are wrong and cells are lost', { misprints: 6, dropped: 4 }],
    [
      'all of this happens',
      { blank: 4, dropped: 3, lostRows: 2, lostHeaders: 2, typos: 2, lostLabels: 1, misprints: 3 },
    ],
  ])('have no wrong number where %s', (_what, limits) => {
    fc.assert(
      fc.property(damagedPages(limits), ({ report, style, damage }) => {
        const { report: read, findings } = readingOf(report, style, damage);
        const wrong = [...report.values].filter(([path, text]) => {
          const found = cellAt(read.tables, path);
          return found !== null && found !== numberIn(path, text);
        });
        expect(wrong).toEqual([]);
        const empty = Object.keys(read.cells);
        // where （六）其他处理 is lost, nothing tells that the report had it as one row
        const unexplained = [...report.values.keys()].filter(
          (path) => !path.includes('otherwiseHandled') && cellAt(read.tables, path) === null && !empty.includes(path),
        );
        expect(unexplained).toEqual([]);
        if (empty.length > 0) expect(findings).not.toEqual([]);
      }),
      settings,
    );
  });

  it('have no wrong number where all lines and cells are run together', () => {
    fc.assert(
      fc.property(printedReports, pageStyles, (report, style) => {
        const { report: read } = readingOf(report, { ...style, layout: 'runOn' }, noDamage);
        const wrong = [...report.values].filter(([path, text]) => {
          const found = cellAt(read.tables, path);
          return found !== null && found !== numberIn(path, text);
        });
        expect(wrong).toEqual([]);
      }),
      settings,
    );
  });

  it('keep every row of which nothing is lost', () => {
    fc.assert(
      fc.property(damagedPages({ dropped: 4, lostRows: 2 }), ({ report, style, damage }) => {
        const { report: read } = readingOf(report, style, damage);
        const rows = requestRows(report.form, report.isCollapsed).map(({ id }) => `requests.${id}`);
        const whole = rows.filter(
          (row) => !damage.lostRows.has(row) && ![...damage.dropped].some((path) => path.startsWith(`${row}.`)),
        );
        const paths = [...report.values.keys()].filter((path) => whole.some((row) => path.startsWith(`${row}.`)));
        expect(paths.filter((path) => cellAt(read.tables, path) === null)).toEqual([]);
      }),
      settings,
    );
  });
});

interface DamagedPage {
  readonly report: PrintedReport;
  readonly style: PageStyle;
  readonly damage: Damage;
}

type Limits = Readonly<Partial<Record<keyof Damage | 'misprints', number>>>;

const headers = ['自然人', '总计', '商业企业', '科研机构', '其他', '本年制发件数', '现行有效件数', '信息内容'];

function damagedPages(limits: Limits): fc.Arbitrary<DamagedPage> {
  return misprinted(limits.misprints ?? 0).chain((report) => {
    const paths = [...report.values.keys()];
    const rows = requestRows(report.form, report.isCollapsed).map(({ id }) => `requests.${id}`);
    const some = (of: readonly string[], limit = 0) =>
      fc.subarray([...of], { maxLength: Math.min(limit, of.length) }).map((chosen) => new Set(chosen));
    return fc.record({
      report: fc.constant(report),
      style: pageStyles,
      damage: fc.record({
        blank: some(paths, limits.blank),
        dropped: some(paths, limits.dropped),
        lostRows: some([...rows, 'proactive.governmentRule', 'proactive.administrativeLicence'], limits.lostRows),
        lostHeaders: some(headers, limits.lostHeaders),
        typos: some(rows, limits.typos).map((chosen) => new Map([...chosen].map((row, at) => [row, at * 7 + 2]))),
        lostLabels: some(rows, limits.lostLabels),
      }),
    });
  });
}

/** Reports whose sums do not hold in some places, as published ones often do not. */
function misprinted(limit: number): fc.Arbitrary<PrintedReport> {
  return printedReports.chain((report) => {
    const paths = [...report.values.keys()].filter((path) => !path.startsWith('proactive.'));
    return fc
      .array(fc.tuple(fc.constantFrom(...paths), fc.nat({ max: 30 })), { maxLength: limit })
      .map((misprints) => ({
        ...report,
        values: new Map([...report.values, ...misprints.map(([path, value]) => [path, String(value)] as const)]),
      }));
  });
}

function readingOf(report: PrintedReport, style: PageStyle, damage: Damage): ReadReport {
  const parsed = parseFile(new TextEncoder().encode(renderPage(report, style, damage)));
  if (!parsed.ok || parsed.value.kind !== 'document') throw new Error('The page is not a document.');
  const read = readAnnualReport(parsed.value.document);
  if (!read.ok) throw new Error(read.refusal.message);
  return read.value;
}

function numberIn(path: string, text: string): number | string | undefined {
  if (path.endsWith('totalAmount')) return text;
  return path.endsWith('Fen') ? parseWanYuan(text) : Number(text);
}
