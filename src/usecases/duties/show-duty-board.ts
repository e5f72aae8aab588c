import { type Actor, may } from '../../core/access/permissions.ts';
import { hasLedger } from '../../core/agencies/agency.ts';
import { existsOn } from '../../core/agencies/agency-tree.ts';
import { boardDaysAhead, isOutstanding } from '../../core/catalog/duty-board.ts';
import { publicationStanding } from '../../core/catalog/publication-clock.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { AgencyId } from '../../core/values/ids.ts';
import { addDays, type PlainDate } from '../../core/values/plain-date.ts';
import { accept, type Result } from '../../core/values/result.ts';
import { authorize } from '../authorize.ts';
import type { Deps, PublicationTally, StoredItem } from '../ports.ts';
import { agencyIn, calendarOf } from '../requests/request-context.ts';
import { type ColumnDuties, dutiesOfAgencies } from './agency-duties.ts';

/** An item that is due and not public. */
export interface DueItem {
  readonly item: StoredItem;
  readonly dueOn: PlainDate;
  readonly daysLeft: number;
  readonly isOverdue: boolean;
}

/** What is due and not published in an agency: items by the clock of Article 26, columns by their rhythm. */
export interface DutyBoard {
  readonly agencyId: AgencyId;
  readonly columns: readonly ColumnDuties[];
  readonly items: readonly DueItem[];
  /** More items are due than are listed. */
  readonly itemCount: number;
}

const mostItems = 200;

/** The duty board of an agency: the actor's own, or one below it for a supervisor. */
export async function showDutyBoard(deps: Deps, actor: Actor, agencyId: AgencyId): Promise<Result<DutyBoard, Refusal>> {
  const allowed = await authorize(deps, actor, 'duty.read', agencyId);
  if (!allowed.ok) return allowed;
  const today = deps.today();
  const agency = agencyIn(allowed.value, agencyId);
  const [duties, due, calendar] = await Promise.all([
    dutiesOfAgencies(deps.queries, [agency], today),
    deps.queries.listItems(agencyId, { dueUntil: addDays(today, boardDaysAhead), offset: 0, limit: mostItems }),
    calendarOf(deps.queries, agency),
  ]);
  const items = due.rows.flatMap((item): DueItem[] => {
    if (item.dueOn === null) return [];
    const { state, daysLeft } = publicationStanding(item.dueOn, null, today, calendar);
    return [{ item, dueOn: item.dueOn, daysLeft, isOverdue: state === 'overdue' }];
  });
  return accept({ agencyId, columns: duties.get(agencyId) ?? [], items, itemCount: due.total });
}

/** How one unit stands: its duties by column and its items, as numbers only. */
export interface UnitDuties extends PublicationTally {
  readonly name: string;
  readonly overduePeriodCount: number;
  readonly duePeriodCount: number;
}

/** The actor's agency and every unit below it, those with most overdue first. Published and late: in the last year. */
export async function listUnitDuties(deps: Deps, actor: Actor): Promise<Result<readonly UnitDuties[], Refusal>> {
  const allowed = await authorize(deps, actor, 'duty.read', actor.agencyId);
  if (!allowed.ok) return allowed;
  const tree = allowed.value;
  const today = deps.today();
  const agencies = tree.agencies.filter(
    (row) => hasLedger(row) && existsOn(row, today) && may(actor, 'duty.read', row.id, tree, today),
  );
  const ids = agencies.map(({ id }) => id);
  const days = { today, soon: addDays(today, boardDaysAhead), from: addDays(today, -365), to: today };
  const [duties, tallies] = await Promise.all([
    dutiesOfAgencies(deps.queries, agencies, today),
    deps.queries.tallyPublications(ids, days),
  ]);
  const units = tallies.map((tally): UnitDuties => {
    const periods = (duties.get(tally.agencyId) ?? []).flatMap((column) => column.duties).filter(isOutstanding);
    const overdue = periods.filter(({ state }) => state === 'overdue').map(({ period }) => period.dueOn);
    return {
      ...tally,
      oldestDueOn: [...overdue, ...(tally.oldestDueOn === null ? [] : [tally.oldestDueOn])].sort()[0] ?? null,
      name: agencyIn(tree, tally.agencyId).name,
      overduePeriodCount: overdue.length,
      duePeriodCount: periods.filter(({ state }) => state === 'due').length,
    };
  });
  return accept(units.sort((a, b) => urgencyOf(b) - urgencyOf(a)));
}

function urgencyOf({ overdueCount, overduePeriodCount, dueCount, duePeriodCount }: UnitDuties): number {
  return (overdueCount + overduePeriodCount) * 10_000 + dueCount + duePeriodCount;
}
