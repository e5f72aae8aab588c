import type { Actor } from '../../core/access/permissions.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { OpenMatter } from '../../core/requests/open-matters.ts';
import { type DivisionProposal, proposeDivisions } from '../../core/requests/propose-division.ts';
import type { RequestEvent } from '../../core/requests/request-events.ts';
import { stateAfter } from '../../core/requests/request-state.ts';
import type { AccountId, DivisionId, RequestId } from '../../core/values/ids.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorize, notFound } from '../authorize.ts';
import type { Account, Deps, Division, RequestNote } from '../ports.ts';
import { caseOfficers, requestHistory } from '../requests/request-context.ts';
import { openApplication } from '../requests/reveal-application.ts';

/** Who holds a request, who could, and what the office asked of whom. */
export interface RequestDesk {
  readonly caseOfficer: { readonly accountId: AccountId; readonly displayName: string } | null;
  readonly division: { readonly divisionId: DivisionId; readonly name: string } | null;
  readonly urgedOn: readonly PlainDate[];
  readonly open: readonly (OpenMatter & { readonly divisionName: string | null })[];
  /** The number that a new consultation gets. */
  readonly nextConsultation: number;
  readonly officers: readonly Pick<Account, 'accountId' | 'displayName'>[];
  readonly divisions: readonly Pick<Division, 'divisionId' | 'name' | 'members'>[];
  /** By duty, while nobody holds it; empty afterwards. */
  readonly proposals: readonly DivisionProposal[];
  /** Notes without their text: who kept one when, of which kind. */
  readonly notes: readonly Omit<RequestNote, 'sealed'>[];
  readonly oldNumber: string | null;
}

/** Opens the desk of a request of the actor's agency. The proposal is made from the wording, which is not shown here. */
export async function openDesk(
  deps: Pick<Deps, 'queries' | 'today' | 'sealer'>,
  actor: Actor,
  requestId: RequestId,
): Promise<Result<RequestDesk, Refusal>> {
  const allowed = await authorize(deps, actor, 'request.read', actor.agencyId);
  if (!allowed.ok) return allowed;
  const { agencyId } = actor;
  const { queries } = deps;
  const [events, accounts, divisions, notes, oldNumber] = await Promise.all([
    queries.listRequestEvents(agencyId, requestId),
    queries.listAccounts([agencyId], deps.today()),
    queries.listDivisions(agencyId),
    queries.listNotes(agencyId, requestId),
    queries.findOldNumber(agencyId, requestId),
  ]);
  if (events.length === 0) return refuse(notFound);
  const history = requestHistory(events);
  const state = stateAfter(history);
  const inUse = divisions.filter(({ closedAt }) => closedAt === null);
  const nameOf = (id: DivisionId | null | undefined) => divisions.find((row) => row.divisionId === id)?.name ?? null;
  const holder = accounts.find(({ accountId }) => accountId === state.caseOfficer);
  const application = holder === undefined ? await openApplication(deps, agencyId, requestId) : undefined;
  return accept({
    caseOfficer: holder === undefined ? null : { accountId: holder.accountId, displayName: holder.displayName },
    division: state.division === null ? null : { divisionId: state.division, name: nameOf(state.division) ?? '' },
    urgedOn: state.urgedOn,
    open: state.open.map((matter) => ({ ...matter, divisionName: nameOf(matter.division) })),
    nextConsultation: 1 + Math.max(0, ...history.map(numberIn)),
    officers: caseOfficers(accounts),
    divisions: inUse,
    proposals: application === undefined ? [] : proposeDivisions(application.informationSought, inUse),
    notes: notes.map(({ sealed: _sealed, ...note }) => note),
    oldNumber: oldNumber ?? null,
  });
}

function numberIn(event: RequestEvent): number {
  return 'consultation' in event ? (event.consultation ?? 0) : 0;
}
