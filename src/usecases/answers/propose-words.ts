import type { Actor } from '../../core/access/permissions.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { coverPersonalInformation } from '../../core/privacy/cover-personal-information.ts';
import type { PublicAnswerWords } from '../../core/releases/public-answer.ts';
import { isOutcome, type Outcome, outcomeOf } from '../../core/requests/outcomes.ts';
import type { AgencyId, RequestId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorize, notFound } from '../authorize.ts';
import type { Deps } from '../ports.ts';
import { openApplication } from '../requests/reveal-application.ts';

/** Words proposed for an entry, with the number of the request they come from. */
export interface ProposedWords extends PublicAnswerWords {
  readonly requestNumber: string;
}

/**
 * Words to begin an entry with: the application's own description without name and contact, and with what looks like
 * personal data covered. A person has to read them: names and addresses inside the description are not found.
 */
export async function proposeWords(
  deps: Deps,
  actor: Actor,
  input: { readonly requestId: RequestId },
): Promise<Result<ProposedWords, Refusal>> {
  const allowed = await authorize(deps, actor, 'answer.draft', actor.agencyId);
  if (!allowed.ok) return allowed;
  const record = await deps.queries.findRequest(actor.agencyId, input.requestId);
  if (record === undefined) return refuse(notFound);
  const { outcome, requestNumber } = record;
  const known = outcome !== null && isOutcome(outcome) ? outcome : null;
  const words = await wordsFrom(deps, actor.agencyId, input.requestId, known);
  if (words === undefined) return refuse(notFound);
  await deps.inTransaction(({ audit }) =>
    audit.record(actor, 'answer.wordsProposed', `request/${input.requestId}`, { requestNumber }),
  );
  return accept({ requestNumber, ...words });
}

/** Words made from a sealed application; undefined if there is none. The caller bounds the agency. */
export async function wordsFrom(
  deps: Pick<Deps, 'queries' | 'sealer'>,
  agencyId: AgencyId,
  requestId: RequestId,
  outcome: Outcome | null,
): Promise<PublicAnswerWords | undefined> {
  const application = await openApplication(deps, agencyId, requestId);
  if (application === undefined) return undefined;
  const names = [application.name, application.contactPerson, application.legalRepresentative];
  const question = coverPersonalInformation(application.informationSought, names);
  return { title: titleOf(question), question, answer: outcome === null ? '' : `${outcomeOf(outcome).label}。` };
}

/** The first sentence, short enough for a list. */
function titleOf(question: string): string {
  const [first = ''] = question.split(/[。；;\n！？!?]/);
  const characters = [...first.trim()];
  return characters.length <= 40 ? characters.join('') : `${characters.slice(0, 39).join('')}…`;
}
