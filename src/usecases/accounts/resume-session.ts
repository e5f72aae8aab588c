import type { Digest } from '../../core/values/ids.ts';
import type { Deps, Session } from '../ports.ts';
import { isOver, secondsAfter } from './session-limits.ts';

// a session is marked as used at most this often, so that reading does not write every time
const markSeconds = 30;

/** The living session of a cookie, with the roles of today, marked as used; undefined if there is none, which also removes a dead one. */
export async function resumeSession(deps: Deps, sessionDigest: Digest): Promise<Session | undefined> {
  const session = await deps.queries.findSession(sessionDigest, deps.today());
  if (session === undefined) return undefined;
  const now = deps.now();
  if (isOver(session, now)) {
    await deps.inTransaction(({ accounts }) => accounts.closeSession(sessionDigest));
    return undefined;
  }
  if (Date.parse(now) >= Date.parse(secondsAfter(session.seenAt, markSeconds)))
    await deps.inTransaction(({ accounts }) => accounts.touchSession(sessionDigest, now));
  return session;
}
