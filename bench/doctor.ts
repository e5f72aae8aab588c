import fc from 'fast-check';
import { parse } from 'parse5';
import {
  compareCells,
  type DamagedPage,
  damagedPages,
  pagesWithBlankZeros,
  readPage,
} from '../tests/support/damaged-pages.ts';
import { type PageLayout, partedLayouts, runOnLayouts } from '../tests/support/page-styles.ts';
import { renderPage } from '../tests/support/published-layouts.ts';
import type { Benchmark } from './benchmark.ts';

const everyDamage = { blank: 4, stroked: 3, dropped: 3, lostRows: 2, lostHeaders: 2, typos: 2, lostLabels: 1 };
const seed = 20_230_119;

/** Random reports laid out as published pages are: how many cells come back right, and how fast. */
export const doctor: Benchmark = {
  name: 'doctor',
  says: 'cells of random reports read back from every layout, and reading against a bare parse of the same bytes',
  async run(_root, size = 60) {
    const sample = (pages: fc.Arbitrary<DamagedPage>) => fc.sample(pages, { numRuns: size, seed });
    const layouts: readonly PageLayout[] = [...partedLayouts, ...runOnLayouts];
    const whole = layouts.map((layout) => measured(layout, sample(damagedPages([layout], {}))));
    const damaged = partedLayouts.map((layout) => measured(layout, sample(damagedPages([layout], everyDamage))));
    const misprinted = partedLayouts.map((layout) =>
      measured(layout, sample(damagedPages([layout], { ...everyDamage, misprints: 4 }))),
    );
    const apart = runOnLayouts.map((layout) =>
      measured(layout, sample(damagedPages([layout], { blank: 3, misprints: 2 }))),
    );
    const blank = partedLayouts.map((layout) => measured(layout, sample(pagesWithBlankZeros([layout]))));
    return [
      ...told('nothing lost', whole),
      ...told('cells, rows, headers and labels lost', damaged),
      ...told('the same, and sums broken', misprinted),
      ...told('zeros printed as blanks', blank),
      ...told('cells run together, some blank, and sums broken', apart),
    ];
  },
};

interface Measured {
  readonly layout: PageLayout;
  readonly files: number;
  readonly cells: number;
  readonly wrong: number;
  readonly undecided: number;
  readonly milliseconds: number;
  readonly bareMilliseconds: number;
}

function measured(layout: PageLayout, pages: readonly DamagedPage[]): Measured {
  const sums = { cells: 0, wrong: 0, undecided: 0, milliseconds: 0, bareMilliseconds: 0 };
  for (const page of pages) {
    const text = renderPage(page.report, page.style, page.damage);
    const started = performance.now();
    const reading = readPage(text);
    const read = performance.now();
    bareParse(text, layout);
    sums.bareMilliseconds += performance.now() - read;
    sums.milliseconds += read - started;
    const { right, wrong, undecided, leftOpen } = compareCells(page, reading);
    sums.cells += right + wrong.length + undecided.length + leftOpen;
    sums.wrong += wrong.length;
    sums.undecided += undecided.length;
  }
  return { layout, files: pages.length, ...sums };
}

/** What any reader of the page must do: HTML to its tree, text to its lines and pieces. */
function bareParse(text: string, layout: PageLayout): unknown {
  return layout.startsWith('html') ? parse(text) : text.split('\n').map((line) => line.split(/[|\t ]/));
}

function told(title: string, rows: readonly Measured[]): readonly string[] {
  const lines = rows.map(({ layout, files, cells, wrong, undecided, milliseconds, bareMilliseconds }) => {
    const share = `${((undecided * 100) / cells).toFixed(3)} %`;
    const speed = `${Math.round((files * 1000) / milliseconds)} files/s`;
    const ratio = (milliseconds / bareMilliseconds).toFixed(1);
    return `    ${layout.padEnd(15)} ${String(cells).padStart(7)} cells  wrong ${wrong}  undecided ${share.padStart(9)}  ${speed.padStart(12)}  ${ratio} times the bare parse`;
  });
  return [`  ${title}`, ...lines];
}
