import { type Actor, holds } from '../../core/access/permissions.ts';
import type { Agency } from '../../core/agencies/agency.ts';
import { workingDaysBetween } from '../../core/deadlines/work-calendar.ts';
import { formatChinese, type PlainDate } from '../../core/values/plain-date.ts';
import type { Deps } from '../ports.ts';
import { calendarOf } from '../requests/request-context.ts';
import { dutiesOfAgencies } from './agency-duties.ts';
import { listUnitDuties } from './show-duty-board.ts';

/** Something about duties that waits for somebody, as a sentence with the place to do it. */
interface DutyStep {
  readonly sentence: string;
  readonly button: string;
  readonly link: string;
  readonly dueOn: PlainDate | null;
  readonly daysLeft: number | null;
}

/** How many periods and statements a home page lists. */
const listed = 10;

/** What is next about duties: periods to publish for, statements to sign, assessments that are due. */
export async function listDutySteps(deps: Deps, actor: Actor, agency: Agency): Promise<readonly DutyStep[]> {
  return [
    ...(await unitSteps(deps, actor, agency)),
    ...(await periodSteps(deps, actor, agency)),
    ...(await statementSteps(deps, actor)),
    ...(await assessmentSteps(deps, actor)),
  ];
}

async function periodSteps(deps: Deps, actor: Actor, agency: Agency): Promise<readonly DutyStep[]> {
  if (!holds(actor, 'statement.draft')) return [];
  const columns = (await dutiesOfAgencies(deps.queries, [agency], deps.today())).get(agency.id) ?? [];
  const open = columns
    .flatMap(({ column, duties }) => duties.map((duty) => ({ ...duty, name: column.name })))
    .filter(({ state, statement }) => (state === 'due' || state === 'overdue') && statement?.stage !== 'submitted')
    .sort((a, b) => a.daysLeft - b.daysLeft);
  const steps = open.slice(0, listed).map(({ name, period, daysLeft }) => ({
    sentence: `栏目“${name}”${period.label}尚未公开，应于${formatChinese(period.dueOn)}前公开，或者说明本期无。`,
    button: '去公开',
    link: '/duties',
    dueOn: period.dueOn,
    daysLeft,
  }));
  return [...steps, ...furtherStep(open.length - listed, '期栏目内容没有公开')];
}

/** Whoever watches units below sees first which of them are late, the worst first. */
async function unitSteps(deps: Deps, actor: Actor, agency: Agency): Promise<readonly DutyStep[]> {
  if (!actor.roles.includes('countySupervisor')) return [];
  const units = await listUnitDuties(deps, actor);
  if (!units.ok) return [];
  const late = units.value.filter(
    ({ agencyId, overduePeriodCount, overdueCount }) =>
      agencyId !== actor.agencyId && overduePeriodCount + overdueCount > 0,
  );
  const calendar = await calendarOf(deps.queries, agency);
  const steps = late.slice(0, listed).map(({ name, overduePeriodCount, overdueCount, oldestDueOn }) => ({
    sentence: `${name}有${lateWords(overduePeriodCount, overdueCount)}逾期没有公开。`,
    button: '去查看',
    link: '/duties',
    // the lamp shows the one that waits longest
    dueOn: oldestDueOn,
    daysLeft: oldestDueOn === null ? null : workingDaysBetween(calendar, deps.today(), oldestDueOn),
  }));
  return [...steps, ...furtherStep(late.length - listed, '个单位有逾期没有公开的内容')];
}

function lateWords(periods: number, items: number): string {
  return [periods > 0 ? `${periods}期栏目内容` : '', items > 0 ? `${items}条信息` : ''].filter(Boolean).join('、');
}

function furtherStep(count: number, words: string): readonly DutyStep[] {
  if (count <= 0) return [];
  const sentence = `另有${count}${words}。`;
  return [{ sentence, button: '去查看', link: '/duties', dueOn: null, daysLeft: null }];
}

async function statementSteps(deps: Deps, actor: Actor): Promise<readonly DutyStep[]> {
  if (!holds(actor, 'statement.approve')) return [];
  const { rows } = await deps.queries.listStatements(actor.agencyId, {
    stages: ['submitted'],
    offset: 0,
    limit: 2 * listed,
  });
  return rows
    .filter(({ authors }) => !authors.includes(actor.id))
    .slice(0, listed)
    .map(({ content }) => ({
      sentence: `栏目“${content.columnName}”${content.periodLabel}的“本期无”说明等待您审定。`,
      button: '去审定',
      link: '/statements',
      dueOn: null,
      daysLeft: null,
    }));
}

async function assessmentSteps(deps: Deps, actor: Actor): Promise<readonly DutyStep[]> {
  if (!holds(actor, 'reassessment.decide')) return [];
  const due = { stages: ['filed'], reassessUntil: deps.today(), offset: 0, limit: 0 } as const;
  const { total } = await deps.queries.listItems(actor.agencyId, due);
  if (total === 0) return [];
  const sentence = `${total}件没有公开的信息到了定期评估的日期。`;
  return [{ sentence, button: '去评估', link: '/reassessments', dueOn: null, daysLeft: null }];
}
