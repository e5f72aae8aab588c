import type { Deps } from '../ports.ts';
import { secondsAfter } from './session-limits.ts';

/** How many passwords may be tried in a minute for one account from one source (security card §2.5). */
export const attemptsPerMinute = 5;

/** The key under which attempts are counted; neither the name nor the source can be read from it. */
export function attemptKey(deps: Pick<Deps, 'digest'>, loginName: string, source: string): string {
  return deps.digest(`password attempt\n${loginName}\n${source}`);
}

/**
 * Notes an attempt and answers how many there were in the last minute, this one included. The note is committed before
 * the count, so that of many attempts at once not one too many passes.
 */
export async function countAttempt(deps: Deps, key: string): Promise<number> {
  const now = deps.now();
  await deps.inTransaction(({ accounts }) => accounts.recordAttempt(key, now));
  return deps.inTransaction(({ accounts }) => accounts.countAttempts(key, secondsAfter(now, -60)));
}
