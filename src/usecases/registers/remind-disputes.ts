import { hasLedger } from '../../core/agencies/agency.ts';
import { existsOn } from '../../core/agencies/agency-tree.ts';
import { isWorkingDay } from '../../core/deadlines/work-calendar.ts';
import { remindPosts, rolesForDay } from '../messages/remind-posts.ts';
import type { Deps } from '../ports.ts';
import { calendarOf } from '../requests/request-context.ts';
import { dueSentence, listRunningCases } from './docket.ts';

/**
 * Reminds inside of the agency's own periods in disputes, on working days and on the rungs of its settings, before and
 * after the last day. Run twice on one day it says nothing twice. Answers how much it said.
 */
export async function remindDisputes(deps: Deps): Promise<number> {
  const today = deps.today();
  const tree = await deps.queries.loadTree();
  let said = 0;
  for (const agency of tree.agencies.filter((row) => hasLedger(row) && existsOn(row, today))) {
    const calendar = await calendarOf(deps.queries, agency);
    if (!isWorkingDay(calendar, today)) continue;
    const { reminders } = await deps.queries.loadSettings(agency.id, today);
    for (const { record, next, daysLeft } of await listRunningCases(deps, agency.id)) {
      const roles = daysLeft === null ? undefined : rolesForDay(daysLeft, reminders);
      if (next === undefined || daysLeft === null || roles === undefined) continue;
      const late = daysLeft < 0 ? `已经逾期${-daysLeft}个工作日，请立即办理。` : `还剩${daysLeft}个工作日。`;
      said += await remindPosts(deps, agency.id, {
        kind: daysLeft < 0 ? 'disputeOverdue' : 'disputeDueSoon',
        subject: `dispute/${record.caseId}/${next.period}`,
        sentence: `${dueSentence(record, next)}${late}`,
        path: `/registers/disputes/${record.caseId}`,
        roles,
      });
    }
  }
  return said;
}
