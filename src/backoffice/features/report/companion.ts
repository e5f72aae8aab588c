import { queryOptions } from '@tanstack/react-query';
import { getReportCompanion } from '../../../contract/report-workbench.ts';
import { type CallReply, call } from '../../ui/call.ts';
import type { Problem } from '../../ui/problem.ts';

/** What stands beside a report: facts, differences, similar sentences, comments, notes. */
export type Companion = CallReply<typeof getReportCompanion>;

/** Everything beside the report of an agency and year. */
export function companionQuery(agencyId: string, year: number) {
  return queryOptions<Companion, Problem>({
    queryKey: ['report', agencyId, String(year), 'beside'],
    queryFn: () => call(getReportCompanion, { params: { agencyId, year: String(year) } }),
  });
}
