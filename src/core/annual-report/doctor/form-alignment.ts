import type { FormVersion } from '../report.ts';
import type { SectionNumber } from '../sections.ts';
import { alignForm } from './align-form.ts';
import { type Atom, atomsOf, type CellAtom, isCellAtom } from './atoms.ts';
import { cellsAfter, type RowCells } from './cells-after.ts';
import { formLabels, type LabelTarget } from './form-labels.ts';
import { type LabelMatch, matchLabels } from './match-labels.ts';
import type { SourceDocument } from './source.ts';

/** A document laid beside a form: which of its words are which labels. */
export interface FormAlignment {
  readonly version: FormVersion;
  readonly atoms: readonly Atom[];
  /** In document order, which is the form's order. */
  readonly matches: readonly LabelMatch[];
  readonly score: number;
  /** The last cell, if the document breaks off there and the number may go on. */
  readonly cutAtom: CellAtom | undefined;
  /** The cells of a row are run together. */
  readonly isRunOn: boolean;
}

/** Lays the document beside a form version. */
export function alignmentOf(source: SourceDocument, version: FormVersion): FormAlignment {
  const atoms = atomsOf(source);
  const labels = formLabels(version);
  const matches = alignForm(matchLabels(atoms, labels), labels.length);
  const last = atoms.at(-1);
  return {
    version,
    atoms,
    matches,
    score: matches.reduce((total, match) => total + match.score, 0),
    cutAtom: source.endsOpen && isCellAtom(last) ? last : undefined,
    isRunOn: source.isRunOn === true,
  };
}

/** The match of a section's heading. */
export function headingOf(alignment: FormAlignment, section: SectionNumber): LabelMatch | undefined {
  return matchOf(alignment, (target) => target.kind === 'heading' && target.section === section);
}

/** The match of the first label that is wanted. */
function matchOf(alignment: FormAlignment, wanted: (target: LabelTarget) => boolean): LabelMatch | undefined {
  return alignment.matches.find((match) => wanted(match.label.target));
}

/** Cells that belong to a label: those behind it, unless another label of the form stands before them. */
export function ownCells(alignment: FormAlignment, match: LabelMatch): RowCells {
  const found = cellsAfter(alignment.atoms, match.end);
  const next = alignment.matches[alignment.matches.indexOf(match) + 1];
  return next !== undefined && next.start < found.end ? { ...found, cells: [], end: match.end } : found;
}

/** Line on which a match begins. */
export function lineOf(alignment: FormAlignment, match: LabelMatch | undefined): number | undefined {
  return match === undefined ? undefined : alignment.atoms[match.start]?.line;
}
