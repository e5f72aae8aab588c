import type { getPaper, listPapers } from '../../../contract/papers.ts';
import type { CallReply } from '../../ui/call.ts';

/** A paper as its page receives it. */
export type OpenedPaper = CallReply<typeof getPaper>;
/** What issuing the paper does to its request. */
export type Effect = NonNullable<OpenedPaper['event']>;
/** A kind of paper that can be started. */
export type Startable = CallReply<typeof listPapers>['startable'][number];

/** Where the query of a paper is kept. */
export function paperKey(paperId: string): readonly string[] {
  return ['paper', paperId];
}
