import type { Role } from '../../core/access/roles.ts';
import { hasLedger } from '../../core/agencies/agency.ts';
import { existsOn } from '../../core/agencies/agency-tree.ts';
import { isWorkingDay, type WorkCalendar, workingDaysBetween } from '../../core/deadlines/work-calendar.ts';
import type { HandlingSettings } from '../../core/fees/handling-settings.ts';
import { isStoppedOn } from '../../core/requests/clock-standing.ts';
import type { MessageKind } from '../../core/requests/message-kinds.ts';
import { stateAfter } from '../../core/requests/request-state.ts';
import type { AgencyId } from '../../core/values/ids.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import type { Account, Deps, Instant, RequestRecord } from '../ports.ts';
import { calendarOf, requestHistory } from './request-context.ts';

/** Something to say about a request today, and to which posts beside whoever holds it. */
interface Reminder {
  readonly message: MessageKind;
  readonly roles: readonly Role[];
}

const pageLength = 500;

/**
 * Reminds of open requests on a working day: before the last day on the rungs of the agency's settings, on the first day
 * after it, and every fifth working day from then on; and of corrections and payments whose last day has passed. Ever
 * more people are told. Run twice on one day it says nothing twice. Answers how many requests it spoke of.
 */
export async function remindDue(deps: Deps): Promise<number> {
  const today = deps.today();
  const tree = await deps.queries.loadTree();
  let reminded = 0;
  for (const agency of tree.agencies.filter((row) => hasLedger(row) && existsOn(row, today))) {
    const calendar = await calendarOf(deps.queries, agency);
    if (!isWorkingDay(calendar, today)) continue;
    const settings = await deps.queries.loadSettings(agency.id, today);
    for (const record of await openRequests(deps, agency.id)) {
      const reminders = [
        ...dueReminder(record, today, calendar, settings),
        ...(await lapseReminders(deps, record, today, calendar)),
      ];
      for (const reminder of reminders) reminded += await remind(deps, record, reminder);
    }
  }
  return reminded;
}

function dueReminder(
  record: RequestRecord,
  today: PlainDate,
  calendar: WorkCalendar,
  { reminders: { first, second, last } }: HandlingSettings,
): readonly Reminder[] {
  if (record.dueOn === null || isStoppedOn(record, today)) return [];
  const left = workingDaysBetween(calendar, today, record.dueOn);
  if (left === first) return [{ message: 'dueSoon', roles: [] }];
  if (left === second) return [{ message: 'dueSoon', roles: ['reviewer'] }];
  if (left === last || left === 0) return [{ message: 'dueSoon', roles: ['reviewer', 'leader'] }];
  if (left < 0 && left % 5 === -1) return [{ message: 'overdue', roles: ['reviewer', 'leader', 'disclosureOffice'] }];
  return [];
}

/** A correction or payment that did not come: said once, on the first working day after its last day. */
async function lapseReminders(
  { queries }: Pick<Deps, 'queries'>,
  record: RequestRecord,
  today: PlainDate,
  calendar: WorkCalendar,
): Promise<readonly Reminder[]> {
  const waits = record.openMatters.filter((matter) => matter === 'correction' || matter === 'feePayment');
  if (waits.length === 0) return [];
  const events = await queries.listRequestEvents(record.agencyId, record.requestId);
  return stateAfter(requestHistory(events)).open.flatMap(({ matter, until }): readonly Reminder[] => {
    if (until === null || until >= today || workingDaysBetween(calendar, until, today) !== 1) return [];
    if (matter === 'correction') return [{ message: 'correctionOverdue', roles: [] }];
    return matter === 'feePayment' ? [{ message: 'paymentOverdue', roles: [] }] : [];
  });
}

async function remind(deps: Deps, record: RequestRecord, { message, roles }: Reminder): Promise<0 | 1> {
  const { agencyId, requestId } = record;
  return deps.inTransaction(async (stores) => {
    // the lock keeps two runs of one day from both finding nothing said yet
    await stores.events.history(agencyId, 'request', requestId);
    if ((await stores.queries.countMessages(agencyId, requestId, message, startOf(deps.today()))) > 0) return 0;
    await stores.messages.queue({ agencyId, requestId, to: { kind: 'caseOfficer' }, message });
    for (const { accountId } of holdersOf(await stores.queries.listAccounts([agencyId], deps.today()), roles)) {
      if (accountId === record.caseOfficerId) continue;
      await stores.messages.queue({ agencyId, requestId, to: { kind: 'account', accountId }, message });
    }
    return 1;
  });
}

function holdersOf(accounts: readonly Account[], roles: readonly Role[]): readonly Account[] {
  return accounts.filter(
    (account) => account.disabledAt === null && account.roles.some((role) => roles.includes(role)),
  );
}

/** The first instant of a day in Asia/Shanghai. */
function startOf(day: PlainDate): Instant {
  return new Date(`${day}T00:00:00+08:00`).toISOString();
}

async function openRequests(
  { queries, today }: Pick<Deps, 'queries' | 'today'>,
  agencyId: AgencyId,
): Promise<readonly RequestRecord[]> {
  const open: RequestRecord[] = [];
  for (;;) {
    const filter = { state: 'open', offset: open.length, limit: pageLength } as const;
    const { rows, total } = await queries.listRequests(agencyId, filter, today());
    open.push(...rows);
    if (rows.length === 0 || open.length >= total) return open;
  }
}
