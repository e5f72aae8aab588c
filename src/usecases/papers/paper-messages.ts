import { holds } from '../../core/access/permissions.ts';
import { awaitedAction, permissionsForStep } from '../../core/requests/decide-paper.ts';
import type { PaperEvent } from '../../core/requests/paper-events.ts';
import type { PaperState } from '../../core/requests/paper-stages.ts';
import type { AccountId } from '../../core/values/ids.ts';
import { postsOf } from '../accounts/actor-for.ts';
import type { PaperAtWork } from './paper-at-work.ts';

/** Tells whoever has to know of a step: those who may take the next one, or the drafter whose paper came back or went out. */
export async function tellOfStep(at: PaperAtWork, event: PaperEvent, state: PaperState): Promise<void> {
  const { stores, paper, actor } = at;
  const { agencyId, requestId } = paper;
  const tell = (accountId: AccountId, message: 'paperWaiting' | 'paperSentBack' | 'paperSigned'): Promise<void> =>
    accountId === actor.id
      ? Promise.resolve()
      : stores.messages.queue({ agencyId, requestId, to: { kind: 'account', accountId }, message });
  switch (event.action) {
    case 'submit':
    case 'review':
    case 'secrecyReview':
      for (const accountId of await whoMayGoOn(at, state)) await tell(accountId, 'paperWaiting');
      return;
    case 'sendBack':
      return tell(paper.draftedBy, 'paperSentBack');
    case 'sign':
      return tell(paper.draftedBy, 'paperSigned');
    default:
      return;
  }
}

async function whoMayGoOn({ deps, stores, paper }: PaperAtWork, state: PaperState): Promise<readonly AccountId[]> {
  const action = awaitedAction(state);
  if (action === undefined) return [];
  const permissions = permissionsForStep(state, action);
  const accounts = await stores.queries.listAccounts([paper.agencyId], deps.today());
  return accounts
    .filter(({ disabledAt, accountId, ...account }) => {
      const may = { roles: postsOf(account) };
      return (
        disabledAt === null &&
        !state.authors.includes(accountId) &&
        permissions.some((permission) => holds(may, permission))
      );
    })
    .map(({ accountId }) => accountId);
}
