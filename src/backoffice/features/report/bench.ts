import { queryOptions } from '@tanstack/react-query';
import { getReport, type reportSteps } from '../../../contract/reports.ts';
import { type CallReply, call } from '../../ui/call.ts';
import type { Problem } from '../../ui/problem.ts';

/** Everything the workbench of one report shows. */
export type Bench = CallReply<typeof getReport>;

/** A step of a report's life. */
export type ReportStep = (typeof reportSteps)[number];

/** The workbench of an agency and year. */
export function benchQuery(agencyId: string, year: string) {
  return queryOptions<Bench, Problem>({
    queryKey: ['report', agencyId, year],
    queryFn: () => call(getReport, { params: { agencyId, year } }),
  });
}
