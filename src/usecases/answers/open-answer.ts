import type { Actor } from '../../core/access/permissions.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { type PublicAnswerContent, publicAnswerActLabel } from '../../core/releases/public-answer.ts';
import type { EntryId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorize, notFound } from '../authorize.ts';
import type { Deps, Instant, RecordedEvent, StoredAnswer } from '../ports.ts';
import { openContent } from './answer-course.ts';

/** An entry with its words, the requests behind it, and what happened to it. */
export interface AnswerWithCourse {
  readonly stored: StoredAnswer;
  readonly content: PublicAnswerContent;
  readonly requests: readonly { readonly requestId: string; readonly requestNumber: string }[];
  readonly course: readonly {
    readonly seq: number;
    readonly label: string;
    readonly actorName: string | null;
    readonly recordedAt: Instant;
    readonly opinion: string | null;
  }[];
}

/** Opens an entry of the actor's agency. */
export async function openAnswer(
  deps: Deps,
  actor: Actor,
  answerId: EntryId,
): Promise<Result<AnswerWithCourse, Refusal>> {
  const allowed = await authorize(deps, actor, 'answer.read', actor.agencyId);
  if (!allowed.ok) return allowed;
  const { queries } = deps;
  const stored = await queries.findAnswer(actor.agencyId, answerId);
  if (stored === undefined) return refuse(notFound);
  const [events, accounts, records] = await Promise.all([
    queries.listEvents(actor.agencyId, 'answer', answerId),
    queries.listAccounts([actor.agencyId], deps.today()),
    Promise.all(stored.requestIds.map((requestId) => queries.findRequest(actor.agencyId, requestId))),
  ]);
  const names = new Map(accounts.map(({ accountId, displayName }) => [accountId as string, displayName]));
  return accept({
    stored,
    content: openContent(deps, stored),
    requests: records.flatMap((record) =>
      record === undefined ? [] : [{ requestId: record.requestId, requestNumber: record.requestNumber }],
    ),
    course: events.map((event) => stepOf(event, names)),
  });
}

function stepOf(event: RecordedEvent, names: ReadonlyMap<string, string>): AnswerWithCourse['course'][number] {
  const { seq, action, actorId, recordedAt, payload } = event;
  const said = payload['opinion'] ?? payload['why'];
  return {
    seq,
    label: publicAnswerActLabel(action),
    actorName: names.get(actorId) ?? null,
    recordedAt,
    opinion: typeof said === 'string' ? said : null,
  };
}
