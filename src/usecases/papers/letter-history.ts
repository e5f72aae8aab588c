import type { Paper, Queries, RecordedEvent } from '../ports.ts';

/** What has to be known of a paper, or of a letter without one, to find what it tells of. */
export type PaperOfLetter = Pick<Paper, 'agencyId' | 'requestId' | 'replaces'> &
  Partial<Pick<Paper, 'paperId' | 'stage' | 'effect'>>;

/**
 * The events of a request that a letter is made from. A letter that causes something is written before it happens, and
 * has to read the same ever after: when it is opened again, and in the letter that sets it right.
 */
export async function eventsToldBy(
  queries: Pick<Queries, 'findPaper' | 'listEvents'>,
  paper: PaperOfLetter,
  events: readonly RecordedEvent[],
): Promise<readonly RecordedEvent[]> {
  const told = await paperWithEffect(queries, paper);
  const { agencyId, paperId, stage, effect = null } = told ?? paper;
  if (paperId === undefined || stage !== 'issued') return events;
  const signed = (await queries.listEvents(agencyId, 'paper', paperId)).find(({ action }) => action === 'sign');
  if (signed === undefined) return events;
  const before = events.filter(({ eventNo }) => eventNo < signed.eventNo);
  const caused = effect === null ? -1 : before.findLastIndex(({ action }) => action === effect.action);
  return caused < 0 ? before : before.slice(0, caused);
}

/** The paper that caused what a paper tells: itself, or the one it sets right in the end. */
async function paperWithEffect(
  queries: Pick<Queries, 'findPaper'>,
  { agencyId, replaces, effect = null }: PaperOfLetter,
): Promise<Paper | undefined> {
  if (effect !== null || replaces === null) return undefined;
  const earlier = await queries.findPaper(agencyId, replaces);
  if (earlier === undefined || earlier.effect !== null) return earlier;
  return paperWithEffect(queries, earlier);
}
