import fc from 'fast-check';

/** How a page looks; every field is something that published pages do (law page §3.9). */
export interface PageStyle {
  readonly layout: PageLayout;
  readonly brackets: 'half' | 'full';
  readonly point: '.' | '、' | '．';
  readonly splitHeaders: boolean;
  /** Row labels are broken by a blank or a line end. */
  readonly splitLabels: boolean;
  /** Labels of groups are written downwards, one character under the other. */
  readonly verticalGroups: boolean;
  readonly pageNumbers: boolean;
  readonly repeatHeader: boolean;
  readonly prose: boolean;
  /** What stands before the number in its cell. */
  readonly indent: '' | ' ' | '\u00a0' | '\u3000';
  readonly thousands: boolean;
  readonly wideDigits: boolean;
  readonly traditional: boolean;
  /** Every character is followed by how it is read, as in copies for learners. */
  readonly annotated: boolean;
  /** Navigation and a table of metadata above the text, links and marks of the site below it. */
  readonly framed: boolean;
  /** The Regulation's name stands in `<…>`. */
  readonly angled: boolean;
  /** Rows that the form does not have. */
  readonly extraRows: boolean;
  /** HTML only: words and numbers are cut by tags, tables stand in tables that arrange the page. */
  readonly brokenTags: boolean;
}

/** Layouts in which rows or cells can be told apart. */
export const partedLayouts = [
  'spacedLines',
  'denseLines',
  'lineAndPipe',
  'cellPipe',
  'pipes',
  'ragged',
  'markdown',
  'tabs',
  'spaces',
  'pdfText',
  'html',
  'htmlParagraphs',
] as const;

/** Layouts in which the digits of a row run together: in lines of their own, or in one single line. */
export const runOnLayouts = ['runOnRows', 'runOn'] as const;

export type PageLayout = (typeof partedLayouts)[number] | (typeof runOnLayouts)[number];

/** Damage to a page: cells, rows and headers that are lost, blank or misprinted. */
export interface Damage {
  readonly blank: ReadonlySet<string>;
  /** Cells in which a stroke or 无 stands, by what stands there. */
  readonly stroked: ReadonlyMap<string, string>;
  readonly dropped: ReadonlySet<string>;
  readonly lostRows: ReadonlySet<string>;
  readonly lostHeaders: ReadonlySet<string>;
  readonly typos: ReadonlyMap<string, number>;
  readonly lostLabels: ReadonlySet<string>;
}

export const noDamage: Damage = {
  blank: new Set(),
  stroked: new Map(),
  dropped: new Set(),
  lostRows: new Set(),
  lostHeaders: new Set(),
  typos: new Map(),
  lostLabels: new Set(),
};

/** Pages of the given layouts in every look. */
export function pageStylesOf(layouts: readonly PageLayout[]): fc.Arbitrary<PageStyle> {
  const seldom = fc.nat({ max: 3 }).map((number) => number === 0);
  return fc.record({
    layout: fc.constantFrom(...layouts),
    brackets: fc.constantFrom('half', 'full'),
    point: fc.constantFrom('.', '、', '．'),
    splitHeaders: fc.boolean(),
    splitLabels: seldom,
    verticalGroups: seldom,
    pageNumbers: fc.boolean(),
    repeatHeader: fc.boolean(),
    prose: fc.boolean(),
    indent: fc.constantFrom('', ' ', '\u00a0', '\u3000'),
    thousands: fc.boolean(),
    wideDigits: seldom,
    traditional: seldom,
    annotated: seldom,
    framed: fc.boolean(),
    angled: fc.boolean(),
    extraRows: seldom,
    brokenTags: fc.boolean(),
  });
}
