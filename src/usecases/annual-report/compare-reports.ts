import { diffArrays } from 'diff';
import { cellLabel } from '../../core/annual-report/cell-labels.ts';
import { cellAt, cellPaths } from '../../core/annual-report/cells.ts';
import type { AnnualReport, CellPath } from '../../core/annual-report/report.ts';
import type { SectionNumber } from '../../core/annual-report/sections.ts';
import { sentencesOf } from '../../core/annual-report/similar-sentences.ts';
import { type ComparedPart, compareTexts } from '../catalog/compare-contents.ts';

/** A cell that differs between two reports. */
export interface ChangedCell {
  readonly cell: CellPath;
  readonly label: string;
  readonly before: number | string | null;
  readonly after: number | string | null;
}

/** A section whose text differs, with the words that stay, come and go. */
export interface ChangedText {
  readonly section: SectionNumber;
  readonly parts: readonly ComparedPart[];
}

export interface ReportChanges {
  readonly cells: readonly ChangedCell[];
  readonly texts: readonly ChangedText[];
}

const comparedSections: readonly SectionNumber[] = [0, 1, 2, 3, 4, 5, 6];
// two sentences that have less than this share of their characters in common are told as one gone and one new
const alikeShare = 0.4;

/** What changed from one report to another in the same form: every cell that differs, and every section sentence by sentence. */
export function compareReports(before: AnnualReport, after: AnnualReport): ReportChanges {
  const cells = cellPaths(after.tables.formVersion).flatMap((cell): readonly ChangedCell[] => {
    const [was, is] = [cellAt(before.tables, cell), cellAt(after.tables, cell)];
    return was === is ? [] : [{ cell, label: cellLabel(cell), before: was, after: is }];
  });
  const texts = comparedSections.flatMap((section): readonly ChangedText[] => {
    const [was, is] = [before.narrative[section] ?? '', after.narrative[section] ?? ''];
    return was === is ? [] : [{ section, parts: compareSentences(was, is) }];
  });
  return { cells, texts };
}

/** Two texts, sentence by sentence, and within sentences that are alike character by character. */
function compareSentences(before: string, after: string): readonly ComparedPart[] {
  const changes = diffArrays(piecesOf(before), piecesOf(after));
  return changes.flatMap(({ value, added, removed }, at): readonly ComparedPart[] => {
    if (!added && !removed) return [{ kind: 'same', text: value.join('') }];
    const next = changes[at + 1];
    if (removed)
      return next?.added === true ? replaced(value, next.value) : [{ kind: 'removed', text: value.join('') }];
    return changes[at - 1]?.removed === true ? [] : [{ kind: 'added', text: value.join('') }];
  });
}

function replaced(gone: readonly string[], come: readonly string[]): readonly ComparedPart[] {
  const pairs = Math.min(gone.length, come.length);
  const together = gone.slice(0, pairs).flatMap((was, at): readonly ComparedPart[] => {
    const is = come[at] ?? '';
    const parts = compareTexts(was, is);
    if (isAlike(parts, was, is)) return parts;
    return [
      { kind: 'removed', text: was },
      { kind: 'added', text: is },
    ];
  });
  const rest: readonly ComparedPart[] = [
    { kind: 'removed', text: gone.slice(pairs).join('') },
    { kind: 'added', text: come.slice(pairs).join('') },
  ];
  return [...together, ...rest.filter(({ text }) => text !== '')];
}

function isAlike(parts: readonly ComparedPart[], was: string, is: string): boolean {
  const kept = parts.reduce((sum, { kind, text }) => sum + (kind === 'same' ? text.length : 0), 0);
  return kept >= alikeShare * Math.max(was.length, is.length, 1);
}

/** The sentences of a text with whatever stands between them, so that joined they are the text again. */
function piecesOf(text: string): string[] {
  const ends = sentencesOf(text).map(({ to }) => to);
  const cuts = [0, ...ends.slice(0, -1), text.length];
  return cuts.slice(1).map((end, at) => text.slice(cuts[at], end));
}
