import { queryOptions } from '@tanstack/react-query';
import { getSpecimen } from '../../../contract/specimens.ts';
import { type CallReply, call } from '../../ui/call.ts';
import { cellWords } from '../../ui/cell-words.ts';
import type { Problem } from '../../ui/problem.ts';
import { text } from './text.ts';

/** The reading of one imported report. */
export type Specimen = CallReply<typeof getSpecimen>;

/** A finding with what was decided about it. */
export type DecidedFinding = Specimen['findings'][number];

/** What stands out in the original and in the tables. */
export interface Spot {
  readonly line?: number;
  readonly cell?: string;
  /** Number of the finding that was asked for from its place. */
  readonly finding?: number;
}

/** Reads one imported report. */
export function specimenQuery(specimenId: string) {
  return queryOptions<Specimen, Problem>({
    queryKey: ['specimen', specimenId],
    queryFn: () => call(getSpecimen, { params: { specimenId } }),
  });
}

/** The cell that a finding is about, if it is about one. */
export function cellOf({ place, fix }: DecidedFinding['finding']): string | undefined {
  if (fix?.cell !== undefined) return fix.cell;
  const { table, row, column } = place;
  if (table === undefined || row === undefined) return undefined;
  const name = { 2: 'proactive', 3: 'requests', 4: 'disputes' }[table];
  return name === undefined ? undefined : [name, row, ...(column === undefined ? [] : [column])].join('.');
}

/** The findings by the cell they are about; one about a row stands for the row's cells without a number. */
export function findingsByCell({ findings, notes }: Specimen): ReadonlyMap<string, number> {
  const byPlace = new Map<string, number>();
  for (const { no, finding } of findings) {
    const cell = cellOf(finding);
    if (cell !== undefined && !byPlace.has(cell)) byPlace.set(cell, no);
  }
  for (const path of Object.keys(notes)) {
    const ofRow = byPlace.get(path.split('.').slice(0, 2).join('.'));
    if (ofRow !== undefined && !byPlace.has(path)) byPlace.set(path, ofRow);
  }
  return byPlace;
}

/** What stands in each cell without a number: why, and the numbers that it may be. */
export function noteWords({ notes }: Specimen): Readonly<Record<string, string>> {
  const words = Object.entries(notes).map(([path, { reason, raw, candidates }]) => {
    if (candidates.length > 0)
      return [path, text.candidates(candidates.map((value) => cellWords(path, value)))] as const;
    return [path, reason === 'slash' || reason === 'notApplicable' ? raw.trim() : text.reasons[reason]] as const;
  });
  return Object.fromEntries(words);
}
