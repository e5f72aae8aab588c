import type { Refusal } from '../../core/law/refusal.ts';
import { faultOfAnswerFiles } from '../../core/requests/attachments.ts';
import { applicableFields, type LetterField, parseLetterValues } from '../../core/requests/letter-fields.ts';
import { effectFault, prematureFault } from '../../core/requests/paper-effect.ts';
import type { PaperEffect } from '../../core/requests/paper-events.ts';
import { frameFieldsOf } from '../../core/requests/paper-fields.ts';
import { type PaperKind, paperKindOf } from '../../core/requests/paper-kinds.ts';
import { stateAfter } from '../../core/requests/request-state.ts';
import type { AgencyId, PaperId, RequestId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { notFound } from '../authorize.ts';
import type { Deps, PaperContent, Queries } from '../ports.ts';
import { requestHistory } from '../requests/request-context.ts';

/** The fields of a kind that apply to what the paper tells. */
export function fieldsOfPaper(
  { letters }: Pick<Deps, 'letters'>,
  kind: PaperKind,
  effect: PaperEffect | null,
): readonly LetterField[] {
  const outcome = effect?.action === 'close' ? effect.outcome : effect?.action === 'merge' ? 'merged' : null;
  const refusedPartGrounds = effect?.action === 'close' ? (effect.refusedPartGrounds ?? []) : [];
  return [...frameFieldsOf(kind), ...applicableFields(letters.fieldsOf(kind), { outcome, refusedPartGrounds })];
}

/** What a paper tells: its own effect, or that of the issued paper it sets right. */
export async function effectTold(
  queries: Pick<Queries, 'findPaper'>,
  agencyId: AgencyId,
  { replaces }: Pick<PaperFrame, 'replaces'>,
  own: PaperEffect | null,
): Promise<PaperEffect | null> {
  if (own !== null || replaces === null) return own;
  const earlier = await queries.findPaper(agencyId, replaces);
  if (earlier === undefined) return null;
  return effectTold(queries, agencyId, earlier, earlier.effect);
}

/** What a paper is and stands in, besides its content. */
export interface PaperFrame {
  readonly requestId: RequestId;
  readonly kind: PaperKind;
  readonly replaces: PaperId | null;
}

/**
 * The content as it may be kept: trimmed values of the kind's own fields, an effect the kind can have, and files that may
 * go out. A draft may still lack what is required. Refuses with every field that cannot be right.
 */
export async function checkContent(
  deps: Pick<Deps, 'letters'>,
  queries: Queries,
  agencyId: AgencyId,
  frame: PaperFrame,
  content: PaperContent,
  { isDraft }: { readonly isDraft: boolean },
): Promise<Result<PaperContent, readonly Refusal[]>> {
  const { kind, requestId, replaces } = frame;
  const told = await effectTold(queries, agencyId, frame, content.effect);
  const values = parseLetterValues(fieldsOfPaper(deps, kind, told), content.values, { isDraft });
  const faults = values.ok ? [] : [...values.refusal];
  const effect = effectFault(kind, content.effect, replaces !== null);
  if (effect !== undefined) faults.push(effect);
  const files = await filesFault(queries, agencyId, requestId, kind, content, isDraft);
  if (files !== undefined) faults.push(files);
  if (!values.ok || faults.length > 0) return refuse(faults);
  return accept({ ...content, values: values.value });
}

async function filesFault(
  queries: Queries,
  agencyId: AgencyId,
  requestId: RequestId,
  kind: PaperKind,
  { attachmentIds }: PaperContent,
  isDraft: boolean,
): Promise<Refusal | undefined> {
  if (attachmentIds.length === 0) return undefined;
  if (paperKindOf(kind).route === 'direct')
    return { reason: 'noFiles', field: 'attachmentIds', message: '这种文书由经办人直接制发，不能附对外提供的文件。' };
  const all = await queries.listAttachments(agencyId, requestId);
  if (!isDraft) return faultOfAnswerFiles(all, attachmentIds);
  const known = attachmentIds.every((id) => all.some((attachment) => attachment.attachmentId === id));
  return known ? undefined : faultOfAnswerFiles(all, attachmentIds);
}

/** Refusal of a paper of a kind for a request as it stands, else undefined; somebody else's request is not found. */
export async function requestFault(
  queries: Queries,
  agencyId: AgencyId,
  { requestId, kind, replaces }: PaperFrame,
  effect: PaperEffect | null,
): Promise<Refusal | undefined> {
  const events = await queries.listRequestEvents(agencyId, requestId);
  if (events.length === 0) return notFound;
  if (replaces !== null) return replacementFault(queries, agencyId, { requestId, kind, replaces });
  return prematureFault(kind, effect, stateAfter(requestHistory(events)));
}

async function replacementFault(
  queries: Queries,
  agencyId: AgencyId,
  { requestId, kind, replaces }: PaperFrame & { readonly replaces: PaperId },
): Promise<Refusal | undefined> {
  const earlier = await queries.findPaper(agencyId, replaces);
  if (earlier === undefined || earlier.requestId !== requestId) return notFound;
  if (earlier.kind === kind && earlier.stage === 'issued') return undefined;
  return { reason: 'notReplaceable', field: 'replaces', message: '只能更正重发已经制发的同一种文书，请重新选择。' };
}
