import type { Actor } from '../../core/access/permissions.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { checkPublicAnswerWords, type PublicAnswerWords } from '../../core/releases/public-answer.ts';
import { type AlikeGroup, alikeCite, groupAlike } from '../../core/requests/alike-requests.ts';
import type { Outcome } from '../../core/requests/outcomes.ts';
import type { EntryId, RequestId } from '../../core/values/ids.ts';
import { addDays } from '../../core/values/plain-date.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorize, authorizeEntry, notFound } from '../authorize.ts';
import type { Deps, GrantedTrace, Queries, StoredAnswer } from '../ports.ts';
import { keepDraft } from './draft-answer.ts';
import { wordsFrom } from './propose-words.ts';

/** Several people were given the same information: who asked, and words to begin with. */
export interface DisclosureProposal extends PublicAnswerWords {
  readonly requests: readonly GrantedTrace[];
  readonly likeness: number;
}

// what was refused is not proposed: Article 44(1) speaks of information that may be disclosed
const given: readonly Outcome[] = ['granted', 'alreadyPublic', 'partiallyGranted'];
const lookBackDays = 731;

/**
 * Groups of requests of the last two years by different applicants for the same information that was given to them: the
 * agency may disclose it to everybody (Article 44(1)). Groups already taken up are left out.
 */
export async function listDisclosureProposals(
  deps: Deps,
  actor: Actor,
): Promise<Result<readonly DisclosureProposal[], Refusal>> {
  const allowed = await authorize(deps, actor, 'answer.draft', actor.agencyId);
  if (!allowed.ok) return allowed;
  const traces = await openTraces(deps.queries, actor, deps);
  const { similarity } = await deps.queries.loadSettings(actor.agencyId, deps.today());
  const groups = groupAlike(traces, { likeness: similarity.similarPercent, applicants: similarity.proposeFromCount });
  const proposals = await Promise.all(groups.map((group) => proposalFrom(deps, actor, group, traces)));
  return accept(proposals.filter((proposal) => proposal !== undefined));
}

/** Drafts an entry from a proposed group; it goes the same way through the release gate, and quotes nobody's request. */
export async function takeUpProposal(
  deps: Deps,
  actor: Actor,
  input: {
    readonly answerId: EntryId;
    readonly requestIds: readonly RequestId[];
    readonly words: PublicAnswerWords;
  },
): Promise<Result<StoredAnswer, Refusal | readonly Refusal[]>> {
  const allowed = await authorizeEntry(deps, actor, 'answer.draft');
  if (!allowed.ok) return allowed;
  const words = checkPublicAnswerWords(input.words);
  if (!words.ok) return words;
  return deps.inTransaction(async (stores) => {
    await stores.events.history(actor.agencyId, 'answer', input.answerId);
    const earlier = await stores.queries.findAnswer(actor.agencyId, input.answerId);
    if (earlier !== undefined) return accept(earlier);
    const traces = await openTraces(stores.queries, actor, deps);
    const known = new Set(traces.map(({ requestId }) => requestId));
    if (!input.requestIds.every((requestId) => known.has(requestId))) return refuse(takenAlready);
    const content = {
      ...words.value,
      agencyId: actor.agencyId,
      origin: 'askedRepeatedly',
      outcome: null,
      receivedOn: null,
      answeredOn: null,
      askedCount: input.requestIds.length,
    } as const;
    return accept(await keepDraft(deps, stores, actor, input, content));
  });
}

/** Said where a request was taken up already, or is none whose information was given. */
export const takenAlready: Refusal = {
  ...notFound,
  message: '这些申请中有的已经采纳过，或者不属于已经公开的信息。请刷新建议列表后再试。',
  cite: alikeCite,
};

/** Requests whose information was given and that nothing was drafted from yet: neither an answer nor an item. */
export async function openTraces(
  queries: Queries,
  { agencyId }: Actor,
  deps: Pick<Deps, 'today'>,
): Promise<readonly GrantedTrace[]> {
  const since = addDays(deps.today(), -lookBackDays);
  const [traces, answers, behindItems] = await Promise.all([
    queries.listGrantedTraces(agencyId, since, given),
    queries.listAnswers(agencyId),
    queries.listRequestsBehindItems(agencyId),
  ]);
  const taken = new Set([
    ...answers
      .filter(({ origin, stage }) => origin === 'askedRepeatedly' && stage !== 'withdrawn')
      .flatMap(({ requestIds }) => requestIds),
    ...behindItems,
  ]);
  return traces.filter(({ requestId }) => !taken.has(requestId));
}

/** The words come from the newest request: its answer is the one in force. */
async function proposalFrom(
  deps: Deps,
  { agencyId }: Actor,
  { requestIds, likeness }: AlikeGroup,
  traces: readonly GrantedTrace[],
): Promise<DisclosureProposal | undefined> {
  const requests = traces.filter(({ requestId }) => requestIds.includes(requestId));
  const newest = requests.at(-1);
  const words = newest === undefined ? undefined : await wordsFrom(deps, agencyId, newest.requestId, newest.outcome);
  return words === undefined ? undefined : { requests, likeness, ...words };
}
