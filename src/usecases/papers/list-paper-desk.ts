import { type Actor, may, type Permission, principalFor } from '../../core/access/permissions.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { allowedPaperActions, awaitedAction } from '../../core/requests/decide-paper.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import { accept, type Result } from '../../core/values/result.ts';
import { authorize } from '../authorize.ts';
import type { Account, Deps, Paper, RequestRecord } from '../ports.ts';

/** A paper with the request it belongs to. */
export interface PaperOnDesk {
  readonly paper: Paper;
  readonly request: RequestRecord;
}

/** What waits for a person: papers to review, examine or sign, the most urgent first, and own papers that came back. */
export interface PaperDesk {
  readonly waiting: readonly (PaperOnDesk & { readonly action: 'review' | 'secrecyReview' | 'sign' })[];
  readonly returned: readonly PaperOnDesk[];
  readonly accounts: readonly Account[];
}

/** Lists what waits for this person at the 审签台; what is one's own work waits for somebody else. */
export async function listPaperDesk(
  deps: Pick<Deps, 'queries' | 'today'>,
  actor: Actor,
): Promise<Result<PaperDesk, Refusal>> {
  const allowed = await authorize(deps, actor, 'paper.read', actor.agencyId);
  if (!allowed.ok) return allowed;
  const { agencyId } = actor;
  const today = deps.today();
  const [open, settings, accounts] = await Promise.all([
    deps.queries.listWaitingPapers(agencyId, ['drafting', 'inReview', 'inSecrecyReview', 'toSign']),
    deps.queries.loadSettings(agencyId, today),
    deps.queries.listAccounts([agencyId], today),
  ]);
  const holds = (permission: Permission): boolean => may(actor, permission, agencyId, allowed.value, today);
  const inPlaceOf = (permission: Permission) => principalFor(actor, permission)?.id;
  const who = { by: actor.id, holds, inPlaceOf, settings: settings.papers };
  const waiting = open.flatMap((paper) => {
    const action = awaitedAction(paper);
    return action !== undefined && allowedPaperActions(paper, who).includes(action) ? [{ paper, action }] : [];
  });
  const returned = open.filter((paper) => paper.isReturned && paper.draftedBy === actor.id);
  const placed = await withRequests(deps, waiting);
  return accept({
    waiting: [...placed].sort((left, right) => byDueDay(left.request.dueOn, right.request.dueOn)),
    returned: await withRequests(
      deps,
      returned.map((paper) => ({ paper })),
    ),
    accounts,
  });
}

async function withRequests<Row extends { readonly paper: Paper }>(
  { queries }: Pick<Deps, 'queries'>,
  rows: readonly Row[],
): Promise<readonly (Row & { readonly request: RequestRecord })[]> {
  const placed = await Promise.all(
    rows.map(async (row) => ({ ...row, request: await queries.findRequest(row.paper.agencyId, row.paper.requestId) })),
  );
  return placed.flatMap(({ request, ...row }) =>
    request === undefined ? [] : [{ ...row, request } as unknown as Row & { readonly request: RequestRecord }],
  );
}

function byDueDay(left: PlainDate | null, right: PlainDate | null): number {
  return (left ?? '9999').localeCompare(right ?? '9999');
}
