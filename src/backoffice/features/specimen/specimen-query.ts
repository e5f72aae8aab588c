import { queryOptions } from '@tanstack/react-query';
import { getSpecimen } from '../../../contract/reports.ts';
import { type CallReply, call } from '../../ui/call.ts';
import type { Problem } from '../../ui/problem.ts';

/** The reading of one imported report. */
export type Specimen = CallReply<typeof getSpecimen>;

/** A finding with what was decided about it. */
export type DecidedFinding = Specimen['findings'][number];

/** What stands out in the original and in the tables. */
export interface Spot {
  readonly line?: number;
  readonly cell?: string;
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
