import type { Actor } from '../../core/access/permissions.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { Digest, EntryId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorize, notFound } from '../authorize.ts';
import type { Deps, StoredMistake } from '../ports.ts';
import { openMistakeWords } from './mistake-course.ts';

/** A report as the office reads it; how to reach the reporter is asked for separately. */
export interface OpenedMistake {
  readonly stored: StoredMistake;
  readonly words: string;
  readonly hasContact: boolean;
}

/** Opens a report of the actor's agency; what somebody wrote may name people, so that each look is recorded. */
export async function openMistake(
  deps: Deps,
  actor: Actor,
  mistakeId: EntryId,
): Promise<Result<OpenedMistake, Refusal>> {
  const read = await readSealed(deps, actor, mistakeId, 'mistake.seen');
  if (!read.ok) return read;
  const { stored, words, contact } = read.value;
  return accept({ stored, words, hasContact: contact !== '' });
}

/** How the reporter can be reached; each look is recorded. */
export async function revealContact(deps: Deps, actor: Actor, mistakeId: EntryId): Promise<Result<string, Refusal>> {
  const read = await readSealed(deps, actor, mistakeId, 'mistake.contactSeen');
  return read.ok ? accept(read.value.contact) : read;
}

/** The report behind the link that its reporter was given; nothing of what was written is shown again. */
export async function findOwnMistake(
  deps: Pick<Deps, 'queries' | 'digest'>,
  secret: string,
): Promise<StoredMistake | undefined> {
  if (!/^[0-9a-f]{64}$/.test(secret)) return undefined;
  return deps.queries.findMistakeByLink(deps.digest(secret) as Digest);
}

async function readSealed(
  deps: Deps,
  actor: Actor,
  mistakeId: EntryId,
  audit: 'mistake.seen' | 'mistake.contactSeen',
): Promise<Result<{ readonly stored: StoredMistake; readonly words: string; readonly contact: string }, Refusal>> {
  const permission = audit === 'mistake.seen' ? 'mistake.read' : 'mistake.reply';
  const allowed = await authorize(deps, actor, permission, actor.agencyId);
  if (!allowed.ok) return allowed;
  return deps.inTransaction(async (stores) => {
    const stored = await stores.queries.findMistake(actor.agencyId, mistakeId);
    if (stored === undefined) return refuse(notFound);
    await stores.audit.record(actor, audit, `mistake/${mistakeId}`);
    return accept({ stored, ...openMistakeWords(deps, stored) });
  });
}
