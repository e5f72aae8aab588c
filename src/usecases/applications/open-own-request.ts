import { applicantActor } from '../../core/access/outside-actors.ts';
import type { Agency } from '../../core/agencies/agency.ts';
import { hasLedger } from '../../core/agencies/agency.ts';
import { type AgencyTree, existsOn } from '../../core/agencies/agency-tree.ts';
import { type RibbonDay, ribbonOf } from '../../core/deadlines/day-ribbon.ts';
import type { WorkCalendar } from '../../core/deadlines/work-calendar.ts';
import type { RemedyCircumstances } from '../../core/disputes/remedy-advice.ts';
import { nextForApplicant, progressSentence } from '../../core/requests/applicant-next.ts';
import { type ApplicantStatus, applicantStatusOf, statusRemarks } from '../../core/requests/applicant-status.ts';
import { type ApplicantStep, applicantTimeline } from '../../core/requests/applicant-timeline.ts';
import { type OutcomeSettings, remedyOf } from '../../core/requests/outcomes.ts';
import { isOverdue, type ReplyDue, replyDueOf } from '../../core/requests/request-clock.ts';
import type { RequestEvent } from '../../core/requests/request-events.ts';
import {
  answeredOn,
  type Registration,
  type RequestState,
  registrationOf,
  stateAfter,
} from '../../core/requests/request-state.ts';
import type { Fen } from '../../core/values/fen.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import type { Deps } from '../ports.ts';
import { type RemedyPlaces, remedyPlacesOf } from '../requests/remedy-places.ts';
import { agencyIn, calendarOf, requestHistory } from '../requests/request-context.ts';
import { openApplication } from '../requests/reveal-application.ts';
import type { OwnPlace } from './find-own-request.ts';
import { listOwnAnswerFiles, listOwnPapers, type OwnAnswerFile, type OwnPaper } from './own-papers.ts';
import { listOwnWords, type OwnWords } from './own-words.ts';

/** Everything the applicant sees of the own request. */
export interface OwnRequest {
  readonly agency: Agency;
  readonly registration: Registration;
  readonly state: RequestState;
  readonly today: PlainDate;
  readonly calendar: WorkCalendar;
  readonly due: ReplyDue;
  readonly status: ApplicantStatus;
  readonly remarks: readonly string[];
  readonly next: string;
  readonly progress: string | undefined;
  readonly timeline: readonly ApplicantStep[];
  /** Empty before the period begins. */
  readonly ribbon: readonly RibbonDay[];
  /** What was asked for, in the applicant's own words. */
  readonly informationSought: string;
  readonly papers: readonly OwnPaper[];
  /** Empty before the answer. */
  readonly answerFiles: readonly OwnAnswerFile[];
  readonly words: readonly OwnWords[];
  /** From 1 to 5; `null` while the applicant said nothing. */
  readonly rating: number | null;
  /** What has to be paid and how; `null` where nothing has. */
  readonly fee: { readonly amountFen: Fen; readonly payBy: PlainDate; readonly instructions: string } | null;
  readonly circumstances: RemedyCircumstances;
  readonly organs: RemedyPlaces;
  /** The agency that the answer names as responsible, where the portal has it. */
  readonly responsible: Agency | null;
}

/** Opens the request at a place to its applicant, and leaves an audit entry. Throws where the place has no request. */
export async function openOwnRequest(deps: Deps, place: OwnPlace): Promise<OwnRequest> {
  const { agencyId, requestId } = place;
  const { queries } = deps;
  await recordSight(deps, place);
  const today = deps.today();
  const tree = await queries.loadTree();
  const agency = agencyIn(tree, agencyId);
  const [events, calendar, application, papers, words, satisfaction, organs] = await Promise.all([
    queries.listRequestEvents(agencyId, requestId),
    calendarOf(queries, agency),
    openApplication(deps, agencyId, requestId),
    listOwnPapers(deps, place),
    listOwnWords(deps, place),
    queries.findSatisfaction(agencyId, requestId),
    remedyPlacesOf(deps, tree, agency),
  ]);
  const history = requestHistory(events);
  const state = stateAfter(history);
  const settings = await queries.loadSettings(agencyId, answeredOn(state) ?? today);
  const due = replyDueOf(state, calendar, today, settings.clock);
  return {
    agency,
    today,
    calendar,
    papers,
    words,
    organs,
    ...standingOf(state, due, today, calendar),
    circumstances: circumstancesOf(state, due, today, settings.outcomes),
    timeline: applicantTimeline(history),
    informationSought: application?.informationSought ?? '',
    answerFiles: state.closing === null ? [] : await listOwnAnswerFiles(deps, place),
    rating: satisfaction?.rating ?? null,
    fee: feeOf(state, history, settings.feeInstructions),
    responsible:
      state.closing?.outcome === 'otherAgencyResponsible' ? responsibleIn(tree, agency, papers, today) : null,
  };
}

function recordSight(deps: Deps, { agencyId, requestId }: OwnPlace): Promise<void> {
  return deps.inTransaction(({ audit }) =>
    audit.record({ id: applicantActor, agencyId }, 'request.openedByApplicant', `request/${requestId}`),
  );
}

/** What follows from state and clock alone. */
function standingOf(state: RequestState, due: ReplyDue, today: PlainDate, calendar: WorkCalendar) {
  return {
    state,
    due,
    registration: registrationOf(state),
    status: applicantStatusOf(state, due, today),
    remarks: statusRemarks(state, due),
    next: nextForApplicant(state, due, today, calendar),
    progress: state.closing === null ? progressSentence(due, today, calendar) : undefined,
    ribbon: due.reading === null ? [] : ribbonOf(due.reading, today),
  };
}

function feeOf(state: RequestState, history: readonly RequestEvent[], instructions: string): OwnRequest['fee'] {
  if (!state.open.some(({ matter }) => matter === 'feePayment')) return null;
  const notice = history.findLast((event) => event.action === 'sendFeeNotice');
  if (notice?.action !== 'sendFeeNotice') return null;
  const until = state.open.find(({ matter }) => matter === 'feePayment')?.until;
  return { amountFen: notice.amountFen, payBy: until ?? notice.payBy, instructions };
}

function circumstancesOf(
  state: RequestState,
  due: ReplyDue,
  today: PlainDate,
  settings: OutcomeSettings,
): RemedyCircumstances {
  const { closing } = state;
  // who withdrew, or whose request goes on in another one, has nothing to be reviewed
  const isAnswer = closing !== null && closing.outcome !== 'withdrawn' && closing.outcome !== 'merged';
  return {
    remedy: isAnswer ? remedyOf(closing.outcome, settings, closing.refusedPartGrounds) : null,
    decidedOn: closing?.closedOn ?? null,
    learnedOn: closing?.servedOn ?? null,
    missedOn: isOverdue(state, due, today) ? due.dueOn : null,
  };
}

/** The agency of the portal that the answer names, by its full name. */
function responsibleIn(tree: AgencyTree, own: Agency, papers: readonly OwnPaper[], today: PlainDate): Agency | null {
  const text = papers
    .filter(({ isAnswer }) => isAnswer)
    .flatMap(({ lines }) => lines.flatMap((line) => (line.id === 'responsibleAgency' ? [line.text] : [])))
    .join('\n');
  const named = tree.agencies.filter(
    (agency) => agency.id !== own.id && hasLedger(agency) && existsOn(agency, today) && text.includes(agency.name),
  );
  // several names would be a guess
  return named.length === 1 ? (named[0] ?? null) : null;
}
