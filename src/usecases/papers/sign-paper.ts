import type { Actor } from '../../core/access/permissions.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { decidePaperAction } from '../../core/requests/decide-paper.ts';
import { mayBeIssued } from '../../core/requests/letter-lint.ts';
import { letterOf } from '../../core/requests/letters.ts';
import { eventOfEffect } from '../../core/requests/paper-effect.ts';
import type { PaperEvent } from '../../core/requests/paper-events.ts';
import { registrationOf } from '../../core/requests/request-state.ts';
import type { PaperId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import type { Deps, Paper } from '../ports.ts';
import { appendRequestAction } from '../requests/append-request-action.ts';
import { documentDigestOf, fileFactsOf, issuedFilesOf, type PrintedLetter, printLetter } from './issue-files.ts';
import { type LetterMoment, loadForLetter, type RequestForLetters } from './letter-facts.ts';
import type { PaperAtWork } from './paper-at-work.ts';
import { openContent } from './paper-content.ts';
import { seriesOf, takeDocumentNumber } from './paper-number.ts';
import { composeLetter, loadAhead, momentAhead, readinessFaults } from './paper-readiness.ts';
import { paperContextOf, recordPaperEvent, withPaper } from './paper-record.ts';
import { recordOnlineService } from './record-service.ts';
import type { PaperStepInput } from './step-paper.ts';

/**
 * Signs and issues a paper in one transaction: the content that was seen is checked again, the document number is taken,
 * the request's event is appended by the same decision as any other, PDF and DOCX are stored as they go out. Any refusal
 * leaves everything as it was and takes no number; signing twice issues once.
 *
 * Printing takes longer than a lock should last: the letter is printed before, with the number that will most likely be
 * its own, and printed again under the lock only where somebody else was faster.
 */
export async function signPaper(
  deps: Deps,
  actor: Actor,
  input: PaperStepInput,
): Promise<Result<Paper, Refusal | readonly Refusal[]>> {
  const ahead = await printAhead(deps, actor, input.paperId);
  return withPaper<Paper, readonly Refusal[]>(deps, actor, input.paperId, async (at) => {
    const { paper, state, actor: signer } = at;
    const isDone =
      state.stage === 'issued' && state.signedBy === signer.id && state.contentDigest === input.contentDigest;
    if (isDone) return accept(paper);
    const asked: PaperEvent = { action: 'sign', contentDigest: input.contentDigest, documentNumber: null, files: [] };
    const decision = decidePaperAction(state, asked, await paperContextOf(at));
    if (!decision.ok) return decision;
    const { loaded, moment } = await loadAhead(at, signer.id);
    const faults = await readinessFaults(at, loaded, moment);
    if (faults.length > 0) return refuse(faults);
    return accept(await issue(at, loaded, ahead, input.opinion));
  });
}

/** Nothing refuses any more: from the number on, all of it happens or nothing does. */
async function issue(
  at: PaperAtWork,
  loaded: RequestForLetters,
  ahead: PrintedLetter | undefined,
  opinion: string,
): Promise<Paper> {
  const { deps, stores, actor, paper, content, contentDigest } = at;
  const series = seriesOf(paper.kind, loaded.agency, loaded.settings);
  const documentNumber = await takeDocumentNumber(stores, paper.agencyId, series, loaded.today);
  const moment: LetterMoment = { documentNumber, signedOn: loaded.today, signedBy: actor.id };
  const { document } = composeLetter(deps, loaded, paper, content, moment);
  const isPrinted = ahead?.documentDigest === documentDigestOf(deps, document);
  const printed = isPrinted && ahead !== undefined ? ahead : await printLetter(deps, document);
  const files = issuedFilesOf(deps, paper, printed);
  const opened = await takeEffect(at, loaded, moment);
  const event: PaperEvent = { action: 'sign', contentDigest, documentNumber, ...opened, files: fileFactsOf(files) };
  const issued = await recordPaperEvent(at, event, { audit: 'paper.issued', opinion });
  for (const file of files) await stores.papers.saveFile(file);
  const isOnline = registrationOf(loaded.state).deliveryMethod === 'online';
  if (!isOnline || letterOf(paper.kind).audience !== 'applicant') return issued.paper;
  return recordOnlineService(at, issued.paper);
}

/** Appends the request's event; answers the consultation it opened, if it did. */
async function takeEffect(
  at: PaperAtWork,
  loaded: RequestForLetters,
  moment: LetterMoment,
): Promise<{ readonly consultation?: number }> {
  const { deps, stores, actor, tree, paper, content } = at;
  const { history, calendar, today } = loaded;
  if (content.effect === null) return {};
  const { by: _by, ...event } = eventOfEffect(content.effect, {
    by: actor.id,
    signedOn: today,
    documentNumber: moment.documentNumber,
    calendar,
    history,
  });
  const done = await appendRequestAction(
    { deps, stores, actor, tree, isSignedPaper: true },
    { requestId: paper.requestId, event },
  );
  // the same decision was asked under the same lock before the number was taken
  if (!done.ok) throw new Error(`Paper ${paper.paperId} was ready and is refused: ${done.refusal.reason}.`);
  return 'consultation' in event && event.consultation !== undefined ? { consultation: event.consultation } : {};
}

/** Prints what would be issued now; undefined where that cannot be known yet. Whatever is refused is refused later. */
async function printAhead(deps: Deps, actor: Actor, paperId: PaperId): Promise<PrintedLetter | undefined> {
  const { queries } = deps;
  const paper = await queries.findPaper(actor.agencyId, paperId);
  const draft = await queries.findPaperDraft(actor.agencyId, paperId);
  if (paper === undefined || draft === undefined || (paper.stage !== 'toSign' && paper.stage !== 'drafting'))
    return undefined;
  const content = openContent(deps, draft);
  const loaded = await loadForLetter(deps, queries, await queries.loadTree(), paper, content);
  const moment = await momentAhead(queries, loaded, paper, actor.id);
  const { document, findings } = composeLetter(deps, loaded, paper, content, moment);
  return mayBeIssued(findings) ? printLetter(deps, document) : undefined;
}
