import type { Role } from '../../core/access/roles.ts';
import type { HandlingSettings } from '../../core/fees/handling-settings.ts';
import type { AccountId, AgencyId } from '../../core/values/ids.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import { postsOf } from '../accounts/actor-for.ts';
import type { Account, Deps, Instant, NewNotice, Stores } from '../ports.ts';

/** Something to say today, and to which posts. */
export interface PostReminder extends Pick<NewNotice, 'kind' | 'subject' | 'sentence' | 'path'> {
  readonly roles: readonly Role[];
}

const workers: readonly Role[] = ['clerk', 'disclosureOffice'];
const deciders: readonly Role[] = [...workers, 'reviewer', 'leader'];

/**
 * Who hears today of something with so many working days left (negative when late): ever more posts on the rungs of the
 * agency's settings, on the first working day after the last one and every fifth from then on; undefined on other days.
 */
export function rolesForDay(
  left: number,
  { first, second, last }: HandlingSettings['reminders'],
): readonly Role[] | undefined {
  if (left === first || left === second) return workers;
  if (left === last || left === 0) return deciders;
  return left < 0 && left % 5 === -1 ? deciders : undefined;
}

/** Says something once a day to everybody who holds one of the posts; answers whether it was said. */
export async function remindPosts(deps: Deps, agencyId: AgencyId, reminder: PostReminder): Promise<0 | 1> {
  return deps.inTransaction(async (stores) => {
    // the lock keeps two runs of one day from both finding nothing said yet
    await stores.events.history(agencyId, 'column', agencyId);
    const said = await stores.queries.countNotices(agencyId, reminder.kind, reminder.subject, startOf(deps.today()));
    if (said > 0) return 0;
    await notifyPosts(stores, agencyId, reminder, deps.today());
    return 1;
  });
}

/** Says something to everybody of an agency who holds one of the posts, inside a transaction that does what it tells of. */
export async function notifyPosts(
  { queries, messages }: Stores,
  agencyId: AgencyId,
  { roles, ...notice }: PostReminder,
  today: PlainDate,
): Promise<void> {
  for (const accountId of holdersOf(await queries.listAccounts([agencyId], today), roles))
    await messages.notify({ ...notice, agencyId, accountId });
}

function holdersOf(accounts: readonly Account[], roles: readonly Role[]): readonly AccountId[] {
  return accounts
    .filter((account) => account.disabledAt === null && postsOf(account).some((role) => roles.includes(role)))
    .map(({ accountId }) => accountId);
}

function startOf(day: PlainDate): Instant {
  return new Date(`${day}T00:00:00+08:00`).toISOString();
}
