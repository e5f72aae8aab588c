import { type Actor, may, type Permission, principalFor } from '../../core/access/permissions.ts';
import type { AgencyTree } from '../../core/agencies/agency-tree.ts';
import type { WorkCalendar } from '../../core/deadlines/work-calendar.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { allowedPaperActions, notForThisPerson } from '../../core/requests/decide-paper.ts';
import type { LetterDocument } from '../../core/requests/letter-document.ts';
import type { LetterField } from '../../core/requests/letter-fields.ts';
import type { LetterFinding } from '../../core/requests/letter-finding.ts';
import type { PaperAction } from '../../core/requests/paper-events.ts';
import { modeOfDelivery } from '../../core/requests/paper-service.ts';
import { type PaperState, paperAfter } from '../../core/requests/paper-stages.ts';
import { type ReplyDue, replyDueOf } from '../../core/requests/request-clock.ts';
import type { ServiceMode } from '../../core/requests/request-events.ts';
import { registrationOf } from '../../core/requests/request-state.ts';
import type { Digest, PaperId } from '../../core/values/ids.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorize, notFound } from '../authorize.ts';
import type { Account, Attachment, Deps, Paper, PaperContent, PaperServiceRecord, RecordedEvent } from '../ports.ts';
import { draftMoment, letterFactsOf, loadForLetter, type RequestForLetters } from './letter-facts.ts';
import { fieldsOfPaper } from './paper-checks.ts';
import { contentDigestOf, openContent, sealedInPaper } from './paper-content.ts';
import { composeLetter, momentAhead } from './paper-readiness.ts';
import { paperHistory } from './paper-record.ts';
import type { ServiceDetail } from './service-entries.ts';

/** A paper with its content, ready to be composed; the content names people. */
export interface LoadedPaper {
  readonly tree: AgencyTree;
  readonly paper: Paper;
  readonly content: PaperContent;
  readonly contentDigest: Digest;
  readonly loaded: RequestForLetters;
}

/** Loads a paper of the actor's agency with its newest content; somebody else's paper is not found. */
export async function loadPaper(deps: Deps, actor: Actor, paperId: PaperId): Promise<Result<LoadedPaper, Refusal>> {
  const allowed = await authorize(deps, actor, 'paper.read', actor.agencyId);
  if (!allowed.ok) return allowed;
  const { queries } = deps;
  const [paper, draft] = await Promise.all([
    queries.findPaper(actor.agencyId, paperId),
    queries.findPaperDraft(actor.agencyId, paperId),
  ]);
  if (paper === undefined || draft === undefined) return refuse(notFound);
  const content = openContent(deps, draft);
  const loaded = await loadForLetter(deps, queries, allowed.value, paper, content);
  return accept({
    ...{ tree: allowed.value, paper, content, loaded },
    contentDigest: contentDigestOf(deps, paper, content),
  });
}

/** The letter as it stands, for the screen: whatever names the applicant is covered. */
export async function readPaper(deps: Deps, actor: Actor, paperId: PaperId): Promise<Result<LetterDocument, Refusal>> {
  const opened = await loadPaper(deps, actor, paperId);
  if (!opened.ok) return opened;
  const { paper, content, loaded } = opened.value;
  const moment = {
    documentNumber: paper.documentNumber,
    signedOn: paper.issuedOn,
    signedBy: paper.signedBy,
  };
  const facts = letterFactsOf(loaded, paper, content, moment, { isMasked: true });
  return accept(deps.letters.compose(paper.kind, facts));
}

/** One entry of a paper's course. */
export interface PaperCourseEntry {
  readonly event: RecordedEvent;
  readonly opinion: string | null;
}

/** Everything the page of one paper shows. */
export interface OpenPaper extends LoadedPaper {
  readonly state: PaperState;
  readonly fields: readonly LetterField[];
  readonly findings: readonly LetterFinding[];
  readonly allowed: readonly PaperAction[];
  readonly notForMe: Refusal | undefined;
  readonly course: readonly PaperCourseEntry[];
  readonly services: readonly { readonly record: PaperServiceRecord; readonly detail: ServiceDetail }[];
  readonly due: ReplyDue;
  readonly calendar: WorkCalendar;
  readonly today: PlainDate;
  readonly accounts: readonly Account[];
  readonly attachments: readonly Attachment[];
  readonly proposedMode: ServiceMode;
}

/** Opens a paper. What was typed into it may name people, so that the entry in the audit log is written first. */
export async function openPaper(deps: Deps, actor: Actor, paperId: PaperId): Promise<Result<OpenPaper, Refusal>> {
  const opened = await loadPaper(deps, actor, paperId);
  if (!opened.ok) return opened;
  await deps.inTransaction(({ audit }) => audit.record(actor, 'paper.seen', `paper/${paperId}`));
  const { paper, loaded, tree } = opened.value;
  const { agencyId } = paper;
  const { state: request, settings, calendar, today, accounts, attachments } = loaded;
  const [events, course, services, findings] = await Promise.all([
    deps.queries.listEvents(agencyId, 'paper', paperId),
    courseOf(deps, paper),
    servicesOf(deps, paper),
    findingsOf(deps, opened.value),
  ]);
  const state = paperAfter(paperHistory(events));
  const who = {
    by: actor.id,
    holds: (permission: Permission) => may(actor, permission, agencyId, tree, today),
    inPlaceOf: (permission: Permission) => principalFor(actor, permission)?.id,
    settings: settings.papers,
  };
  return accept({
    ...opened.value,
    ...{ state, course, services, findings, calendar, today, accounts, attachments },
    fields: fieldsOfPaper(deps, paper.kind, loaded.told),
    allowed: allowedPaperActions(state, who),
    notForMe: notForThisPerson(state, who),
    due: replyDueOf(request, calendar, today, settings.clock),
    proposedMode: modeOfDelivery(registrationOf(request).deliveryMethod),
  });
}

/** What the lint finds in a paper as it would be issued today; nothing once it is. */
export async function findingsOf(
  deps: Pick<Deps, 'letters' | 'queries'>,
  { paper, content, loaded }: Pick<LoadedPaper, 'paper' | 'content' | 'loaded'>,
): Promise<readonly LetterFinding[]> {
  if (paper.stage === 'issued' || paper.stage === 'cancelled') return [];
  const moment = await momentAhead(deps.queries, loaded, paper, draftMoment.signedBy);
  return composeLetter(deps, loaded, paper, content, moment).findings;
}

async function courseOf({ queries, sealer }: Deps, { agencyId, paperId }: Paper): Promise<readonly PaperCourseEntry[]> {
  const [events, opinions] = await Promise.all([
    queries.listEvents(agencyId, 'paper', paperId),
    queries.listPaperOpinions(agencyId, paperId),
  ]);
  return events.map((event) => {
    const sealed = opinions.find(({ seq }) => seq === event.seq)?.sealed;
    const place = sealedInPaper(agencyId, paperId, `opinion/${event.seq}`);
    return { event, opinion: sealed === undefined ? null : sealer.open(sealed, place) };
  });
}

async function servicesOf({ queries, sealer }: Deps, { agencyId, paperId }: Paper): Promise<OpenPaper['services']> {
  const records = await queries.listPaperServices(agencyId, paperId);
  return records.map((record) => {
    const place = sealedInPaper(agencyId, paperId, `service/${record.seq}`);
    return { record, detail: JSON.parse(sealer.open(record.sealed, place)) as ServiceDetail };
  });
}
