import type { Agency } from '../../core/agencies/agency.ts';
import type { AgencyTree } from '../../core/agencies/agency-tree.ts';
import type { WorkCalendar } from '../../core/deadlines/work-calendar.ts';
import { letterRemedyOf, remedyOrgansOf } from '../../core/disputes/remedy-organs.ts';
import type { HandlingSettings } from '../../core/fees/handling-settings.ts';
import { feePerPage, feePerRequest } from '../../core/fees/processing-fee.ts';
import type { Application } from '../../core/requests/application-form.ts';
import { maskedApplication } from '../../core/requests/application-lines.ts';
import { channels } from '../../core/requests/channels.ts';
import type {
  LetterAddressee,
  LetterFacts,
  LetterFee,
  LetterRemedy,
  LetterRequest,
  LetterSender,
} from '../../core/requests/letter-facts.ts';
import { letterOf } from '../../core/requests/letters.ts';
import { eventOfEffect } from '../../core/requests/paper-effect.ts';
import type { PaperEffect } from '../../core/requests/paper-events.ts';
import { addresseeIn, letterValuesIn, summaryIn } from '../../core/requests/paper-fields.ts';
import type { RequestEvent } from '../../core/requests/request-events.ts';
import { type RequestState, registrationOf, stateAfter } from '../../core/requests/request-state.ts';
import type { AccountId, AgencyId, RequestId } from '../../core/values/ids.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import type { Account, Attachment, Deps, Division, Paper, PaperContent, Queries, RecordedEvent } from '../ports.ts';
import { agencyIn, calendarOf, disclosureOfficeHeads, requestHistory } from '../requests/request-context.ts';
import { openApplication } from '../requests/reveal-application.ts';
import { letterDaysOf } from './letter-days.ts';
import { eventsToldBy, type PaperOfLetter } from './letter-history.ts';
import { effectTold } from './paper-checks.ts';

/** When, under which number and by whom a letter goes out; all unknown in a draft. */
export interface LetterMoment {
  readonly documentNumber: string | null;
  readonly signedOn: PlainDate | null;
  readonly signedBy: AccountId | null;
}

export const draftMoment: LetterMoment = { documentNumber: null, signedOn: null, signedBy: null };

/** Everything about a request from which its letters are made, loaded once. */
export interface RequestForLetters {
  readonly agency: Agency;
  readonly tree: AgencyTree;
  readonly today: PlainDate;
  readonly history: readonly RequestEvent[];
  readonly state: RequestState;
  /** What had happened before the letter: less than `history` once it is issued. */
  readonly before: { readonly history: readonly RequestEvent[]; readonly state: RequestState };
  readonly calendar: WorkCalendar;
  readonly settings: HandlingSettings;
  readonly application: Application;
  readonly accounts: readonly Account[];
  readonly attachments: readonly Attachment[];
  readonly divisions: readonly Division[];
  /** What each paper tells, where it sets right an earlier one. */
  readonly told: PaperEffect | null;
  readonly mergedInto: string | null;
}

/** Loads what the letter of a paper is made from. The application is opened in memory only. */
export async function loadForLetter(
  deps: Pick<Deps, 'sealer' | 'today'>,
  queries: Queries,
  tree: AgencyTree,
  paper: PaperOfLetter,
  content: PaperContent,
): Promise<RequestForLetters> {
  const { agencyId, requestId } = paper;
  const today = deps.today();
  const agency = agencyIn(tree, agencyId);
  const [events, application, calendar, settings, accounts, attachments, divisions, told] = await Promise.all([
    queries.listRequestEvents(agencyId, requestId),
    openApplication({ ...deps, queries }, agencyId, requestId),
    calendarOf(queries, agency),
    queries.loadSettings(agencyId, today),
    queries.listAccounts([agencyId], today),
    queries.listAttachments(agencyId, requestId),
    queries.listDivisions(agencyId),
    effectTold(queries, agencyId, paper, content.effect),
  ]);
  if (application === undefined) throw new Error(`Request ${requestId} has no application.`);
  return {
    ...historyOf(events),
    before: historyOf(await eventsToldBy(queries, paper, events)),
    ...{ agency, tree, today, calendar, settings, application, accounts, attachments, divisions, told },
    mergedInto: await numberOf(queries, agencyId, told),
  };
}

function historyOf(events: readonly RecordedEvent[]): RequestForLetters['before'] {
  const history = requestHistory(events);
  return { history, state: stateAfter(history) };
}

/** The facts of a paper's letter. With `isMasked`, whatever names the applicant is covered, for screens. */
export function letterFactsOf(
  loaded: RequestForLetters,
  { kind }: Pick<Paper, 'kind'>,
  content: PaperContent,
  moment: LetterMoment,
  { isMasked = false } = {},
): LetterFacts {
  const { told, settings, calendar } = loaded;
  const { history, state } = loaded.before;
  const day = moment.signedOn ?? loaded.today;
  const application = isMasked ? maskedApplication(loaded.application) : loaded.application;
  const outcome = outcomeOf(told, kind);
  const refusedPartGrounds = told?.action === 'close' ? (told.refusedPartGrounds ?? []) : [];
  const event = eventAhead(loaded, told, moment, day);
  const fee = feeOf(told, day, settings);
  const recordSearch = told?.action === 'close' ? told.recordSearch : undefined;
  const caseOfficer = loaded.accounts.find(({ accountId }) => accountId === state.caseOfficer)?.displayName;
  return {
    sender: senderOf(loaded.agency),
    addressee: addresseeOf(loaded, kind, content, application),
    request: requestOf(state, application, content),
    documentNumber: moment.documentNumber,
    madeOn: moment.signedOn,
    outcome,
    refusedPartGrounds,
    remedy: remedyFor(loaded, kind, outcome, refusedPartGrounds, day),
    values: letterValuesIn(content.values),
    days: letterDaysOf({ history, effect: told, event, day, calendar, clock: settings.clock }),
    attachments: titlesOf(loaded.attachments, content),
    ...extensionOf(loaded, told, moment),
    ...(fee === undefined ? {} : { fee }),
    ...(recordSearch === undefined ? {} : { recordSearch }),
    ...(loaded.mergedInto === null ? {} : { mergedInto: loaded.mergedInto }),
    ...(caseOfficer === undefined ? {} : { caseOfficer }),
  };
}

/** The agency as it stands in its letters. */
export function senderOf({ name, contact }: Agency): LetterSender {
  const { office, address, hours, phone, email, postalCode = '' } = contact;
  return { name, office, address, hours, phone, email, postalCode: postalCode === '' ? null : postalCode };
}

/** Whom a paper is addressed to: the applicant, or whoever is named in it. */
export function addresseeOf(
  { divisions }: Pick<RequestForLetters, 'divisions'>,
  kind: Paper['kind'],
  { values, effect }: PaperContent,
  { name, contact }: Application,
): LetterAddressee {
  const { audience } = letterOf(kind);
  if (audience === 'applicant' || audience === 'internal')
    return { name, address: contact.address, postalCode: contact.postalCode };
  const division =
    effect?.action === 'askAssistance' ? divisions.find((row) => row.divisionId === effect.division) : undefined;
  const named = addresseeIn(values);
  return named.name === '' && division !== undefined ? { ...named, name: division.name } : named;
}

function outcomeOf(told: PaperEffect | null, kind: Paper['kind']): LetterFacts['outcome'] {
  if (told?.action === 'close') return told.outcome;
  if (told?.action === 'merge') return 'merged';
  // it may also confirm what the applicant did at the portal, and then does nothing itself
  return kind === 'withdrawal-confirmation' ? 'withdrawn' : null;
}

/** What signing on a day would append; the rights of whoever signs are not asked here. */
function eventAhead(
  { before, calendar, accounts }: RequestForLetters,
  effect: PaperEffect | null,
  moment: LetterMoment,
  signedOn: PlainDate,
): RequestEvent | null {
  if (effect === null) return null;
  const by = moment.signedBy ?? disclosureOfficeHeads(accounts)[0]?.accountId ?? ('' as AccountId);
  return eventOfEffect(effect, {
    by,
    signedOn,
    documentNumber: moment.documentNumber,
    calendar,
    history: before.history,
  });
}

function requestOf(state: RequestState, application: Application, { values }: PaperContent): LetterRequest {
  const registration = registrationOf(state);
  const { channel } = registration.receipt;
  return {
    requestNumber: registration.requestNumber,
    registeredOn: registration.registeredOn,
    receivedOn: registration.receivedOn,
    channel,
    receiptEvidence: channels.find(({ id }) => id === channel)?.rule ?? '',
    applicantKind: registration.applicantKind,
    applicantName: application.name,
    summary: summaryIn(values, application.informationSought),
    deliveryMethod: registration.deliveryMethod,
    informationForm: application.informationForm,
  };
}

function remedyFor(
  { tree, agency, settings }: RequestForLetters,
  kind: Paper['kind'],
  outcome: LetterFacts['outcome'],
  refusedPartGrounds: LetterFacts['refusedPartGrounds'],
  decidedOn: PlainDate,
): LetterRemedy | null {
  // a third party may complain of a disclosure against its will as the applicant may of a refusal
  const isToThirdParty = kind === 'third-party-disclosure-notice';
  if (outcome === null && !isToThirdParty) return null;
  const { reviewOrgan, courtName } = settings;
  const organs = remedyOrgansOf(tree, agency.id, decidedOn, { reviewOrgan: reviewOrgan.name, court: courtName });
  const decision = isToThirdParty
    ? { outcome: 'granted' as const, refusedPartGrounds: [], act: '本决定' }
    : { outcome: outcome ?? 'otherReason', refusedPartGrounds };
  return letterRemedyOf(
    organs,
    { ...decision, settings: settings.outcomes, decidedOn },
    { reviewOrganPlace: reviewOrgan.place, onlineAddress: reviewOrgan.onlineAddress },
  );
}

function feeOf(told: PaperEffect | null, day: PlainDate, settings: HandlingSettings): LetterFee | undefined {
  if (told?.action !== 'sendFeeNotice') return undefined;
  const { basis, amountFen, units = 0, earlierInMonth = 0 } = told;
  const quote = basis === 'perPage' ? feePerPage(units, day) : feePerRequest(units, day, earlierInMonth);
  const unitCount = basis === 'perPage' ? units : earlierInMonth + units;
  const steps = quote.amountFen === amountFen ? quote.steps.map(({ text }) => text) : [];
  return { basis, unitCount, amountFen, steps, payment: settings.feeInstructions };
}

function extensionOf(
  { accounts, before }: RequestForLetters,
  told: PaperEffect | null,
  { signedBy }: LetterMoment,
): Pick<LetterFacts, 'extension'> {
  if (told?.action !== 'extendReply') return {};
  const signer = accounts.find(({ accountId }) => accountId === signedBy) ?? disclosureOfficeHeads(accounts)[0];
  const earlierWorkingDays = before.state.clock.facts?.extensionDays ?? 0;
  return {
    extension: { workingDays: told.workingDays, earlierWorkingDays, approvedBy: signer?.displayName ?? '' },
  };
}

function titlesOf(attachments: readonly Attachment[], { attachmentIds }: PaperContent): readonly string[] {
  return attachmentIds.flatMap((id) => attachments.find(({ attachmentId }) => attachmentId === id)?.title ?? []);
}

async function numberOf(queries: Queries, agencyId: AgencyId, told: PaperEffect | null): Promise<string | null> {
  if (told?.action !== 'merge') return null;
  const record = await queries.findRequest(agencyId, told.into as RequestId);
  return record?.requestNumber ?? null;
}
