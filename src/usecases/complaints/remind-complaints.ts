import type { Role } from '../../core/access/roles.ts';
import type { Agency } from '../../core/agencies/agency.ts';
import { existsOn } from '../../core/agencies/agency-tree.ts';
import { isWorkingDay, workingDaysBetween } from '../../core/deadlines/work-calendar.ts';
import { formatChinese, type PlainDate } from '../../core/values/plain-date.ts';
import { remindPosts, rolesForDay } from '../messages/remind-posts.ts';
import type { Deps, StoredComplaint, StoredInquiry } from '../ports.ts';
import { calendarOf } from '../requests/request-context.ts';

/** Complaints and questions that one agency has open at once: more than any ever has. */
const mostOpen = 500;

/** Something with a last day, and who hears of it on a rung of the settings. */
interface Waiting {
  readonly subject: string;
  readonly dueOn: PlainDate;
  readonly what: string;
  readonly path: string;
  readonly rolesOf: (usual: readonly Role[]) => readonly Role[];
}

/**
 * Reminds the supervising agency of complaints that it has not answered or whose correction is not done, and units of what
 * they were asked: on working days and on the rungs of the settings. Run twice on one day it says nothing twice. Answers
 * how much it said.
 */
export async function remindComplaints(deps: Deps): Promise<number> {
  const { agencies } = await deps.queries.loadTree();
  let said = 0;
  for (const agency of agencies.filter((row) => existsOn(row, deps.today()))) said += await remindAgency(deps, agency);
  return said;
}

async function remindAgency(deps: Deps, agency: Agency): Promise<number> {
  const today = deps.today();
  const calendar = await calendarOf(deps.queries, agency);
  if (!isWorkingDay(calendar, today)) return 0;
  const { reminders } = await deps.queries.loadSettings(agency.id, today);
  let said = 0;
  for (const { subject, dueOn, what, path, rolesOf } of await waitingAt(deps, agency)) {
    const left = workingDaysBetween(calendar, today, dueOn);
    const usual = rolesForDay(left, reminders);
    if (usual === undefined) continue;
    const rest = left < 0 ? `已经逾期${-left}个工作日，请立即办理。` : `还剩${left}个工作日。`;
    said += await remindPosts(deps, agency.id, {
      kind: left < 0 ? 'complaintOverdue' : 'complaintDueSoon',
      ...{ subject, path, roles: rolesOf(usual) },
      sentence: `${what}，最晚${formatChinese(dueOn)}，${rest}`,
    });
  }
  return said;
}

async function waitingAt({ queries }: Deps, { id }: Agency): Promise<readonly Waiting[]> {
  const stages = ['received', 'underInvestigation', 'awaitingStatement', 'correcting'] as const;
  const [complaints, inquiries] = await Promise.all([
    queries.listComplaints(id, { stages, offset: 0, limit: mostOpen }),
    queries.listInquiries(id, { stages: ['asked', 'returned'], offset: 0, limit: mostOpen }),
  ]);
  return [...complaints.rows.map(ownWaiting), ...inquiries.rows.map(askedWaiting)];
}

function ownWaiting({ complaintId, complaintNumber, stage, dueOn, correctBy }: StoredComplaint): Waiting {
  return {
    subject: `complaint/${complaintId}/${stage === 'correcting' ? 'correction' : 'answer'}`,
    dueOn: correctBy ?? dueOn,
    what: `投诉举报${complaintNumber}${stage === 'correcting' ? '责令改正中' : '尚未答复'}`,
    path: `/complaints/${complaintId}`,
    rolesOf: () => ['countySupervisor'],
  };
}

function askedWaiting({ inquiryId, complaintNumber, kind, dueOn }: StoredInquiry): Waiting {
  return {
    subject: `inquiry/${inquiryId}`,
    dueOn,
    what: `主管部门就投诉举报${complaintNumber}${kind === 'statement' ? '要求说明情况' : '责令改正'}`,
    path: `/inquiries/${inquiryId}`,
    rolesOf: (usual) => usual,
  };
}
