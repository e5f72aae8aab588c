import type { Refusal } from '../../core/law/refusal.ts';
import type { LetterDocument } from '../../core/requests/letter-document.ts';
import type { LetterFacts } from '../../core/requests/letter-facts.ts';
import type { LetterFinding } from '../../core/requests/letter-finding.ts';
import { lintLetter, mayBeIssued } from '../../core/requests/letter-lint.ts';
import { eventOfEffect } from '../../core/requests/paper-effect.ts';
import type { AccountId } from '../../core/values/ids.ts';
import type { Deps, Paper, PaperContent, Queries } from '../ports.ts';
import { decideRequestAction } from '../requests/decide-request-action.ts';
import { decisionContext, disclosureOfficeHeads } from '../requests/request-context.ts';
import {
  draftMoment,
  type LetterMoment,
  letterFactsOf,
  loadForLetter,
  type RequestForLetters,
} from './letter-facts.ts';
import type { PaperAtWork } from './paper-at-work.ts';
import { checkContent, requestFault } from './paper-checks.ts';
import { expectedDocumentNumber, seriesOf } from './paper-number.ts';

/** A letter made from its facts, with what its lint finds. */
export interface ComposedLetter {
  readonly document: LetterDocument;
  readonly facts: LetterFacts;
  readonly findings: readonly LetterFinding[];
}

/** Composes a paper's letter as it stands at a moment, and lints it. */
export function composeLetter(
  { letters }: Pick<Deps, 'letters'>,
  loaded: RequestForLetters,
  paper: Pick<Paper, 'kind'>,
  content: PaperContent,
  moment: LetterMoment,
): ComposedLetter {
  const facts = letterFactsOf(loaded, paper, content, moment);
  const document = letters.compose(paper.kind, facts);
  return { document, facts, findings: lintLetter(document, facts) };
}

/** The moment at which a paper would be issued if it were signed now. */
export async function momentAhead(
  queries: Pick<Queries, 'lastNumber'>,
  loaded: RequestForLetters,
  { kind, agencyId }: Pick<Paper, 'kind' | 'agencyId'>,
  signedBy: AccountId | null,
): Promise<LetterMoment> {
  const series = seriesOf(kind, loaded.agency, loaded.settings);
  const documentNumber = await expectedDocumentNumber(queries, agencyId, series, loaded.today);
  return { ...draftMoment, documentNumber, signedOn: loaded.today, signedBy };
}

/**
 * Why a paper could not be issued today as it stands: fields and files, findings of the lint that block, an action on the
 * request that the law does not allow now. Rights and four eyes are asked elsewhere.
 */
export async function readinessFaults(
  at: Pick<PaperAtWork, 'deps' | 'stores' | 'actor' | 'tree' | 'paper' | 'content'>,
  loaded: RequestForLetters,
  moment: LetterMoment,
): Promise<readonly Refusal[]> {
  const { deps, stores, paper, content } = at;
  const checked = await checkContent(deps, stores.queries, paper.agencyId, paper, content, { isDraft: false });
  const faults = checked.ok ? [] : [...checked.refusal];
  const request = await requestFault(stores.queries, paper.agencyId, paper, content.effect);
  if (request !== undefined) faults.push(request);
  const action = await actionFault(at, loaded, moment);
  if (action !== undefined) faults.push(action);
  if (faults.length > 0) return faults;
  const { findings } = composeLetter(deps, loaded, paper, content, moment);
  return findings.filter((finding) => !mayBeIssued([finding])).map(refusalOf);
}

/** The letter's request and the moment at which a paper would be issued now, loaded in its transaction. */
export async function loadAhead(
  { deps, stores, tree, paper, content }: Pick<PaperAtWork, 'deps' | 'stores' | 'tree' | 'paper' | 'content'>,
  signedBy: AccountId | null,
): Promise<{ readonly loaded: RequestForLetters; readonly moment: LetterMoment }> {
  const loaded = await loadForLetter(deps, stores.queries, tree, paper, content);
  return { loaded, moment: await momentAhead(stores.queries, loaded, paper, signedBy) };
}

async function actionFault(
  { deps, stores, actor, tree, paper, content }: Parameters<typeof readinessFaults>[0],
  { history, calendar, accounts }: RequestForLetters,
  { documentNumber, signedOn, signedBy }: LetterMoment,
): Promise<Refusal | undefined> {
  const { effect } = content;
  if (effect === null) return undefined;
  const context = await decisionContext(deps, stores.queries, tree, actor, paper.agencyId);
  // whoever will sign an extension is a head of the office
  const by = signedBy ?? disclosureOfficeHeads(accounts)[0]?.accountId ?? actor.id;
  const event = eventOfEffect(effect, { by, signedOn: signedOn ?? context.today, documentNumber, calendar, history });
  const issuing = { ...context, isIssued: true, holds: () => true };
  const decision = await decideRequestAction(stores.queries, paper, history, event, issuing);
  return decision.ok ? undefined : { ...decision.refusal, field: 'event' };
}

function refusalOf({ id, message, cite, place }: LetterFinding): Refusal {
  return {
    reason: `letter.${id}`,
    message,
    ...(cite === undefined ? {} : { cite }),
    ...('field' in place ? { field: place.field } : {}),
  };
}
