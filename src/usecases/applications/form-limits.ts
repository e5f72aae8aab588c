import type { Refusal } from '../../core/law/refusal.ts';
import type { Deps, Instant } from '../ports.ts';

/**
 * What keeps a flood of forms from drowning people (security card §2.5). A form with a proof of work goes through the
 * wide lane, one without through the slower one; neither ever loses what was typed, and the counter, the post and the
 * telephone ask for nothing of all this.
 */
export const formLimits = {
  /** Drafts begun from one source in an hour. */
  draftsPerHour: 60,
  /** Applications sent from one source in an hour: with a proof, and without. */
  provenPerHour: 20,
  unprovenPerHour: 3,
  /** Applications without a proof from everywhere in ten minutes. */
  unprovenEverywhere: 60,
  /** Least time between the first page and a submission without a proof. */
  thinkingSeconds: 60,
  proof: {
    /** Leading zero bits of SHA-256 at rest: about half a second on a telephone. */
    bits: 14,
    mostBits: 19,
    expirySeconds: 600,
    /** Applications from everywhere in ten minutes from which on a proof takes more work. */
    busyFrom: 100,
  },
  /** Look-ups of a code in an hour: for one request, and from one source. */
  lookupsPerRequest: 10,
  lookupsPerSource: 30,
} as const;

/** Counts an attempt under a key, and answers how many there were since some seconds ago, this one included. */
export async function countFormAttempt(deps: Deps, key: string, seconds: number): Promise<number> {
  const now = deps.now();
  // committed before the count, so that of many at once not one too many passes
  await deps.inTransaction(({ applications }) => applications.recordAttempt(key, now));
  return countAttemptsSince(deps, key, seconds);
}

/** How many attempts there were under a key since some seconds ago. */
export function countAttemptsSince(deps: Deps, key: string, seconds: number): Promise<number> {
  const since = secondsBefore(deps.now(), seconds);
  return deps.inTransaction(({ applications }) => applications.countAttempts(key, since));
}

/** The key under which a source is counted; the source cannot be read from it. */
export function sourceKey(deps: Pick<Deps, 'blindDigest'>, what: string, source: string): string {
  return deps.blindDigest('formAttempt', `${what}\n${source}`);
}

/** The answer to one form too many; what was typed is kept. */
export function tooMany(words: string): Refusal {
  return { reason: 'tooManyAttempts', message: words };
}

function secondsBefore(instant: Instant, seconds: number): Instant {
  return new Date(Date.parse(instant) - seconds * 1000).toISOString();
}
