import fc from 'fast-check';
import { cellAt } from '../../src/core/annual-report/cells.ts';
import { type ReadReport, readAnnualReport } from '../../src/core/annual-report/doctor/read-annual-report.ts';
import { parseWanYuan } from '../../src/core/values/fen.ts';
import { parseFile } from '../../src/documents/reading/parse-file.ts';
import { type Damage, noDamage, type PageLayout, type PageStyle, pageStylesOf } from './page-styles.ts';
import { type PrintedReport, printedReports, requestRows } from './printed-reports.ts';
import { renderPage } from './published-layouts.ts';

/** A report, how its page looks, and what the page lost. */
export interface DamagedPage {
  readonly report: PrintedReport;
  readonly style: PageStyle;
  readonly damage: Damage;
}

/** At most so many of each kind of damage; `misprints` are cells with another number, so that sums are broken. */
export type DamageLimits = Readonly<Partial<Record<keyof Damage | 'misprints', number>>>;

const headers = ['自然人', '总计', '商业企业', '科研机构', '其他', '本年制发件数', '现行有效件数', '信息内容'];
const strokes = ['/', '-', '—', '－', '无', '不适用'];

/** Random pages of the given layouts with random damage within limits. */
export function damagedPages(layouts: readonly PageLayout[], limits: DamageLimits): fc.Arbitrary<DamagedPage> {
  return misprinted(limits.misprints ?? 0).chain((report) => {
    const paths = [...report.values.keys()];
    const rows = requestRows(report.form, report.isCollapsed).map(({ id }) => `requests.${id}`);
    const some = (of: readonly string[], limit = 0) =>
      limit === 0
        ? fc.constant(new Set<string>())
        : fc.subarray([...of], { maxLength: Math.min(limit, of.length) }).map((chosen) => new Set(chosen));
    return fc.record({
      report: fc.constant(report),
      style: pageStylesOf(layouts),
      damage: fc.record({
        blank: some(paths, limits.blank),
        stroked: some(paths, limits.stroked).map(
          (chosen) => new Map([...chosen].map((path, at) => [path, strokes[at % strokes.length] ?? '/'])),
        ),
        dropped: some(paths, limits.dropped),
        lostRows: some([...rows, 'proactive.governmentRule', 'proactive.administrativeLicence'], limits.lostRows),
        lostHeaders: some(headers, limits.lostHeaders),
        typos: some(rows, limits.typos).map((chosen) => new Map([...chosen].map((row, at) => [row, at * 7 + 2]))),
        lostLabels: some(rows, limits.lostLabels),
      }),
    });
  });
}

/** Pages that print every zero, or every zero but the totals, as blank cells: nothing of it may become a number. */
export function pagesWithBlankZeros(layouts: readonly PageLayout[]): fc.Arbitrary<DamagedPage> {
  return fc.tuple(printedReports, pageStylesOf(layouts), fc.boolean()).map(([report, style, keepsTotals]) => {
    const zeros = [...report.values].flatMap(([path, text]) =>
      text === '0' && !(keepsTotals && path.endsWith('.total')) ? [path] : [],
    );
    return { report, style, damage: { ...noDamage, blank: new Set(zeros) } };
  });
}

/** Reports whose sums do not hold in some places, as published ones often do not. */
function misprinted(limit: number): fc.Arbitrary<PrintedReport> {
  if (limit === 0) return printedReports;
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

/** The page read back; throws where it is refused, which no page of these may be. */
export function readingOf({ report, style, damage }: DamagedPage): ReadReport {
  const read = readPage(renderPage(report, style, damage));
  if (read === undefined) throw new Error(`The page is no report to the reader: ${JSON.stringify(style)}`);
  return read;
}

/** A page as it is read, or undefined where it is refused. */
export function readPage(page: string): ReadReport | undefined {
  const parsed = parseFile(new TextEncoder().encode(page));
  if (!parsed.ok || parsed.value.kind !== 'document') return undefined;
  const read = readAnnualReport(parsed.value.document);
  return read.ok ? read.value : undefined;
}

/** What came of the cells of a page. */
export interface CellsRead {
  readonly right: number;
  /** Cells with another number than the page prints, or with a number where it prints none, with what was read. */
  readonly wrong: readonly (readonly [path: string, printed: string, read: number | string])[];
  /** Cells whose number stands on the page and was not read. */
  readonly undecided: readonly string[];
  /** Cells that the page leaves without a number, and that were left without one. */
  readonly leftOpen: number;
}

/** Lays what was read beside what is printed. A lost cell whose neighbours say the same cannot be told from them. */
export function compareCells({ report, damage }: DamagedPage, reading: ReadReport | undefined): CellsRead {
  const wrong: (readonly [string, string, number | string])[] = [];
  const undecided: string[] = [];
  let right = 0;
  let leftOpen = 0;
  for (const [path, text] of report.values) {
    const row = path.startsWith('disputes.') ? 'disputes' : path.split('.').slice(0, 2).join('.');
    const isGone = damage.dropped.has(path) || damage.lostRows.has(row);
    const isOpen = damage.blank.has(path) || damage.stroked.has(path);
    const found = reading === undefined ? null : cellAt(reading.report.tables, path);
    if (found === null || found === undefined) {
      if (isGone || isOpen) leftOpen += 1;
      else undecided.push(path);
    } else if (isOpen || damage.lostRows.has(row) || found !== printedNumber(path, text))
      wrong.push([path, text, found]);
    else right += 1;
  }
  return { right, wrong, undecided, leftOpen };
}

function printedNumber(path: string, text: string): number | string | undefined {
  if (path.endsWith('totalAmount')) return text;
  return path.endsWith('Fen') ? parseWanYuan(text) : Number(text);
}
