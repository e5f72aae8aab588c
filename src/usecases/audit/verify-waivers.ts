import type { ReportWaiver } from '../../core/annual-report/report-waiver.ts';
import type { AgencyId } from '../../core/values/ids.ts';
import type { Year } from '../../core/values/plain-date.ts';
import type { Deps, RecordedEvent } from '../ports.ts';
import { foldFaults } from './fold-faults.ts';
import { ledgerDifference } from './ledger-difference.ts';
import type { LedgerFault } from './ledger-fault.ts';

/** Whether every signature for a finding says who signed for what, who confirmed it and who took it back, as its events do. */
export function verifyWaivers({ queries }: Pick<Deps, 'queries'>, agencyId: AgencyId): Promise<readonly LedgerFault[]> {
  return foldFaults<ReportWaiver>(queries, agencyId, {
    stream: 'waiver',
    rows: async () => {
      const years = await yearsOf(queries, agencyId);
      const waivers = await Promise.all(years.map((year) => queries.listWaivers([agencyId], year)));
      return new Map(waivers.flat().map((waiver) => [waiver.waiverId, waiver]));
    },
    faults: (waiver, events) => {
      const difference = ledgerDifference(toldOf(events), storedOf(waiver));
      return difference === undefined ? [] : [difference];
    },
  });
}

/** Years with a report, and those of which the events tell a signature. */
async function yearsOf(queries: Deps['queries'], agencyId: AgencyId): Promise<readonly Year[]> {
  const years = new Set((await queries.listReports([agencyId])).map(({ year }) => year));
  for (const id of await queries.listSubjects(agencyId, 'waiver'))
    for (const { payload } of await queries.listEvents(agencyId, 'waiver', id))
      if (typeof payload['year'] === 'number') years.add(payload['year']);
  return [...years];
}

function toldOf(events: readonly RecordedEvent[]) {
  const [signed] = events;
  const confirmed = events.find(({ action }) => action === 'confirm');
  return {
    ...signed?.payload,
    signedBy: signed?.actorId,
    signedOn: signed?.happenedOn,
    confirmedBy: confirmed?.actorId ?? null,
    confirmedOn: confirmed?.happenedOn ?? null,
    revokedOn: events.find(({ action }) => action === 'revoke')?.happenedOn ?? null,
  };
}

function storedOf({
  waiverId: _id,
  signedByName: _signer,
  confirmedByName: _confirmer,
  ...waiver
}: ReportWaiver & { readonly agencyId?: AgencyId }) {
  const { agencyId: _agency, ...facts } = waiver;
  return facts;
}
