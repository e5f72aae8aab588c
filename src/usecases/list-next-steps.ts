import { type Actor, holds } from '../core/access/permissions.ts';
import type { Agency } from '../core/agencies/agency.ts';
import { isGovernmentReport } from '../core/agencies/agency.ts';
import { decideApprover, publicationDueOn, reportStages } from '../core/annual-report/report-stages.ts';
import { type WorkCalendar, workingDaysBetween } from '../core/deadlines/work-calendar.ts';
import { isStoppedOn } from '../core/requests/clock-standing.ts';
import { paperTitle } from '../core/requests/paper-kinds.ts';
import { formatChinese, type PlainDate, yearOf } from '../core/values/plain-date.ts';
import { type FilingState, listFilingStates } from './annual-report/list-filing-states.ts';
import { listWorkYears } from './annual-report/list-work-years.ts';
import { authorsOf } from './annual-report/report-lifecycle.ts';
import { type ListedItem, listWorkingItems } from './catalog/list-working-items.ts';
import { listComplaintSteps } from './complaints/list-complaint-steps.ts';
import { listDutySteps } from './duties/list-duty-steps.ts';
import { listPaperDesk, type PaperOnDesk } from './papers/list-paper-desk.ts';
import type { Deps, ReportRecord, RequestRecord } from './ports.ts';
import { listDisputeTasks } from './registers/docket.ts';
import { agencyIn, calendarOf } from './requests/request-context.ts';

/** Something that waits for this person, as a sentence with the place to do it. */
export interface NextStep {
  readonly sentence: string;
  readonly button: string;
  /** Address inside the back office. */
  readonly link: string;
  readonly dueOn: PlainDate | null;
  /** Working days left, negative when late; `null` where no day is set. */
  readonly daysLeft: number | null;
}

/** How many open requests a home page lists. */
const listedRequests = 20;
/** How many items that wait for this person. */
const listedItems = 20;

/** What is next for a person: papers that wait for this person's word, then everything else, most urgent first. */
export async function listNextSteps(deps: Deps, actor: Actor): Promise<readonly NextStep[]> {
  const tree = await deps.queries.loadTree();
  const agency = agencyIn(tree, actor.agencyId);
  const calendar = await calendarOf(deps.queries, agency);
  const papers = await paperSteps(deps, actor, calendar);
  const steps = [
    ...(await requestSteps(deps, actor, calendar)),
    ...(await itemSteps(deps, actor, calendar)),
    ...(await listDutySteps(deps, actor, agency)),
    ...(await listDisputeTasks(deps, actor)),
    ...(await listComplaintSteps(deps, actor)),
    ...(await reportSteps(deps, actor, agency, calendar)),
    ...(await filingSteps(deps, actor, calendar)),
  ];
  return [...byUrgency(papers), ...byUrgency(steps)];
}

function byUrgency(steps: readonly NextStep[]): readonly NextStep[] {
  return [...steps].sort((left, right) => (left.daysLeft ?? 9_999) - (right.daysLeft ?? 9_999));
}

/** Working days left until a day, negative when it has passed. */
function daysLeftUntil(day: PlainDate, today: PlainDate, calendar: WorkCalendar): number {
  return workingDaysBetween(calendar, today, day);
}

async function paperSteps(deps: Deps, actor: Actor, calendar: WorkCalendar): Promise<readonly NextStep[]> {
  if (!holds(actor, 'paper.read')) return [];
  const desk = await listPaperDesk(deps, actor);
  if (!desk.ok) return [];
  const step = ({ paper, request }: PaperOnDesk, words: string, button: string): NextStep => ({
    sentence: `申请${request.requestNumber}的《${paperTitle(paper.kind)}》${words}。`,
    button,
    link: `/papers/${paper.paperId}`,
    dueOn: request.dueOn,
    daysLeft: request.dueOn === null ? null : daysLeftUntil(request.dueOn, deps.today(), calendar),
  });
  const asked = { review: '等待您审核', secrecyReview: '等待您作保密审查', sign: '等待您签发' } as const;
  return [
    ...desk.value.waiting.map((row) => step(row, asked[row.action], '去审签')),
    ...desk.value.returned.map((row) => step(row, '被退回，请修改后重新送审', '去修改')),
  ];
}

async function requestSteps(deps: Deps, actor: Actor, calendar: WorkCalendar): Promise<readonly NextStep[]> {
  if (!holds(actor, 'request.handle')) return [];
  const today = deps.today();
  const open = await deps.queries.listRequests(
    actor.agencyId,
    { state: 'open', sort: 'due', offset: 0, limit: listedRequests },
    today,
  );
  return open.rows.map((record) => requestStep(record, today, calendar));
}

function requestStep(record: RequestRecord, today: PlainDate, calendar: WorkCalendar): NextStep {
  const { requestNumber, receivedOn } = record;
  // a receipt is confirmed today, for until then no clock runs
  const dueOn = receivedOn === null ? today : isStoppedOn(record, today) ? null : record.dueOn;
  const open = dueOn === null ? '尚未办结，等待对方回复' : `尚未办结，${formatChinese(dueOn)}前答复`;
  return {
    sentence: `申请${requestNumber}${receivedOn === null ? '尚未与申请人确认收到，请联系申请人' : open}。`,
    button: '去办理',
    link: `/requests/${record.requestId}`,
    dueOn,
    daysLeft: dueOn === null ? null : daysLeftUntil(dueOn, today, calendar),
  };
}

// what stands open longest first: one word of this person moves it on
const itemWords = {
  passReview: ['等待您审核', '去审核'],
  passSecrecy: ['等待您作保密审查', '去审查'],
  approve: ['等待您审定', '去审定'],
  publish: ['已审定，等待发布', '去发布'],
  file: ['已审定，等待归档', '去归档'],
} as const;

async function itemSteps(deps: Deps, actor: Actor, calendar: WorkCalendar): Promise<readonly NextStep[]> {
  if (!holds(actor, 'item.read')) return [];
  const listed = await listWorkingItems(deps, actor, { offset: 0, limit: 2 * listedItems }, true);
  if (!listed.ok) return [];
  const steps: NextStep[] = [];
  for (const item of listed.value.rows) {
    const words = await itemSentence(deps, actor, item);
    const { itemId, dueOn } = item.stored;
    if (words === undefined || steps.length === listedItems) continue;
    const daysLeft = dueOn === null ? null : daysLeftUntil(dueOn, deps.today(), calendar);
    steps.push({
      sentence: `《${item.title}》${words[0]}。`,
      button: words[1],
      link: `/items/${itemId}`,
      dueOn,
      daysLeft,
    });
  }
  return steps;
}

/** What this person has to do with an item next; undefined where it waits for somebody else. */
async function itemSentence(
  deps: Deps,
  actor: Actor,
  { stored, allowed }: ListedItem,
): Promise<readonly [words: string, button: string] | undefined> {
  const acts = ['passReview', 'passSecrecy', 'approve', 'publish', 'file'] as const;
  const next = acts.find((act) => allowed.includes(act));
  if (next !== undefined) return itemWords[next];
  if (stored.stage !== 'drafting' || !stored.authors.includes(actor.id)) return undefined;
  const events = await deps.queries.listEvents(stored.agencyId, 'item', stored.itemId);
  return events.at(-1)?.action === 'sendBack' ? ['被退回，请修改后重新送审', '去修改'] : undefined;
}

async function reportSteps(
  deps: Deps,
  actor: Actor,
  agency: Agency,
  calendar: WorkCalendar,
): Promise<readonly NextStep[]> {
  if (!holds(actor, 'report.read')) return [];
  const today = deps.today();
  const records = await listWorkYears(deps, actor.agencyId);
  const steps: NextStep[] = [];
  for (const record of records.filter(({ year }) => year < yearOf(today))) {
    const next = reportSentence(record, actor, await mayApprove(deps, record, actor));
    if (next === undefined) continue;
    const dueOn = publicationDueOn(record.year, isGovernmentReport(agency));
    const link = `/reports/${agency.id}/${record.year}`;
    steps.push({ ...next, link, dueOn, daysLeft: daysLeftUntil(dueOn, today, calendar) });
  }
  return steps;
}

async function mayApprove(deps: Deps, record: ReportRecord, actor: Actor): Promise<boolean> {
  if (record.stage !== 'inReview' || !holds(actor, 'report.approve')) return false;
  return decideApprover(await authorsOf(deps.queries, record), actor.id).ok;
}

function reportSentence(
  record: ReportRecord,
  actor: Actor,
  approves: boolean,
): Pick<NextStep, 'sentence' | 'button'> | undefined {
  const { year, stage, publishedVersion, version } = record;
  const label = reportStages.find((row) => row.id === stage)?.label ?? stage;
  if ((stage === 'draft' || stage === 'returned') && holds(actor, 'report.edit')) {
    const words = stage === 'returned' ? '被主管部门退回，请修改后重新送审' : '还没有送审';
    return { sentence: `${year}年度报告${words}。`, button: '去编制' };
  }
  if (approves) return { sentence: `${year}年度报告等待您审定。`, button: '去审定' };
  if (stage === 'approved' && holds(actor, 'report.file')) {
    return { sentence: `${year}年度报告${label}，还没有报送。`, button: '去报送' };
  }
  if (
    version > 0 &&
    publishedVersion !== version &&
    stage !== 'returned' &&
    stage !== 'draft' &&
    holds(actor, 'report.publish')
  ) {
    return { sentence: `${year}年度报告${label}，还没有发布。`, button: '去发布' };
  }
  return undefined;
}

async function filingSteps(deps: Deps, actor: Actor, calendar: WorkCalendar): Promise<readonly NextStep[]> {
  if (!holds(actor, 'filing.review')) return [];
  const today = deps.today();
  const year = yearOf(today) - 1;
  const listed = await listFilingStates(deps, actor, year);
  if (!listed.ok) return [];
  const step = (state: FilingState, words: string, button: string, isPressing: boolean): readonly NextStep[] => {
    const rows = listed.value.rows.filter((row) => row.state === state);
    const dueOn = rows.map((row) => row.dueOn).sort()[0];
    if (dueOn === undefined) return [];
    const names = rows.map(({ agency }) => agency.shortName).join('、');
    const daysLeft = isPressing ? daysLeftUntil(dueOn, today, calendar) : null;
    return [{ sentence: `${names}的${year}年度报告${words}。`, button, link: `/filings/${year}`, dueOn, daysLeft }];
  };
  return [
    ...step('late', '逾期未报送', '去催报', true),
    ...step('waiting', '已报送，等待接收', '去接收', false),
    ...step('missing', '尚未报送', '去查看', true),
    ...step('returned', '已退回，等待重新报送', '去查看', false),
  ];
}
