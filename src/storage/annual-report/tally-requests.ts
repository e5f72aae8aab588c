import type { RequestTally } from '../../core/annual-report/live-tables.ts';
import type { HandledRow } from '../../core/requests/handled-rows.ts';
import { isOutcome, type OutcomeSettings, reportRowOf } from '../../core/requests/outcomes.ts';
import type { AgencyId } from '../../core/values/ids.ts';
import { firstDayOf, type PlainDate, yearOf } from '../../core/values/plain-date.ts';
import type { Database } from '../database.ts';
import { loadSettings } from '../settings/load-settings.ts';
import { countHandledRequests } from './count-handled-requests.ts';

/** Table 3 of an agency from 1 January to the cut-off day of its year, by the settings of that day, without the zeros. */
export async function tallyRequests(db: Database, agency: AgencyId, cutOff: PlainDate): Promise<RequestTally[]> {
  const { outcomes } = await loadSettings(db, agency, cutOff);
  const counts = await countHandledRequests(db, agency, firstDayOf(yearOf(cutOff)), cutOff);
  const tallies = new Map<string, RequestTally>();
  const add = ({ row, applicantKind, count }: RequestTally): void => {
    const key = `${row}/${applicantKind}`;
    tallies.set(key, { row, applicantKind, count: count + (tallies.get(key)?.count ?? 0) });
  };
  for (const { applicantKind, isNew, outcome, count } of counts) {
    add({ row: isNew ? 'newlyReceived' : 'carriedOver', applicantKind, count });
    add({ row: outcome === null ? 'carriedForward' : handledRowOf(outcome, outcomes), applicantKind, count });
  }
  return [...tallies.values()];
}

function handledRowOf(outcome: string, settings: OutcomeSettings): HandledRow {
  if (!isOutcome(outcome)) throw new Error(`A request is closed with ${outcome}, which no row of table 3 counts.`);
  return reportRowOf(outcome, settings);
}
