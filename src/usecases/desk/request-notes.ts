import type { Actor } from '../../core/access/permissions.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { AgencyId, EntryId, RequestId } from '../../core/values/ids.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorize, notFound } from '../authorize.ts';
import type { Deps, NoteKind, RequestNote, Stores } from '../ports.ts';

/** A note as it is entered: whom a letter went to, what was said on the telephone. */
export interface AddNote {
  readonly noteId: EntryId;
  readonly requestId: RequestId;
  readonly kind: NoteKind;
  readonly happenedOn: PlainDate;
  readonly text: string;
}

/** A note with its text, for somebody who said what for. */
export interface OpenNote extends Omit<RequestNote, 'sealed'> {
  readonly text: string;
}

/**
 * Keeps a sealed note beside a request of the actor's agency; sent twice, it is kept once. Refuses an empty text, a day
 * that has not come, and other words under the identifier of a note that is there.
 */
export async function addNote(deps: Deps, actor: Actor, input: AddNote): Promise<Result<null, Refusal>> {
  const allowed = await authorize(deps, actor, 'request.handle', actor.agencyId);
  if (!allowed.ok) return allowed;
  const text = input.text.trim();
  if (text === '') return refuse({ reason: 'missing', field: 'text', message: '请填写记录的内容。' });
  if (input.happenedOn > deps.today()) {
    return refuse({ reason: 'dayInFuture', field: 'happenedOn', message: '日期晚于今天，请核对。' });
  }
  const { agencyId } = actor;
  return deps.inTransaction(async (stores) => {
    const request = await stores.queries.findRequest(agencyId, input.requestId);
    if (request === undefined) return refuse(notFound);
    if (await keepNote(deps, stores, actor, { ...input, text })) return accept(null);
    const earlier = (await stores.queries.listNotes(agencyId, input.requestId)).find(
      ({ noteId }) => noteId === input.noteId,
    );
    return earlier !== undefined && openText(deps, earlier) === text ? accept(null) : refuse(keptOtherwise);
  });
}

const keptOtherwise: Refusal = {
  reason: 'keptOtherwise',
  message: '这条记录刚才已经保存，后来的修改没有保存。请刷新页面核对，需要补充的，另记一条。',
};

/** Seals a note and keeps it inside somebody else's transaction; false where one with its identifier is there already. */
export async function keepNote(
  deps: Pick<Deps, 'sealer' | 'now'>,
  stores: Stores,
  actor: Actor,
  { text, ...facts }: AddNote,
): Promise<boolean> {
  const { agencyId } = actor;
  const sealed = deps.sealer.seal(text, noteSealedFor(agencyId, facts.noteId));
  const note = { ...facts, agencyId, sealed, authorId: actor.id, recordedAt: deps.now() };
  if (!(await stores.desk.saveNote(note))) return false;
  const detail = { kind: facts.kind, noteId: facts.noteId };
  await stores.audit.record(actor, 'request.noteAdded', `request/${facts.requestId}`, detail);
  return true;
}

/** Opens the notes of a request for somebody who may see personal data and says what for; the audit entry comes first. */
export async function readNotes(
  deps: Deps,
  actor: Actor,
  input: { readonly requestId: RequestId; readonly purpose: string },
): Promise<Result<readonly OpenNote[], Refusal>> {
  const allowed = await authorize(deps, actor, 'request.revealApplicant', actor.agencyId);
  if (!allowed.ok) return allowed;
  const purpose = input.purpose.trim();
  if (purpose === '') return refuse({ reason: 'missing', field: 'purpose', message: '请填写查看的用途，系统会记录。' });
  const request = await deps.queries.findRequest(actor.agencyId, input.requestId);
  if (request === undefined) return refuse(notFound);
  await deps.inTransaction(({ audit }) =>
    audit.record(actor, 'request.notesSeen', `request/${input.requestId}`, { purpose }),
  );
  const notes = await deps.queries.listNotes(actor.agencyId, input.requestId);
  return accept(
    notes.map((kept) => {
      const { sealed: _, ...note } = kept;
      return { ...note, text: openText(deps, kept) };
    }),
  );
}

function openText(
  { sealer }: Pick<Deps, 'sealer'>,
  { agencyId, noteId, sealed }: Pick<RequestNote, 'agencyId' | 'noteId' | 'sealed'>,
): string {
  return sealer.open(sealed, noteSealedFor(agencyId, noteId));
}

function noteSealedFor(agencyId: AgencyId, noteId: EntryId): string {
  return `note/${agencyId}/${noteId}`;
}
