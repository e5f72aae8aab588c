import type { Deps } from '../ports.ts';

/** Forgets what nobody will come back to: drafts and receipts a week after their last change, used proofs, old attempts. Answers the number of drafts. */
export function discardOldDrafts(deps: Deps): Promise<number> {
  return deps.inTransaction(({ applications }) => applications.discardExpired(deps.now()));
}
