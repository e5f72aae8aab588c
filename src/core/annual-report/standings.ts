import { cellAt, cellPaths } from './cells.ts';
import type { AnnualReport, CellPath } from './report.ts';
import type { SectionNumber } from './sections.ts';

/** The three forms in which one report exists: as the ledgers give it now, as it was approved and filed, as the public reads it. */
export const standingKinds = [
  { id: 'computed', label: '台账现在的数' },
  { id: 'frozen', label: '定稿报送的数' },
  { id: 'published', label: '门户公布的数' },
] as const;

export type StandingKind = (typeof standingKinds)[number]['id'];

/** Content by form; what does not exist (yet) is `null` and is not compared. */
export type Standings<Content> = Readonly<Record<StandingKind, Content | null>>;

/** A cell with its value in each form; `null` where the form does not exist or has no number there. */
export interface CellStanding extends Standings<number> {
  readonly cell: CellPath;
}

/** A text of a section in each form. */
export interface TextStanding extends Standings<string> {
  readonly section: SectionNumber;
}

const textSections: readonly SectionNumber[] = [0, 1, 2, 3, 4, 5, 6];

/** Cells of form 2021 that are not the same wherever they exist, in reading order. */
export function differingCells(reports: Standings<AnnualReport>): readonly CellStanding[] {
  return cellPaths('2021').flatMap((cell) => {
    const values = each(reports, ({ tables }) => {
      const value = cellAt(tables, cell);
      return typeof value === 'number' ? value : null;
    });
    return differ(reports, values) ? [{ cell, ...values }] : [];
  });
}

/** Sections whose text is not the same wherever they exist. */
export function differingTexts(reports: Standings<AnnualReport>): readonly TextStanding[] {
  return textSections.flatMap((section) => {
    const values = each(reports, ({ narrative }) => narrative[section] ?? '');
    return differ(reports, values) ? [{ section, ...values }] : [];
  });
}

function each<Content, Value>(
  standings: Standings<Content>,
  read: (content: Content) => Value | null,
): Standings<Value> {
  const of = (kind: StandingKind) => {
    const content = standings[kind];
    return content === null ? null : read(content);
  };
  return { computed: of('computed'), frozen: of('frozen'), published: of('published') };
}

function differ(reports: Standings<AnnualReport>, values: Standings<unknown>): boolean {
  const present = standingKinds.filter(({ id }) => reports[id] !== null).map(({ id }) => values[id]);
  return new Set(present).size > 1;
}
