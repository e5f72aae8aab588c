import { type Agency, hasLedger } from '../../core/agencies/agency.ts';
import { type AgencyTree, existsOn, parentOn } from '../../core/agencies/agency-tree.ts';
import { isOutstanding } from '../../core/catalog/duty-board.ts';
import { isWorkingDay, type WorkCalendar, workingDaysBetween } from '../../core/deadlines/work-calendar.ts';
import type { HandlingSettings } from '../../core/fees/handling-settings.ts';
import { addDays, formatChinese, type PlainDate } from '../../core/values/plain-date.ts';
import { type PostReminder, remindPosts, rolesForDay } from '../messages/remind-posts.ts';
import type { Deps } from '../ports.ts';
import { calendarOf } from '../requests/request-context.ts';
import { dutiesOfAgencies } from './agency-duties.ts';

/** What the reminders of one agency are made from. */
interface Day {
  readonly deps: Deps;
  readonly agency: Agency;
  readonly today: PlainDate;
  readonly calendar: WorkCalendar;
  readonly rungs: HandlingSettings['reminders'];
}

/**
 * Reminds inside of what is to be published, on working days: before the last day on the rungs of the agency's settings, on
 * the first working day after it and every fifth from then on, ever more posts and in the end the supervising office; and
 * of withheld information whose assessment is due. Run twice on one day it says nothing twice. Answers how much it said.
 */
export async function remindDuties(deps: Deps): Promise<number> {
  const today = deps.today();
  const tree = await deps.queries.loadTree();
  let said = 0;
  for (const agency of tree.agencies.filter((row) => hasLedger(row) && existsOn(row, today))) {
    const calendar = await calendarOf(deps.queries, agency);
    if (!isWorkingDay(calendar, today)) continue;
    const { reminders: rungs } = await deps.queries.loadSettings(agency.id, today);
    const day: Day = { deps, agency, today, calendar, rungs };
    const own = [...(await periodReminders(day)), ...(await itemReminders(day)), ...(await assessmentReminder(day))];
    for (const reminder of own) said += await remindPosts(deps, agency.id, reminder);
    said += await tellSupervisor(day, tree, own);
  }
  return said;
}

async function periodReminders({ deps, agency, today, rungs }: Day): Promise<readonly PostReminder[]> {
  const columns = (await dutiesOfAgencies(deps.queries, [agency], today)).get(agency.id) ?? [];
  return columns.flatMap(({ column, duties }) =>
    duties
      .filter((duty) => isOutstanding(duty) && duty.statement?.stage !== 'submitted')
      .flatMap(({ period, daysLeft }): readonly PostReminder[] => {
        const roles = rolesForDay(daysLeft, rungs);
        if (roles === undefined) return [];
        const what = `栏目“${column.name}”${period.label}`;
        const due = formatChinese(period.dueOn);
        return [
          {
            kind: daysLeft < 0 ? 'periodOverdue' : 'periodDueSoon',
            subject: `column/${column.columnId}/${period.from}`,
            sentence:
              daysLeft < 0
                ? `${what}应于${due}前公开，已经逾期${-daysLeft}个工作日。请公开，或者说明“本期无”。`
                : `${what}最迟应于${due}公开，还剩${daysLeft}个工作日。`,
            path: '/duties',
            roles,
          },
        ];
      }),
  );
}

/** Items by their last day, counted and not named: a title may be part of what is not decided yet. */
async function itemReminders({ deps, agency, today, calendar, rungs }: Day): Promise<readonly PostReminder[]> {
  const dueUntil = addDays(today, daysAhead);
  const { rows } = await deps.queries.listItems(agency.id, { dueUntil, offset: 0, limit: 500 });
  const days = [...new Set(rows.flatMap(({ dueOn }) => (dueOn === null ? [] : [dueOn])))];
  return days.flatMap((dueOn): readonly PostReminder[] => {
    const daysLeft = workingDaysBetween(calendar, today, dueOn);
    const roles = rolesForDay(daysLeft, rungs);
    if (roles === undefined) return [];
    const count = rows.filter((item) => item.dueOn === dueOn).length;
    const sentence =
      daysLeft < 0
        ? `${count}件主动公开的信息应于${formatChinese(dueOn)}前公开，已经逾期${-daysLeft}个工作日。请立即办理。`
        : `${count}件主动公开的信息最迟应于${formatChinese(dueOn)}公开，还剩${daysLeft}个工作日。`;
    const kind = daysLeft < 0 ? 'itemsOverdue' : 'itemsDueSoon';
    return [{ kind, subject: `items/${dueOn}`, sentence, path: '/duties', roles }];
  });
}

/** Calendar days in which the longest rung surely lies. */
const daysAhead = 45;

async function assessmentReminder({ deps, agency, today, calendar }: Day): Promise<readonly PostReminder[]> {
  const { rows, total } = await deps.queries.listItems(agency.id, {
    stages: ['filed'],
    reassessUntil: today,
    offset: 0,
    limit: 1,
  });
  const first = rows[0]?.reassessOn;
  if (first === undefined || first === null) return [];
  // once a working week, from the first working day on which it is due
  if (workingDaysBetween(calendar, addDays(first, -1), today) % 5 !== 1) return [];
  return [
    {
      kind: 'assessmentDue',
      subject: 'assessments',
      sentence: `${total}件没有公开的信息到了定期评估的日期，请评估是否可以公开。`,
      path: '/reassessments',
      roles: ['reviewer', 'disclosureOffice', 'leader'],
    },
  ];
}

/** The supervising office hears once a day of what became overdue in a unit, as a number. */
async function tellSupervisor(day: Day, tree: AgencyTree, own: readonly PostReminder[]): Promise<number> {
  const parent = parentOn(tree, day.agency.id, day.today);
  const overdue = own.filter(({ kind }) => kind === 'periodOverdue' || kind === 'itemsOverdue').length;
  if (parent === undefined || overdue === 0) return 0;
  return remindPosts(day.deps, parent, {
    kind: 'unitOverdue',
    subject: `unit/${day.agency.id}`,
    sentence: `${day.agency.name}有${overdue}项应公开的信息或者栏目逾期未公开。`,
    path: `/duties?unit=${day.agency.id}`,
    roles: ['countySupervisor'],
  });
}
