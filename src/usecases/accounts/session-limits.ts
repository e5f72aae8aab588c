import type { Instant, Session } from '../ports.ts';

/** How long a session lasts, and how many one person may have at once (security card §2.5). */
export const sessionLimits = { idleMinutes: 30, absoluteHours: 8, parallel: 2 } as const;

/** The instant some seconds later. */
export function secondsAfter(instant: Instant, seconds: number): Instant {
  return new Date(Date.parse(instant) + seconds * 1000).toISOString();
}

/** When a session that begins now ends at the latest. */
export function endOfSession(begin: Instant): Instant {
  return secondsAfter(begin, sessionLimits.absoluteHours * 3600);
}

/** Whether a session has ended: unused for too long, too old, or its account was disabled. */
export function isOver(session: Session, now: Instant): boolean {
  const idleEnd = secondsAfter(session.seenAt, sessionLimits.idleMinutes * 60);
  const reached = (end: Instant): boolean => Date.parse(now) >= Date.parse(end);
  return session.account.disabledAt !== null || reached(idleEnd) || reached(session.expiresAt);
}
