import { type Actor, holds } from '../../core/access/permissions.ts';
import { type WorkCalendar, workingDaysBetween } from '../../core/deadlines/work-calendar.ts';
import { formatChinese, type PlainDate } from '../../core/values/plain-date.ts';
import type { Deps } from '../ports.ts';
import { agencyIn, calendarOf } from '../requests/request-context.ts';

/** Something about complaints that waits for somebody, as a sentence with the place to do it. */
interface ComplaintTask {
  readonly sentence: string;
  readonly button: string;
  readonly link: string;
  readonly dueOn: PlainDate;
  readonly daysLeft: number;
}

const listed = 20;

/** What is next about complaints: those that the supervising agency has open, and what a unit was asked. */
export async function listComplaintSteps(deps: Deps, actor: Actor): Promise<readonly ComplaintTask[]> {
  const calendar = await calendarOf(deps.queries, agencyIn(await deps.queries.loadTree(), actor.agencyId));
  return [...(await ownComplaints(deps, actor, calendar)), ...(await askedInquiries(deps, actor, calendar))];
}

async function ownComplaints(deps: Deps, actor: Actor, calendar: WorkCalendar): Promise<readonly ComplaintTask[]> {
  if (!holds(actor, 'complaint.handle')) return [];
  const stages = ['received', 'underInvestigation', 'awaitingStatement', 'answered', 'correcting'] as const;
  const { rows } = await deps.queries.listComplaints(actor.agencyId, { stages, offset: 0, limit: listed });
  return rows.map(({ complaintId, complaintNumber, stage, dueOn, correctBy }) => {
    const day = correctBy ?? dueOn;
    const what =
      stage === 'answered' ? '已答复，请办结或者责令改正' : stage === 'correcting' ? '责令改正中' : '尚未答复';
    return {
      sentence: `投诉举报${complaintNumber}${what}，期限${formatChinese(day)}。`,
      button: '去办理',
      link: `/complaints/${complaintId}`,
      dueOn: day,
      daysLeft: workingDaysBetween(calendar, deps.today(), day),
    };
  });
}

async function askedInquiries(deps: Deps, actor: Actor, calendar: WorkCalendar): Promise<readonly ComplaintTask[]> {
  if (!holds(actor, 'inquiry.answer')) return [];
  const stages = ['asked', 'returned'] as const;
  const { rows } = await deps.queries.listInquiries(actor.agencyId, { stages, offset: 0, limit: listed });
  return rows.map(({ inquiryId, complaintNumber, kind, dueOn }) => ({
    sentence: `主管部门就投诉举报${complaintNumber}${kind === 'statement' ? '要求说明情况' : '责令改正'}，最晚${formatChinese(dueOn)}答复。`,
    button: '去答复',
    link: `/inquiries/${inquiryId}`,
    dueOn,
    daysLeft: workingDaysBetween(calendar, deps.today(), dueOn),
  }));
}
