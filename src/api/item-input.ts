import type { Static } from 'typebox';
import type { ItemDraftShape } from '../contract/item-content.ts';
import type { ItemDraftContent } from '../core/catalog/item-content.ts';
import type { Refusal } from '../core/law/refusal.ts';
import type { AgencyId, ColumnId, Digest, FileId, ItemId } from '../core/values/ids.ts';
import type { PlainDate } from '../core/values/plain-date.ts';
import { accept, type Result, refuse } from '../core/values/result.ts';
import { readDay } from './inputs.ts';

type DraftInput = Static<typeof ItemDraftShape>;

const dayFields = ['madeOn', 'changedOn', 'effectiveOn', 'validUntil'] as const;

/** Reads the words of an item from a call; every day must exist. The agency is the caller's own. */
export function readItemDraft(input: DraftInput, agencyId: AgencyId): Result<ItemDraftContent, readonly Refusal[]> {
  const faults: Refusal[] = [];
  const dayOf = (text: string | null, field: string): PlainDate | null => {
    if (text === null) return null;
    const day = readDay(text, field);
    if (!day.ok) faults.push(day.refusal);
    return day.ok ? day.value : null;
  };
  const [madeOn, changedOn, effectiveOn, validUntil] = dayFields.map((field) => dayOf(input[field], field));
  const dueOn = dayOf(input.otherDue?.dueOn ?? null, 'otherDue');
  if (faults.length > 0) return refuse(faults);
  return accept({
    ...input,
    agencyId,
    variantOf: input.variantOf as ItemId | null,
    madeOn: madeOn ?? null,
    changedOn: changedOn ?? null,
    effectiveOn: effectiveOn ?? null,
    validUntil: validUntil ?? null,
    columnId: input.columnId as ColumnId | null,
    ends: input.ends.map(({ itemId, effect }) => ({ itemId: itemId as ItemId, effect })),
    explains: input.explains as ItemId | null,
    otherDue: input.otherDue === null || dueOn === null ? null : { dueOn, basis: input.otherDue.basis },
    files: input.files.map((file) => ({ ...file, fileId: file.fileId as FileId, digest: file.digest as Digest })),
  });
}
