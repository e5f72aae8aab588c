import type { Account, Deps, Session, Stores } from '../ports.ts';
import { endOfSession, sessionLimits } from './session-limits.ts';

/** A session that just began. The secret goes into the browser's cookie; only its digest is kept. */
export interface OpenedSession {
  readonly secret: string;
  readonly session: Session;
}

/** Begins a session of an account within a transaction, and ends its oldest ones beyond two. */
export async function openSession(deps: Deps, { accounts }: Stores, account: Account): Promise<OpenedSession> {
  // two identifiers of at least 128 bits each
  const secret = `${deps.newId()}${deps.newId()}`;
  const csrfToken = deps.newId();
  const createdAt = deps.now();
  const expiresAt = endOfSession(createdAt);
  // before the new one is there: of sessions that began in one instant it must not be the one that ends
  await accounts.keepNewestSessions(account, sessionLimits.parallel - 1);
  await accounts.openSession(deps.digest(secret), account, csrfToken, createdAt, expiresAt);
  return { secret, session: { account, csrfToken, createdAt, seenAt: createdAt, expiresAt } };
}
